using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds reports on what single people did in meetings that are fetched where nobody says what for.</summary>
internal static class UsageReports
{
    private const string Attribute = "UsageReport";
    private const int FewestWords = 2;

    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        if (write.Effect == EndpointEffect.ReadUsageReport && !write.Place.AncestorsAndSelf().SelectMany(AttributesOf).Any(SaysPurpose))
            yield return new Finding(RuleDescriptors.UsageReportWithoutPurpose, Origin.OfName(write.Place).Location, write.Vendor.Title);
    }

    private static IEnumerable<AttributeSyntax> AttributesOf(SyntaxNode node) => (node switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        LocalFunctionStatementSyntax local => local.AttributeLists,
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        _ => default,
    }).SelectMany(list => list.Attributes);

    // By its name alone, so that a project without the SDK may declare one of its own. What is said by a constant cannot be read here.
    private static bool SaysPurpose(AttributeSyntax attribute) =>
        FileIndex.NameOf(attribute.Name) is Attribute or Attribute + "Attribute"
        && attribute.ArgumentList?.Arguments.FirstOrDefault() is { Expression: var purpose }
        && (purpose is not LiteralExpressionSyntax literal || literal.Token.Value is string text && WrittenReasons.Says(text, FewestWords));
}
