using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>A logged-in session: what a participant's browser says to the deployment before and while it enters a room. Not safe for concurrent use.</summary>
internal sealed class XmppSession : IAsyncDisposable
{
    private const int LengthOfNickname = 8;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private readonly BoshSession _stream;
    private readonly string _nickname;
    private string? _seat;

    /// <param name="stream">The stream, restarted and bound; it ends with this session.</param>
    /// <param name="name">The name that the server has given to the session, before the @ of its address.</param>
    public XmppSession(BoshSession stream, string name)
    {
        _stream = stream;

        // The web client's own way; deployments can demand exactly this (mod_muc_resource_validate).
        _nickname = name[..Math.Min(LengthOfNickname, name.Length)];
    }

    /// <summary>An iq with an id of its own.</summary>
    public static XElement Request(string type, string? to, XElement content)
    {
        var request = new XElement(XmppNames.Client + "iq", new XAttribute("type", type), new XAttribute("id", RandomNumberGenerator.GetHexString(16, lowercase: true)), content);
        if (to is not null)
            request.Add(new XAttribute("to", to));
        return request;
    }

    /// <summary>Whether an element is the answer to a request.</summary>
    public static bool Answers(XElement element, XElement request) =>
        IsStanza(element, "iq") && (string?)element.Attribute("type") is "result" or "error" && (string?)element.Attribute("id") == (string)request.Attribute("id")!;

    /// <summary>Asks whether a domain has something of the given kind.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="type">The type of an identity (XEP-0030).</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>Null when the domain does not say.</returns>
    public async Task<bool?> OffersAsync(string domain, string type, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(Request("get", domain, new XElement(XmppNames.DiscoveryInfo + "query")), cancellationToken).ConfigureAwait(false);
        return (string?)answer?.Attribute("type") == "result" && answer.Element(XmppNames.DiscoveryInfo + "query") is { } info
            ? info.Elements(XmppNames.DiscoveryInfo + "identity").Any(i => (string?)i.Attribute("type") == type)
            : null;
    }

    /// <summary>Asks the deployment to open a room, as everybody does before entering.</summary>
    /// <param name="focus">The address of what opens rooms.</param>
    /// <param name="room">The address of the room.</param>
    /// <param name="patience">How long to wait while it says that it is not ready.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>What it said, null when neither yes nor no; and the code of the refused reservation, where given.</returns>
    public async Task<(RoomOpening? Opening, int? ReservationCode)> OpenRoomAsync(string focus, string room, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        var device = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var start = time.GetTimestamp();
        while (true)
        {
            var request = Request("set", focus, new XElement(XmppNames.Focus + "conference", new XAttribute("room", room), new XAttribute("machine-uid", device)));
            var answer = await AskAsync(request, cancellationToken).ConfigureAwait(false);
            if ((string?)answer?.Attribute("type") == "error")
                return Refusal(answer);
            if (answer?.Element(XmppNames.Focus + "conference") is not { } conference)
                return (null, null);
            if ((string?)conference.Attribute("ready") == "true")
                return (RoomOpening.Opened, null);
            if (time.GetElapsedTime(start) >= patience)
                return (null, null);
            await Task.Delay(BetweenAttempts, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries to enter a room.</summary>
    /// <param name="room">The address of the room.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public async Task<RoomEntry> EnterAsync(string room, CancellationToken cancellationToken)
    {
        var seat = $"{room}/{_nickname}";
        // A lobby refuses whoever has no name to show.
        await _stream.SendAsync(
            new XElement(
                XmppNames.Client + "presence",
                new XAttribute("to", seat),
                new XElement(XmppNames.Room + "x"),
                new XElement(XmppNames.Nickname + "nick", "-")),
            cancellationToken).ConfigureAwait(false);
        var answer = await _stream.ReceiveAsync(e => IsPresence(e, seat) && ((string?)e.Attribute("type") == "error" || IsOwn(e)), null, cancellationToken).ConfigureAwait(false);
        if (answer is null)
            return _stream.Ended is null ? RoomEntry.Unanswered : throw BoshErrors.Ended();
        if ((string?)answer.Attribute("type") == "error")
            return Refused(answer);
        if ((string?)answer.Attribute("type") == "unavailable")
            return RoomEntry.Refused;
        _seat = seat;
        return IsModerator(answer) ? RoomEntry.InsideAsModerator : RoomEntry.Inside;
    }

    /// <summary>Waits whether a session inside of a room is made a moderator there.</summary>
    /// <param name="room">The address of the room.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<bool> BecomesModeratorAsync(string room, TimeSpan patience, CancellationToken cancellationToken)
    {
        var seat = $"{room}/{_nickname}";
        return await _stream.ReceiveAsync(e => IsPresence(e, seat) && IsModerator(e), patience, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>Leaves the room that was entered last and ends the session, within a few seconds and whatever the server answers.</summary>
    public ValueTask DisposeAsync() => _stream.TerminateAsync(_seat is null ? null : Departure(_seat));

    private async Task<XElement?> AskAsync(XElement request, CancellationToken cancellationToken)
    {
        await _stream.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await _stream.ReceiveAsync(e => Answers(e, request), null, cancellationToken).ConfigureAwait(false);
        return answer ?? (_stream.Ended is null ? null : throw BoshErrors.Ended());
    }

    private static (RoomOpening?, int?) Refusal(XElement answer)
    {
        var refusal = answer.Descendants(XmppNames.Focus + "reservation-error").FirstOrDefault();
        var isCode = int.TryParse((string?)refusal?.Attribute("error-code"), NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        return (refusal is null ? null : RoomOpening.RefusedByReservation, isCode && code < 1000 ? code : null);
    }

    private static RoomEntry Refused(XElement answer)
    {
        var error = answer.Element(answer.Name.Namespace + "error");
        return error?.Elements().FirstOrDefault(e => e.Name.Namespace == XmppNames.StanzaErrors && e.Name.LocalName != "text")?.Name.LocalName switch
        {
            // Without the address of a lobby the room is for members only, and there is nowhere to wait.
            "registration-required" when answer.Descendants().Any(e => e.Name.LocalName == "lobbyroom") => RoomEntry.Lobby,
            "not-allowed" => RoomEntry.NotAllowed,
            "service-unavailable" => RoomEntry.Full,
            _ => RoomEntry.Refused,
        };
    }

    private static XElement Departure(string seat) =>
        new(XmppNames.Client + "presence", new XAttribute("to", seat), new XAttribute("type", "unavailable"));

    // Servers forget now and then to name the namespace, and then it is that of the body around.
    private static bool IsStanza(XElement element, string name) =>
        element.Name.LocalName == name && (element.Name.Namespace == XmppNames.Client || element.Name.Namespace == XmppNames.Bosh);

    private static bool IsPresence(XElement element, string seat) => IsStanza(element, "presence") && (string?)element.Attribute("from") == seat;

    // Status 110: this is about the recipient (XEP-0045).
    private static bool IsOwn(XElement presence) =>
        presence.Element(XmppNames.RoomUser + "x")?.Elements(XmppNames.RoomUser + "status").Any(s => (string?)s.Attribute("code") == "110") == true;

    private static bool IsModerator(XElement presence) =>
        presence.Element(XmppNames.RoomUser + "x")?.Element(XmppNames.RoomUser + "item") is { } item
        && ((string?)item.Attribute("role") == "moderator" || (string?)item.Attribute("affiliation") is "owner" or "admin");
}
