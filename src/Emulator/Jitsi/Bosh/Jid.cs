namespace PrivacySafe.Conferencing.Emulator.Jitsi.Bosh;

/// <summary>An XMPP address: <c>node@domain/resource</c>. Node and domain compare without case, as servers fold them.</summary>
internal sealed record Jid(string? Node, string Domain, string? Resource)
{
    private const int MostCharacters = 1023;

    public string Bare => Node is null ? Domain : $"{Node}@{Domain}";

    /// <summary>The parts; null when the text is no address.</summary>
    public static Jid? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MostCharacters)
            return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var resource = slash < 0 ? null : text[(slash + 1)..];
        var bare = slash < 0 ? text : text[..slash];
        var at = bare.IndexOf('@', StringComparison.Ordinal);
        var node = at < 0 ? null : bare[..at];
        var domain = bare[(at + 1)..];
        if (domain.Length == 0 || node is "" || resource is "" || domain.Contains('@', StringComparison.Ordinal) || bare.Any(c => c <= ' ' || "\"&'<>".Contains(c, StringComparison.Ordinal)))
            return null;
        return new(node?.ToLowerInvariant(), domain.ToLowerInvariant(), resource);
    }

    public override string ToString() => Resource is null ? Bare : $"{Bare}/{Resource}";
}
