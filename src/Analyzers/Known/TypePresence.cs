using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>
/// Whether a compilation or what it refers to declares one of several types. What a referenced assembly declares is kept for as long as the assembly is, because it stays the same from
/// keystroke to keystroke, and asking each of them for each name takes longer than the analysis of a file. Safe for use by several threads.
/// </summary>
internal sealed class TypePresence
{
    private readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> _known = new();
    private readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>>.CreateValueCallback _look;
    private readonly string[] _names;

    /// <param name="names">The metadata names of the types.</param>
    public TypePresence(IEnumerable<string> names)
    {
        _names = names.ToArray();
        _look = assembly => new StrongBox<bool>(IsIn(assembly));
    }

    /// <summary>True when it declares one, or one of its references does.</summary>
    public bool IsIn(Compilation compilation)
    {
        if (IsIn(compilation.Assembly))
            return true;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (_known.GetValue(assembly, _look).Value)
                return true;
        }

        return false;
    }

    private bool IsIn(IAssemblySymbol assembly)
    {
        foreach (var name in _names)
        {
            if (assembly.GetTypeByMetadataName(name) is not null)
                return true;
        }

        return false;
    }
}
