namespace PrivacySafe.Conferencing;

/// <summary>A request that was checked against the clock and the vendor's limits, with every control's level decided.</summary>
/// <remarks>Immutable and safe for concurrent use. Its text form shows no topic and no participants.</remarks>
public sealed class MeetingPlan
{
    internal MeetingPlan(MeetingDetails details, string host, string topic, string marker, Passcode passcode, IReadOnlyList<PlannedControl> controls)
    {
        Details = details;
        Host = host;
        TopicAtVendor = topic;
        Marker = marker;
        Passcode = passcode;
        Controls = controls;
    }

    internal MeetingDetails Details { get; }

    internal string Host { get; }

    /// <summary>What travels as topic: the request's, or a neutral one (S31).</summary>
    internal string TopicAtVendor { get; }

    internal Passcode Passcode { get; }

    /// <summary>The profile.</summary>
    public MeetingProfile Profile => Details.Profile;

    /// <summary>When it starts.</summary>
    public MeetingStart Start => Details.Start;

    /// <summary>How long it is planned to last.</summary>
    public TimeSpan Duration => Details.Duration;

    /// <summary>The opaque marker the meeting will carry.</summary>
    public string Marker { get; }

    /// <summary>Every control with its decided level, in the order of the control table.</summary>
    public IReadOnlyList<PlannedControl> Controls { get; }

    internal ControlLevel LevelOf(ConferenceControl control) => Controls[control.Number - 1].Level;

    /// <summary>The profile and the time.</summary>
    public override string ToString() => $"{Profile.Name} at {Start}";
}

/// <summary>A control with its decided level.</summary>
/// <param name="Control">The control.</param>
/// <param name="Level">How strictly it is wanted, after the request's permissions and weakenings.</param>
/// <param name="Requirement">What the profile or the request demands; null when nothing.</param>
/// <param name="Weakening">The weakening in force, if any.</param>
/// <param name="Declaration">What was declared about it, if anything.</param>
public sealed record PlannedControl(ConferenceControl Control, ControlLevel Level, ControlRequirement? Requirement, Weakening? Weakening, Declaration? Declaration);
