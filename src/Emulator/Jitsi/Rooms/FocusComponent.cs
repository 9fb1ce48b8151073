using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using PrivacySafe.Conferencing.Emulator.Jitsi.Reservations;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>The conference focus: opens rooms for clients that ask, after the reservation, if there has to be one. Used under the server's lock.</summary>
internal sealed class FocusComponent(JitsiEmulator jitsi, RoomService rooms, ReservationBook reservations)
{
    public void Receive(ClientSession client, XElement stanza)
    {
        if (stanza.Name.LocalName != "iq")
            return;
        if (stanza.Value("type") != "set" || stanza.Element(Focus + "conference") is not { } conference)
        {
            client.Send(Stanza.Error(stanza, "cancel", "service-unavailable"));
            return;
        }

        if (Jid.Parse(conference.Value("room")) is not { Node: not null, Resource: null } room || room.Domain != jitsi.ConferenceDomain)
            client.Send(Stanza.Error(stanza, "modify", "bad-request", "Not a room of this deployment"));
        else if (jitsi.Reservations is { } configuration && rooms.Find(room.Node) is null)
            reservations.Ask(configuration, room, client, stanza, reservation => Open(client, stanza, room, reservation));
        else
            Open(client, stanza, room, null);
    }

    private void Open(ClientSession client, XElement iq, Jid address, Reservation? reservation)
    {
        var room = rooms.Find(address.Node!);
        // Where the focus demands a sign-in, those without wait until somebody with one has come.
        if (jitsi.SignedInBecomeModerators && room is null && !rooms.IsSignedIn(client))
        {
            client.Send(Stanza.Error(iq, "auth", "not-authorized", "not authorized user domain"));
            return;
        }

        if (room is null)
        {
            room = rooms.Create(address.Node!);
            reservation?.Apply(room, jitsi);
        }

        client.Send(Stanza.Result(
            iq,
            new XElement(
                Focus + "conference",
                new XAttribute("room", address.ToString()),
                new XAttribute("ready", "true"),
                new XAttribute("focusjid", jitsi.FocusAddress),
                Property("authentication", jitsi.SignedInBecomeModerators),
                Property("externalAuth", jitsi.RequireTokens))));
    }

    private static XElement Property(string name, bool value) =>
        new(Focus + "property", new XAttribute("name", name), new XAttribute("value", value ? "true" : "false"));
}
