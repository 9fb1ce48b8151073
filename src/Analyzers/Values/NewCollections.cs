using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>What a new collection of the platform holds from the beginning: what the one held that it is made of. Capacity and comparer say nothing of that.</summary>
internal static class NewCollections
{
    /// <summary>True for a collection of the platform.</summary>
    public static bool IsOne(ITypeSymbol? type) => type?.ContainingNamespace.IsOrIsBelow("System.Collections") == true && IsEnumerable(type);

    /// <summary>The entries by their keys, and the items of a list; the shape is open where some of them are not seen.</summary>
    public static (ObjectShape Entries, ImmutableArray<Value> Items) Begin(Evaluator evaluator, IObjectCreationOperation creation, ObjectShape empty)
    {
        if (creation.Arguments.FirstOrDefault(a => a.Parameter is { } parameter && IsEnumerable(parameter.Type)) is not { } copied)
            return (empty, ImmutableArray<Value>.Empty);
        return evaluator.Evaluate(copied.Value) switch
        {
            ListShape list => (list.IsClosed ? empty : empty.Opened(), list.Items),
            ObjectShape entries => (new ObjectShape(empty.Origin, empty.Type, entries.Members, entries.IsClosed), ImmutableArray<Value>.Empty),
            _ => (empty.Opened(), ImmutableArray<Value>.Empty),
        };
    }

    private static bool IsEnumerable(ITypeSymbol type) => type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);
}
