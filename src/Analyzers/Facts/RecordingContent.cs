using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises the content of recordings: what vendors' libraries download, and what is fetched from a link in a vendor's answer.</summary>
internal sealed class RecordingContent : IFlowSources
{
    private readonly KnownData _known;
    private readonly RecordingLinks _links;
    private readonly CodeScope _scope;

    public RecordingContent(KnownApis apis, Func<VendorCatalogue, bool> isMentioned, CodeScope scope)
    {
        _known = new KnownData(apis, DataKind.Recording);
        _links = new RecordingLinks(isMentioned);
        _scope = scope;
    }

    public FlowSource? At(IOperation operation)
    {
        if (_known.At(operation) is { } known)
            return known;
        if (operation is not IInvocationOperation call)
            return null;
        return Downloads.Names.Contains(call.TargetMethod.Name) && call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && call.Arguments.Any(a => new FlowTracer(_links, _scope.CancellationToken).To(a.Value, _scope) is not null)
            ? new FlowSource(DataKind.Recording, call.Syntax, call.TargetMethod.Name)
            : null;
    }

    // Names of files say nothing of what is in them.
    public FlowSource? PartOf(FlowSource whole, IOperation member, ISymbol? symbol, string name) =>
        member.Type is { SpecialType: SpecialType.System_String } ? null : new FlowSource(whole.Data, member.Syntax, whole.Name);

    public bool IsEnd(IOperation operation) => _known.IsEnd(operation);
}
