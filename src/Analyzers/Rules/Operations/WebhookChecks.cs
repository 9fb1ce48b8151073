using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>
/// Finds checks of vendors' messages that let others through: a comparison that ends at the first difference, a hash over another text than the one that came, no look at its age, no
/// check at all without a secret. What is compared with nothing of a vendor's, such as an own token or a payment's signature, is not looked at.
/// </summary>
internal sealed class WebhookChecks : IShapedOperationRule
{
    private static readonly VendorCatalogue[] Vendors = VendorCatalogues.All.Where(v => v.Webhook is not null).ToArray();

    private static readonly FileWords Words = new(Vendors.SelectMany(v => v.Webhook!.SignatureHeaders.Concat(v.Webhook.SharedTexts)).ToArray());

    private static readonly (VendorCatalogue Vendor, FileWords Headers)[] Signed = Vendors
        .Where(v => v.Webhook!.SignatureHeaders.Count > 0)
        .Select(v => (v, new FileWords(v.Webhook!.SignatureHeaders)))
        .ToArray();

    private static readonly (VendorCatalogue Vendor, FileWords Evidence)[] Sharing = Vendors
        .Where(v => v.Webhook!.SharedTexts.Count > 0)
        .Select(v => (v, new FileWords(v.Webhook!.SharedTextEvidence)))
        .ToArray();

    private static readonly string[] Accepting = { "Ok", "NoContent", "Accepted", "StatusCode" };

