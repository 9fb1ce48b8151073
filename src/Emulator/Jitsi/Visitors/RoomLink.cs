namespace PrivacySafe.Conferencing.Emulator.Jitsi.Visitors;

/// <summary>What a browser reads from a link to a room.</summary>
internal sealed record RoomLink(string Room, string? Token)
{
    public static RoomLink Read(Uri link)
    {
        if (!link.IsAbsoluteUri)
            throw new ArgumentException("Must be an absolute address, such as https://meet.example.org/room.", nameof(link));
        var room = Uri.UnescapeDataString(link.AbsolutePath.TrimEnd('/').Split('/')[^1]).ToLowerInvariant();
        if (room.Length == 0 || Bosh.Jid.Parse(room + "@x") is null)
            throw new ArgumentException("Must name a room at the end of its path, such as https://meet.example.org/room.", nameof(link));
        return new(room, Parameter(link.Fragment, '#') ?? Parameter(link.Query, '?'));
    }

    private static string? Parameter(string part, char mark)
    {
        var found = part.TrimStart(mark).Split('&').FirstOrDefault(p => p.StartsWith("jwt=", StringComparison.Ordinal));
        return found is null or "jwt=" ? null : Uri.UnescapeDataString(found["jwt=".Length..]);
    }

    /// <summary>The room alone: the token is a secret.</summary>
    public override string ToString() => Room;
}
