using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Reads what code writes to the members of libraries' types, wherever it prepares a request.</summary>
internal static class PreparedParts
{
    /// <summary>True for an assignment to a member of a known type, or of a type of the program that has a vendor's own names.</summary>
    public static bool IsCandidate(ISimpleAssignmentOperation assignment, KnownApis apis) =>
        assignment.Target is IMemberReferenceOperation member
        && (apis.TypeOf(Receiver(member)) is not null || OwnRequestTypes.MayBeSetting(member.Member.Name) && OwnRequestTypes.Of(Receiver(member)) is not null);

    /// <summary>The one member that an assignment writes, as a part of a request; null when its type is not known.</summary>
    public static MeetingWrite? Read(ISimpleAssignmentOperation assignment, Evaluator evaluator, KnownApis apis)
    {
        if (assignment.Target is not IMemberReferenceOperation member || PlaceOf(Receiver(member), apis) is not var (vendor, path, naming))
            return null;

        // Open, because what else the request holds is said elsewhere.
        var empty = new ObjectShape(new Origin(assignment.Syntax), null, ImmutableArray<ShapeMember>.Empty, isClosed: false);
        if (Payload.Read(empty.With(member.Member.Name, member.Member, evaluator.Evaluate(assignment.Value), perhaps: false), naming)?.Root is not { } written)
            return null;
        return new MeetingWrite(vendor, EndpointEffect.UpdateMeeting, assignment.Syntax, assignment.SemanticModel, Payload.Of(path.Length == 0 ? written : empty.Written(path, written)), isWhole: false);
    }

    private static (VendorCatalogue Vendor, string Path, WireNamePolicy Naming)? PlaceOf(ITypeSymbol type, KnownApis apis) =>
        apis.TypeOf(type) is { } known
            ? VendorCatalogues.All.FirstOrDefault(v => v.Name == known.Vendor) is { } vendor ? (vendor, known.Path, known.Naming) : null
            : OwnRequestTypes.Of(type) is { Vendor: { } other } own ? (other, own.Path, WireNamePolicy.AsWritten) : null;

    /// <summary>The parts of a file that write what stands at a place, each read in the member that it stands in.</summary>
    public static IEnumerable<MeetingWrite> Around(Location place, SemanticModel model, KnownApis apis, CancellationToken cancellationToken)
    {
        if (place.SourceTree != model.SyntaxTree)
            yield break;
        foreach (var syntax in model.SyntaxTree.GetRoot(cancellationToken).FindNode(place.SourceSpan).AncestorsAndSelf())
        {
            var written = syntax is AssignmentExpressionSyntax assigned ? assigned.Right : (syntax as AnonymousObjectMemberDeclaratorSyntax)?.Expression;
            if (written?.Span.Contains(place.SourceSpan) != true || model.GetOperation(syntax, cancellationToken) is not ISimpleAssignmentOperation assignment || !IsCandidate(assignment, apis))
                continue;
            IOperation root = assignment;
            while (root.Parent is { } parent)
                root = parent;
            if (Read(assignment, new Evaluator(new CodeScope(new[] { root }, cancellationToken)), apis) is { } part)
                yield return part;
        }
    }

    // An initialiser writes to the type that is created, which may be derived from the one that declares the member.
    private static ITypeSymbol Receiver(IMemberReferenceOperation member) => member.Instance?.Type ?? member.Member.ContainingType;
}
