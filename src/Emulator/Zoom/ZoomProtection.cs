namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The protections of which Zoom demands at least one.</summary>
public enum ZoomProtection
{
    /// <summary>The waiting room is switched on.</summary>
    WaitingRoom,

    /// <summary>A passcode is generated.</summary>
    Passcode,
}
