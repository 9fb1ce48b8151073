namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>What is known of the members of libraries. Immutable.</summary>
internal sealed class KnownApis
{
    public static KnownApis None { get; } = new();

    /// <summary>Methods that create or change meetings.</summary>
    public IReadOnlyList<KnownMethod> Methods { get; set; } = Array.Empty<KnownMethod>();

    /// <summary>Types that stand for a request or a part of it.</summary>
    public IReadOnlyList<KnownType> Types { get; set; } = Array.Empty<KnownType>();

    public IReadOnlyList<KnownSource> Sources { get; set; } = Array.Empty<KnownSource>();

    public IReadOnlyList<KnownSink> Sinks { get; set; } = Array.Empty<KnownSink>();

    public IReadOnlyList<KnownSanitizer> Sanitizers { get; set; } = Array.Empty<KnownSanitizer>();

    public IReadOnlyList<KnownSignIn> SignIns { get; set; } = Array.Empty<KnownSignIn>();

    /// <summary>All that is known of several.</summary>
    public static KnownApis Together(IReadOnlyCollection<KnownApis> all) => new()
    {
        Methods = all.SelectMany(a => a.Methods).ToArray(),
        Types = all.SelectMany(a => a.Types).ToArray(),
        Sources = all.SelectMany(a => a.Sources).ToArray(),
        Sinks = all.SelectMany(a => a.Sinks).ToArray(),
        Sanitizers = all.SelectMany(a => a.Sanitizers).ToArray(),
        SignIns = all.SelectMany(a => a.SignIns).ToArray(),
    };
}
