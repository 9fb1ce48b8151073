namespace PrivacySafe.Conferencing;

/// <summary>
/// What is known about a meeting's controls at one moment: what was wanted, what the vendor's API reported, and what people
/// stated. It shows what the API reports, no more, and never says that anything is compliant (S05).
/// </summary>
/// <remarks>Holds no secret, no topic, no participant and no host. Immutable and safe for concurrent use.</remarks>
public sealed class MeetingEvidence
{
    private static readonly LegalFact OwnServer = new(
        "end-to-end encryption (S10, S11)",
        "not demanded: the meeting runs on a server of the organiser's own, so that no provider could follow it",
        LegalFactStatus.Stated);

    internal MeetingEvidence(
        string provider,
        string? meetingId,
        MeetingProfile profile,
        HostingModel hosting,
        HostingModel weakestAcceptableHosting,
        bool recordingAllowed,
        DateTimeOffset judgedAt,
        DateTimeOffset? settingsReadAt,
        DateTimeOffset? accountReadAt,
        IReadOnlyList<ControlEvidence> controls,
        IReadOnlyList<Declaration> declarations,
        IReadOnlyList<Weakening> weakenings)
    {
        Provider = provider;
        MeetingId = meetingId;
        Profile = profile.Name;
        Anchor = profile.Anchor;
        Hosting = hosting;
        WeakestAcceptableHosting = weakestAcceptableHosting;
        JudgedAt = judgedAt;
        SettingsReadAt = settingsReadAt;
        AccountReadAt = accountReadAt;
        Controls = controls;
        Declarations = declarations;
        Weakenings = weakenings;
        LegalFacts = hosting == HostingModel.OwnServer && profile.OwnServerReplacesEndToEndEncryption ? [.. profile.LegalFactsAt(judgedAt), OwnServer] : profile.LegalFactsAt(judgedAt);
        MissingMeasures = [.. profile.RequiredMeasures.Concat(recordingAllowed ? profile.RequiredMeasuresWhenRecorded : []).Distinct().Where(m => !declarations.Any(d => d.Subject == m.Id))];
    }

    /// <summary>The vendor's identifier.</summary>
    public string Provider { get; }

    /// <summary>The vendor's id of the meeting; null before it was created.</summary>
    public string? MeetingId { get; }

    /// <summary>The profile's name.</summary>
    public string Profile { get; }

    /// <summary>The law the profile rests on.</summary>
    public string Anchor { get; }

    /// <summary>
    /// Whose server carries the meeting, and whether its operator can follow it (S10–S13): before the meeting exists as it would be, afterwards as
    /// it was read.
    /// </summary>
    public HostingModel Hosting { get; }

    /// <summary>The worst hosting model that is good enough: the profile's, or a worse one where a weakening of end-to-end encryption says so.</summary>
    public HostingModel WeakestAcceptableHosting { get; }

    /// <summary>True when the hosting model is good enough.</summary>
    public bool IsHostingAcceptable => Hosting <= WeakestAcceptableHosting;

    /// <summary>When the judgement was made.</summary>
    public DateTimeOffset JudgedAt { get; }

    /// <summary>When the meeting's settings were read; null before it was created.</summary>
    public DateTimeOffset? SettingsReadAt { get; }

    /// <summary>When the account's settings were read, perhaps earlier than the meeting's; null when they could not be.</summary>
    public DateTimeOffset? AccountReadAt { get; }

    /// <summary>Every control, in the order of the control table.</summary>
    public IReadOnlyList<ControlEvidence> Controls { get; }

    /// <summary>What people declared.</summary>
    public IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>The weakenings in force.</summary>
    public IReadOnlyList<Weakening> Weakenings { get; }

    /// <summary>The facts the profile rests on; some may be pending.</summary>
    public IReadOnlyList<LegalFact> LegalFacts { get; }

    /// <summary>Measures the profile requires and nobody declared.</summary>
    public IReadOnlyList<OrganisationalMeasure> MissingMeasures { get; }

    /// <summary>True when every demanded control has an acceptable outcome, the hosting model is good enough and no measure is missing.</summary>
    public bool IsAcceptable => MissingMeasures.Count == 0 && IsHostingAcceptable && Controls.All(c => c.IsAcceptable);

    /// <summary>The evidence of one control.</summary>
    /// <param name="control">The control.</param>
    /// <exception cref="ArgumentException">The vendor's catalogue says nothing about it.</exception>
    public ControlEvidence this[ConferenceControl control] =>
        Controls.FirstOrDefault(c => c.Control.Equals(control)) ?? throw new ArgumentException($"There is no evidence about {control}.", nameof(control));

    /// <summary>The evidence as JSON, in the schema of docs/evidence.schema.json.</summary>
    /// <param name="indented">True to indent it for people.</param>
    public string ToJson(bool indented = false) => EvidenceJson.Write(this, indented);
}
