namespace PrivacySafe.Conferencing;

/// <summary>
/// What is known about a control of one meeting, best first. A larger value is a worse outcome; for a control with several
/// settings the worst one wins.
/// </summary>
public enum ControlOutcome
{
    /// <summary>The setting was sent and read back equal.</summary>
    Enforced = 0,

    /// <summary>The setting is not ours to set and was read as safe.</summary>
    Observed = 1,

    /// <summary>Stated by the caller or a file, not checked against the vendor.</summary>
    Declared = 2,

    /// <summary>The vendor did not report the setting, so nothing is known beyond what was sent.</summary>
    NotReported = 3,

    /// <summary>The vendor offers no way to set or to read the control.</summary>
    NotEnforceable = 4,

    /// <summary>Read back as something weaker than wanted.</summary>
    Violated = 5,
}
