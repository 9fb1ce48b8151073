using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Visitors;

/// <summary>The browsers that are in rooms or try to enter some.</summary>
internal sealed class VisitorLounge : IAsyncDisposable
{
    private readonly JitsiEmulator _jitsi;
    private readonly CancellationToken _stopping;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<Visitor, byte> _visitors = new();

    public VisitorLounge(JitsiEmulator jitsi, Uri address, CancellationToken stopping)
    {
        _jitsi = jitsi;
        _stopping = stopping;
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
        {
            BaseAddress = address,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = 1024 * 1024,
        };
    }

    public async Task<JitsiEntry> EnterAsync(RoomLink link, string displayName, string? password, CancellationToken cancellationToken)
    {
        // A client that has no token and is told of guests signs in as one.
        var domain = link.Token is null && _jitsi.AdmitsGuests ? _jitsi.GuestDomain : _jitsi.Domain;
        VisitorConnection connection = new(_client, domain, link, _stopping);
        Visitor visitor = new(_jitsi, connection, link.Room, displayName, password, left => _visitors.TryRemove(left, out _));
        _visitors.TryAdd(visitor, 0);
        try
        {
            var entry = await visitor.EnterAsync(cancellationToken).ConfigureAwait(false);
            if (entry.Outcome == JitsiEntryOutcome.Refused)
                await visitor.LeaveAsync(cancellationToken).ConfigureAwait(false);
            return entry;
        }
        catch
        {
            await visitor.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Keys)
            await visitor.DisposeAsync().ConfigureAwait(false);
        _client.Dispose();
    }
}
