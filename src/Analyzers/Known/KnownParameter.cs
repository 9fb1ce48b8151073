using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>A parameter by its type, which has one name in several editions of a library.</summary>
internal sealed class KnownParameter
{
    public KnownParameter(string typeName, params string[] namespaces)
    {
        TypeName = typeName;
        Namespaces = namespaces;
    }

    public string TypeName { get; }

    /// <summary>The namespaces the type lies in, one for each edition.</summary>
    public IReadOnlyList<string> Namespaces { get; }

    public bool Fits(ITypeSymbol type) => type.Name == TypeName && Namespaces.Any(n => type.Is(n, TypeName));
}
