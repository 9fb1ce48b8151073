using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds requests for scopes that reach everybody of an organisation, where the vendor has one for the person who signs in. A scope that is only named, or checked, is not asked for.</summary>
internal sealed class OverbroadScopes : IShapedOperationRule, INamedOperationRule
{
    private const string Parameter = "scope=";

    private static readonly char[] FamilyEnds = { ':', '.' };

    private static readonly Dictionary<string, (VendorCatalogue Vendor, BroadScope Scope)> Broad = VendorCatalogues.All
        .SelectMany(vendor => vendor.BroadScopes.Select(scope => (vendor, scope)))
        .ToDictionary(pair => pair.scope.Scope, pair => pair, StringComparer.OrdinalIgnoreCase);

    /// <summary>The beginnings of all broad scopes, which are few where the scopes are many. In an address the colon may be written otherwise.</summary>
    public static IReadOnlyList<string> Families { get; } = Broad.Keys.Select(Family).SelectMany(family => new[] { family, family.Replace(":", "%3A") }).Distinct(StringComparer.Ordinal).ToArray();

    private static readonly FileWords Words = new(Families);

    public string Part => "rule of scopes";

    public IReadOnlyList<string> MethodNames => ScopeLibraries.MethodNames;

    public IReadOnlyList<string> TypeNames => ScopeLibraries.TypeNames;

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public CodeShape Shapes => CodeShape.Text | CodeShape.Assignment | CodeShape.Entry;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => IsRequest(text),
        InterpolatedStringTextSyntax part => IsRequest(part.TextToken.ValueText),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } => true,
        AssignmentExpressionSyntax assignment => FileIndex.NameOf(assignment.Left) is { } property && ScopeLibraries.PropertyNames.Contains(property, StringComparer.Ordinal),

        // Two values in braces are added to a dictionary by a call that nobody writes.
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } => true,
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => IsRequest(text),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var property } } => ScopeLibraries.PropertyNames.Contains(property, StringComparer.Ordinal),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context) =>
        operation is ILiteralOperation literal ? InText(TextParts.WholeWithFunctions(literal), context) : ScopeLibraries.AskedFor(operation).SelectMany(asked => InValue(context.Evaluator.Evaluate(asked), context));

    private static bool IsRequest(string text) => text.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) >= 0;

    private static IEnumerable<Finding> InText(IOperation text, RuleContext context) =>
        About(SocialAccounts.ScopesIn(HoledText.Of(context.Evaluator.Evaluate(text))), text.Syntax.GetLocation(), context.IsMentioned);

    private static IEnumerable<Finding> InValue(Value value, RuleContext context)
    {
        foreach (var alternative in value.Alternatives)
        {
            var found = alternative switch
            {
                ListShape list => list.Items.SelectMany(item => InValue(item, context)),
                KnownValue { Constant: string } or TextValue => About(SocialAccounts.Listed(HoledText.Of(alternative)), alternative.Origin.Location, context.IsMentioned),
                _ => Enumerable.Empty<Finding>(),
            };
            foreach (var finding in found)
                yield return finding;
        }
    }

    /// <summary>What is to be said of scopes that one text asks for: all at once, vendor by vendor.</summary>
    /// <param name="scopes">The scopes.</param>
    /// <param name="place">Where the text stands.</param>
    /// <param name="isMentioned">True when the project speaks of a vendor.</param>
    public static IEnumerable<Finding> About(IEnumerable<string> scopes, Location place, Func<VendorCatalogue, bool> isMentioned) => scopes
        .Select(scope => Broad.TryGetValue(WithoutResource(scope), out var broad) ? broad : default)
        .Where(broad => broad.Scope is not null && (NamesItsVendor(broad.Vendor, broad.Scope.Scope) || isMentioned(broad.Vendor)))
        .GroupBy(broad => broad.Vendor)
        .Select(group => new Finding(RuleDescriptors.OverbroadScope, place, group.Key.Title, Said(group.Select(b => b.Scope.Scope)), Said(group.Select(b => b.Scope.Reach)), Said(group.Select(b => b.Scope.Narrower))));

    // Nobody else has online meetings, and code that uses a vendor's library need not name the vendor.
    private static bool NamesItsVendor(VendorCatalogue vendor, string scope) => vendor.Credentials is { } credentials && credentials.Evidence.Any(word => scope.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string Said(IEnumerable<string> words) => string.Join(", ", words.Distinct(StringComparer.Ordinal));

    // A scope may stand behind the address of what it opens, e.g. https://graph.example.org/Files.Read.
    private static string WithoutResource(string scope) => scope.Substring(scope.LastIndexOf('/') + 1);

    private static string Family(string scope) => scope.Substring(0, scope.IndexOfAny(FamilyEnds) + 1);
}
