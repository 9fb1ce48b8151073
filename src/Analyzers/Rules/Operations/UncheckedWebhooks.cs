using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds endpoints that act on a vendor's events in a file that nowhere speaks of checking them. It may be done elsewhere, so that this is a suggestion.</summary>
internal sealed class UncheckedWebhooks : IShapedOperationRule
{
    private static readonly (VendorCatalogue Vendor, HashSet<string> Events)[] Known = VendorCatalogues.All
        .Where(v => v.Webhook is { Events.Count: > 0, SignatureHeaders.Count: > 0 })
        .Select(v => (v, new HashSet<string>(v.Webhook!.Events, StringComparer.Ordinal)))
        .ToArray();

    private static readonly FileWords Words = new(Known.SelectMany(k => k.Events).ToArray(), new[] { "HttpPost", "MapPost" });

    // A filter, a gateway or a policy of sign-in may check as well.
    private static readonly FileWords Checks = new(VendorCatalogues.All.Where(v => v.Webhook is not null).SelectMany(v => v.Webhook!.SignatureHeaders).Concat(new[] { "signature", "verif", "Authorize", "AddEndpointFilter", "ServiceFilter", "TypeFilter" }).ToArray());

    public string Part => "rule of unchecked webhooks";

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file) && !Checks.AreIn(file);

    public CodeShape Shapes => CodeShape.Text;

    public bool MayBeAt(SyntaxNode node) => node is LiteralExpressionSyntax { Token.Value: string text } && Known.Any(k => k.Events.Contains(text));

    public bool CanBeAt(IOperation operation) => operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } && Known.Any(k => k.Events.Contains(text));

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        var text = (string)operation.ConstantValue.Value!;
        var vendor = Known.First(k => k.Events.Contains(text)).Vendor;
        if (EndpointAround(operation.Syntax) is { } endpoint && FirstIn(endpoint) == operation.Syntax)
            yield return new Finding(RuleDescriptors.UncheckedWebhook, operation.Syntax.GetLocation(), vendor.Title, vendor.Webhook!.SignatureHeaders[0]);
    }

    private static SyntaxNode? FirstIn(SyntaxNode endpoint) => endpoint.DescendantNodes().FirstOrDefault(node => node is LiteralExpressionSyntax { Token.Value: string text } && Known.Any(k => k.Events.Contains(text)));

    // A method that answers posts, or a function that is mapped to them.
    private static SyntaxNode? EndpointAround(SyntaxNode node)
    {
        foreach (var outer in node.Ancestors())
        {
            if (outer is MethodDeclarationSyntax method)
                return method.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "HttpPost" or "HttpPostAttribute") ? method : null;
            if (outer is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } function && FileIndex.NameOf(call.Expression) == "MapPost")
                return function;
        }

        return null;
    }
}
