using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>The base address that the registration of a client gives it, when that stands in the same file.</summary>
internal static class ClientRegistration
{
    private static readonly string[] Registrations = { "AddHttpClient", "AddRefitClient" };

    /// <summary>The base address; null when no registration in the file gives one.</summary>
    /// <param name="tree">The file in which the client is used.</param>
    /// <param name="name">The name of the client, or of its type.</param>
    /// <param name="isType">True for the name of a type.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Value? BaseAddressOf(SyntaxTree tree, string name, bool isType, CancellationToken cancellationToken)
    {
        foreach (var call in Registrations.SelectMany(registration => FileIndex.Of(tree).CallsOf(registration)))
        {
            if (!IsRegistration(call) || !(isType ? IsFor(call, name) : IsNamed(call, name)))
                continue;
            foreach (var link in Chain(call))
            {
                foreach (var assignment in link.ArgumentList.DescendantNodes().OfType<AssignmentExpressionSyntax>())
                {
                    if (assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress" })
                        return ForeignSource.Read(assignment.Right, cancellationToken);
                }
            }
        }

        return null;
    }

    private static bool IsRegistration(InvocationExpressionSyntax call) => NameOf(call) is { } name && Registrations.Contains(name.Identifier.ValueText, StringComparer.Ordinal);

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name;

    private static bool IsFor(InvocationExpressionSyntax call, string type) =>
        NameOf(call) is GenericNameSyntax { TypeArgumentList.Arguments: var types } && types.Any(t => (t is QualifiedNameSyntax qualified ? qualified.Right : t as SimpleNameSyntax)?.Identifier.ValueText == type);

    private static bool IsNamed(InvocationExpressionSyntax call, string name) =>
        call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string text } && text == name;

    // The registration and what is called on what it yields.
    private static IEnumerable<InvocationExpressionSyntax> Chain(InvocationExpressionSyntax call)
    {
        yield return call;
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } && !IsRegistration(next))
        {
            yield return next;
            call = next;
        }
    }
}
