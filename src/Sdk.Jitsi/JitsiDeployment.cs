using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>A deployment as its options describe it, with what they leave out filled in.</summary>
/// <remarks>Immutable, as long as nobody changes the options, and safe for concurrent use.</remarks>
internal sealed class JitsiDeployment
{
    private readonly Uri _address;

    public JitsiDeployment(string name, JitsiOptions options, LoopbackEndpoint? loopback)
    {
        Name = name;
        Options = options;
        _address = Slashed(options.Address!);
        Endpoint = loopback?.Address ?? _address;
        IsLoopback = loopback is not null;
        XmppDomain = options.XmppDomain ?? _address.Host;
        ConferenceDomain = options.ConferenceDomain ?? "conference." + XmppDomain;
        Subject = options.Subject ?? XmppDomain;
    }

    /// <summary>The name it was registered under; empty for the only one.</summary>
    public string Name { get; }

    public JitsiOptions Options { get; }

    /// <summary>Where requests go, with a slash at the end: the deployment's address, or the emulator.</summary>
    public Uri Endpoint { get; }

    /// <summary>True when requests go to this machine: it limits no rates and answers at once.</summary>
    public bool IsLoopback { get; }

    public string XmppDomain { get; }

    public string ConferenceDomain { get; }

    /// <summary>The subject of tokens.</summary>
    public string Subject { get; }

    /// <summary>True for what lies on the deployment itself.</summary>
    public bool IsPinned(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo.Length: 0 } && address.Scheme == Endpoint.Scheme && address.Authority == Endpoint.Authority;

    /// <summary>The address of a room, without any token: it opens nothing where tokens are checked.</summary>
    public string LinkTo(string room) => new Uri(_address, room).AbsoluteUri;

    /// <summary>The address with a token, behind the number sign, which no browser sends to the server.</summary>
    public string LinkTo(string room, string token) => LinkTo(room) + "#jwt=" + token;

    private static Uri Slashed(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
