using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>Compares symbols with names, cheapest part first and without building texts.</summary>
internal static class SymbolNames
{
    /// <summary>True for a type of this name directly in this namespace; generic or not.</summary>
    public static bool Is(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && type.ContainingNamespace.Is(containingNamespace);

    /// <summary>True for a namespace of this full name.</summary>
    public static bool Is(this INamespaceSymbol? symbol, string fullName)
    {
        var end = fullName.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, symbol.Name, 0, symbol.Name.Length) != 0)
                return false;
            if (start == 0)
                return symbol.ContainingNamespace is { IsGlobalNamespace: true };
            if (fullName[start - 1] != '.')
                return false;
            end = start - 1;
            symbol = symbol.ContainingNamespace;
        }

        return end == 0 && fullName.Length == 0;
    }

    /// <summary>True for a namespace of this full name and all below it.</summary>
    public static bool IsOrIsBelow(this INamespaceSymbol? symbol, string fullName)
    {
        for (; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            if (symbol.Is(fullName))
                return true;
        }

        return false;
    }

    /// <summary>True when the type or one of its bases is the named one.</summary>
    public static bool DerivesFrom(this ITypeSymbol? type, string containingNamespace, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Is(containingNamespace, name))
                return true;
        }

        return false;
    }
}
