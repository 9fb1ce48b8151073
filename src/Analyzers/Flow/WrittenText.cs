using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>What becomes of an object when it is written as a text.</summary>
internal static class WrittenText
{
    /// <summary>True when the text tells what the object holds; false for a class of which it tells the name alone.</summary>
    public static bool GivesAway(IOperation? value)
    {
        var type = BlockHistory.Unwrapped(value)?.Type;
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } || type.IsRecord || type.IsAnonymousType || type.IsTupleType)
            return true;
        if (type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable))
            return true;
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers(nameof(ToString)).Any(m => m is IMethodSymbol { Parameters.IsEmpty: true, IsOverride: true }))
                return !level.DerivesFrom("System.Net.Http", "HttpResponseMessage");
        }

        return false;
    }
}
