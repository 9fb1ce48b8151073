using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>What is known of the members of libraries, with lookups by name that are made when first asked for. Immutable.</summary>
internal sealed class KnownApis
{
    private readonly Lazy<ILookup<string, KnownMethod>> _methodsByName;
    private readonly Lazy<ILookup<string, KnownType>> _typesByName;
    private readonly Lazy<ILookup<string, KnownSource>> _sourcesByName;
    private readonly Lazy<KnownSource[]> _typesOfData;

    public KnownApis()
    {
        _methodsByName = new(() => Methods.ToLookup(m => m.Name, StringComparer.Ordinal));
        _typesByName = new(() => Types.ToLookup(t => t.Name, StringComparer.Ordinal));
        _sourcesByName = new(() => Sources.Where(s => s.Member.Kind != 'T').ToLookup(s => s.Member.Name, StringComparer.Ordinal));
        _typesOfData = new(() => Sources.Where(s => s.Member.Kind == 'T').ToArray());
    }

    public static KnownApis None { get; } = new();

    /// <summary>Methods that create or change meetings.</summary>
    public IReadOnlyList<KnownMethod> Methods { get; set; } = Array.Empty<KnownMethod>();

    /// <summary>Types that stand for a request or a part of it.</summary>
    public IReadOnlyList<KnownType> Types { get; set; } = Array.Empty<KnownType>();

    public IReadOnlyList<KnownSource> Sources { get; set; } = Array.Empty<KnownSource>();

    public IReadOnlyList<KnownSink> Sinks { get; set; } = Array.Empty<KnownSink>();

    public IReadOnlyList<KnownSanitizer> Sanitizers { get; set; } = Array.Empty<KnownSanitizer>();

    public IReadOnlyList<KnownSignIn> SignIns { get; set; } = Array.Empty<KnownSignIn>();

    public ILookup<string, KnownMethod> MethodsByName => _methodsByName.Value;

    public ILookup<string, KnownType> TypesByName => _typesByName.Value;

    /// <summary>The sources that are members.</summary>
    public ILookup<string, KnownSource> SourcesByName => _sourcesByName.Value;

    /// <summary>The sources that are types.</summary>
    public IReadOnlyList<KnownSource> TypesOfData => _typesOfData.Value;

    public bool IsEmpty => Methods.Count + Types.Count + Sources.Count + Sinks.Count + Sanitizers.Count + SignIns.Count == 0;

    /// <summary>The entry for a type or one of its bases; null when it is not known.</summary>
    public KnownType? TypeOf(ITypeSymbol? type)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var known in TypesByName[type.Name])
            {
                if (known.IsNameOf(type))
                    return known;
            }
        }

        return null;
    }

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
