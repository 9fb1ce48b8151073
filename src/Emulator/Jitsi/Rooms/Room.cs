using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>
/// A conference room (XEP-0045) with its lobby. It begins with the conference focus alone inside, which is why nobody who joins is the first in the sense of
/// the protocol, and it tells everybody everybody's address, as Jitsi has it configured.
/// </summary>
internal sealed class Room(string name, JitsiEmulator jitsi)
{
    public const string FocusNick = "focus";

    private readonly Dictionary<string, string> _affiliations = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string Address { get; } = $"{name}@{jitsi.ConferenceDomain}";

    public string LobbyAddress { get; } = $"{name}@{jitsi.LobbyDomain}";

    public List<Occupant> Occupants { get; } = [];

    /// <summary>Those who wait, and moderators who watch who does.</summary>
    public List<Occupant> InLobby { get; } = [];

    public bool HasLobby { get; set; }

    /// <summary>Whether the lobby keeps the room alive (module persistent_lobby).</summary>
    public bool LobbyPersists { get; set; }

    public string? Password { get; set; }

    public int? MaximumOccupants { get; set; }

    /// <summary>Ends the focus's waiting for somebody to come.</summary>
    public IDisposable? Patience { get; set; }

    /// <summary>What moderators may do whose token says nothing about it.</summary>
    public IReadOnlyCollection<string> DefaultFeatures => jitsi.DefaultFeatures;

    public IEnumerable<Occupant> Waiting => InLobby.Where(occupant => AffiliationOf(occupant.BareAddress) != "owner");

    public string AffiliationOf(string bareAddress) => _affiliations.GetValueOrDefault(bareAddress, "none");

    public Occupant? Find(ClientSession client) => Occupants.Find(occupant => occupant.Client == client);

    public bool IsOwner(Occupant occupant) => AffiliationOf(occupant.BareAddress) == "owner";

    /// <summary>Changes what somebody is to the room, and tells all if that somebody is inside.</summary>
    public void SetAffiliation(string bareAddress, string affiliation)
    {
        if (affiliation == "none")
            _affiliations.Remove(bareAddress);
        else
            _affiliations[bareAddress] = affiliation;
        if (Occupants.Find(occupant => occupant.BareAddress == bareAddress) is not { } occupant)
            return;
        occupant.LearnsPermissions = true;
        Broadcast(occupant);
    }

    public void Enter(Occupant newcomer)
    {
        newcomer.Client.Send(FocusPresence(newcomer));
        foreach (var other in Occupants)
            newcomer.Client.Send(PresenceOf(other, newcomer, self: false));
        Occupants.Add(newcomer);
        Broadcast(newcomer);
        newcomer.Client.Send(new(Client + "message", From(Address), To(newcomer), new XAttribute("type", "groupchat"), new XElement(Client + "subject")));
    }

    public void Leave(Occupant leaver, string? status = null)
    {
        Occupants.Remove(leaver);
        foreach (var other in Occupants)
            other.Client.Send(Departure(Address, leaver, other, status, self: false));
        leaver.Client.Send(Departure(Address, leaver, leaver, status, self: true));
    }

    /// <summary>Tells all how the occupant is.</summary>
    public void Broadcast(Occupant occupant)
    {
        foreach (var other in Occupants)
            other.Client.Send(PresenceOf(occupant, other, self: other == occupant));
    }

    /// <summary>Owners see who waits; those who wait see nobody but themselves.</summary>
    public void EnterLobby(Occupant newcomer)
    {
        InLobby.Add(newcomer);
        var watches = IsOwner(newcomer);
        foreach (var other in InLobby.Where(other => other != newcomer))
        {
            if (IsOwner(other) && !watches)
                other.Client.Send(LobbyPresence(newcomer, other, self: false));
            if (watches && !IsOwner(other))
                newcomer.Client.Send(LobbyPresence(other, newcomer, self: false));
        }

        newcomer.Client.Send(LobbyPresence(newcomer, newcomer, self: true));
    }

    public void LeaveLobby(Occupant leaver)
    {
        InLobby.Remove(leaver);
        foreach (var other in InLobby.Where(IsOwner))
            other.Client.Send(Departure(LobbyAddress, leaver, other, null, self: false));
        leaver.Client.Send(Departure(LobbyAddress, leaver, leaver, null, self: true));
    }

    /// <summary>Shows everybody out.</summary>
    public void Destroy(string? reason)
    {
        foreach (var occupant in Occupants)
            occupant.Client.Send(Destruction(Address, occupant, reason));
        foreach (var occupant in InLobby)
            occupant.Client.Send(Destruction(LobbyAddress, occupant, "Lobby room closed."));
        Occupants.Clear();
        InLobby.Clear();
    }

    private XElement PresenceOf(Occupant occupant, Occupant reader, bool self)
    {
        XElement presence = new(
            Client + "presence",
            From($"{Address}/{occupant.Nick}"),
            To(reader),
            occupant.Presence.Elements().Where(e => e.Name != Muc + "x"),
            UserElement(occupant, self ? ["100", "110"] : []));
        if (self && Permissions.For(this, occupant) is { } permissions)
            presence.Add(permissions);
        return presence;
    }

    private XElement LobbyPresence(Occupant occupant, Occupant reader, bool self) => new(
        Client + "presence",
        From($"{LobbyAddress}/{occupant.Nick}"),
        To(reader),
        occupant.Presence.Elements().Where(e => e.Name != Muc + "x"),
        UserElement(occupant, self ? ["100", "110"] : []));

    private XElement FocusPresence(Occupant reader) => new(
        Client + "presence",
        From($"{Address}/{FocusNick}"),
        To(reader),
        new XElement(MucUser + "x", Item("owner", "moderator", jitsi.FocusAddress)));

    private XElement Departure(string address, Occupant leaver, Occupant reader, string? status, bool self) => new(
        Client + "presence",
        From($"{address}/{leaver.Nick}"),
        To(reader),
        new XAttribute("type", "unavailable"),
        new XElement(
            MucUser + "x",
            Item(AffiliationOf(leaver.BareAddress), "none", leaver.Client.Address!.ToString()),
            self ? Status("110") : null,
            status is null ? null : Status(status)));

    private static XElement Destruction(string address, Occupant occupant, string? reason) => new(
        Client + "presence",
        From($"{address}/{occupant.Nick}"),
        To(occupant),
        new XAttribute("type", "unavailable"),
        new XElement(
            MucUser + "x",
            Item("none", "none", null),
            new XElement(MucUser + "destroy", reason is null ? null : new XElement(MucUser + "reason", reason))));

    private XElement UserElement(Occupant occupant, string[] codes)
    {
        var affiliation = AffiliationOf(occupant.BareAddress);
        return new(
            MucUser + "x",
            Item(affiliation, affiliation is "owner" or "admin" ? "moderator" : "participant", occupant.Client.Address!.ToString()),
            codes.Select(Status));
    }

    private static XElement Item(string affiliation, string role, string? jid) => new(
        MucUser + "item",
        new XAttribute("affiliation", affiliation),
        new XAttribute("role", role),
        jid is null ? null : new XAttribute("jid", jid));

    private static XElement Status(string code) => new(MucUser + "status", new XAttribute("code", code));

    private static XAttribute From(string address) => new("from", address);

    private static XAttribute To(Occupant occupant) => new("to", occupant.Client.Address!.ToString());
}
