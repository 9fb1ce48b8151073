using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>Types whose values say nothing of where they come from: numbers, times and truths.</summary>
internal static class SilentTypes
{
    /// <summary>True for such a type.</summary>
    public static bool Are(ITypeSymbol? type) => type is null ? false : type.TypeKind == TypeKind.Enum || type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Void or SpecialType.System_DateTime => true,
        >= SpecialType.System_SByte and <= SpecialType.System_Double when type.SpecialType != SpecialType.System_Byte => true,
        _ => type.Is("System", "TimeSpan") || type.Is("System", "DateTimeOffset") || type.Is("System", "Guid") || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && Are(((INamedTypeSymbol)type).TypeArguments[0]),
    };
}
