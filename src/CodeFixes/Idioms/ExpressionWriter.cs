using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.Analyzers.Idioms;

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
            return Name(written) is { } name
                ? SourceEdit.InsteadOf(place, member, current => Named(name, value).WithTriviaFrom(current))
                : null;
        }

        return SourceEdit.InsteadOf(place, written, current => value.WithTriviaFrom(current));
    }

    /// <summary>A member of an anonymous object.</summary>
    public static AnonymousObjectMemberDeclaratorSyntax Named(string name, ExpressionSyntax value) => SyntaxFactory.AnonymousObjectMemberDeclarator(
        SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)), value);

    /// <summary>A value as a literal.</summary>
    public static ExpressionSyntax Literal(object value) => value switch
    {
        true => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression),
        false => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression),
        long number => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, number is >= int.MinValue and <= int.MaxValue ? SyntaxFactory.Literal((int)number) : SyntaxFactory.Literal(number)),
        _ => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(WantedValue.Text(value))),
    };

    /// <summary>The wanted value as an expression that a place of a type accepts; null when it accepts none.</summary>
    public static ExpressionSyntax? Value(WritePlace place, ITypeSymbol type)
    {
        if (place.Wanted.IsSecret)
            return AcceptsText(place, type) ? PasscodeExpression.In(place) : null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type.TypeKind == TypeKind.Enum)
            return EnumMember(place, type) is { } member ? Qualified(place, type, member) : null;
        return place.Wanted.Best switch
        {
            null => null,
            bool flag when type.SpecialType == SpecialType.System_Boolean => Literal(flag),
            string when type.SpecialType == SpecialType.System_Boolean && place.Wanted.Texts.FirstOrDefault(t => t is "true" or "false") is { } position => Literal(position == "true"),
            long number when IsInteger(type) => Literal(number),
            { } best when type.SpecialType == SpecialType.System_String => Literal(WantedValue.Text(best)),
            { } best when type.SpecialType == SpecialType.System_Object || Converts(place, best, type) => Literal(best),
            _ => null,
        };
    }

    private static ExpressionSyntax? Value(WritePlace place)
    {
        var written = place.Expression;
        var info = place.Model.GetTypeInfo(written);
        if (place.Wanted.IsSecret)
        {
            if (MustBeConstant(written))
                return null;
            var isFree = written.Parent is AnonymousObjectMemberDeclaratorSyntax;
            return isFree || info.ConvertedType is { } target && AcceptsText(place, target) ? PasscodeExpression.In(place) : null;
        }

        if (place.Wanted.IsEmptyList)
            return Emptied(place, info);
        if (info.Type is not { } type)
            return null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type.TypeKind == TypeKind.Enum && EnumMember(place, type) is { } member)
        {
            return written is MemberAccessExpressionSyntax named && place.Model.GetSymbolInfo(named).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }
                ? named.WithName(SyntaxFactory.IdentifierName(member.Name)).WithoutTrivia()
                : Qualified(place, type, member);
        }

        // What a text, number or switch said, a text, number or switch says: another kind would not fit where it is put.
        return type.SpecialType == SpecialType.System_Int64 && place.Wanted.Best is long number
            ? SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, written.ToString().EndsWith("L", StringComparison.OrdinalIgnoreCase) ? SyntaxFactory.Literal(number) : SyntaxFactory.Literal((int)number))
            : type.SpecialType == SpecialType.System_Boolean || type.SpecialType == SpecialType.System_String || IsInteger(type) ? Value(place, type) : null;
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
        var path = place.Wanted.Setting.Path;
        var name = System.Text.RegularExpressions.Regex.Escape(path.Substring(path.LastIndexOf('.') + 1));
        var text = place.Model.GetConstantValue(place.Expression).Value as string ?? place.Expression.ToString();
        return System.Text.RegularExpressions.Regex.IsMatch(text, name + "(=|\\\\?['\"]+\\s*:)")
            || place.Expression.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: var type } } && type.ToString().EndsWith("Content", StringComparison.Ordinal);
    }

    // A variable that says several settings must not turn them all.
    private static bool IsShared(WritePlace place)
    {
        if (place.Wanted.IsSecret || place.Expression.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } || place.Model.GetDeclaredSymbol(declarator) is not { } variable)
            return false;
        SyntaxNode? scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (variable is not ILocalSymbol)
            return true;
        return scope is null || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Count(n => n.Identifier.ValueText == variable.Name) > 1;
    }

    private static IFieldSymbol? EnumMember(WritePlace place, ITypeSymbol type)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).ToArray();
        foreach (var text in place.Wanted.Texts)
        {
            // The name and what the serialiser writes decide; a number says nothing unless the wanted value is one.
            if (members.FirstOrDefault(m => Words(m, text).Contains(text, StringComparer.OrdinalIgnoreCase)) is { } member)
                return member;
        }

        return null;
    }

    private static IEnumerable<string> Words(IFieldSymbol member, string text)
    {
        var words = WireNaming.TextsOf(member);
        return text.Length > 0 && char.IsDigit(text[0]) ? words : words.Where(w => w.Length == 0 || !char.IsDigit(w[0]));
    }

    private static MemberAccessExpressionSyntax Qualified(WritePlace place, ITypeSymbol type, IFieldSymbol member) => SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression,
        (ExpressionSyntax)place.Generator.TypeExpression(type, addImport: true).WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.IdentifierName(member.Name));

    private static bool AcceptsText(WritePlace place, ITypeSymbol type) => place.Model.Compilation.ClassifyConversion(place.Model.Compilation.GetSpecialType(SpecialType.System_String), type).IsImplicit;

    private static bool Converts(WritePlace place, object value, ITypeSymbol type)
    {
        var special = value switch
        {
            bool => SpecialType.System_Boolean,
            long => SpecialType.System_Int32,
            _ => SpecialType.System_String,
        };
        return place.Model.Compilation.ClassifyConversion(place.Model.Compilation.GetSpecialType(special), type).IsImplicit;
    }

    private static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static bool MustBeConstant(ExpressionSyntax written) => written.Ancestors().Any(a =>
        a is AttributeArgumentSyntax or ParameterSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax
        || a is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || a is LocalDeclarationStatementSyntax local && local.Modifiers.Any(SyntaxKind.ConstKeyword) && local.Declaration.Variables.Any(v => v.Initializer?.Value.Span.Contains(written.Span) == true));

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        _ => null,
    };
}
