namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What an invitation is made of: what the vendor's answer calls the link and the passcode, and what a link with the passcode in it looks like.</summary>
internal sealed class InvitationShape
{
    /// <summary>The names of the link for participants in the vendor's answers.</summary>
    public IReadOnlyList<string> LinkNames { get; set; } = Array.Empty<string>();

    /// <summary>The names of the passcode in the vendor's answers.</summary>
    public IReadOnlyList<string> PasscodeNames { get; set; } = Array.Empty<string>();

    /// <summary>The part of a link by which it is the vendor's; empty when the vendor's links hold no passcode.</summary>
    public string LinkPart { get; set; } = "";

    /// <summary>What stands before the passcode in the link.</summary>
    public string PasscodeMark { get; set; } = "";
}
