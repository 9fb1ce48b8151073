namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>In what a vendor writes its answers.</summary>
internal enum WireForm
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>XML.</summary>
    Xml,
}
