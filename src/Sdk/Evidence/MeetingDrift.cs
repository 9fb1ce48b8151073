namespace PrivacySafe.Conferencing;

/// <summary>What changed about one meeting between two runs.</summary>
/// <param name="MeetingId">The vendor's id of the meeting.</param>
/// <param name="Kind">What changed.</param>
/// <param name="IsCertain">
/// False for a new or gone meeting that the other run may only have missed, because it could not list all hosts or was over other hosts; true otherwise.
/// </param>
/// <param name="AcceptableBefore">Whether it was good enough before; null when it was not read or not there.</param>
/// <param name="AcceptableAfter">Whether it is good enough now; null when it was not read or is not there.</param>
/// <param name="Changes">The demanded controls and the measures whose outcomes changed; empty when the meeting is new, gone or was not read.</param>
public sealed record MeetingDrift(string MeetingId, DriftKind Kind, bool IsCertain, bool? AcceptableBefore, bool? AcceptableAfter, IReadOnlyList<ControlDrift> Changes);

/// <summary>How the outcome of a demanded control, or of a measure, changed.</summary>
/// <param name="Subject">The id of the control or the measure. A measure is <see cref="ControlOutcome.Declared"/> or, while nobody declared it, <see cref="ControlOutcome.NotEnforceable"/>.</param>
/// <param name="Before">The outcome before; null when that run did not know the control.</param>
/// <param name="After">The outcome now; null when this run does not know the control.</param>
/// <param name="Settings">The settings that decided and changed; empty when people's declarations or the profile did.</param>
public sealed record ControlDrift(string Subject, ControlOutcome? Before, ControlOutcome? After, IReadOnlyList<SettingDrift> Settings);

/// <summary>How the outcome of a setting changed.</summary>
/// <param name="Name">The vendor's name for it; empty when the vendor has none.</param>
/// <param name="Before">The outcome before; null when that run did not know the setting.</param>
/// <param name="After">The outcome now; null when this run does not know the setting.</param>
public sealed record SettingDrift(string Name, ControlOutcome? Before, ControlOutcome? After);

/// <summary>What changed about a meeting.</summary>
public enum DriftKind
{
    /// <summary>It was not in the record before.</summary>
    New = 0,

    /// <summary>It is not in the record now: it was removed, has ended, or was passed over.</summary>
    Gone = 1,

    /// <summary>Some outcomes are better and none is worse.</summary>
    Better = 2,

    /// <summary>Some outcomes are worse and none is better.</summary>
    Worse = 3,

    /// <summary>Some outcomes are better and some are worse.</summary>
    Mixed = 4,

    /// <summary>It was read before and could not be read now.</summary>
    NoLongerRead = 5,

    /// <summary>It could not be read before and was read now.</summary>
    ReadAgain = 6,
}
