using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>What becomes of the link of a host, in words, and where nothing does; the same for code that is bound and for code of other files that is read by its syntax.</summary>
internal static class HostLinkOutcomes
{
    /// <summary>What becomes of it in the answer of a web application.</summary>
    public const string Response = "is returned to whoever asks";

    /// <summary>What becomes of it in an object, before the name of its member.</summary>
    public const string Kept = "is stored in ";

    /// <summary>What becomes of it in the text of a mail.</summary>
    public const string Mailed = "is sent by mail";

    private static readonly string[] Deletions = { "Delete", "Remove" };

    /// <summary>What becomes of it in a store or message that is known.</summary>
    public static string WhereOf(KnownSink sink) => sink.Kind == SinkKind.Store ? "is stored" : Mailed;

    /// <summary>True for a member that keeps what it is given where others find it: what the SDK holds it keeps to itself, and what a vendor is told it knows.</summary>
    public static bool IsStored(ISymbol member) => member is IPropertySymbol or IFieldSymbol && !member.ContainingType.IsAnonymousType && !member.ContainingNamespace.IsOrIsBelow("PrivacySafe.Conferencing") && !SecretNames.IsGivenBack(member);

    /// <summary>True for a variable of which only a member is read or written, and none called.</summary>
    public static bool IsPart(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && (access.Name == name || access.Parent is not InvocationExpressionSyntax call || call.Expression != access);

    /// <summary>True for a variable that is handed to what deletes it.</summary>
    public static bool IsDeleted(IdentifierNameSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } && FileIndex.NameOf(called) is { } method && Deletions.Any(d => method.IndexOf(d, StringComparison.Ordinal) >= 0);
}
