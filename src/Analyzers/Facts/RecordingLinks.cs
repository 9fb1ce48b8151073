using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises the addresses under which vendors give out recordings: by members of their answers.</summary>
internal sealed class RecordingLinks : IFlowSources
{
    private static readonly Dictionary<VendorCatalogue, HashSet<string>> Names = VendorCatalogues.All
        .Where(v => v.Answer is { RecordingLinks.Count: > 0 })
        .ToDictionary(v => v, v => new HashSet<string>(v.Answer!.RecordingLinks.Select(Letters), StringComparer.OrdinalIgnoreCase));

    private readonly Func<VendorCatalogue, bool> _isMentioned;

    public RecordingLinks(Func<VendorCatalogue, bool> isMentioned) => _isMentioned = isMentioned;

    public FlowSource? At(IOperation operation) => operation switch
    {
        IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } member when SecretNames.VendorOf(member.Instance?.Type) is { } vendor && _isMentioned(vendor) && IsLink(Idioms.WireNaming.NameOf(member.Member, Idioms.WireNamePolicy.AsWritten) ?? member.Member.Name, vendor) =>
            new FlowSource(DataKind.Recording, member.Syntax, member.Member.Name),
        _ when JsonMember.NameOf(operation) is { } name && IsOwn(name) => new FlowSource(DataKind.Recording, operation.Syntax, name),
        _ => null,
    };

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) => null;

    public bool IsEnd(IOperation operation) => false;

    private static bool IsLink(string name, VendorCatalogue vendor) => Names.TryGetValue(vendor, out var names) && names.Contains(Letters(name));

    private bool IsOwn(string name) => SecretNames.OwnerOf(name) is { } vendor && IsLink(name, vendor) && _isMentioned(vendor);

    private static string Letters(string name) => name.Replace("_", "");
}
