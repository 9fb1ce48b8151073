namespace PrivacySafe.Conferencing;

/// <summary>Everything a request has gathered.</summary>
internal sealed record MeetingDetails(MeetingProfile Profile, string Topic, MeetingStart Start, TimeSpan Duration)
{
    public string? Host { get; init; }

    public IReadOnlyList<string> Participants { get; init; } = [];

    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    public IReadOnlyList<Weakening> Weakenings { get; init; } = [];

    public RecordingOrder? Recording { get; init; }

    /// <summary>True for a meeting whose reference says that a recording was ordered; the order itself is not kept.</summary>
    public bool RecordingOrderedEarlier { get; init; }

    public bool IsRecordingAllowed => Recording is not null || RecordingOrderedEarlier;

    public bool DialIn { get; init; }

    public bool EndToEndEncrypted { get; init; }

    public bool TopicForVendor { get; init; }

    public bool HostLinkWanted { get; init; }

    public bool KeepWhenViolated { get; init; }

    public string? IdempotencyKey { get; init; }

    // A record would print topic and participants.
    public override string ToString() => Profile.Name;
}
