using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Mutation.Mutants;

/// <summary>Writes many mutants into one file, each behind its switch.</summary>
internal sealed class MutatedFile : CSharpSyntaxRewriter
{
    private readonly ILookup<SyntaxNode, (int Number, Change Change)> _changes;

    private MutatedFile(IEnumerable<(int Number, Change Change)> changes) => _changes = changes.ToLookup(c => c.Change.Node);

    /// <summary>The file with the mutants in it, and a gate in each loop.</summary>
    public static SyntaxTree Of(SyntaxTree file, IEnumerable<(int Number, Change Change)> changes) =>
        CSharpSyntaxTree.ParseText(new MutatedFile(changes).Visit(file.GetRoot())!.ToFullString(), (CSharpParseOptions)file.Options, file.FilePath, System.Text.Encoding.UTF8);

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var now = base.Visit(node);
        if (node is null || now is null)
            return now;
        foreach (var (number, change) in _changes[node])
            now = With(now, change, MutantSwitch.Asks(number)).WithTriviaFrom(now);
        return node.Parent is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax && node is StatementSyntax
            ? SyntaxFactory.ParseStatement($"{{ {MutantSwitch.Gate} {now.ToFullString()} }}").WithTriviaFrom(now)
            : now;
    }

    private static SyntaxNode With(SyntaxNode now, Change change, string asks)
    {
        switch (now)
        {
            case SwitchExpressionArmSyntax arm:
                return arm.WithPattern(arm.Pattern.WithTrailingTrivia(SyntaxFactory.Space)).WithWhenClause(When(arm.WhenClause, asks));
            case CasePatternSwitchLabelSyntax label:
                return label.WithPattern(label.Pattern.WithTrailingTrivia(SyntaxFactory.Space)).WithWhenClause(When(label.WhenClause, asks));
            case CaseSwitchLabelSyntax label:
                return SyntaxFactory.CasePatternSwitchLabel(label.Keyword, SyntaxFactory.ConstantPattern(label.Value).WithTrailingTrivia(SyntaxFactory.Space), When(null, asks), label.ColonToken);
            case StatementSyntax:
                return SyntaxFactory.ParseStatement(change.Write(now.ToString(), asks));
            default:
                return SyntaxFactory.ParseExpression(change.Write(now.ToString(), asks));
        }
    }

    private static WhenClauseSyntax When(WhenClauseSyntax? before, string asks) =>
        SyntaxFactory.WhenClause(SyntaxFactory.ParseExpression(before is null ? $"!{asks}" : $"({before.Condition}) && !{asks}"))
            .WithWhenKeyword(SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(SyntaxFactory.Space);
}
