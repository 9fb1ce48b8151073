using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Narrows a token: to an end soon, to a room whose name is at hand, to rights that are listed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OverbroadTokenFix))]
public sealed class OverbroadTokenFix : CodeFixProvider
{
    private const int Hours = 2;

    // What people call the name of a room where they make a token for it.
    private static readonly string[] RoomNames = { "room", "roomname", "roomid", "meetingroom", "conferenceroom", "meetingid", "meetingname" };

    private static readonly ReplacementFixAll FixAll = new(Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.OverbroadMeetingToken.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Replacement.RegisterAsync(context, Find);

    private static Replacement? Find(Document document, SemanticModel model, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Setting, out var path) || path is null
            || !diagnostic.Properties.TryGetValue(FindingProperties.Vendor, out var name)
            || VendorCatalogues.All.FirstOrDefault(v => v.Name == name) is not { Token: { } token } vendor)
        {
            return null;
        }

        var place = diagnostic.Properties.TryGetValue(FindingProperties.At, out var at) && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < diagnostic.AdditionalLocations.Count
            ? diagnostic.AdditionalLocations[index]
            : diagnostic.Location;
        if (Replacement.At<ExpressionSyntax>(root, place) is not { } expression)
            return null;
        var adds = diagnostic.Properties.TryGetValue(FindingProperties.Change, out var change) && change == FindingProperties.Add;
        return path == token.RoomPath ? Room(model, expression)
            : path == token.ExpiryPath ? adds ? WithEnd(document, model, expression, token.ClaimOf(token.ExpiryPath)) : Shortened(expression)
            : path == token.FeaturesPath ? WithFeatures(document, model, expression, vendor, token)
            : null;
    }

    private static Replacement? Room(SemanticModel model, ExpressionSyntax expression)
    {
        if (!expression.IsKind(SyntaxKind.StringLiteralExpression) || expression.Parent is not (ArgumentSyntax or AnonymousObjectMemberDeclaratorSyntax or InitializerExpressionSyntax or AssignmentExpressionSyntax))
            return null;
        var rooms = model.LookupSymbols(expression.SpanStart)
            .Where(s => IsAtHand(s, expression) && RoomNames.Contains(s.Name.TrimStart('_').ToLowerInvariant(), StringComparer.Ordinal))
            .Take(2)
            .ToArray();
        return rooms.Length == 1 ? new Replacement($"Open only the room '{rooms[0].Name}'", expression, SyntaxFactory.IdentifierName(rooms[0].Name).WithTriviaFrom(expression)) : null;
    }

    private static bool IsAtHand(ISymbol symbol, SyntaxNode place) => symbol switch
    {
        IParameterSymbol { Type.SpecialType: SpecialType.System_String } => true,
        ILocalSymbol { Type.SpecialType: SpecialType.System_String } local => local.DeclaringSyntaxReferences.All(d => d.Span.End < place.SpanStart),
        _ => false,
    };

    // In the way the code says the time: only the distance becomes another.
    private static Replacement? Shortened(ExpressionSyntax expression)
    {
        const string Title = "Let the token end after two hours";
        var adding = expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(i => i is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddSeconds" or "AddMinutes" or "AddHours" or "AddDays" or "AddMonths" or "AddYears" or "Add" }, ArgumentList.Arguments.Count: 1 })
            .ToArray();
        if (adding.Length == 1)
        {
            var access = (MemberAccessExpressionSyntax)adding[0].Expression;
            if (access.Name.Identifier.ValueText != "Add")
                return new Replacement(Title, adding[0], adding[0].WithExpression(access.WithName(SyntaxFactory.IdentifierName("AddHours"))).WithArgumentList(One(Number(Hours))));
            return adding[0].ArgumentList.Arguments[0].Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax span } from
                ? new Replacement(Title, from, from.WithExpression(span.WithName(SyntaxFactory.IdentifierName("FromHours"))).WithArgumentList(One(Number(Hours))))
                : null;
        }

        if (adding.Length > 1)
            return null;
        var greatest = expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(m => m.Name.Identifier.ValueText == "MaxValue");
        if (greatest is not null)
            return new Replacement(Title, greatest, SyntaxFactory.ParseExpression($"{greatest.Expression.WithoutTrivia()}.UtcNow.AddHours({Hours})").WithTriviaFrom(greatest));
        var sum = expression.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(b => b.IsKind(SyntaxKind.AddExpression));
        if (sum is null)
            return null;
        var more = sum.Right is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax by } invocation
            ? invocation.WithExpression(by.WithName(SyntaxFactory.IdentifierName("FromHours"))).WithArgumentList(One(Number(Hours)))
            : SyntaxFactory.ParseExpression($"{Hours} * 60 * 60");
        return new Replacement(Title, sum.Right, more.WithTriviaFrom(sum.Right));
    }

    private static Replacement? WithEnd(Document document, SemanticModel model, ExpressionSyntax expression, string claim)
    {
        const string Title = "Let the token end after two hours";
        var generator = SyntaxGenerator.GetGenerator(document);
        if (expression is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation
            && model.GetSymbolInfo(creation).Symbol is IMethodSymbol constructor && constructor.Parameters.FirstOrDefault(p => p.Name == "expires") is { } parameter)
        {
            if (Time(generator, model, "System.DateTime") is not { } time)
                return null;
            if (arguments.Arguments.FirstOrDefault(a => a.NameColon is { Name.Identifier.ValueText: var said } ? said == parameter.Name : arguments.Arguments.IndexOf(a) == parameter.Ordinal) is { } written)
                return new Replacement(Title, written.Expression, time.WithTriviaFrom(written.Expression));
            var argument = SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter.Name).WithTrailingTrivia(SyntaxFactory.Space), default, time);
            var last = arguments.Arguments.Count;
            return parameter.Ordinal >= last || arguments.Arguments.Any(a => a.NameColon is not null)
                ? new Replacement(Title, creation, creation.WithArgumentList(arguments.WithArguments(ElementList.With(arguments.Arguments, argument))))
                : null;
        }

        return Time(generator, model, "System.DateTimeOffset") is { } moment ? WithMember(Title, model, expression, claim, Call(moment, "ToUnixTimeSeconds")) : null;
    }

    private static Replacement? WithFeatures(Document document, SemanticModel model, ExpressionSyntax expression, VendorCatalogue vendor, TokenShape token)
    {
        if (model.Compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2") is not { } dictionary)
            return null;
        var generator = SyntaxGenerator.GetGenerator(document);
        var type = dictionary.Construct(model.Compilation.GetSpecialType(SpecialType.System_String), model.Compilation.GetSpecialType(SpecialType.System_Boolean));
        var names = vendor.Settings.Where(s => s.Path.StartsWith(token.FeaturesPath + ".", StringComparison.Ordinal)).Select(s => s.Path.Substring(token.FeaturesPath.Length + 1));
        var listed = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression("new T { " + string.Join(", ", names.Select(n => $"[\"{n}\"] = false")) + " }");
        var features = listed.WithType(((TypeSyntax)generator.TypeExpression(type, addImport: true)).WithAdditionalAnnotations(Simplifier.Annotation).WithTriviaFrom(listed.Type));
        return WithMember("List the rights, and refuse each", model, expression, token.FeaturesPath.Substring(token.FeaturesPath.LastIndexOf('.') + 1), features);
    }

    private static Replacement? WithMember(string title, SemanticModel model, ExpressionSyntax expression, string name, ExpressionSyntax value)
    {
        switch (expression)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return new Replacement(title, anonymous, anonymous.WithInitializers(ElementList.With(anonymous.Initializers, ExpressionWriter.Named(name, value))));
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation when TakesAnything(model.GetTypeInfo(creation).Type):
                var key = ExpressionWriter.Literal(name);
                ExpressionSyntax entry = initializer.Expressions.LastOrDefault() is InitializerExpressionSyntax
                    ? SyntaxFactory.InitializerExpression(
                        SyntaxKind.ComplexElementInitializerExpression,
                        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
                        SyntaxFactory.SeparatedList(new[] { key, value }, new[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) }),
                        SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space))
                    : SyntaxFactory.AssignmentExpression(
                        SyntaxKind.SimpleAssignmentExpression,
                        SyntaxFactory.ImplicitElementAccess(SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(key)))),
                        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                        value);
                return new Replacement(title, creation, InitializerWriter.With(creation, entry));
            default:
                return null;
        }
    }

    private static bool TakesAnything(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().OfType<IPropertySymbol>().Any(p => p is { IsIndexer: true, Type.SpecialType: SpecialType.System_Object }))
                return true;
        }

        return false;
    }

    private static InvocationExpressionSyntax? Time(SyntaxGenerator generator, SemanticModel model, string type) => model.Compilation.GetTypeByMetadataName(type) is { } time
        ? Call(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ((ExpressionSyntax)generator.TypeExpression(time, addImport: true)).WithAdditionalAnnotations(Simplifier.Annotation), SyntaxFactory.IdentifierName("UtcNow")), "AddHours", Number(Hours))
        : null;

    private static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, params ExpressionSyntax[] arguments) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(name)),
        SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument))));

    private static ArgumentListSyntax One(ExpressionSyntax argument) => SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument)));

    private static LiteralExpressionSyntax Number(int number) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
}
