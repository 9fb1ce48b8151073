using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Where a text that is compared comes from: the header of a vendor's signature, or a signature that the program computes. Followed through locals and one method of the same file.</summary>
internal sealed class SignatureTrace
{
    private const int MostOperations = 2_000;
    private const int DeepestMethod = 1;

    private static readonly Dictionary<string, VendorCatalogue> Headers = VendorCatalogues.All
        .Where(v => v.Webhook is not null)
        .SelectMany(v => v.Webhook!.SignatureHeaders.Select(header => (header, v)))
        .ToDictionary(pair => pair.header, pair => pair.v, StringComparer.OrdinalIgnoreCase);

    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _texts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _hashedTexts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (IOperation Value, BlockHistory History)> _arguments = new(SymbolEqualityComparer.Default);
    private IOperation? _hashedHeader;
    private int _left = MostOperations;

    private SignatureTrace(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>The vendor whose header the text is read from; null when it is read from none.</summary>
    public VendorCatalogue? Vendor { get; private set; }

    /// <summary>True when the text is, or holds, a keyed hash.</summary>
    public bool IsComputed { get; private set; }

    /// <summary>True when it is read from the signature header of somebody else.</summary>
    public bool IsOfOthers { get; private set; }

    /// <summary>True when some of it comes from a parameter whose arguments are not seen.</summary>
    public bool IsHanded { get; private set; }

    /// <summary>The writing of the body that was hashed instead of the body that came; null when there is none.</summary>
    public IOperation? Rewritten { get; private set; }

    /// <summary>Follows an expression to where it comes from.</summary>
    public static SignatureTrace Of(IOperation expression, Evaluator evaluator) => Of(expression, evaluator.Scope.History, evaluator.Scope.CancellationToken);

    /// <summary>The same in a body whose locals have this history.</summary>
    public static SignatureTrace Of(IOperation expression, BlockHistory history, CancellationToken cancellationToken)
    {
        var trace = new SignatureTrace(cancellationToken);
        trace.Follow(expression, history, 0, isHashed: false);
        return trace;
    }

    /// <summary>Where what is hashed here is read from the header that the other signature stands in, and from the same text that somebody handed over; empty when it is read from neither.</summary>
    public IEnumerable<IOperation> SignedWith(SignatureTrace received)
    {
        if (received.Vendor is not null && _hashedHeader is not null)
            yield return _hashedHeader;
        foreach (var text in _hashedTexts)
        {
            if (received._texts.Contains(text.Key))
                yield return text.Value;
        }
    }

    /// <summary>True when both are read from the same vendor's header, or from the same text that somebody handed over.</summary>
    public bool IsOfSameHeader(SignatureTrace other) => Vendor is not null && Vendor == other.Vendor || _texts.Overlaps(other._texts);

    private void Follow(IOperation expression, BlockHistory history, int depth, bool isHashed)
    {
        foreach (var operation in expression.DescendantsAndSelf())
        {
            if (_left-- <= 0)
                return;
            if (operation.ConstantValue is { HasValue: true, Value: string text })
            {
                if (isHashed)
                    _hashedHeader ??= Headers.ContainsKey(text) ? operation : null;
                else if (Headers.TryGetValue(text, out var vendor))
                    Vendor ??= vendor;
                else if (text.IndexOf("signature", StringComparison.OrdinalIgnoreCase) >= 0)
                    IsOfOthers = true;
            }

            switch (operation)
            {
                case ILocalReferenceOperation { Local: var local } when _seen.Add(local):
                    if (DeclaredFrom.Of(local, operation, _cancellationToken) is { } source)
                        Follow(source, history, depth, isHashed);
                    foreach (var item in history.Of(local))
                    {
                        if (item.Kind is HistoryEventKind.Assigned or HistoryEventKind.AssignedWhenNull or HistoryEventKind.MemberAssigned || IsAdded(item))
                            Follow(item.Value ?? item.Operation, history, depth, isHashed);
                    }

                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when _seen.Add(parameter):
                    Note(operation, parameter, isHashed);
                    if (_arguments.TryGetValue(parameter.OriginalDefinition, out var handed))
                        Follow(handed.Value, handed.History, DeepestMethod, isHashed);
                    else if (!FollowArguments(operation, parameter, depth, isHashed) && !isHashed)
                        IsHanded = true;
                    break;
                case IInvocationOperation call:
                    if (IsSerialising(call) && isHashed)
                        Rewritten ??= call;
                    else if (IsKeyedHash(call))
                    {
                        IsComputed = true;
                        foreach (var argument in call.Arguments.Where(a => a.Parameter?.Name != "key"))
                            Follow(argument.Value, history, depth, isHashed: true);
                    }
                    else if (depth < DeepestMethod && _seen.Add(call.TargetMethod))
                        FollowReturned(call, history, depth, isHashed);
                    break;
            }
        }
    }

    private void FollowReturned(IInvocationOperation call, BlockHistory outer, int depth, bool isHashed)
    {
        if (BodyOf(call.TargetMethod, call) is not { } body)
            return;
        var history = new BlockHistory(new[] { body });
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
                _arguments[parameter.OriginalDefinition] = (argument.Value, outer);
        }

        if (body.Syntax is ExpressionSyntax)
            Follow(body, history, depth + 1, isHashed);
        foreach (var returned in body.DescendantsAndSelf().OfType<IReturnOperation>())
        {
            if (returned.ReturnedValue is { } value)
                Follow(value, history, depth + 1, isHashed);
        }
    }

