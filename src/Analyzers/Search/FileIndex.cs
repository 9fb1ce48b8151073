using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>
/// Where a file calls and assigns what, by name. A name is looked for in the text first, so that only the syntax around it is visited;
/// what was found is kept for as long as the file stays as it is. Safe for use by several threads.
/// </summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileIndex> Known = new();

    // Few names are asked for in most files.
    private const int UsualNames = 3;

    private readonly SyntaxTree _tree;
    private readonly ConcurrentDictionary<string, IReadOnlyList<InvocationExpressionSyntax>> _calls = ByName<InvocationExpressionSyntax>();
    private readonly ConcurrentDictionary<string, IReadOnlyList<InvocationExpressionSyntax>> _calledOn = ByName<InvocationExpressionSyntax>();
    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxNode>> _written = ByName<SyntaxNode>();

    private FileIndex(SyntaxTree tree) => _tree = tree;

    public static FileIndex Of(SyntaxTree tree) => Known.GetValue(tree, t => new FileIndex(t));

    /// <summary>The calls of what has a name, in the order of the file.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> CallsOf(string name) => _calls.GetOrAdd(name, n => Named(n).Select(CallBy).OfType<InvocationExpressionSyntax>().ToArray());

    /// <summary>The calls of methods of what has a name, in the order of the file.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> CallsOn(string name) => _calledOn.GetOrAdd(name, n => Named(n).Select(CallOn).OfType<InvocationExpressionSyntax>().ToArray());

    /// <summary>The assignments to locals and members of a name, and the members of anonymous objects that are given it, in the order of the file.</summary>
    public IReadOnlyList<SyntaxNode> WritingsOf(string name) => _written.GetOrAdd(name, n => Named(n).Select(WritingBy).OfType<SyntaxNode>().ToArray());

    /// <summary>The names in a file that a search finds.</summary>
    public IEnumerable<SimpleNameSyntax> Names(NameSearch search) => search.PlacesIn(FileText.WordsOf(_tree)).Select(NameAt).OfType<SimpleNameSyntax>();

    /// <summary>The call of what a name stands for; null when it is not called.</summary>
    public static InvocationExpressionSyntax? CallBy(SimpleNameSyntax name) => Whole(name) is { Parent: InvocationExpressionSyntax call } called && call.Expression == called ? call : null;

    /// <summary>The call of a method of what a name stands for; null when none is called there.</summary>
    public static InvocationExpressionSyntax? CallOn(SimpleNameSyntax name)
    {
        var receiver = Whole(name);
        return receiver.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == receiver && call.Expression == access => call,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call } access when access.Expression == receiver => call,
            _ => null,
        };
    }

    /// <summary>What writes to the local or member that a name stands for; null when nothing does there.</summary>
    public static SyntaxNode? WritingBy(SimpleNameSyntax name)
    {
        var target = Whole(name);
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => assignment,
            NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } => member,
            _ => null,
        };
    }

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

    // The expression that ends with the name.
    private static SyntaxNode Whole(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    private static ConcurrentDictionary<string, IReadOnlyList<T>> ByName<T>() => new(concurrencyLevel: 1, UsualNames, StringComparer.Ordinal);

    private IEnumerable<SimpleNameSyntax> Named(string name)
    {
        if (name.Length == 0)
            yield break;
        var text = FileText.Of(_tree);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;

            // No name begins with a digit, so what stands behind one, as in broken code, is a name by itself.
            if ((at == 0 || !TextWords.IsPart(text[at - 1]) || char.IsDigit(text[at - 1])) && (end == text.Length || !TextWords.IsPart(text[end])) && NameAt(at) is { } found)
                yield return found;
        }
    }

    private SimpleNameSyntax? NameAt(int place)
    {
        var token = _tree.GetRoot().FindToken(place);

        // A name may be written with an @ before it.
        return token.Span.Contains(place) && place - token.SpanStart <= 1 ? token.Parent as SimpleNameSyntax : null;
    }
}
