using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>
/// Where a file calls and assigns what, by name. Made in one walk when first asked for and kept for as long as the file stays as it is,
/// so that questions about a whole file do not cost a walk each.
/// </summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileIndex> Known = new();

    private FileIndex(SyntaxTree tree)
    {
        var calls = new List<(string, InvocationExpressionSyntax)>();
        var written = new List<(string, SyntaxNode)>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when NameOf(call.Expression) is { } called:
                    calls.Add((called, call));
                    break;
                case AssignmentExpressionSyntax assignment when NameOf(assignment.Left) is { } assigned:
                    written.Add((assigned, assignment));
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var named } member:
                    written.Add((named, member));
                    break;
            }
        }

        Calls = calls.ToLookup(c => c.Item1, c => c.Item2, StringComparer.Ordinal);
        Written = written.ToLookup(w => w.Item1, w => w.Item2, StringComparer.Ordinal);
    }

    /// <summary>The calls of a file, by the name of what is called.</summary>
    public ILookup<string, InvocationExpressionSyntax> Calls { get; }

    /// <summary>The assignments of a file and the named members of its anonymous objects, by the name of the local or member that is written.</summary>
    public ILookup<string, SyntaxNode> Written { get; }

    public static FileIndex Of(SyntaxTree tree) => Known.GetValue(tree, t => new FileIndex(t));

    /// <summary>The name that an expression ends with; null when it has none.</summary>
    public static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