    // What callers in the same file hand over; false when none is seen.
    private bool FollowArguments(IOperation use, IParameterSymbol parameter, int depth, bool isHashed)
    {
        var found = false;
        if (depth >= DeepestMethod || parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method)
            return false;
        foreach (var (call, body) in CallsOf(method, use, _cancellationToken))
        {
            if (call.Arguments.FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.Parameter?.OriginalDefinition, parameter.OriginalDefinition)) is not { } argument)
                continue;
            found = true;
            Follow(argument.Value, new BlockHistory(new[] { body }), depth + 1, isHashed);
        }

        return found;
    }

    /// <summary>The calls of a method in the file of an operation, each with the body it stands in.</summary>
    public static IEnumerable<(IInvocationOperation Call, IOperation Body)> CallsOf(IMethodSymbol method, IOperation use, CancellationToken cancellationToken)
    {
        if (use.SemanticModel is not { } model)
            yield break;
        foreach (var syntax in FileIndex.Of(use.Syntax.SyntaxTree).CallsOf(method.Name))
        {
            if (model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition))
                continue;
            IOperation body = call;
            while (body.Parent is { } parent)
                body = parent;
            yield return (call, body);
        }
    }

    /// <summary>The body of a method that is declared in the file of an operation; null for any other.</summary>
    public static IOperation? BodyOf(IMethodSymbol method, IOperation use)
    {
        foreach (var declaration in (method.ReducedFrom ?? method).DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == use.Syntax.SyntaxTree && ForeignSource.BodyOf(declaration.GetSyntax()) is { } body && use.SemanticModel?.GetOperation(body) is { } operation)
                return operation;
        }

        return null;
    }

    // Where a request as a whole is handed over, the body comes from it as well as the header.
    private void Note(IOperation use, IParameterSymbol parameter, bool isHashed)
    {
        if (parameter.Type is not { SpecialType: SpecialType.System_String } and not { Name: "StringValues" or "ReadOnlySpan" })
            return;
        if (!isHashed)
            _texts.Add(parameter.OriginalDefinition);
        else if (!_hashedTexts.ContainsKey(parameter.OriginalDefinition))
            _hashedTexts.Add(parameter.OriginalDefinition, use);
    }

    // What is put into a collection comes out of it.
    private static bool IsAdded(HistoryEvent item) => item is { Kind: HistoryEventKind.Called, Operation: IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Append" } };

    private static bool IsKeyedHash(IInvocationOperation call) =>
        call.TargetMethod.Name is "ComputeHash" or "HashData" or "TransformFinalBlock" or "ComputeHashAsync" or "HashDataAsync"
        && (call.Instance?.Type ?? call.TargetMethod.ContainingType) is { } type && type.Name.StartsWith("HMAC", StringComparison.Ordinal) && type.ContainingNamespace.Is("System.Security.Cryptography");

    private static bool IsSerialising(IInvocationOperation call) => KnownFunctions.EncodingOf(call.TargetMethod.ContainingType, call.TargetMethod.Name) is not null;
}
