using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises what lets somebody into a meeting: members of vendors' answers, by type and name, and answers as a whole.</summary>
internal sealed class MeetingSecrets : IFlowSources
{
    private readonly KnownData _known;
    private readonly Func<VendorCatalogue, bool> _isMentioned;
    private readonly Func<IInvocationOperation, bool> _createsMeeting;

    /// <param name="apis">Members that are known to yield secrets, and those that take them out.</param>
    /// <param name="isMentioned">True when the project speaks of a vendor.</param>
    /// <param name="createsMeeting">True for a call whose answer is about a new meeting.</param>
    public MeetingSecrets(KnownApis apis, Func<VendorCatalogue, bool> isMentioned, Func<IInvocationOperation, bool> createsMeeting)
    {
        _known = new KnownData(apis, DataKind.MeetingSecret, DataKind.HostLink);
        _isMentioned = isMentioned;
        _createsMeeting = createsMeeting;
    }

    public FlowSource? At(IOperation operation)
    {
        if (_known.At(operation) is { } known)
            return known;
        switch (operation)
        {
            case IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } member when SecretNames.VendorOf(member.Instance?.Type) is { } vendor && _isMentioned(vendor):
                return SecretNames.KindOf(WireName(member.Member), vendor) is { } kind ? new FlowSource(kind, member.Syntax, member.Member.Name) : null;
            case IDynamicMemberReferenceOperation late when Owned(late.MemberName) is { } data:
                return new FlowSource(data, late.Syntax, late.MemberName);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } arguments } indexer when Constant(arguments[0].Value) is { } name && IsJson(indexer.Property.ContainingType) && Owned(name) is { } indexed:
                return new FlowSource(indexed, indexer.Syntax, name);
            case IInvocationOperation { Arguments.Length: > 0 } call when IsJson(call.TargetMethod.ContainingType) && call.Arguments.Select(a => Constant(a.Value)).OfType<string>().FirstOrDefault() is { } read && Owned(read) is { } asked:
                return new FlowSource(asked, call.Syntax, read);
            case IInvocationOperation call when _createsMeeting(call):
                return new FlowSource(DataKind.MeetingSecret, call.Syntax, "", isWhole: true);
            case { Type: { } type } when operation is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation && SecretNames.VendorOf(type) is { } answer && _isMentioned(answer):
                return new FlowSource(DataKind.MeetingSecret, operation.Syntax, type.Name, isWhole: true);
            default:
                return null;
        }
    }

    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name)
    {
        if (!whole.IsWhole)
            return new FlowSource(whole.Data, member.Syntax, whole.Name);
        var written = symbol is null ? name : WireName(symbol);
        foreach (var vendor in VendorCatalogues.All)
        {
            if (SecretNames.KindOf(written, vendor) is { } data && _isMentioned(vendor))
                return new FlowSource(data, member.Syntax, name);
        }

        // What else an answer holds is no secret; what wraps it is still the answer.
        return name is "Content" or "Data" or "Body" or "Value" or "Result" or "RootElement" ? new FlowSource(whole.Data, member.Syntax, whole.Name, isWhole: true) : null;
    }

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation);

    private DataKind? Owned(string name) => SecretNames.OwnerOf(name) is { } vendor && _isMentioned(vendor) ? SecretNames.KindOf(name, vendor) : null;

    private static string WireName(ISymbol member) => Idioms.WireNaming.NameOf(member, Idioms.WireNamePolicy.AsWritten) ?? member.Name;

    private static string? Constant(IOperation value) => BlockHistory.Unwrapped(value)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsJson(ITypeSymbol? type) => type is not null && (type.ContainingNamespace.IsOrIsBelow("System.Text.Json") || type.ContainingNamespace.IsOrIsBelow("Newtonsoft.Json"));
}
