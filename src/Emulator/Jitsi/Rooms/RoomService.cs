using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>The rooms of the deployment: entering, leaving, admitting. Used under the server's lock.</summary>
internal sealed class RoomService(JitsiEmulator jitsi, object gate)
{
    private readonly Dictionary<string, Room> _rooms = new(StringComparer.Ordinal);
    private readonly Admission _admission = new(jitsi);
    private readonly Moderators _moderators = new(jitsi);
    private readonly RoomSettings _settings = new(jitsi);

    /// <summary>Told of every room that has gone.</summary>
    public event Action<Room>? Destroyed;

    public IReadOnlyCollection<Room> All => _rooms.Values;

    public Room? Find(string name) => _rooms.GetValueOrDefault(name);

    public bool IsSignedIn(ClientSession client) => _moderators.IsSignedIn(client);

    /// <summary>Opens a room, with nobody but the focus inside.</summary>
    public Room Create(string name)
    {
        Room room = new(name, jitsi);
        _rooms.Add(name, room);
        // The focus leaves a room to which nobody comes.
        room.Patience = jitsi.Time.CreateTimer(AbandonUnused, room, JitsiEmulator.FocusPatience, Timeout.InfiniteTimeSpan);
        return room;
    }

    public void Destroy(Room room, string? reason)
    {
        if (Find(room.Name) != room)
            return;
        _rooms.Remove(room.Name);
        room.Patience?.Dispose();
        room.Destroy(reason);
        Destroyed?.Invoke(room);
    }

    /// <summary>Drops the rooms without telling anybody.</summary>
    public void Stop()
    {
        foreach (var room in _rooms.Values)
            room.Patience?.Dispose();
        _rooms.Clear();
    }

    /// <summary>Takes a client out of everything, as when its connection is gone.</summary>
    public void Vanish(ClientSession client)
    {
        foreach (var room in _rooms.Values.ToArray())
        {
            if (room.InLobby.Find(occupant => occupant.Client == client) is { } waiting)
                LeaveLobby(room, waiting);
            if (room.Find(client) is { } occupant)
                Leave(room, occupant);
        }
    }

    public void Receive(ClientSession client, XElement stanza, Jid to)
    {
        if (to.Node is null)
        {
            Unavailable(client, stanza);
            return;
        }

        switch (stanza.Name.LocalName)
        {
            case "presence":
                HandlePresence(client, stanza, to);
                break;
            case "message":
                HandleMessage(client, stanza, to);
                break;
            default:
                if (Find(to.Node) is { } room)
                    HandleQuery(client, stanza, room);
                else
                    client.Send(Stanza.Error(stanza, "cancel", "item-not-found"));
                break;
        }
    }

    public void ReceiveInLobby(ClientSession client, XElement stanza, Jid to)
    {
        if (stanza.Name.LocalName != "presence" || to.Node is null)
            Unavailable(client, stanza);
        else if (Find(to.Node) is not { HasLobby: true } room)
            client.Send(Stanza.Error(stanza, "cancel", "not-allowed", "Room creation is restricted"));
        else if (stanza.Value("type") == "unavailable")
            LeaveLobby(room, room.InLobby.Find(occupant => occupant.Client == client));
        else if (to.Resource is null)
            client.Send(Stanza.Error(stanza, "modify", "jid-malformed"));
        else if (room.InLobby.Exists(occupant => occupant.Nick == to.Resource || occupant.Client == client))
            client.Send(Stanza.Error(stanza, "cancel", "conflict"));
        else
            room.EnterLobby(new(client, to.Resource, stanza));
    }

    private void HandlePresence(ClientSession client, XElement presence, Jid to)
    {
        var room = Find(to.Node!);
        var inside = room?.Find(client);
        if (presence.Value("type") == "unavailable")
        {
            if (inside is not null)
                Leave(room!, inside);
            return;
        }

        if (to.Resource is null || string.IsNullOrWhiteSpace(to.Resource))
        {
            client.Send(Stanza.Error(presence, "modify", "jid-malformed"));
        }
        else if (inside is not null && inside.Nick == to.Resource)
        {
            inside.Presence = presence;
            room!.Broadcast(inside);
        }
        else if (inside is not null)
        {
            client.Send(Stanza.Error(presence, "cancel", "not-acceptable"));
        }
        else if (presence.Element(Muc + "x") is null)
        {
            client.Send(Stanza.Error(presence, "cancel", "item-not-found", "You are not currently connected to this chat"));
        }
        else
        {
            Join(client, presence, room, to);
        }
    }

    private void Join(ClientSession client, XElement presence, Room? room, Jid to)
    {
        if (_admission.Refusal(client, presence, room, to.Node!) is { } refusal)
        {
            client.Send(refusal);
            return;
        }

        if (to.Resource == Room.FocusNick || room!.Occupants.Exists(occupant => occupant.Nick == to.Resource))
        {
            client.Send(Stanza.Error(presence, "cancel", "conflict"));
            return;
        }

        Occupant newcomer = new(client, to.Resource!, presence);
        room.Enter(newcomer);
        _moderators.Joined(room, newcomer);
    }

