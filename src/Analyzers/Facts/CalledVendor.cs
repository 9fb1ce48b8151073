using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// To whose server something goes that does not say so itself, such as a header: to that of the request it is put on, where both can be seen; otherwise to one that the code around it names.
/// </summary>
internal static class CalledVendor
{
    /// <summary>The vendor whose server something goes to; null when it goes elsewhere, or nothing says where.</summary>
    /// <param name="part">The header, or what makes one.</param>
    /// <param name="evaluator">Reads the values of the code around it.</param>
    /// <param name="isProven">True when a project shows that credentials which open more than conferencing are used for it.</param>
    public static VendorCatalogue? Of(IOperation part, Evaluator evaluator, Func<VendorCatalogue, bool> isProven)
    {
        if (HostAbove(part, evaluator) is { } certain)
            return Credential.VendorOf(certain, isProven);
        var roots = evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).ToArray();
        var requests = roots.OfType<IInvocationOperation>().Where(call => HttpLibraries.MaySend(call.TargetMethod)).SelectMany(call => HttpLibraries.Read(call, evaluator)).Where(request => request.Address.Host is not null).ToArray();
        var carriers = new HashSet<ISymbol>(Carriers(part), SymbolEqualityComparer.Default);
        var carrying = requests.Where(request => request.Operation.DescendantsAndSelf().Any(o => SymbolOf(o) is { } symbol && carriers.Contains(symbol))).ToArray();
        if (carrying.Length > 0)
            return FirstAt(carrying, isProven);
        if ((FirstAt(requests, isProven) ?? FirstNamed(roots, isProven)) is { } vendor)
            return vendor;
        return requests.Length == 0 && !roots.Any(o => TextOf(o) is { } text && text.IndexOf("://", StringComparison.Ordinal) >= 0) ? NamedByCallers(part, evaluator, isProven) : null;
    }

    private static VendorCatalogue? FirstAt(IEnumerable<HttpCall> requests, Func<VendorCatalogue, bool> isProven) => requests.Select(request => Credential.VendorOf(request.Address.Host!, isProven)).FirstOrDefault(vendor => vendor is not null);

    private static VendorCatalogue? FirstNamed(IEnumerable<IOperation> operations, Func<VendorCatalogue, bool> isProven) =>
        operations.Select(o => TextOf(o) is { } text ? Credential.VendorAt(text, isProven) : null).FirstOrDefault(vendor => vendor is not null);

    private static string? TextOf(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    // The address that a chain of calls begins with, or that of the request inside of which the part stands.
    private static string? HostAbove(IOperation part, Evaluator evaluator)
    {
        for (IOperation? operation = part; operation is not null and not IBlockOperation; operation = operation.Parent)
        {
            if (operation is not IInvocationOperation call)
                continue;
            if (HttpLibraries.ByMethod.Contains(call.TargetMethod.Name) && HttpLibraries.Read(call, evaluator) is { Count: > 0 } requests && requests[0].Address.Host is { } host)
                return host;
            if (BlockHistory.Receiver(call) is { } receiver && Address.Read(evaluator.Evaluate(receiver))?.Host is { } start)
                return start;
        }

        return null;
    }

    // The requests and clients that the part is put on: by an assignment, by a call on them, or while they are made.
    private static IEnumerable<ISymbol> Carriers(IOperation part)
    {
        for (IOperation? operation = part; operation is not null and not IBlockOperation; operation = operation.Parent)
        {
            var carrier = operation switch
            {
                IAssignmentOperation assignment => Root(assignment.Target),
                IInvocationOperation call => Root(BlockHistory.Receiver(call)),
                IVariableDeclaratorOperation { Symbol: var local } => local,
                _ => null,
            };
            if (carrier is not null)
                yield return carrier;
        }
    }

    private static ISymbol? Root(IOperation? operation)
    {
        while (BlockHistory.Unwrapped(operation) is IMemberReferenceOperation { Instance: { } instance and not IInstanceReferenceOperation })
            operation = ((IMemberReferenceOperation)BlockHistory.Unwrapped(operation)!).Instance;
        return BlockHistory.Unwrapped(operation) is { } root ? SymbolOf(root) : null;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } member => member.Member,
        _ => null,
    };

    // A method that only makes the header leaves it to its callers in the same file where it goes.
    private static VendorCatalogue? NamedByCallers(IOperation part, Evaluator evaluator, Func<VendorCatalogue, bool> isProven) =>
        part.SemanticModel?.GetEnclosingSymbol(part.Syntax.SpanStart, evaluator.Scope.CancellationToken) is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method
            ? SignatureTrace.CallsOf(method, part, evaluator.Scope.CancellationToken).Select(call => FirstNamed(call.Body.DescendantsAndSelf(), isProven)).FirstOrDefault(vendor => vendor is not null)
            : null;
}
