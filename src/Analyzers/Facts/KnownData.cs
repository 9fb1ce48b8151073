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
    private readonly KnownSource[] _types;

    public KnownData(KnownApis apis, params DataKind[] kinds)
    {
        _apis = apis;
        _kinds = kinds;
        _types = apis.TypesOfData.Where(s => kinds.Contains(s.Data)).ToArray();
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

        if (_types.Length == 0 || operation.Type is not { } type || operation is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IInvocationOperation))
            return null;
        var held = HeldBy(type);
        foreach (var source in _types)
        {
            if (source.Member.Fits(held))
                return new FlowSource(source.Data, operation.Syntax, held.Name);
        }

        return null;
    }

    /// <summary>The type of this data whose library is not restored, by its name alone; null when an expression has none.</summary>
    public string? Unresolved(IOperation operation) =>
        operation is ILocalReferenceOperation { Type: { } type } && HeldBy(type) is var held && _types.Any(s => s.Member.Type.FitsUnresolved(held)) ? held.Name : null;

    /// <summary>True for what takes the data out.</summary>
    public bool IsEnd(IOperation operation) => _apis.Sanitizers.Any(s => (s.Data is not { } data || _kinds.Contains(data)) && s.Member.Fits(s.Member.Kind == 'T' ? operation.Type : SymbolOf(operation)));

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMemberReferenceOperation member => member.Member,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    // Of a collection, or of what is still to come, the thing itself.
    private static ITypeSymbol HeldBy(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HeldBy(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } generic when generic.SpecialType != SpecialType.System_Nullable_T && generic.TypeKind != TypeKind.Delegate => HeldBy(arguments[0]),
        _ => type,
    };
}