    private void Leave(Room room, Occupant leaver)
    {
        room.Leave(leaver);
        _moderators.Left(room);
        DestroyIfEmpty(room);
    }

    private void LeaveLobby(Room room, Occupant? leaver)
    {
        if (leaver is null)
            return;
        room.LeaveLobby(leaver);
        if (room.LobbyPersists)
            DestroyIfEmpty(room);
    }

    private void DestroyIfEmpty(Room room)
    {
        if (room.Occupants.Count == 0 && !(room.LobbyPersists && room.InLobby.Count > 0))
            Destroy(room, null);
    }

    private void AbandonUnused(object? state)
    {
        lock (gate)
            DestroyIfEmpty((Room)state!);
    }

    private void HandleMessage(ClientSession client, XElement message, Jid to)
    {
        if (Find(to.Node!) is not { } room)
        {
            client.Send(Stanza.Error(message, "cancel", "item-not-found"));
        }
        else if (room.Find(client) is not { } sender)
        {
            client.Send(Stanza.Error(message, "modify", "not-acceptable", "You are not currently connected to this chat"));
        }
        else if (message.Value("type") == "groupchat")
        {
            foreach (var reader in room.Occupants)
                reader.Client.Send(Forward(message, $"{room.Address}/{sender.Nick}", reader.Client));
        }
        else if (message.Element(MucUser + "x")?.Elements(MucUser + "invite").ToArray() is { Length: > 0 } invitations)
        {
            foreach (var invitation in invitations)
                Invite(room, sender, message, Jid.Parse(invitation.Value("to")));
        }
    }

    // An invitation makes the invited a member, which is how those who wait are admitted; in a room with a lobby only owners may invite.
    private static void Invite(Room room, Occupant inviter, XElement message, Jid? invited)
    {
        if (invited is null)
        {
            inviter.Client.Send(Stanza.Error(message, "cancel", "jid-malformed"));
            return;
        }

        if (room.HasLobby && !room.IsOwner(inviter))
        {
            inviter.Client.Send(Stanza.Error(message, "auth", "forbidden"));
            return;
        }

        if (room.HasLobby && room.AffiliationOf(invited.Bare) == "none")
            room.SetAffiliation(invited.Bare, "member");
        if (room.InLobby.Find(occupant => occupant.Client.Address == invited) is not { } waiting)
            return;
        XElement invite = new(MucUser + "invite", new XAttribute("from", inviter.Client.Address!.ToString()), new XElement(MucUser + "reason"));
        waiting.Client.Send(new(
            Client + "message",
            new XAttribute("from", room.Address),
            new XAttribute("to", invited.ToString()),
            new XElement(MucUser + "x", invite)));
    }

    private void HandleQuery(ClientSession client, XElement iq, Room room)
    {
        if (iq.Value("type") == "get" && iq.Element(DiscoInfo + "query") is not null)
            client.Send(Stanza.Result(iq, RoomSettings.Describe(room)));
        else if (room.Find(client) is not { } actor)
            client.Send(Stanza.Error(iq, "auth", "forbidden"));
        else if (iq.Value("type") == "set" && iq.Element(MucAdmin + "query") is { } admin)
            client.Send(Administer(room, actor, iq, admin));
        else if (iq.Value("type") == "set" && iq.Element(MucOwner + "query") is { } owner)
            client.Send(_settings.Change(room, actor, iq, owner));
        else
            Unavailable(client, iq);
    }

    private XElement Administer(Room room, Occupant actor, XElement iq, XElement query)
    {
        if (!room.IsOwner(actor))
            return Stanza.Error(iq, "auth", "forbidden");
        foreach (var item in query.Elements(MucAdmin + "item"))
        {
            if (item.Value("affiliation") is "owner" or "member" or "none" or "outcast" && Jid.Parse(item.Value("jid")) is { Resource: null } address)
                ChangeAffiliation(room, address, item.Value("affiliation")!);
            else if (item.Value("role") == "none" && room.Occupants.Find(o => o.Nick == item.Value("nick")) is { } kicked)
                Remove(room, kicked, "307");
            else
                return Stanza.Error(iq, "cancel", "bad-request");
        }

        return Stanza.Result(iq);
    }

    private void ChangeAffiliation(Room room, Jid address, string affiliation)
    {
        room.SetAffiliation(address.Bare, affiliation);
        if (affiliation == "outcast" && room.Occupants.Find(occupant => occupant.BareAddress == address.Bare) is { } banned)
            Remove(room, banned, "301");
    }

    private void Remove(Room room, Occupant occupant, string status)
    {
        room.Leave(occupant, status);
        _moderators.Left(room);
        DestroyIfEmpty(room);
    }

    private static XElement Forward(XElement message, string from, ClientSession to)
    {
        XElement copy = new(message);
        copy.SetAttributeValue("from", from);
        copy.SetAttributeValue("to", to.Address!.ToString());
        return copy;
    }

    private static void Unavailable(ClientSession client, XElement stanza)
    {
        if (stanza.Value("type") is not ("result" or "error"))
            client.Send(Stanza.Error(stanza, "cancel", "service-unavailable"));
    }
}
