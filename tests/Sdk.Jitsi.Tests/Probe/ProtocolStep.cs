namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>A step of the conversation between probe and signalling.</summary>
public enum ProtocolStep
{
    /// <summary>The web client's configuration.</summary>
    Configuration,

    /// <summary>The opening of a stream.</summary>
    Open,

    /// <summary>The login.</summary>
    Authenticate,

    /// <summary>The stream's restart after the login.</summary>
    Restart,

    /// <summary>The binding of a resource.</summary>
    Bind,

    /// <summary>What a domain offers.</summary>
    Discover,

    /// <summary>The opening of a room.</summary>
    OpenRoom,

    /// <summary>The entry into a room.</summary>
    Enter,

    /// <summary>Nothing but the question whether there is anything.</summary>
    Poll,

    /// <summary>The end of the session.</summary>
    Terminate,
}
