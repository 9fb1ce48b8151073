using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>
/// Finds the secret with which a vendor's requests are signed where it is written into code under a name that does not say what it is: as the end of the text whose hash goes into an address
/// of the vendor.
/// </summary>
internal sealed class ChecksumKeys : IShapedOperationRule
{
    // An address is used more often only where somebody generates code.
    private const int MostUses = 100;

    private static readonly VendorCatalogue[] Vendors = VendorCatalogues.All.Where(v => v.Credentials?.Checksum is not null).ToArray();

    private static readonly FileWords Words = new(
        Vendors.Select(v => v.Credentials!.Checksum!.Parameter).ToArray(),
        Vendors.SelectMany(v => v.Credentials!.Checksum!.Hashes).Append("HashAlgorithm").Append("CryptographicOperations").Append("HashPassword").Distinct(StringComparer.Ordinal).ToArray());

    private static readonly Dictionary<string, FileWords> Names = Vendors.ToDictionary(v => v.Name, v => new FileWords(new[] { v.Name }), StringComparer.Ordinal);

    public string Part => "rule of checksum keys";

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public CodeShape Shapes => CodeShape.Text | CodeShape.Call;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => NamesParameter(text),
        InterpolatedStringTextSyntax { TextToken.ValueText: var text } => NamesParameter(text),
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && HttpLibraries.ByMethod.Contains(name),
        _ => false,
    };

    public bool CanBeAt(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => NamesParameter(text),
        IInvocationOperation { TargetMethod.Name: var name } => HttpLibraries.ByMethod.Contains(name),
        _ => false,
    };

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        foreach (var vendor in Vendors)
        {
            var checksum = vendor.Credentials!.Checksum!;
            var values = operation is ILiteralOperation literal ? OfText(literal, vendor, checksum, context) : OfCall((IInvocationOperation)operation, vendor, checksum, context);
            foreach (var place in values.SelectMany(v => v.Alternatives).Select(v => v.Origin.Node).Where(node => IsHere(node.GetLocation(), context)).Distinct().ToArray())
            {
                if (operation.SemanticModel?.GetOperation(place, context.Evaluator.Scope.CancellationToken) is not { } computed || IsToldThere(computed))
                    continue;
                foreach (var key in LastText.Before(computed, context.Evaluator, call => HashFunctions.Input(call, checksum.Hashes)))
                {
                    if (IsKey((string)key.Constant) && Credential.Of(vendor, "secret") is { } credential && !CredentialTexts.IsToldWhereWritten(key, operation, context))
                        yield return About(key.Origin.Location, place, credential, context);
                }
            }
        }
    }

    // A method of the same file that makes the whole address is looked at itself.
    private static bool IsToldThere(IOperation computed) =>
        computed is IInvocationOperation call && SignatureTrace.BodyOf(call.TargetMethod, call) is { } body && body.Syntax.DescendantTokens().Any(token => token.Value is string text && !token.IsKind(SyntaxKind.IdentifierToken) && NamesParameter(text));

    private static bool NamesParameter(string text) => Vendors.Any(v => text.IndexOf(v.Credentials!.Checksum!.Parameter, StringComparison.Ordinal) >= 0);

    private static IEnumerable<Value> OfCall(IInvocationOperation call, VendorCatalogue vendor, ChecksumShape checksum, RuleContext context) =>
        HttpLibraries.Read(call, context.Evaluator).Where(request => IsOf(vendor, request.Address, call, context)).Select(request => request.Address.Query?.Find(checksum.Parameter)?.Value).OfType<Value>();

    // In the address that the text is a part of; where that cannot be seen, beside an address of the vendor.
    private static IEnumerable<Value> OfText(ILiteralOperation literal, VendorCatalogue vendor, ChecksumShape checksum, RuleContext context)
    {
        var isElsewhere = false;
        foreach (var text in Around(literal, context))
        {
            var value = context.Evaluator.Evaluate(text);
            if (Address.Read(value) is { Query: not null } address && address.Query.Find(checksum.Parameter)?.Value is { } sum)
            {
                if (IsOf(vendor, address, literal, context))
                    return new[] { sum };
                isElsewhere |= address.Path.Length > 0;
            }
        }

        if (isElsewhere)
            return Sending(literal, context).SelectMany(call => OfCall(call, vendor, checksum, context));
        return Put(literal, checksum, context) is { } put && NamesAddress(vendor, context) ? new[] { put } : Enumerable.Empty<Value>();
    }

    // The text that a part of it stands in, and those into which that goes by way of a local.
    private static IEnumerable<IOperation> Around(ILiteralOperation literal, RuleContext context)
    {
        var whole = Whole(literal);
        yield return whole;
        if (WrittenTo(whole) is not { } local)
            yield break;
        var uses = context.Evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && use.Syntax.SpanStart > whole.Syntax.Span.End);
        foreach (var use in uses.Take(MostUses))
            yield return Whole(use);
    }

    // A call that adds a pair to an address yields that address.
    private static IOperation Whole(IOperation part)
    {
        var whole = TextParts.WholeWithFunctions(part);
        return whole.Parent switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Value == whole => sum,
            IArgumentOperation { Parent: IInvocationOperation call } when part is ILiteralOperation && whole == part => call,
            _ => whole,
        };
    }

    private static ILocalSymbol? WrittenTo(IOperation whole) => whole switch
    {
        { Parent: IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } } => local,
        { Parent: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } } => local,
        ICompoundAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
        _ => null,
    };

    // A method of the same file may know the beginning of the address.
    private static IEnumerable<IInvocationOperation> Sending(IOperation operation, RuleContext context)
    {
        for (var parent = operation.Parent; parent is not null and not IBlockOperation; parent = parent.Parent)
        {
            if (parent is IInvocationOperation call && HttpLibraries.MaySend(call.TargetMethod))
                yield return call;
        }
    }

    // What is written behind the parameter's name, or beside it as the other one of a pair.
    private static Value? Put(ILiteralOperation literal, ChecksumShape checksum, RuleContext context)
    {
        if ((string)literal.ConstantValue.Value! != checksum.Parameter)
            return QueryText.Read(context.Evaluator.Evaluate(TextParts.WholeWithFunctions(literal)))?.Find(checksum.Parameter)?.Value;
        return literal.Parent switch
        {
            IArgumentOperation { Parent: IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } indexer } when assignment.Target == indexer => context.Evaluator.Evaluate(assignment.Value),
            IArgumentOperation { Parent: IInvocationOperation { Arguments: { Length: > 1 } arguments } } argument => arguments.SkipWhile(a => a != argument).Skip(1).FirstOrDefault() is { } value ? context.Evaluator.Evaluate(value.Value) : null,
            _ => null,
        };
    }

    private static bool IsOf(VendorCatalogue vendor, Address address, IOperation place, RuleContext context)
    {
        if (vendor.Hosts.Any(h => (address.Host is null || h.IsAt(address.Host)) && address.Path.IndexOf(h.BasePath + "/", StringComparison.OrdinalIgnoreCase) >= 0))
            return true;

        // A server whose address is configured is known by the call.
        if (address.Host is not null || address.Path.Length == 0 || address.Path[0] != HoledText.Hole || !context.IsMentioned(vendor))
            return false;
        var end = address.Path[address.Path.Length - 1];
        return end == HoledText.Hole ? Names[vendor.Name].AreIn(place.Syntax.SyntaxTree) : vendor.Credentials!.Checksum!.Calls.Any(call => IsCalled(address.Path, call));
    }

    private static bool IsCalled(string path, string call) =>
        path.EndsWith(call, StringComparison.OrdinalIgnoreCase) || path.EndsWith(HoledText.Hole + call.Substring(1), StringComparison.OrdinalIgnoreCase);

    private static bool NamesAddress(VendorCatalogue vendor, RuleContext context) => context.Evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf())
        .Any(o => o.ConstantValue is { HasValue: true, Value: string text } && vendor.Hosts.Any(h => text.IndexOf(h.BasePath, StringComparison.OrdinalIgnoreCase) >= 0));

    // A text of constants alone has no end of its own; that a query went into it shows.
    private static bool IsKey(string text) => SecretText.IsOne(text, "") && text.IndexOf('&') < 0 && text.TrimEnd('=').IndexOf('=') < 0;

    private static bool IsHere(Location place, RuleContext context) => context.Evaluator.Scope.Roots.Any(root => root.Syntax.SyntaxTree == place.SourceTree && root.Syntax.FullSpan.Contains(place.SourceSpan));

    // What stands in another member is told where the checksum is made, so that it does not matter by which way the address was found.
    private static Finding About(Location key, SyntaxNode checksum, Credential credential, RuleContext context)
    {
        var isHere = IsHere(key, context);
        return new Finding(RuleDescriptors.HardCodedConferencingCredential, isHere ? key : Origin.OfName(checksum).Location, "The text of this checksum", credential.Shape.Title, credential.Vendor.Title)
        {
            Others = isHere ? ImmutableArray<Location>.Empty : ImmutableArray.Create(key),
        };
    }
}
