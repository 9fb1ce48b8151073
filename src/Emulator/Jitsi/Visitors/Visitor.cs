using System.Globalization;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using PrivacySafe.Conferencing.Emulator.Jitsi.Tokens;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Visitors;

/// <summary>A participant's browser: signs in, has the room opened, joins, and knocks where there is a lobby.</summary>
internal sealed class Visitor(
    JitsiEmulator jitsi,
    VisitorConnection connection,
    string room,
    string displayName,
    string? password,
    Action<Visitor> left) : IAsyncDisposable
{
    private readonly string _nick = Guid.NewGuid().ToString("N")[..8];
    private readonly string _address = $"{room}@{jitsi.ConferenceDomain}";
    private readonly string _lobbyAddress = $"{room}@{jitsi.LobbyDomain}";
    private string? _own;
    private int _gone;
    private int _waits;

    public async Task<JitsiEntry> EnterAsync(CancellationToken cancellationToken)
    {
        if (await SignInAsync(cancellationToken).ConfigureAwait(false) is { } stranger)
            return stranger;
        if (await OpenRoomAsync(cancellationToken).ConfigureAwait(false) is { } unopened)
            return unopened;
        var entry = await JoinAsync(cancellationToken).ConfigureAwait(false);
        if (entry.Outcome != JitsiEntryOutcome.Refused)
            connection.KeepPolling();
        return entry;
    }

    /// <summary>Lets somebody in who waits.</summary>
    public async Task InviteAsync(Visitor waiting, CancellationToken cancellationToken)
    {
        XElement invitation = new(
            Client + "message",
            new XAttribute("to", _address),
            new XElement(MucUser + "x", new XElement(MucUser + "invite", new XAttribute("to", waiting._own!))));
        var id = Guid.NewGuid().ToString("N");
        // What follows the invitation in the same body is answered after it, so a refusal has come by then.
        XElement ping = new(Client + "iq", new XAttribute("type", "get"), new XAttribute("id", id), new XElement(Ping + "ping"));
        connection.Send(invitation, ping);
        var refusal = await ReceiveAsync(stanza => IsError(stanza, "message") || stanza.Value("id") == id, cancellationToken).ConfigureAwait(false);
        if (refusal.Name.LocalName == "message")
            throw new InvalidOperationException($"The server did not admit: {Condition(refusal)}. In a room with a lobby only moderators admit.");
    }

    public async Task<JitsiEntry> JoinAfterInvitationAsync(CancellationToken cancellationToken)
    {
        await ReceiveAsync(stanza => stanza.Element(MucUser + "x")?.Element(MucUser + "invite") is not null, cancellationToken).ConfigureAwait(false);
        Interlocked.Exchange(ref _waits, 0);
        connection.Send(Unavailable(_lobbyAddress));
        return await JoinAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _gone, 1) != 0)
            return;
        left(this);
        XElement[] departure = _own is null ? [] : [Unavailable(Volatile.Read(ref _waits) == 1 ? _lobbyAddress : _address)];
        try
        {
            await connection.CloseAsync(cancellationToken, departure).ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            // Whoever cannot say good-bye is gone as well.
        }
        finally
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _gone, 1);
        left(this);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<JitsiEntry?> SignInAsync(CancellationToken cancellationToken)
    {
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await ReceiveAsync(stanza => stanza.Name == Streams + "features", cancellationToken).ConfigureAwait(false);
        connection.Send(new XElement(Sasl + "auth", new XAttribute("mechanism", "ANONYMOUS")));
        var verdict = await ReceiveAsync(stanza => stanza.Name.Namespace == Sasl, cancellationToken).ConfigureAwait(false);
        if (verdict.Name == Sasl + "failure")
            return Refused(verdict.Elements().First().Name.LocalName, (string?)verdict.Element(Sasl + "text"));

        connection.Restart();
        await ReceiveAsync(stanza => stanza.Name == Streams + "features", cancellationToken).ConfigureAwait(false);
        var bound = await AskAsync(null, "set", new(Bind + "bind"), cancellationToken).ConfigureAwait(false);
        _own = (string?)bound.Element(Bind + "bind")?.Element(Bind + "jid");
        return _own is null ? Refused(Condition(bound), null) : null;
    }

    private async Task<JitsiEntry?> OpenRoomAsync(CancellationToken cancellationToken)
    {
        XElement conference = new(
            Focus + "conference",
            new XAttribute("room", _address),
            new XAttribute("machine-uid", Guid.NewGuid().ToString("N")));
        var answer = await AskAsync(jitsi.FocusDomain, "set", conference, cancellationToken).ConfigureAwait(false);
        if (answer.Value("type") != "error")
            return null;
        var error = answer.Element(Client + "error");
        var code = error?.Element(Focus + "reservation-error")?.Value("error-code");
        return Refused(
            Condition(answer),
            (string?)error?.Element(Stanzas + "text"),
            int.TryParse(code, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    private async Task<JitsiEntry> JoinAsync(CancellationToken cancellationToken)
    {
        connection.Send(Available(_address, password));
        var answer = await ReceiveAsync(stanza => IsError(stanza, "presence") || IsAboutSelf(stanza, _address), cancellationToken).ConfigureAwait(false);
        if (IsError(answer, "presence"))
            return Condition(answer) == "registration-required" ? await KnockAsync(cancellationToken).ConfigureAwait(false) : Refused(Condition(answer), ErrorText(answer));

        // Whoever becomes moderator learns it in a second presence, on the heels of the first; an answer to a question that follows comes after it.
        HashSet<string> features = new(GrantedByToken(), StringComparer.Ordinal);
        var moderator = IsModerator(answer);
        var id = Guid.NewGuid().ToString("N");
        XElement ping = new(Client + "iq", new XAttribute("type", "get"), new XAttribute("id", id), new XElement(Ping + "ping"));
        connection.Send(ping);
        while (true)
        {
            var stanza = await ReceiveAsync(s => IsAboutSelf(s, _address) || s.Value("id") == id, cancellationToken).ConfigureAwait(false);
            if (stanza.Name.LocalName == "iq")
                break;
            moderator = IsModerator(stanza);
            features.UnionWith(stanza.Element(JitMeet + "permissions")?.Elements().Where(p => p.Value("val") == "true").Select(p => p.Value("name")!) ?? []);
        }

        return new(room, this) { Outcome = JitsiEntryOutcome.Inside, IsModerator = moderator, Features = features };
    }

    private async Task<JitsiEntry> KnockAsync(CancellationToken cancellationToken)
    {
        connection.Send(Available(_lobbyAddress, null));
        var answer = await ReceiveAsync(stanza => IsError(stanza, "presence") || IsAboutSelf(stanza, _lobbyAddress), cancellationToken).ConfigureAwait(false);
        if (IsError(answer, "presence"))
            return Refused(Condition(answer), ErrorText(answer));
        Interlocked.Exchange(ref _waits, 1);
        return new(room, this) { Outcome = JitsiEntryOutcome.Waiting };
    }

    private async Task<XElement> AskAsync(string? to, string type, XElement question, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        XElement iq = new(Client + "iq", new XAttribute("type", type), new XAttribute("id", id), to is null ? null : new XAttribute("to", to), question);
        connection.Send(iq);
        return await ReceiveAsync(stanza => stanza.Name == Client + "iq" && stanza.Value("id") == id, cancellationToken).ConfigureAwait(false);
    }

    private async Task<XElement> ReceiveAsync(Func<XElement, bool> awaited, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stanza = await connection.ReceiveAsync(cancellationToken).ConfigureAwait(false);
            if (awaited(stanza))
                return stanza;
        }
    }

    private JitsiEntry Refused(string condition, string? text, int? reservationError = null) =>
        new(room, this) { Outcome = JitsiEntryOutcome.Refused, Refusal = condition, RefusalText = text, ReservationError = reservationError };

    private XElement Available(string address, string? secret) => new(
        Client + "presence",
        new XAttribute("to", $"{address}/{_nick}"),
        new XElement(Muc + "x", secret is null ? null : new XElement(Muc + "password", secret)),
        displayName.Length == 0 ? null : new XElement(Nick + "nick", displayName));

    private XElement Unavailable(string address) =>
        new(Client + "presence", new XAttribute("to", $"{address}/{_nick}"), new XAttribute("type", "unavailable"));

    // The client reads its token's features by itself, and nobody tells it of them.
    private IEnumerable<string> GrantedByToken() => connection.Token is { } text && jitsi.RequireTokens
        ? new JitsiTokenVerifier(jitsi).Verify(text).Token?.GrantedFeatures ?? []
        : [];

    private bool IsAboutSelf(XElement stanza, string address) =>
        stanza.Name == Client + "presence" && stanza.Value("from") == $"{address}/{_nick}" && stanza.Value("type") is null
        && stanza.Element(MucUser + "x")?.Elements(MucUser + "status").Any(status => status.Value("code") == "110") == true;

    private static bool IsModerator(XElement presence) => presence.Element(MucUser + "x")?.Element(MucUser + "item")?.Value("role") == "moderator";

    private static bool IsError(XElement stanza, string kind) => stanza.Name == Client + kind && stanza.Value("type") == "error";

    private static string Condition(XElement stanza) =>
        stanza.Element(Client + "error")?.Elements().FirstOrDefault(e => e.Name.Namespace == Stanzas && e.Name.LocalName != "text")?.Name.LocalName ?? "undefined-condition";

    private static string? ErrorText(XElement stanza) => (string?)stanza.Element(Client + "error")?.Element(Stanzas + "text");
}
