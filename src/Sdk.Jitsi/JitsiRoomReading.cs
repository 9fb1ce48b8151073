using System.Text;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>
/// Reads back what a room is protected by: what a participant's token says once it is signed and checked, what a host's permits beyond, and what a reservation is answered with. Whatever has become of the
/// stored room since it was planned, by mistake or by intent, is read like this as well.
/// </summary>
internal sealed class JitsiRoomReading(JitsiDeployment deployment, JitsiTokens tokens, TimeProvider time)
{
    private const string Source = "a participant's token, and the record of the room";

    // The longest that a plan allows.
    private static readonly TimeSpan LongestDuration = TimeSpan.FromHours(24);

    private static readonly JsonSettings Settings = new(
        JitsiCatalogue.Instance.MeetingSettings.Where(s => s.Levels[0] == JitsiTokenSettings.Shape.Prefix));

    public async Task<ProviderMeeting> ReadAsync(JitsiRoom room, bool hostLink)
    {
        var said = await tokens.ReadAsync(tokens.Sign(JitsiTokenClaims.ForRoom(deployment, room, host: false, displayName: null))).ConfigureAwait(false);
        var values = Settings.Read(Rooted(said));
        AddWhatHostsMay(room, values);
        values[JitsiReservationSettings.LobbyPath] = AppliedValue.Scalar(room.Lobby ? "true" : "false");
        if (room.MaximumOccupants is > 0 and var maximum)
            values[JitsiReservationSettings.MaximumOccupantsPath] = AppliedValue.Scalar(maximum.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var link = new JoinLink(deployment.LinkTo(room.Name));
        return new ProviderMeeting
        {
            MeetingId = room.Name,
            HostId = room.Host,
            Marker = room.Marker,
            Start = room.Start,
            Duration = room.Duration,
            JoinLink = link,
            JoinLinkWithoutPasscode = link,
            HostLink = hostLink ? new HostLink(deployment.LinkTo(room.Name, tokens.Sign(JitsiTokenClaims.ForRoom(deployment, room, host: true, displayName: null)))) : null,
            Links = new JitsiRoomLinks(deployment, tokens, room, time),
            Passcode = room.Password,
            Secrets = new Dictionary<string, SecretReading>(StringComparer.Ordinal)
            {
                [JitsiTokenSettings.TokenPath] = WhyTokensGrantTooMuch(room) is { } why ? new(why, false) : new("made for each participant", true),
                [JitsiTokenSettings.RoomPath] = JitsiRoomName.IsRandom(room.Name) ? new("random, and the only one that a token opens", true) : new("not drawn at random", false),
            },
            Settings = new AppliedSettings(values, time.GetUtcNow(), Source),
        };
    }

    // A host may present, and nothing else that participants may not. What the record leaves out is unknown: a moderator whose token lists nothing is given what the deployment grants.
    private static void AddWhatHostsMay(JitsiRoom room, Dictionary<string, AppliedValue> values)
    {
        foreach (var (path, name) in JitsiFeatures.SharedWithHosts)
        {
            if (!room.HostFeatures.TryGetValue(name, out var allowed))
                values.Remove(path);
            else if (allowed)
                values[path] = AppliedValue.Scalar("true");
        }
    }

    private static string? WhyTokensGrantTooMuch(JitsiRoom room)
    {
        if (room.Duration > LongestDuration || room.ClosesAt > room.Start + room.Duration + JitsiOptions.LongestMargin || room.OpensAt < room.Start - JitsiOptions.LongestMargin)
            return "made for longer than a meeting and the time around it";
        return JitsiFeatures.ReservedForHosts.Any(name => room.ParticipantFeatures.GetValueOrDefault(name)) ? "with features that are reserved for hosts" : null;
    }

    // The catalogue's paths begin with where a setting stands.
    private static byte[] Rooted(byte[] claims) => [.. Encoding.UTF8.GetBytes($"{{\"{JitsiTokenSettings.Shape.Prefix}\":"), .. claims, (byte)'}'];
}
