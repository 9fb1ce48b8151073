namespace PrivacySafe.Conferencing;

/// <summary>How strictly a control is wanted.</summary>
public enum ControlLevel
{
    /// <summary>The control is switched off. Only a recorded weakening can want this.</summary>
    Off = 0,

    /// <summary>Nobody demands the control; the safe default is sent where it costs participants nothing, and nothing is refused for it.</summary>
    Open = 1,

    /// <summary>The control is demanded in its ordinary form.</summary>
    Standard = 2,

    /// <summary>The control is demanded in its strictest form.</summary>
    Strict = 3,
}
