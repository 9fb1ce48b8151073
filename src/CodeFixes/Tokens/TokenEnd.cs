using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Tokens;

/// <summary>An end of a token soon after the meeting.</summary>
internal sealed class TokenEnd : WantedValue
{
    private const int Hours = 2;

    public TokenEnd(string path) : base(path)
    {
    }

    /// <summary>The end as the seconds that a token counts.</summary>
    public override ExpressionSyntax? Expression(WritePlace place, ITypeSymbol? type) =>
        type is null || place.Model.Compilation.ClassifyConversion(place.Model.Compilation.GetSpecialType(SpecialType.System_Int64), type).IsImplicit
            ? In(place, "System.DateTimeOffset") is { } moment ? SyntaxFactory.InvocationExpression(Member(moment, "ToUnixTimeSeconds")) : null
            : null;

    public override JsonPiece? Json(WritePlace place, WrittenText text, int index) =>
        text.TakesHoleAt(index) && place.Model.Compilation.GetTypeByMetadataName("System.DateTimeOffset") is { } time
            ? new JsonPiece(text.SpelledHole($"{time.ToMinimalDisplayString(place.Model, place.Expression.SpanStart)}.UtcNow.AddHours({Hours}).ToUnixTimeSeconds()"), false)
            : null;

    /// <summary>The change that gives the creation of a token its end as an argument; null when it takes none.</summary>
    public SourceEdit? AsArgument(WritePlace place)
    {
        if (place.Expression is not BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation
            || place.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor || constructor.Parameters.FirstOrDefault(p => p.Name == "expires") is not { } parameter
            || In(place, "System.DateTime") is not { } time)
        {
            return null;
        }

        if (arguments.Arguments.FirstOrDefault(a => a.NameColon is { Name.Identifier.ValueText: var said } ? said == parameter.Name : arguments.Arguments.IndexOf(a) == parameter.Ordinal) is { } written)
            return SourceEdit.InsteadOf(place.Code, Path, written.Expression, current => time.WithTriviaFrom(current));
        if (parameter.Ordinal < arguments.Arguments.Count && arguments.Arguments.All(a => a.NameColon is null))
            return null;
        var argument = SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter.Name).WithTrailingTrivia(SyntaxFactory.Space), default, time);
        return SourceEdit.Within(place.Code, Path, creation, current => current.WithArgumentList(current.ArgumentList!.WithArguments(ElementList.With(current.ArgumentList.Arguments, argument))));
    }

    /// <summary>A far end brought near in the way the code says it: only the distance becomes another. Null when it is said in a way not known here.</summary>
    public static ExpressionSyntax? Shortened(ExpressionSyntax end)
    {
        var adding = end.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(i => i is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddSeconds" or "AddMinutes" or "AddHours" or "AddDays" or "AddMonths" or "AddYears" or "Add" }, ArgumentList.Arguments.Count: 1 })
            .ToArray();
        if (adding.Length > 1)
            return null;
        if (adding.Length == 1)
            return Shortened(adding[0]) is { } nearer ? end.ReplaceNode(adding[0], nearer) : null;
        if (end.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(m => m.Name.Identifier.ValueText == "MaxValue") is { } greatest)
            return end.ReplaceNode(greatest, SyntaxFactory.ParseExpression($"{greatest.Expression.WithoutTrivia()}.UtcNow.AddHours({Hours})").WithTriviaFrom(greatest));
        if (end.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(b => b.IsKind(SyntaxKind.AddExpression)) is not { } sum)
            return null;
        var more = sum.Right is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } span ? InHours(span, "FromHours") : SyntaxFactory.ParseExpression($"{Hours} * 60 * 60");
        return end.ReplaceNode(sum.Right, more.WithTriviaFrom(sum.Right));
    }

    private static InvocationExpressionSyntax? Shortened(InvocationExpressionSyntax adding) =>
        adding.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Add" } ? InHours(adding, "AddHours")
        : adding.ArgumentList.Arguments[0].Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } from ? adding.ReplaceNode(from, InHours(from, "FromHours"))
        : null;

    private static InvocationExpressionSyntax InHours(InvocationExpressionSyntax call, string name) =>
        call.WithExpression(((MemberAccessExpressionSyntax)call.Expression).WithName(SyntaxFactory.IdentifierName(name))).WithArgumentList(Argument());

    private static InvocationExpressionSyntax? In(WritePlace place, string type) => place.Model.Compilation.GetTypeByMetadataName(type) is { } time
        ? SyntaxFactory.InvocationExpression(Member(Member(((ExpressionSyntax)place.Generator.TypeExpression(time, addImport: true)).WithAdditionalAnnotations(Simplifier.Annotation), "UtcNow"), "AddHours"), Argument())
        : null;

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax of, string name) => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, of, SyntaxFactory.IdentifierName(name));

    private static ArgumentListSyntax Argument() => SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(
        SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(Hours)))));
}