    public string Part => "rule of webhook checks";

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public CodeShape Shapes => CodeShape.Comparison | CodeShape.Call;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression),
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && IsComparison(name),
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IInvocationOperation { TargetMethod.Name: var name } => IsComparison(name),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (Sides(operation) is not var (left, right) || !IsText(left) || !IsText(right) || IsNothing(left) || IsNothing(right))
            return Enumerable.Empty<Finding>();
        if (SharedBy(operation, left, right) is { } agreed)
            return IsSafe(operation) ? Enumerable.Empty<Finding>() : new[] { Compared(operation, agreed, left, right) };
        if (IsConstant(left) || IsConstant(right))
            return Enumerable.Empty<Finding>();
        var received = SignatureTrace.Of(left, context.Evaluator);
        var computed = SignatureTrace.Of(right, context.Evaluator);
        if (received.IsComputed == computed.IsComputed ? computed.Vendor is not null && received.Vendor is null : received.IsComputed)
            (received, computed) = (computed, received);
        return VendorOf(operation, received, computed) is { } vendor ? About(operation, vendor, received, computed, left, right, context) : Enumerable.Empty<Finding>();
    }

    private static bool IsComparison(string method) => method is "Equals" or "SequenceEqual" or "FixedTimeEquals" or "Compare" or "CompareOrdinal";

    private static bool IsSafe(IOperation operation) => operation is IInvocationOperation { TargetMethod.Name: "FixedTimeEquals" };

    private static bool IsConstant(IOperation side) => BlockHistory.Unwrapped(side) is { ConstantValue.HasValue: true };

    private static bool IsNothing(IOperation side) => BlockHistory.Unwrapped(side) is { ConstantValue: { HasValue: true, Value: null or "" } } or IFieldReferenceOperation { Field.Name: "Empty" } or IDefaultValueOperation;

    // Lengths and positions are compared as well.
    private static bool IsText(IOperation side) => BlockHistory.Unwrapped(side)?.Type is not { } type || type.SpecialType is SpecialType.System_String or SpecialType.System_Object
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } || type.Name is "StringValues" or "ReadOnlySpan" or "Span" or "ReadOnlyMemory";

    /// <summary>What a comparison compares; null when it is none.</summary>
    private static (IOperation Left, IOperation Right)? Sides(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation binary:
                return (binary.LeftOperand, binary.RightOperand);
            case IInvocationOperation { Instance: { } instance, Arguments: { Length: > 0 } arguments }:
                return (instance, arguments[0].Value);
            case IInvocationOperation { Instance: null, Arguments: { Length: > 1 } arguments }:
                return (arguments[0].Value, arguments[1].Value);
            default:
                return null;
        }
    }

    // One side from the header, or computed in a file that knows the header and compared with what it is handed.
    private static VendorCatalogue? VendorOf(IOperation operation, SignatureTrace received, SignatureTrace computed) =>
        received.Vendor is { } vendor ? computed.Vendor is null || computed.IsComputed && !received.IsComputed ? vendor : null
        : computed.IsComputed && received is { IsHanded: true, IsComputed: false, IsOfOthers: false } ? Signed.FirstOrDefault(s => s.Headers.AreIn(operation.Syntax.SyntaxTree)).Vendor
        : null;

    private static VendorCatalogue? SharedBy(IOperation operation, IOperation left, IOperation right)
    {
        foreach (var (vendor, evidence) in Sharing)
        {
            if ((vendor.Webhook!.SharedTexts.Any(t => Ends(left, t)) || vendor.Webhook.SharedTexts.Any(t => Ends(right, t))) && evidence.AreIn(operation.Syntax.SyntaxTree))
                return vendor;
        }

        return null;
    }

    private static bool Ends(IOperation side, string text) => ReadName.Of(side) is { } name && Credential.Letters(name).EndsWith(text, StringComparison.Ordinal);

    private static IEnumerable<Finding> About(IOperation operation, VendorCatalogue vendor, SignatureTrace received, SignatureTrace computed, IOperation left, IOperation right, RuleContext context)
    {
        if (!IsSafe(operation))
            yield return Compared(operation, vendor, left, right);
        if (computed.Rewritten is { } rewritten)
            yield return Of(vendor, Origin.OfName(rewritten.Syntax).Location, "hashes a body that is written anew, not the bytes that came in, which may differ in spaces, order and escapes; read the body as text and hash that");
        if (MessageAge.IgnoredBy(operation, vendor.Webhook!, received, computed, context.Evaluator) is { } place)
            yield return Of(vendor, place, $"never compares {TimeOf(vendor.Webhook!)} with the clock, so that an old message can be sent again; refuse what is older than five minutes");
        foreach (var condition in context.Evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).OfType<IConditionalOperation>().Where(PassesWithoutSecret))
            yield return Of(vendor, condition.Condition.Syntax.GetLocation(), "passes when no secret is configured, so that one missing setting opens it to everybody; refuse the message, or do not start");
    }

    private static Finding Compared(IOperation operation, VendorCatalogue vendor, IOperation left, IOperation right)
    {
        var ignoresCase = operation is IInvocationOperation call && call.Arguments.Any(a => a.Value.Syntax.ToString().IndexOf("IgnoreCase", StringComparison.Ordinal) >= 0);
        var finding = Of(vendor, operation.Syntax.GetLocation(), ignoresCase
            ? "ignores capitals and ends at the first difference, so that its duration tells how much was right; use CryptographicOperations.FixedTimeEquals"
            : "ends at the first difference, so that its duration tells how much was right; use CryptographicOperations.FixedTimeEquals");

        // A comparison that ignores capitals may rely on it, and an order is more than equality.
        if (!ignoresCase && operation is not IInvocationOperation { TargetMethod.Name: "Compare" or "CompareOrdinal" })
            finding.Properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Vendor, vendor.Name).Add(FindingProperties.Change, FindingProperties.Replace);
        return finding;
    }

    private static string TimeOf(WebhookShape webhook) => webhook.FreshnessHeader.Length > 0 ? webhook.FreshnessHeader : $"{webhook.FreshnessPart} of {webhook.SignatureHeaders[0]}";

    private static Finding Of(VendorCatalogue vendor, Location place, string what) => new(RuleDescriptors.WebhookComparedUnsafely, place, vendor.Title, what);

    private static bool PassesWithoutSecret(IConditionalOperation condition) => IsMissingSecret(condition.Condition) && Accepts(condition.WhenTrue);

    private static bool IsMissingSecret(IOperation condition) => BlockHistory.Unwrapped(condition) switch
    {
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: { Length: 1 } arguments } => IsSecret(arguments[0].Value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } binary => IsNothing(binary.RightOperand) && IsSecret(binary.LeftOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } pattern => IsSecret(pattern.Value),
        _ => false,
    };

    private static bool IsSecret(IOperation value) => ReadName.Of(value) is { } name && Credential.MayBeNamed(name);

    private static bool Accepts(IOperation? then) => then?.DescendantsAndSelf().OfType<IReturnOperation>().FirstOrDefault()?.ReturnedValue is { } returned
        && (BlockHistory.Unwrapped(returned) is { ConstantValue: { HasValue: true, Value: true } } || BlockHistory.Unwrapped(returned) is IInvocationOperation { Arguments: var arguments, TargetMethod.Name: var name } && Accepting.Contains(name, StringComparer.Ordinal) && (name != "StatusCode" || arguments.Any(a => a.Value.ConstantValue is { HasValue: true, Value: >= 200 and < 300 })));
}
