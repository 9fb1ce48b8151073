using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Moves a setting that stands in the wrong object into the one in which the vendor heeds it, where both are anonymous objects.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveSettingFix))]
public sealed class MoveSettingFix : CodeFixProvider
{
    private static readonly ReplacementFixAll FixAll = new(Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.IneffectiveSetting.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Replacement.RegisterAsync(context, Find);

    private static Replacement? Find(Document document, SemanticModel model, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Wrong, out var wrong) || !diagnostic.Properties.TryGetValue(FindingProperties.Setting, out var right) || wrong is null || right is null || wrong == right
            || Replacement.At<ExpressionSyntax>(root, diagnostic.Location) is not { Parent: AnonymousObjectMemberDeclaratorSyntax member } value || member.Parent is not AnonymousObjectCreationExpressionSyntax holder)
        {
            return null;
        }

        var wrongNames = wrong.Split('.');
        var rightNames = right.Split('.');
        if (NameOf(member) != wrongNames[wrongNames.Length - 1])
            return null;
        var moved = ExpressionWriter.Named(rightNames[rightNames.Length - 1], value.WithoutTrivia());
        var title = $"Set {right}, which is heeded";
        if (wrongNames.Length == 1 && rightNames.Length == 2)
            return Into(holder, member, rightNames[0], moved) is { } inside ? new Replacement(title, holder, inside) : null;

        // From an inner object to the one around it.
        return wrongNames.Length == 2 && rightNames.Length == 1 && holder.Parent is AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax outer } around && NameOf(around) == wrongNames[0]
            ? new Replacement(title, outer, outer.WithInitializers(ElementList.With(outer.ReplaceNode(holder, Without(holder, member)).Initializers, moved)))
            : null;
    }

    private static AnonymousObjectCreationExpressionSyntax? Into(AnonymousObjectCreationExpressionSyntax outer, AnonymousObjectMemberDeclaratorSyntax member, string name, AnonymousObjectMemberDeclaratorSyntax moved)
    {
        switch (outer.Initializers.FirstOrDefault(m => NameOf(m) == name))
        {
            case null:
                var settings = SyntaxFactory.AnonymousObjectCreationExpression(
                    SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                    SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
                    SyntaxFactory.SingletonSeparatedList(moved.WithTrailingTrivia(SyntaxFactory.Space)),
                    SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
                return outer.ReplaceNode(member, ExpressionWriter.Named(name, settings).WithTriviaFrom(member));
            case { Expression: AnonymousObjectCreationExpressionSyntax inner }:
                var grown = outer.ReplaceNode(inner, inner.WithInitializers(ElementList.With(inner.Initializers, moved)).WithTriviaFrom(inner));
                return Without(grown, grown.Initializers[outer.Initializers.IndexOf(member)]);
            default:
                return null;
        }
    }

    // Without a member, and without the comma that it needed.
    private static AnonymousObjectCreationExpressionSyntax Without(AnonymousObjectCreationExpressionSyntax holder, AnonymousObjectMemberDeclaratorSyntax member)
    {
        var index = holder.Initializers.IndexOf(member);
        var rest = holder.Initializers.RemoveAt(index);
        if (rest.Count > 0 && index == rest.Count)
            rest = rest.Replace(rest[index - 1], rest[index - 1].WithTrailingTrivia(member.GetTrailingTrivia()));
        return holder.WithInitializers(rest);
    }

    private static string? NameOf(AnonymousObjectMemberDeclaratorSyntax member) => member.NameEquals?.Name.Identifier.ValueText ?? member.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
