using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises entries of address books: values of the types in which libraries hand them out, and what is made of them.</summary>
internal sealed class ContactData : IFlowSources
{
    private readonly KnownApis _apis;
    private readonly KnownData _known;

    public ContactData(KnownApis apis)
    {
        _apis = apis;
        _known = new KnownData(apis, DataKind.Contacts);
    }

    public FlowSource? At(IOperation operation)
    {
        if (operation is not (ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation or IPropertyReferenceOperation or IFieldReferenceOperation) || operation.Type is null)
            return null;
        var held = HeldBy(operation.Type);
        var called = (operation as IInvocationOperation)?.TargetMethod;
        foreach (var source in _apis.Sources)
        {
            if (source.Data == DataKind.Contacts && (source.Member.Kind == 'T' ? source.Member.Fits(held) : called is not null && source.Member.Fits(called)))
                return new FlowSource(DataKind.Contacts, operation.Syntax, held.Name, isWhole: true);
        }

        return _known.At(operation);
    }

    /// <summary>Of a collection, or of what is still to come, the thing itself.</summary>
    public static ITypeSymbol HeldBy(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HeldBy(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } generic when generic.SpecialType != SpecialType.System_Nullable_T && generic.TypeKind != TypeKind.Delegate => HeldBy(arguments[0]),
        _ => type,
    };

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => new(whole.Data, member.Syntax, name);

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation);
}
