using System.Xml.Linq;
using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>Somebody in a room, or in its lobby.</summary>
internal sealed class Occupant(ClientSession client, string nick, XElement presence)
{
    public ClientSession Client { get; } = client;

    public string Nick { get; } = nick;

    /// <summary>The latest presence, as its client sent it.</summary>
    public XElement Presence { get; set; } = presence;

    /// <summary>Whether the next presence about itself lists what the server permits.</summary>
    public bool LearnsPermissions { get; set; }

    public string BareAddress => Client.Address!.Bare;
}
