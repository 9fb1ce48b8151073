using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.CodeFixes.Settings;

/// <summary>The expression that yields a new random passcode, or name of a room, from what the project references.</summary>
internal static class PasscodeExpression
{
    /// <summary>As many characters as every vendor accepts.</summary>
    private const int Length = 10;

    /// <summary>128 bits, written in hexadecimal.</summary>
    private const int RoomLength = 32;

    // Without what looks alike: passcodes are read out and typed.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>The expression; null when nothing that is referenced yields one in a single expression.</summary>
    public static ExpressionSyntax? In(WritePlace place, ConferenceControl control)
    {
        var compilation = place.Model.Compilation;
        if (control.Equals(ConferenceControls.UniqueMeetingId))
            return RoomName(place);
        if (compilation.GetTypeByMetadataName("PrivacySafe.Conferencing.Passcode") is { DeclaredAccessibility: Accessibility.Public } passcode
            && HasStatic(passcode, "NewRandom") && HasMethod(passcode, "Reveal"))
        {
            return Call(Call(Named(place, passcode), "NewRandom"), "Reveal");
        }

        if (compilation.GetTypeByMetadataName("System.Security.Cryptography.RandomNumberGenerator") is not { } generator)
            return null;
        if (HasStatic(generator, "GetString", "ReadOnlySpan", "Int32"))
        {
            return Call(
                Named(place, generator),
                "GetString",
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Alphabet)),
                Number(Length));
        }

        // Half as many bytes as characters: each is written as two.
        return HasStatic(generator, "GetBytes", "Int32") && compilation.GetTypeByMetadataName("System.Convert") is { } convert && HasStatic(convert, "ToHexString")
            ? Call(Named(place, convert), "ToHexString", Call(Named(place, generator), "GetBytes", Number(Length / 2)))
            : null;
    }

    // As long as nobody guesses, and of characters that every server takes.
    private static InvocationExpressionSyntax? RoomName(WritePlace place) => place.Model.Compilation.GetTypeByMetadataName("System.Security.Cryptography.RandomNumberGenerator") is { } generator && HasStatic(generator, "GetHexString", "Int32", "Boolean")
        ? Call(Named(place, generator), "GetHexString", Number(RoomLength))
        : place.Model.Compilation.GetTypeByMetadataName("System.Guid") is { } guid
        ? Call(Call(Named(place, guid), "NewGuid"), "ToString", SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("N")))
        : null;

    private static bool HasStatic(INamedTypeSymbol type, string name, params string[] parameters) => type.GetMembers(name).OfType<IMethodSymbol>().Any(m =>
        m is { IsStatic: true, DeclaredAccessibility: Accessibility.Public } && (parameters.Length == 0 || m.Parameters.Select(p => p.Type.Name).SequenceEqual(parameters)));

    private static bool HasMethod(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>().Any(m => m is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true });

    // As short as the imports allow, and never with an alias: its colons would end the expression where it stands in a text.
    private static ExpressionSyntax Named(WritePlace place, INamedTypeSymbol type) => SyntaxFactory.ParseExpression(type.ToMinimalDisplayString(place.Model, place.Expression.SpanStart));

    private static LiteralExpressionSyntax Number(int number) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));

    private static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, params ExpressionSyntax[] arguments) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(name)),
        SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            arguments.Select(SyntaxFactory.Argument),
            Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, arguments.Length - 1)))));
}
