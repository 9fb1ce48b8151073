namespace PrivacySafe.Conferencing;

/// <summary>What is known about one control of a meeting.</summary>
public sealed class ControlEvidence
{
    private readonly MeetingReading? _reading;
    private IReadOnlyList<SettingEvidence>? _settings;

    internal ControlEvidence(PlannedControl planned, ControlOutcome outcome, IReadOnlyList<SettingEvidence> settings) : this(planned, outcome) => _settings = settings;

    internal ControlEvidence(PlannedControl planned, ControlOutcome outcome, MeetingReading reading) : this(planned, outcome) => _reading = reading;

    private ControlEvidence(PlannedControl planned, ControlOutcome outcome)
    {
        Control = planned.Control;
        Level = planned.Level;
        Requirement = planned.Requirement;
        Outcome = outcome;
        Declaration = planned.Declaration;
        Weakening = planned.Weakening;
    }

    /// <summary>The control.</summary>
    public ConferenceControl Control { get; }

    /// <summary>How strictly it was wanted, weakenings included.</summary>
    public ControlLevel Level { get; }

    /// <summary>What the profile demands; null when nothing.</summary>
    public ControlRequirement? Requirement { get; }

    /// <summary>The worst outcome of its settings.</summary>
    public ControlOutcome Outcome { get; }

    /// <summary>Setting by setting.</summary>
    public IReadOnlyList<SettingEvidence> Settings => _settings ?? LazyInitializer.EnsureInitialized(ref _settings, () => _reading!.Explain(Control, Level));

    /// <summary>What people declared about it, if anything.</summary>
    public Declaration? Declaration { get; }

    /// <summary>The weakening in force, if any.</summary>
    public Weakening? Weakening { get; }

    /// <summary>True when the control is demanded, so that its outcome decides about the release.</summary>
    public bool IsDemanded => Requirement is not null && Level >= ControlLevel.Standard;

    /// <summary>True when the outcome is good enough, or nothing is demanded.</summary>
    public bool IsAcceptable => !IsDemanded || Outcome <= Requirement!.WeakestAcceptable;
}
