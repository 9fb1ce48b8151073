using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises data of some kinds by what is known of single members and types: those that yield it, and those that take it out.</summary>
internal sealed class KnownData
{
    private readonly KnownApis _apis;
    private readonly DataKind[] _kinds;

    public KnownData(KnownApis apis, params DataKind[] kinds)
    {
        _apis = apis;
        _kinds = kinds;
    }

    /// <summary>The source that an expression is; null when it is none.</summary>
    public FlowSource? At(IOperation operation)
    {
        if (SymbolOf(operation) is { } symbol)
        {
            foreach (var source in _apis.SourcesByName[symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? MemberPattern.Constructor : symbol.Name])
            {
                if (_kinds.Contains(source.Data) && source.Member.Fits(symbol))
                    return new FlowSource(source.Data, operation.Syntax, source.Member.SearchName ?? symbol.Name);
            }
        }

        if (_apis.TypesOfData.Count == 0 || operation is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IInvocationOperation))
            return null;
        foreach (var source in _apis.TypesOfData)
        {
            if (_kinds.Contains(source.Data) && source.Member.Fits(operation.Type))
                return new FlowSource(source.Data, operation.Syntax, operation.Type!.Name);
        }

        return null;
    }

    /// <summary>True for what takes the data out.</summary>
    public bool IsEnd(IOperation operation) => _apis.Sanitizers.Any(s => (s.Data is not { } data || _kinds.Contains(data)) && s.Member.Fits(s.Member.Kind == 'T' ? operation.Type : SymbolOf(operation)));

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMemberReferenceOperation member => member.Member,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };
}
