using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Files;

/// <summary>Finds suppressions of these rules that do not say why. Syntax is enough for it.</summary>
internal static class UnjustifiedSuppressions
{
    private const string IdStart = "PSC";
    private const int DigitsOfId = 4;

    // "False positive" says something; a single word does not.
    private const int FewestWords = 2;

    // Hardly any file suppresses one of these rules.
    private static readonly FileWords Words = new(new[] { IdStart });

    public static IEnumerable<Finding> In(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (!Words.AreIn(file) || file.GetRoot(cancellationToken) is not CompilationUnitSyntax root)
            yield break;
        if (root.ContainsDirectives)
        {
            for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            {
                if (directive is not PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma || !pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
                    continue;
                foreach (var code in pragma.ErrorCodes)
                {
                    if (code is IdentifierNameSyntax { Identifier.ValueText: var id } && IsId(id) && !Says(CommentOf(pragma), id))
                        yield return new Finding(RuleDescriptors.SuppressionUnjustified, code.GetLocation(), id, "say why in a comment on the same line");
                }
            }
        }

        foreach (var attribute in root.DescendantNodes(node => node is not (ExpressionSyntax or StatementSyntax)).OfType<AttributeSyntax>())
        {
            if (FileIndex.NameOf(attribute.Name) is not ("SuppressMessage" or "SuppressMessageAttribute") || attribute.ArgumentList is not { Arguments: { Count: >= 2 } arguments })
                continue;
            if (Text(arguments[1].Expression) is { } checkId && checkId.Split(':')[0].Trim() is var id && IsId(id) && !Says(JustificationIn(arguments), id))
                yield return new Finding(RuleDescriptors.SuppressionUnjustified, arguments[1].Expression.GetLocation(), id, "say why in its Justification");
        }
    }

    private static bool IsId(string text) =>
        text.Length == IdStart.Length + DigitsOfId && text.StartsWith(IdStart, StringComparison.OrdinalIgnoreCase) && text.Skip(IdStart.Length).All(c => c is >= '0' and <= '9');

    // Editors write the title of the rule where the reason belongs.
    private static bool Says(string? reason, string id) =>
        reason is not null
        && WrittenReasons.Says(reason, FewestWords)
        && RuleDescriptors.All.FirstOrDefault(d => d.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Title.ToString(System.Globalization.CultureInfo.InvariantCulture) is var title
        && !string.Equals(reason.Trim(), title, StringComparison.OrdinalIgnoreCase);

    private static string? CommentOf(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var text = pragma.ToFullString();
        var comment = text.IndexOf("//", StringComparison.Ordinal);
        return comment < 0 ? null : text.Substring(comment + 2);
    }

    // A justification that is no literal is written elsewhere, and taken as one.
    private static string? JustificationIn(SeparatedSyntaxList<AttributeArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == "Justification")
                return argument.Expression.IsKind(SyntaxKind.NullLiteralExpression) ? null : Text(argument.Expression) ?? argument.Expression + " is written elsewhere";
        }

        return null;
    }

    private static string? Text(ExpressionSyntax expression) => (expression as LiteralExpressionSyntax)?.Token.Value as string;
}
