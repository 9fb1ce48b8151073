using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>What moderators' clients set in a running room (lobby, password), and what anybody may read of it.</summary>
internal sealed class RoomSettings(JitsiEmulator jitsi)
{
    /// <summary>The room, to whoever asks.</summary>
    public static XElement Describe(Room room) => new(
        DiscoInfo + "query",
        new XElement(DiscoInfo + "identity", new XAttribute("category", "conference"), new XAttribute("type", "text")),
        Feature(Muc.NamespaceName),
        Feature(room.HasLobby ? "muc_membersonly" : "muc_open"),
        Feature(room.Password is null ? "muc_unsecured" : "muc_passwordprotected"),
        new XElement(
            Data + "x",
            new XAttribute("type", "result"),
            Field("FORM_TYPE", "http://jabber.org/protocol/muc#roominfo"),
            Field("muc#roominfo_occupants", (room.Occupants.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            room.HasLobby ? Field("muc#roominfo_lobbyroom", room.LobbyAddress) : null));

    /// <summary>Carries out what an owner submits, and says how it went.</summary>
    public XElement Change(Room room, Occupant actor, XElement iq, XElement query)
    {
        if (!room.IsOwner(actor))
            return Stanza.Error(iq, "auth", "forbidden");
        if (query.Element(Data + "x") is not { } form || form.Value("type") != "submit")
            return Stanza.Error(iq, "modify", "bad-request");
        if (Submitted(form, "muc#roomconfig_roomsecret") is { } password)
            room.Password = password.Length == 0 ? null : password;
        if (jitsi.LobbyAvailable && Submitted(form, "muc#roomconfig_membersonly") is { } membersOnly)
            SwitchLobby(room, membersOnly is "1" or "true");
        foreach (var occupant in room.Occupants)
        {
            occupant.Client.Send(new(
                Client + "message",
                new XAttribute("type", "groupchat"),
                new XAttribute("from", room.Address),
                new XAttribute("to", occupant.Client.Address!.ToString()),
                new XElement(MucUser + "x", new XElement(MucUser + "status", new XAttribute("code", "104")))));
        }

        return Stanza.Result(iq);
    }

    // Whoever is inside already stays, as a member; a lobby that a moderator switches on does not keep an empty room alive.
    private static void SwitchLobby(Room room, bool on)
    {
        if (on)
        {
            foreach (var occupant in room.Occupants.Where(o => room.AffiliationOf(o.BareAddress) == "none").ToArray())
                room.SetAffiliation(occupant.BareAddress, "member");
        }
        else
        {
            foreach (var waiting in room.InLobby.ToArray())
                room.LeaveLobby(waiting);
        }

        room.HasLobby = on;
    }

    private static string? Submitted(XElement form, string name) =>
        (string?)form.Elements(Data + "field").FirstOrDefault(field => field.Value("var") == name)?.Element(Data + "value");

    private static XElement Feature(string name) => new(DiscoInfo + "feature", new XAttribute("var", name));

    private static XElement Field(string name, string value) => new(Data + "field", new XAttribute("var", name), new XElement(Data + "value", value));
}
