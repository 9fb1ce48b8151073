using System.Text;

namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>One request, read completely and detached from its connection, so that it can also be carried out later.</summary>
internal sealed record WireRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    string? Authorization,
    string? ContentType,
    byte[] Body)
{
    /// <summary>The path's segments, without the empty one before the first slash.</summary>
    public string[] Segments { get; } = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string? QueryValue(string name) => Query.TryGetValue(name, out var value) ? value : null;

    public string BodyText() => Encoding.UTF8.GetString(Body);
}
