using System.Text.Json.Serialization;

namespace PrivacySafe.Conferencing;

/// <summary>
/// What an application stores of a meeting: enough to open, verify, change or remove it in another process, and no secret.
/// </summary>
/// <remarks>Serialisable with System.Text.Json, also with source generation. Immutable.</remarks>
public sealed record MeetingReference
{
    /// <summary>The vendor's identifier, e.g. <c>zoom</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The vendor's id of the meeting.</summary>
    public required string MeetingId { get; init; }

    /// <summary>The name of the profile it was made under.</summary>
    public required string Profile { get; init; }

    /// <summary>The opaque marker by which the meeting can be found in the vendor's list.</summary>
    public required string Marker { get; init; }

    /// <summary>When the meeting starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>What people declared when it was made.</summary>
    public IReadOnlyList<StoredDeclaration> Declarations { get; init; } = [];

    /// <summary>The weakenings it was made with. They count until they end.</summary>
    public IReadOnlyList<StoredWeakening> Weakenings { get; init; } = [];

    /// <summary>The media that were chosen.</summary>
    public MeetingMedia Media { get; init; }

    /// <summary>The vendor and the meeting's id.</summary>
    public override string ToString() => $"{Provider}:{MeetingId}";
}

/// <summary>What a meeting's media permit. Flags.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<MeetingMedia>))]
public enum MeetingMedia
{
    /// <summary>As the profile says.</summary>
    ByProfile = 0,

    /// <summary>End-to-end encryption was demanded by the request.</summary>
    EndToEndEncrypted = 1,

    /// <summary>Recording on the host's device was allowed.</summary>
    Recording = 2,

    /// <summary>Dial-in by telephone was allowed.</summary>
    DialIn = 4,
}

/// <summary>A declaration in stored form.</summary>
/// <param name="Subject">The control or measure.</param>
/// <param name="Statement">What is done.</param>
/// <param name="By">The role or ticket.</param>
public sealed record StoredDeclaration(string Subject, string Statement, string By);

/// <summary>A weakening in stored form.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="To">The level wanted instead.</param>
/// <param name="Reason">Why.</param>
/// <param name="Approval">The ticket or role.</param>
/// <param name="Until">When it ends.</param>
public sealed record StoredWeakening(string Control, ControlLevel To, string Reason, string Approval, DateTimeOffset Until);
