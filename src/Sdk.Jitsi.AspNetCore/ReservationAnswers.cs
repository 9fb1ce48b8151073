using System.Globalization;
using System.Text.Json.Serialization;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>An open room, as the deployment wants to know it.</summary>
internal sealed record OpenRoomAnswer
{
    /// <summary>The id under which it is read and closed: the room's name.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The room's name, in lower case.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Who wanted in, as the deployment said; empty when the room is read again, because it is not kept. The deployment demands that it is there.</summary>
    [JsonPropertyName("mail_owner")]
    public required string Owner { get; init; }

    /// <summary>When the room was opened, in UTC and whole seconds: the deployment drops fractions.</summary>
    [JsonPropertyName("start_time")]
    public required string Start { get; init; }

    /// <summary>Seconds from <see cref="Start"/> until the room closes.</summary>
    [JsonPropertyName("duration")]
    public required long Duration { get; init; }

    /// <summary>Whether the lobby is on from the beginning.</summary>
    [JsonPropertyName(JitsiReservationSettings.LobbyName)]
    public required bool Lobby { get; init; }

    /// <summary>The most people at a time; left out for the deployment's own limit.</summary>
    [JsonPropertyName(JitsiReservationSettings.MaximumOccupantsName)]
    public int? MaximumOccupants { get; init; }

    /// <summary>The room's password; left out when there is none, and together with a lobby, which it would open.</summary>
    [JsonPropertyName(JitsiReservationSettings.PasswordName)]
    public string? Password { get; init; }

    /// <summary>Describes a room that was opened.</summary>
    /// <param name="room">The room.</param>
    /// <param name="openedAt">When it was opened.</param>
    /// <param name="owner">Who wanted in.</param>
    public static OpenRoomAnswer Of(JitsiRoom room, DateTimeOffset openedAt, string owner)
    {
        var start = DateTimeOffset.FromUnixTimeSeconds(openedAt.ToUnixTimeSeconds());
        return new OpenRoomAnswer
        {
            Id = room.Name,
            Name = room.Name,
            Owner = owner,
            Start = start.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            Duration = (long)Math.Floor((room.ClosesAt - start).TotalSeconds),
            Lobby = room.Lobby,
            MaximumOccupants = room.MaximumOccupants,
            Password = room.Lobby ? null : room.Password?.Reveal(),
        };
    }
}

/// <summary>The room is open already.</summary>
/// <param name="ConflictId">The id under which it is read.</param>
internal sealed record ConflictAnswer([property: JsonPropertyName("conflict_id")] string ConflictId);

/// <summary>A refusal.</summary>
/// <param name="Message">Shown to the person who wants in.</param>
internal sealed record RefusalAnswer([property: JsonPropertyName("message")] string Message);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenRoomAnswer))]
[JsonSerializable(typeof(ConflictAnswer))]
[JsonSerializable(typeof(RefusalAnswer))]
internal sealed partial class ReservationJson : JsonSerializerContext;
