using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>Recognises the dictionaries of data types whose entries are written beside the members.</summary>
internal static class ExtensionData
{
    public static bool Is(ISymbol? member) =>
        member is IPropertySymbol
        && (member.GetAttributes().Any(a => a.AttributeClass?.Name is "JsonExtensionDataAttribute")
            || member.Name == "AdditionalData" && member.ContainingType.AllInterfaces.Any(i => i.Name == "IAdditionalDataHolder"));
}
