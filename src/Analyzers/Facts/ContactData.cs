using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises entries of address books: values of the types in which libraries hand them out, and what is made of them.</summary>
internal sealed class ContactData : IFlowSources
{
    private readonly KnownData _known;

    /// <param name="apis">Members and types that are known to yield contacts, and those that take them out.</param>
    public ContactData(KnownApis apis) => _known = new KnownData(apis, DataKind.Contacts);

    public FlowSource? At(IOperation operation) => _known.At(operation);

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => new(whole.Data, member.Syntax, name);

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation);
}
