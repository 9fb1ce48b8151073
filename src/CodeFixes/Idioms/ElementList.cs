using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Adds to lists in the way they are laid out: on one line, on several, with or without a comma at the end.</summary>
internal static class ElementList
{
    /// <summary>The list with one more element at its end.</summary>
    public static SeparatedSyntaxList<T> With<T>(SeparatedSyntaxList<T> list, T element) where T : SyntaxNode
    {
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        if (list.Count == 0)
            return list.Add(element.WithTrailingTrivia(SyntaxFactory.Space));
        var last = list[list.Count - 1];
        var onOwnLine = StartsLine(last);
        var indentation = onOwnLine ? Indentation(last) : default;
        var nodes = list.Take(list.Count - 1).ToList();
        var separators = list.GetSeparators().ToList();
        if (separators.Count == list.Count)
        {
            nodes.Add(last);
            nodes.Add(element.WithLeadingTrivia(indentation));
            separators.Add(onOwnLine ? comma.WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine(EndOfLine(last))) : comma.WithTrailingTrivia(SyntaxFactory.Space));
            if (!onOwnLine && !separators[separators.Count - 2].HasTrailingTrivia)
                separators[separators.Count - 2] = separators[separators.Count - 2].WithTrailingTrivia(SyntaxFactory.Space);
        }
        else
        {
            var rest = last.GetTrailingTrivia();
            nodes.Add(last.WithoutTrailingTrivia());
            nodes.Add(onOwnLine && rest.Any(SyntaxKind.EndOfLineTrivia)
                ? element.WithLeadingTrivia(indentation).WithTrailingTrivia(SyntaxFactory.EndOfLine(EndOfLine(last)))
                : onOwnLine ? element.WithLeadingTrivia(indentation).WithTrailingTrivia(rest)
                : element.WithTrailingTrivia(rest));
            separators.Add(onOwnLine
                ? comma.WithTrailingTrivia(rest.Any(SyntaxKind.EndOfLineTrivia) ? rest : SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(EndOfLine(last))))
                : comma.WithTrailingTrivia(SyntaxFactory.Space));
        }

        return SyntaxFactory.SeparatedList(nodes, separators);
    }

    /// <summary>The list without one element, and without the comma that it needed.</summary>
    public static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, int index) where T : SyntaxNode
    {
        var removed = list[index];
        var rest = list.RemoveAt(index);
        return rest.Count > 0 && index == rest.Count && rest.SeparatorCount < rest.Count
            ? rest.Replace(rest[index - 1], rest[index - 1].WithTrailingTrivia(removed.GetTrailingTrivia()))
            : rest;
    }

    private static bool StartsLine(SyntaxNode node)
    {
        var first = node.GetFirstToken();
        return first.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia) || first.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
    }

    private static SyntaxTriviaList Indentation(SyntaxNode node)
    {
        var leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading[leading.Count - 1]) : default;
    }

    private static string EndOfLine(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)).ToFullString() is { Length: > 0 } text ? text : "\n";
}
