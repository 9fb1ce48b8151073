using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.Analyzers.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Settings;

/// <summary>The expressions that say what the catalogue wants of a setting, in the type that a place takes.</summary>
internal static class SettingExpression
{
    /// <summary>A value as a literal.</summary>
    public static ExpressionSyntax Literal(object value) => value switch
    {
        true => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression),
        false => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression),
        long number => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, number is >= int.MinValue and <= int.MaxValue ? SyntaxFactory.Literal((int)number) : SyntaxFactory.Literal(number)),
        _ => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(WantedSetting.Text(value))),
    };

    /// <summary>The wanted value as an expression that a place of a type accepts; null when it accepts none.</summary>
    public static ExpressionSyntax? Of(WantedSetting wanted, WritePlace place, ITypeSymbol type)
    {
        if (wanted.IsSecret)
            return AcceptsText(place, type) ? PasscodeExpression.In(place, wanted.Setting.Control) : null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type.TypeKind == TypeKind.Enum)
            return EnumMember(wanted, type) is { } member ? Qualified(place, type, member) : null;
        return wanted.Best switch
        {
            null => null,
            bool flag when type.SpecialType == SpecialType.System_Boolean => Literal(flag),
            string when type.SpecialType == SpecialType.System_Boolean && wanted.Texts.FirstOrDefault(t => t is "true" or "false") is { } position => Literal(position == "true"),
            long number when IsInteger(type) => Literal(number),
            { } best when type.SpecialType == SpecialType.System_String => Literal(WantedSetting.Text(best)),
            { } best when type.SpecialType == SpecialType.System_Object || Converts(place, best, type) => Literal(best),
            _ => null,
        };
    }

    /// <summary>The member of an enumeration that says the value; null when none does.</summary>
    public static IFieldSymbol? EnumMember(WantedSetting wanted, ITypeSymbol type)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).ToArray();
        foreach (var text in wanted.Texts)
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

    /// <summary>A member of an enumeration with its type.</summary>
    public static MemberAccessExpressionSyntax Qualified(WritePlace place, ITypeSymbol type, IFieldSymbol member) => SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression,
        (ExpressionSyntax)place.Generator.TypeExpression(type, addImport: true).WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.IdentifierName(member.Name));

    /// <summary>True when a place of a type takes a text.</summary>
    public static bool AcceptsText(WritePlace place, ITypeSymbol type) => place.Model.Compilation.ClassifyConversion(place.Model.Compilation.GetSpecialType(SpecialType.System_String), type).IsImplicit;

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

    /// <summary>True for the types of whole numbers.</summary>
    public static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
