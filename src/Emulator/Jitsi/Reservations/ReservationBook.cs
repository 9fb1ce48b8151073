using System.Globalization;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Reservations;

/// <summary>
/// Holds back requests for rooms that do not exist until the reservation endpoint has spoken, ends rooms whose time is over, and tells the endpoint when one is
/// gone. Used under the server's lock.
/// </summary>
internal sealed class ReservationBook
{
    // How long a refusal is repeated, and an ended reservation answered with 419, before the endpoint is asked anew.
    private static readonly TimeSpan RefusalMemory = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndedMemory = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Reservation> _reservations = new(StringComparer.Ordinal);
    private readonly RoomService _rooms;
    private readonly ReservationCaller _caller;
    private readonly TimeProvider _time;
    private readonly object _gate;

    public ReservationBook(RoomService rooms, ReservationCaller caller, TimeProvider time, object gate)
    {
        _rooms = rooms;
        _caller = caller;
        _time = time;
        _gate = gate;
        rooms.Destroyed += Forget;
    }

    public DateTimeOffset? EndOf(string roomName) => _reservations.GetValueOrDefault(roomName)?.ExpiresAt;

    /// <summary>Passes a request on if its room is, or becomes, reserved; otherwise tells the client why not.</summary>
    public void Ask(JitsiReservations configuration, Jid room, ClientSession client, XElement iq, Action<Reservation> granted)
    {
        var name = room.Node!;
        var isNew = !_reservations.TryGetValue(name, out var reservation);
        if (isNew)
            _reservations.Add(name, reservation = new(configuration));
        reservation!.WhenAnswered(() => Route(reservation, client, iq, granted));
        if (isNew)
            _caller.Reserve(configuration, name, client.Address!.Bare, answer => Complete(name, reservation, answer));
    }

    /// <summary>Drops the reservations without telling anybody.</summary>
    public void Stop()
    {
        foreach (var reservation in _reservations.Values)
            reservation.Timer?.Dispose();
        _reservations.Clear();
    }

    private void Route(Reservation reservation, ClientSession client, XElement iq, Action<Reservation> granted)
    {
        if (!reservation.Answer!.IsGranted)
            client.Send(Refusal(iq, reservation.Answer.ErrorCode, reservation.Answer.ErrorText));
        else if (_time.GetUtcNow() >= reservation.ExpiresAt)
            client.Send(Refusal(iq, 419, "Reservation expired"));
        else
            granted(reservation);
    }

    private void Complete(string name, Reservation reservation, ReservationAnswer answer)
    {
        lock (_gate)
        {
            reservation.Complete(answer);
            if (answer.IsGranted && reservation.ExpiresAt > _time.GetUtcNow())
                Schedule(reservation, reservation.ExpiresAt.Value - _time.GetUtcNow(), () => Expire(name, reservation));
            else
                Schedule(reservation, answer.IsGranted ? EndedMemory : RefusalMemory, () => Drop(name, reservation));
        }
    }

    private void Expire(string name, Reservation reservation)
    {
        if (_reservations.GetValueOrDefault(name) != reservation)
            return;
        if (_rooms.Find(name) is { } room)
            _rooms.Destroy(room, "Scheduled conference duration exceeded.");
        else
            Schedule(reservation, EndedMemory, () => Drop(name, reservation));
    }

    private void Drop(string name, Reservation reservation)
    {
        reservation.Timer?.Dispose();
        if (_reservations.GetValueOrDefault(name) == reservation)
            _reservations.Remove(name);
    }

    private void Forget(Room room)
    {
        if (!_reservations.Remove(room.Name, out var reservation))
            return;
        reservation.Timer?.Dispose();
        if (reservation.Answer is { Id: { } id })
            _caller.Cancel(reservation.Configuration, id);
    }

    private void Schedule(Reservation reservation, TimeSpan after, Action action)
    {
        reservation.Timer?.Dispose();
        // Timers reach no further than 49 days; a longer one looks again.
        var longest = TimeSpan.FromDays(40);
        reservation.Timer = _time.CreateTimer(
            _ =>
            {
                lock (_gate)
                {
                    if (after > longest)
                        Schedule(reservation, after - longest, action);
                    else
                        action();
                }
            },
            null,
            after < longest ? after : longest,
            Timeout.InfiniteTimeSpan);
    }

    private static XElement Refusal(XElement iq, int code, string text) => Stanza.Error(
        iq,
        "cancel",
        "service-unavailable",
        text,
        new XElement(Focus + "reservation-error", new XAttribute("error-code", code.ToString(CultureInfo.InvariantCulture))));
}
