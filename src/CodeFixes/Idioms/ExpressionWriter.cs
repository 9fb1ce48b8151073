using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Replaces the expression that says a value: a member's, an assignment's, an entry's, an argument's, a default's. Adds nothing.</summary>
internal sealed class ExpressionWriter : IIdiomWriter
{
    public SourceEdit? Add(WritePlace place) => null;

    public SourceEdit? Replace(WritePlace place)
    {
        var written = place.Expression;
        if (IsWholeText(place) || IsShared(place) || Value(place) is not { } value || SyntaxFactory.AreEquivalent(written, value))
            return null;
        if (written.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member)
        {
            // The name came from the expression.
            return ObjectElements.NameOf(written) is { } name
                ? SourceEdit.InsteadOf(place.Code, place.Wanted.Path, member, current => Named(name, value).WithTriviaFrom(current))
                : null;
        }

        return SourceEdit.InsteadOf(place.Code, place.Wanted.Path, written, current => value.WithTriviaFrom(current));
    }

    /// <summary>A member of an anonymous object.</summary>
    public static AnonymousObjectMemberDeclaratorSyntax Named(string name, ExpressionSyntax value) => SyntaxFactory.AnonymousObjectMemberDeclarator(
        SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)), value);

    private static ExpressionSyntax? Value(WritePlace place)
    {
        var written = place.Expression;
        var info = place.Model.GetTypeInfo(written);
        if (place.Wanted is not WantedSetting { IsSecret: false } wanted)
        {
            var isFree = written.Parent is AnonymousObjectMemberDeclaratorSyntax;
            return !MustBeConstant(written) && (isFree || info.ConvertedType is not null) ? place.Wanted.Expression(place, isFree ? null : info.ConvertedType) : null;
        }

        if (wanted.IsEmptyList)
            return Emptied(place, info);
        if (info.Type is not { } type)
            return null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type.TypeKind == TypeKind.Enum && SettingExpression.EnumMember(wanted, type) is { } member)
        {
            return written is MemberAccessExpressionSyntax named && place.Model.GetSymbolInfo(named).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }
                ? named.WithName(SyntaxFactory.IdentifierName(member.Name)).WithoutTrivia()
                : SettingExpression.Qualified(place, type, member);
        }

        // What a text, number or switch said, a text, number or switch says: another kind would not fit where it is put.
        return type.SpecialType == SpecialType.System_Int64 && wanted.Best is long number
            ? SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, written.ToString().EndsWith("L", StringComparison.OrdinalIgnoreCase) ? SyntaxFactory.Literal(number) : SyntaxFactory.Literal((int)number))
            : type.SpecialType == SpecialType.System_Boolean || type.SpecialType == SpecialType.System_String || SettingExpression.IsInteger(type) ? SettingExpression.Of(wanted, place, type) : null;
    }

    private static ExpressionSyntax? Emptied(WritePlace place, TypeInfo info)
    {
        switch (place.Expression)
        {
            case CollectionExpressionSyntax list:
                return SyntaxFactory.CollectionExpression(list.OpenBracketToken.WithTrailingTrivia(), default, list.CloseBracketToken.WithLeadingTrivia().WithTrailingTrivia());
            case ObjectCreationExpressionSyntax creation when creation.Initializer is not null || creation.ArgumentList?.Arguments.Count > 0:
                return creation.WithType(creation.Type.WithoutTrailingTrivia()).WithArgumentList(SyntaxFactory.ArgumentList()).WithInitializer(null).WithoutTrivia();
            case ImplicitObjectCreationExpressionSyntax { Initializer: not null } creation:
                return creation.WithArgumentList(SyntaxFactory.ArgumentList()).WithInitializer(null).WithoutTrivia();
        }

        if (info.Type is not IArrayTypeSymbol { Rank: 1 } array || place.Model.Compilation.GetTypeByMetadataName("System.Array") is not { } type)
            return null;
        return (ExpressionSyntax)place.Generator.InvocationExpression(
            place.Generator.MemberAccessExpression(place.Generator.TypeExpression(type, addImport: true).WithAdditionalAnnotations(Simplifier.Annotation), place.Generator.GenericName("Empty", array.ElementType)));
    }

    // A text that holds names and values, or all that is sent, must not become one of its values.
    private static bool IsWholeText(WritePlace place)
    {
        var path = place.Wanted.Path;
        var name = System.Text.RegularExpressions.Regex.Escape(path.Substring(path.LastIndexOf('.') + 1));
        var text = place.Model.GetConstantValue(place.Expression).Value as string ?? place.Expression.ToString();
        return System.Text.RegularExpressions.Regex.IsMatch(text, name + "(=|\\\\?['\"]+\\s*:)")
            || place.Expression.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: var type } } && type.ToString().EndsWith("Content", StringComparison.Ordinal);
    }

    // A variable that says several settings must not turn them all.
    private static bool IsShared(WritePlace place)
    {
        if (place.Wanted is not WantedSetting { IsSecret: false } || place.Expression.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } || place.Model.GetDeclaredSymbol(declarator) is not { } variable)
            return false;
        SyntaxNode? scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (variable is not ILocalSymbol)
            return true;
        return scope is null || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Count(n => n.Identifier.ValueText == variable.Name) > 1;
    }

    private static bool MustBeConstant(ExpressionSyntax written) => written.Ancestors().Any(a =>
        a is AttributeArgumentSyntax or ParameterSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax
        || a is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || a is LocalDeclarationStatementSyntax local && local.Modifiers.Any(SyntaxKind.ConstKeyword) && local.Declaration.Variables.Any(v => v.Initializer?.Value.Span.Contains(written.Span) == true));
}
