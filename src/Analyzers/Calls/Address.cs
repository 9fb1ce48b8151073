using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>The address of a request as far as it is visible: host, path segment by segment, query.</summary>
internal sealed class Address
{
    private Address(string? host, bool isPlain, string path, ImmutableArray<string?> segments, ObjectShape? query, Origin origin)
    {
        Host = host;
        IsPlain = isPlain;
        Path = path;
        Segments = segments;
        Query = query;
        Origin = origin;
    }

    /// <summary>The host in small letters, without a port; null when it is not visible.</summary>
    public string? Host { get; }

    /// <summary>True for http instead of https.</summary>
    public bool IsPlain { get; }

    /// <summary>The path with one character in the place of what is not visible (<see cref="HoledText"/>), which may be the host as well.</summary>
    public string Path { get; }

    /// <summary>The segments of the path; null for one that is not constant.</summary>
    public ImmutableArray<string?> Segments { get; }

    /// <summary>The query; null when there is none or it is not visible.</summary>
    public ObjectShape? Query { get; }

    /// <summary>True when there is a query, seen or not.</summary>
    public bool HasQuery { get; private set; }

    public Origin Origin { get; }

    /// <summary>Where its beginning is written, which may be the base address.</summary>
    public Origin Start { get; private set; }

    /// <summary>Reads an address that has no base; null when nothing of it is visible.</summary>
    public static Address? Read(Value? address) => Read(address, () => null);

    /// <summary>Reads an address; null when nothing of it is visible.</summary>
    /// <param name="address">The address, or its part after the base.</param>
    /// <param name="start">Finds the base address of the client, which may mean a look at other files and is done only where it matters; null when it has none or it is not visible.</param>
    public static Address? Read(Value? address, Func<Value?> start)
    {
        if (address is null || Parts(address) is not { } parts)
            return null;
        var text = HoledText.Of(parts);
        if (!IsAbsolute(text) && text[0] != HoledText.Hole && start() is { } before && Parts(before) is { } head)
        {
            // Joined as people mean it, with one slash between; what lies between is decided at run time.
            text = HoledText.Of(head).TrimEnd('/') + "/" + text.TrimStart('/');
            parts = head.Add(new KnownValue(before.Origin, "/")).AddRange(parts);
        }

        var origin = address.Origin;
        var first = parts[0].Origin;
        var question = text.IndexOf('?');
        var path = Before('?', text);
        string? host = null;
        var plain = path.StartsWith("http:", StringComparison.OrdinalIgnoreCase);
        if (IsAbsolute(path))
        {
            path = path.Substring(path.IndexOf("//", StringComparison.Ordinal) + 2);
            var slash = path.IndexOf('/');
            host = Before(':', Before('/', path)).ToLowerInvariant();
            path = slash < 0 ? "" : path.Substring(slash);
            if (host.IndexOf(HoledText.Hole) >= 0)
                host = null;
        }

        path = Before('#', path);
        var segments = path.Split('/').Where(s => s.Length > 0)
            .Select(s => s.IndexOf(HoledText.Hole) >= 0 ? null : s)
            .ToImmutableArray();
        return new Address(host, plain, path, segments, question < 0 ? null : QueryText.Read(AfterQuestion(parts)), origin) { HasQuery = question >= 0, Start = first };
    }

    private static string Before(char mark, string text) => text.IndexOf(mark) is >= 0 and var at ? text.Substring(0, at) : text;

    private static bool IsAbsolute(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // Of alternatives the one that the code writes.
    private static ImmutableArray<Value>? Parts(Value value)
    {
        switch (value)
        {
            case KnownValue { Constant: string { Length: > 0 } }:
                return ImmutableArray.Create(value);
            case TextValue text:
                var parts = ImmutableArray.CreateBuilder<Value>();
                foreach (var part in text.Parts)
                {
                    if (part is OneOfValue && Parts(part) is { } chosen)
                        parts.AddRange(chosen);
                    else
                        parts.Add(part);
                }

                return parts.ToImmutable();
            case OneOfValue choice:
                return choice.Alternatives.Select(Parts).FirstOrDefault(p => p is not null);
            default:
                return null;
        }
    }

    // One of the parts holds the question mark, be it a text or a character.
    private static TextValue AfterQuestion(ImmutableArray<Value> parts)
    {
        var before = parts.TakeWhile(p => HoledText.Of(p).IndexOf('?') < 0).Count();
        var (origin, text) = (parts[before].Origin, HoledText.Of(parts[before]));
        return new TextValue(origin, parts.RemoveRange(0, before + 1).Insert(0, new KnownValue(origin, text.Substring(text.IndexOf('?') + 1))));
    }
}
