using PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Rooms;

/// <summary>Who becomes moderator without anybody's doing.</summary>
internal sealed class Moderators(JitsiEmulator jitsi)
{
    /// <summary>After somebody has come in.</summary>
    public void Joined(Room room, Occupant newcomer)
    {
        // The module token_affiliation says it again and again for a while, so that its word stands against the focus's.
        if (jitsi.RequireTokens && jitsi.HeedsModeratorClaim && newcomer.Client.Token is { } token)
            room.SetAffiliation(newcomer.BareAddress, token.NamesModerator ? "owner" : "member");
        else if (jitsi.SignedInBecomeModerators)
            GrantToSignedIn(room, newcomer);
        else
            Elect(room);
    }

    /// <summary>After somebody has left: where the first becomes moderator, the next does when the last moderator goes.</summary>
    public void Left(Room room)
    {
        if (!jitsi.SignedInBecomeModerators)
            Elect(room);
    }

    private void GrantToSignedIn(Room room, Occupant newcomer)
    {
        if (IsSignedIn(newcomer.Client) && !room.IsOwner(newcomer))
            room.SetAffiliation(newcomer.BareAddress, "owner");
    }

    private void Elect(Room room)
    {
        if (jitsi.FirstBecomesModerator && room.Occupants.Count > 0 && !room.Occupants.Exists(room.IsOwner))
            room.SetAffiliation(room.Occupants[0].BareAddress, "owner");
    }

    /// <summary>Whether the focus takes somebody as signed in: all who came through the deployment's own domain, and not the guests'.</summary>
    public bool IsSignedIn(ClientSession client) => string.Equals(client.Host, jitsi.Domain, StringComparison.OrdinalIgnoreCase);
}
