using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises what lets somebody into a meeting: members of vendors' answers, by type and name, and answers as a whole.</summary>
internal sealed class MeetingSecrets : IFlowSources
{
    private readonly KnownData _known;
    private readonly Func<VendorCatalogue, bool> _isMentioned;
    private readonly Func<IOperation, bool> _createsMeeting;
    private readonly Func<SyntaxNode, string?> _passcodeSent;

    /// <param name="apis">Members that are known to yield secrets, and those that take them out.</param>
    /// <param name="isMentioned">True when the project speaks of a vendor.</param>
    /// <param name="createsMeeting">True for a call whose answer is about a new meeting.</param>
    /// <param name="passcodeSent">The name under which an expression is sent as the passcode of a new meeting; null for any other.</param>
    public MeetingSecrets(KnownApis apis, Func<VendorCatalogue, bool> isMentioned, Func<IOperation, bool> createsMeeting, Func<SyntaxNode, string?> passcodeSent)
    {
        _known = new KnownData(apis, DataKind.MeetingSecret, DataKind.HostLink);
        _isMentioned = isMentioned;
        _createsMeeting = createsMeeting;
        _passcodeSent = passcodeSent;
    }

    public FlowSource? At(IOperation operation)
    {
        if (_known.At(operation) is { } known)
            return known;
        if (_passcodeSent(operation.Syntax) is { } sent)
            return new FlowSource(DataKind.MeetingSecret, operation.Syntax, sent);
        switch (operation)
        {
            case IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } member when SecretNames.VendorOf(member.Instance?.Type) is { } vendor && _isMentioned(vendor):
                return SecretNames.KindOf(WireName(member.Member), vendor) is { } kind ? new FlowSource(kind, member.Syntax, member.Member.Name) : null;
            case var read when JsonMember.NameOf(read) is { } name && Owned(name) is { } data:
                return new FlowSource(data, read.Syntax, name);
            case IInvocationOperation or IDynamicInvocationOperation when _createsMeeting(operation):
                return new FlowSource(DataKind.MeetingSecret, operation.Syntax, "", isWhole: true);
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
}
