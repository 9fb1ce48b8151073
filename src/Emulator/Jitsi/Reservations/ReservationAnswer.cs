using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace PrivacySafe.Conferencing.Emulator.Jitsi.Reservations;

/// <summary>An answer of the reservation endpoint, read and checked as the server module does.</summary>
internal sealed record ReservationAnswer
{
    private const string Rejected = "Rejected by reservation server";

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyyMMdd'T'HH:mm:ssK", "yyyyMMdd'T'HH:mm:ss.FFFFFFFK"];

    public bool IsGranted => Id is not null;

    /// <summary>The endpoint's own name for the reservation; null for a refusal.</summary>
    public string? Id { get; private init; }

    public DateTimeOffset StartTime { get; private init; }

    public TimeSpan Duration { get; private init; }

    public bool Lobby { get; private init; }

    public string? Password { get; private init; }

    public int? MaximumOccupants { get; private init; }

    /// <summary>What a refused client is told.</summary>
    public int ErrorCode { get; private init; }

    public string ErrorText { get; private init; } = "";

    public static ReservationAnswer Refused(int code, string text) => new() { ErrorCode = code, ErrorText = text };

    /// <summary>The refusal that an error status means; its <c>message</c> is for people.</summary>
    public static ReservationAnswer FromError(int status, string body) =>
        Refused(status, Parse(body)?["message"] is JsonValue message ? Printable(message.ToString()) : Rejected);

    /// <summary>The id in a 409; null when there is none.</summary>
    public static string? ConflictId(string body) => Identifier(Parse(body)?["conflict_id"]);

    /// <summary>The reservation in a body of success, or the refusal that an unusable one is.</summary>
    public static ReservationAnswer FromSuccess(string body, string roomName) =>
        Read(Parse(body), roomName) ?? Refused(500, "Invalid response from reservation server");

    private static ReservationAnswer? Read(JsonObject? data, string roomName)
    {
        if (data is null
            || !string.Equals(Text(data["name"]), roomName, StringComparison.OrdinalIgnoreCase)
            || Identifier(data["id"]) is not { } id
            || data["mail_owner"] is null
            || Number(data["duration"]) is not { } seconds
            || Math.Abs(seconds) > TimeSpan.FromDays(3650).TotalSeconds
            || !DateTimeOffset.TryParseExact(Text(data["start_time"]), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
        {
            return null;
        }

        // Optional, but wrong ones make the whole answer worthless, heeded or not.
        int? most = null;
        if (data["max_occupants"] is { } limit)
        {
            if (Number(limit) is not (>= 1 and <= int.MaxValue) || Number(limit) is not { } count)
                return null;
            most = (int)Math.Ceiling(count);
        }

        if (data["password"] is { } password && Text(password) is null)
            return null;
        return new()
        {
            Id = id,
            StartTime = DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds()),
            Duration = TimeSpan.FromSeconds(seconds),
            Lobby = data["lobby"] is JsonValue lobby && (lobby.TryGetValue(out bool on) ? on : Text(lobby) == "true"),
            Password = Text(data["password"]),
            MaximumOccupants = most,
        };
    }

    private static JsonObject? Parse(string body)
    {
        try
        {
            var read = JsonNode.Parse(body, documentOptions: new() { MaxDepth = 16 }) as JsonObject;
            _ = read?.Count;
            return read;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Identifier(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? node.ToString() : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static double? Number(JsonNode? node)
    {
        if (node is JsonValue value && value.TryGetValue(out double number))
            return number;
        return double.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed) ? parsed : null;
    }

    // The message becomes part of XML, which cannot hold every character that JSON can.
    private static string Printable(string text) => new([.. text.Where(XmlConvert.IsXmlChar).Take(1000)]);
}
