namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What in a vendor's answers about meetings and recordings must not go around, beside the link and the passcode of the <see cref="InvitationShape"/>.</summary>
internal sealed class AnswerShape
{
    /// <summary>The names of what makes its holder the host.</summary>
    public IReadOnlyList<string> HostLinks { get; set; } = Array.Empty<string>();

    /// <summary>The names of further secrets that let somebody into a meeting.</summary>
    public IReadOnlyList<string> Secrets { get; set; } = Array.Empty<string>();

    /// <summary>The name under which the vendor's own later requests take such a secret back; empty when none does.</summary>
    public string GivenBackAs { get; set; } = "";

    /// <summary>The name that stands beside <see cref="GivenBackAs"/> in those requests.</summary>
    public string GivenBackBeside { get; set; } = "";

    /// <summary>The names of links under which a recording or transcript can be had.</summary>
    public IReadOnlyList<string> RecordingLinks { get; set; } = Array.Empty<string>();

    /// <summary>Other names of the answers, by which it can be told whose they are.</summary>
    public IReadOnlyList<string> Marks { get; set; } = Array.Empty<string>();
}
