using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>
/// Who gets into a room, in the order in which the server modules ask: the token's room, the limit, the lobby, bans, the password. The order is what clients see: a
/// full room says so before anybody hears of a lobby.
/// </summary>
internal sealed class Admission(JitsiEmulator jitsi)
{
    /// <summary>The refusal of somebody who wants to join; null lets in.</summary>
    public XElement? Refusal(ClientSession client, XElement presence, Room? room, string roomName)
    {
        if (!VerifiesRoom(client, roomName))
            return Stanza.Error(presence, "cancel", "not-allowed", "Room and token mismatched");
        if (room is null)
            return Stanza.Error(presence, "cancel", "not-allowed", "Room creation is restricted");
        if (IsFull(room))
            return Stanza.Error(presence, "cancel", "service-unavailable");

        var password = (string?)presence.Element(Muc + "x")?.Element(Muc + "password");
        if (room.HasLobby && Knock(client, presence, room, ref password) is { } knock)
            return knock;
        if (room.AffiliationOf(client.Address!.Bare) == "outcast")
            return Stanza.Error(presence, "auth", "forbidden");
        return room.Password is not null && room.Password != password ? Stanza.Error(presence, "auth", "not-authorized") : null;
    }

    // Verified at the join and not at the sign-in, by modules that are loaded only where tokens are demanded.
    private bool VerifiesRoom(ClientSession client, string roomName)
    {
        if (!jitsi.RequireTokens || !jitsi.VerifyRooms || (jitsi.AllowEmptyTokens && client.TokenText is null))
            return true;
        var room = client.Token?.Room?.ToLowerInvariant();
        if (!jitsi.VerifyDomain)
            return room is null || room == "*" || room == roomName;
        // Whoever has no token has no domain either, and then guests stay outside.
        if (room is null || client.Token?.Subject is not { } subject)
            return false;
        var prefix = jitsi.ConferenceDomain.Split('.')[0];
        var domain = subject == "*" ? jitsi.ConferenceDomain : $"{prefix}.{subject}";
        return (room == "*" || room == roomName) && string.Equals(domain, jitsi.ConferenceDomain, StringComparison.OrdinalIgnoreCase);
    }

    // The module that counts is loaded only with a limit for all rooms; without one, a room's own limit is a number nobody reads.
    private bool IsFull(Room room) =>
        jitsi.MaximumOccupants is { } all && room.Occupants.Count + (jitsi.CountsFocus ? 1 : 0) >= (room.MaximumOccupants ?? all);

    private XElement? Knock(ClientSession client, XElement presence, Room room, ref string? password)
    {
        var address = client.Address!.Bare;
        var affiliation = room.AffiliationOf(address);
        if (jitsi.RequireTokens && jitsi.HeedsLobbyBypass && client.Token?.PassesLobby == true && affiliation == "none")
            room.SetAffiliation(address, affiliation = "member");

        // A room's password opens its lobby as well.
        if (room.Password is not null && password == room.Password && affiliation is "none" or "member")
        {
            room.SetAffiliation(address, "member");
            return null;
        }

        if (affiliation == "member")
            password ??= room.Password;
        if (string.IsNullOrEmpty((string?)presence.Element(Nick + "nick")))
        {
            return Coded(
                "406",
                Stanza.Error(presence, "modify", "not-acceptable", null, new XElement(JitMeet + "displayname-required", new XAttribute("lobby", "true"))));
        }

        if (affiliation != "none")
            return null;
        var refusal = Coded("407", Stanza.Error(presence, "auth", "registration-required", null, new XElement(JitMeet + "lobbyroom", room.LobbyAddress)));
        refusal.AddFirst(new XElement(Client + "lobbyroom", room.LobbyAddress));
        return refusal;
    }

    private static XElement Coded(string code, XElement refusal)
    {
        refusal.Element(Client + "error")!.Add(new XAttribute("code", code));
        refusal.Add(new XElement(Muc + "x"));
        return refusal;
    }
}
