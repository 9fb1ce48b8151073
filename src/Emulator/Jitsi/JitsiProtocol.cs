using System.Globalization;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Jitsi;

/// <summary>The web server in front of a deployment: the client's page and configuration, and the way to the signalling server.</summary>
internal sealed class JitsiProtocol(JitsiEmulator jitsi) : IWireProtocol
{
    private const string Html = "text/html; charset=utf-8";

    private const string Page = """
        <!DOCTYPE html>
        <html><head><title>Jitsi Meet (emulated)</title></head><body>A meeting would be here. EnterAsync of the emulator takes a browser's place.</body></html>
        """;

    public WireForm Form => WireForm.Xml;

    /// <summary>Rooms stand at the root, so every path of one segment is the client's.</summary>
    public bool Owns(WireRequest request) => request.Segments.Length <= 1;

    public ValueTask<WireAnswer> HandleAsync(WireRequest request, CancellationToken clientGone) => (request.Method, request.Segments) switch
    {
        ("POST", ["http-bind"]) => jitsi.Bosh.HandleAsync(request, clientGone),
        ("GET", ["http-bind"]) => new(WireAnswer.Text(200, "Clients post their stanzas here.", "text/plain; charset=utf-8")),
        ("GET", ["config.js"]) => new(WireAnswer.Text(200, jitsi.ClientConfiguration ?? ClientConfigurationText.Of(jitsi), "application/javascript")),
        ("GET", _) => new(WireAnswer.Text(200, Page, Html)),
        _ => new(Error(405)),
    };

    public WireAnswer PerSecondLimited(WireRequest request) => Error(429);

    public WireAnswer DailyLimited(WireRequest request) => Error(429);

    public WireAnswer Error(int status) =>
        WireAnswer.Text(status, string.Create(CultureInfo.InvariantCulture, $"<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>"), Html);

    public void Stamp(WireAnswer answer)
    {
        // A web server adds nothing that clients look at.
    }
}
