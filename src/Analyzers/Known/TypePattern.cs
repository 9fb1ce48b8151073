using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The full name of a type, in which each <c>*</c> stands for any text. Immutable.</summary>
internal sealed class TypePattern
{
    // The compiler puts the list together anew for everybody who asks. Type arguments change no name, and what is made with them is no key, as it is made anew, too.
    private static readonly ConditionalWeakTable<ITypeSymbol, INamedTypeSymbol[]> Implemented = new();

    private static readonly ConditionalWeakTable<ITypeSymbol, INamedTypeSymbol[]>.CreateValueCallback ReadImplemented = type => type.AllInterfaces.ToArray();

    private readonly string[] _parts;
    private readonly string _namespace;
    private readonly string _name;

    /// <param name="fullName">Namespace and name with dots between, without type parameters.</param>
    public TypePattern(string fullName)
    {
        FullName = fullName;
        _parts = fullName.Split('*');
        var dot = fullName.LastIndexOf('.');
        _namespace = dot < 0 ? "" : fullName.Substring(0, dot);
        _name = fullName.Substring(dot + 1);
    }

    /// <summary>The pattern as it is written.</summary>
    public string FullName { get; }

    /// <summary>The name without what stands before it; null when it is not written in full.</summary>
    public string? Name => _name.IndexOf('*') < 0 ? _name : null;

    /// <summary>What stands behind the last dot, as it is written.</summary>
    public string LastName => _name;

    /// <summary>Namespace, types around it and name, with dots between.</summary>
    public static string FullNameOf(ITypeSymbol type) =>
        type.ContainingType is { } outer ? FullNameOf(outer) + "." + type.Name
        : type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString() + "." + type.Name
        : type.Name;

    /// <summary>False when a compilation certainly knows no such type; nested and generic types are told by the type or namespace around them.</summary>
    /// <param name="all">What the compilation knows.</param>
    public bool MayBeIn(INamespaceSymbol all)
    {
        INamespaceOrTypeSymbol around = all;
        foreach (var name in FullName.Split('.'))
        {
            if (name.IndexOf('*') >= 0)
                return true;
            var members = around.GetMembers(name);
            if (members.Length == 0)
                return false;
            if (members.OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
                return true;
            around = inner;
        }

        return true;
    }

    /// <summary>True for a type of that name, and for one that derives from it or implements it.</summary>
    public bool Fits(ITypeSymbol? type)
    {
        for (var level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            if (IsNameOf(level))
                return true;
        }

        if (type is null)
            return false;
        foreach (var implemented in Implemented.GetValue(type.OriginalDefinition, ReadImplemented))
        {
            if (IsNameOf(implemented))
                return true;
        }

        return false;
    }

    /// <summary>True for a type that the compiler does not find and whose name alone is that of the pattern: its library is not restored.</summary>
    public bool FitsUnresolved(ITypeSymbol? type) => type is { TypeKind: TypeKind.Error } && type.Name == _name && _name.IndexOf('*') < 0;

    private bool IsNameOf(ITypeSymbol type)
    {
        if (_parts.Length == 1)
            return type.Is(_namespace, _name) || type.ContainingType is not null && type.Name == _name && FullNameOf(type) == FullName;
        var name = FullNameOf(type);
        var first = _parts[0];
        var last = _parts[_parts.Length - 1];
        if (name.Length < FullName.Length - (_parts.Length - 1) || !name.StartsWith(first, StringComparison.Ordinal) || !name.EndsWith(last, StringComparison.Ordinal))
            return false;
        var from = first.Length;
        for (var i = 1; i < _parts.Length - 1; i++)
        {
            var found = name.IndexOf(_parts[i], from, StringComparison.Ordinal);
            if (found < 0)
                return false;
            from = found + _parts[i].Length;
        }

        return from <= name.Length - last.Length;
    }
}
