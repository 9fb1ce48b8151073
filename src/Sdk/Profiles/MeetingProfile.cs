using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// The scenario a meeting belongs to. It states for each control how strictly it is wanted and the weakest outcome that is still
/// acceptable (S01, S02). No meeting exists without one.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. To demand more, derive from <see cref="StricterProfile"/>; to demand less, record a <see cref="Weakening"/>.</remarks>
public abstract class MeetingProfile
{
    private readonly Dictionary<string, ControlRequirement> _requirements;

    private protected MeetingProfile(string name, string title, string anchor, PrivacyNotice notice, IEnumerable<ControlRequirement> requirements)
    {
        ArgumentNullException.ThrowIfNull(notice);
        Name = name;
        Title = title;
        Anchor = anchor;
        Notice = notice;
        _requirements = requirements.ToDictionary(r => r.Control.Id, StringComparer.Ordinal);
        Requirements = [.. _requirements.Values.OrderBy(r => r.Control.Number)];
    }

    private protected MeetingProfile(ProfileTable table, PrivacyNotice notice)
        : this(table.Name, table.Title, table.Anchor, notice, table.Requirements)
    {
        IsExperimental = table.IsExperimental;
        WeakestAcceptableHosting = table.WeakestHosting;
        OwnServerReplacesEndToEndEncryption = table.OwnServerReplacesEndToEndEncryption;
    }

    /// <summary>The stable name, as used in configuration, evidence and references.</summary>
    public string Name { get; }

    /// <summary>What the profile is for.</summary>
    public string Title { get; }

    /// <summary>The law it rests on. A hint for people, no legal advice.</summary>
    public string Anchor { get; }

    /// <summary>The Art. 13 information participants are given.</summary>
    public PrivacyNotice Notice { get; }

    /// <summary>What the profile demands, in the order of the control table. Controls that are not listed are set safely and not judged.</summary>
    public IReadOnlyList<ControlRequirement> Requirements { get; }

    /// <summary>True when the passcode must reach participants by another way than the link, so that a passcode inside the link is removed.</summary>
    public virtual bool SeparatesPasscodeFromLink => false;

    /// <summary>True while the law that the profile rests on was not read in the original, so that its demands may still change.</summary>
    public virtual bool IsExperimental { get; }

    /// <summary>The worst hosting model with which a meeting may still be held; it is refused before anything is sent otherwise (S10–S13).</summary>
    public virtual HostingModel WeakestAcceptableHosting { get; }

    /// <summary>True when end-to-end encryption is not demanded on a server of one's own, whose operator is the organiser (S10, S11).</summary>
    public virtual bool OwnServerReplacesEndToEndEncryption { get; }

    /// <summary>The most participants a request may name; null when the profile sets no bound.</summary>
    public virtual int? MaximumParticipants => null;

    /// <summary>
    /// True when even the host account must appear in no evidence and no log, because the adversary reads them (S03), and when a neutral
    /// topic travels to the vendor instead of the real one (S31).
    /// </summary>
    public virtual bool IsConfidential => false;

    /// <summary>True when the real topic must not travel to the vendor even if a request asks for it, because it says something about a person (S31).</summary>
    public virtual bool RequiresNeutralTopic => false;

    /// <summary>Measures no software can take, which must be declared for each meeting.</summary>
    public virtual IReadOnlyList<OrganisationalMeasure> RequiredMeasures => [];

    /// <summary>Measures that must be declared in addition for a meeting whose request allows recording.</summary>
    public virtual IReadOnlyList<OrganisationalMeasure> RequiredMeasuresWhenRecorded => [];

    /// <summary>The names of this profile and of every profile it is stricter than.</summary>
    internal virtual IEnumerable<string> Lineage => [Name];

    /// <summary>The demand on a control; null when there is none.</summary>
    /// <param name="control">The control.</param>
    /// <exception cref="ArgumentNullException"><paramref name="control"/> is null.</exception>
    public ControlRequirement? RequirementOn(ConferenceControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        return _requirements.GetValueOrDefault(control.Id);
    }

    /// <summary>The stated facts, with those that do not hold yet at <paramref name="now"/> marked pending.</summary>
    /// <param name="now">The moment of the question.</param>
    public virtual IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
        [new("privacy notice (Art. 13 GDPR)", $"{Notice.Notice} ({Notice.Version})", LegalFactStatus.Stated)];
}
