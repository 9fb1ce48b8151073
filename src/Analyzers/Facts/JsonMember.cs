using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>A member of JSON that code reads by its name: <c>json["join_url"]</c>, <c>GetProperty("join_url")</c>, or a member of a dynamic object.</summary>
internal static class JsonMember
{
    /// <summary>The name that is read; null for whatever else an operation does.</summary>
    public static string? NameOf(IOperation operation) => operation switch
    {
        IDynamicMemberReferenceOperation late => late.MemberName,
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var type }, Arguments: { Length: 1 } arguments } when IsJson(type) => Constant(arguments[0].Value),
        IInvocationOperation { TargetMethod.ContainingType: var type, Arguments: { Length: > 0 } arguments } when IsJson(type) => arguments.Select(a => Constant(a.Value)).OfType<string>().FirstOrDefault(),
        _ => null,
    };

    private static string? Constant(IOperation value) => BlockHistory.Unwrapped(value)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsJson(ITypeSymbol? type) => type is not null && (type.ContainingNamespace.IsOrIsBelow("System.Text.Json") || type.ContainingNamespace.IsOrIsBelow("Newtonsoft.Json"));
}
