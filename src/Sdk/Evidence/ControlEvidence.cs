namespace PrivacySafe.Conferencing;

/// <summary>What is known about one control of a meeting.</summary>
public sealed class ControlEvidence
{
    internal ControlEvidence(
        ConferenceControl control,
        ControlLevel level,
        ControlRequirement? requirement,
        ControlOutcome outcome,
        IReadOnlyList<SettingEvidence> settings,
        Declaration? declaration,
        Weakening? weakening)
    {
        Control = control;
        Level = level;
        Requirement = requirement;
        Outcome = outcome;
        Settings = settings;
        Declaration = declaration;
        Weakening = weakening;
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
    public IReadOnlyList<SettingEvidence> Settings { get; }

    /// <summary>What people declared about it, if anything.</summary>
    public Declaration? Declaration { get; }

    /// <summary>The weakening in force, if any.</summary>
    public Weakening? Weakening { get; }

    /// <summary>True when the control is demanded, so that its outcome decides about the release.</summary>
    public bool IsDemanded => Requirement is not null && Level >= ControlLevel.Standard;

    /// <summary>True when the outcome is good enough, or nothing is demanded.</summary>
    public bool IsAcceptable => !IsDemanded || Outcome <= Requirement!.WeakestAcceptable;
}
