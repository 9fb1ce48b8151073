using System.Xml.Linq;
using static PrivacySafe.Conferencing.Emulator.Jitsi.Bosh.XmppNames;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>
/// What the server permits those who become moderator and whose token lists no features (module jitsi_permissions). Whose token does list some is told
/// nothing: there the token is what counts.
/// </summary>
internal static class Permissions
{
    public static XElement? For(Room room, Occupant occupant)
    {
        if (!occupant.LearnsPermissions)
            return null;
        occupant.LearnsPermissions = false;
        if (occupant.Client.Token?.Features is not null || !room.IsOwner(occupant))
            return null;
        return new(
            JitMeet + "permissions",
            room.DefaultFeatures.Select(name => new XElement(JitMeet + "p", new XAttribute("name", name), new XAttribute("val", "true"))));
    }
}
