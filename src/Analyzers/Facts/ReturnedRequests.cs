using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Recognises methods that make a whole request and return it, so that nothing can be added where it is sent.</summary>
internal static class ReturnedRequests
{
    /// <summary>The meeting that a returned object will create; null when it is no such object, or what becomes of it is seen.</summary>
    public static MeetingWrite? Read(IReturnOperation returned, ISymbol owner, IEnumerable<IOperation> blocks, Evaluator evaluator, KnownApis apis)
    {
        if (returned.ReturnedValue is not { } operand
            || apis.TypeOf(operand.Type) is not { AnswerMembers: { } answers } known
            || IsInNestedFunction(returned)
            || VendorCatalogues.All.FirstOrDefault(v => v.Name == known.Vendor) is not { } vendor)
        {
            return null;
        }

        if (evaluator.Evaluate(operand) is not ObjectShape { Origin.Node: BaseObjectCreationExpressionSyntax creation } shape
            || apis.TypeOf(shape.Type) != known
            || shape.Members.Any(m => answers.Contains(m.Name, StringComparer.Ordinal))
            || !blocks.Any(b => b.Syntax.SyntaxTree == creation.SyntaxTree && b.Syntax.Span.Contains(creation.Span))
            || blocks.SelectMany(b => b.DescendantsAndSelf()).OfType<IInvocationOperation>().Any(c => LibraryCalls.IsOne(c.TargetMethod, apis))
            || IsSentNearby(owner, returned.SemanticModel, apis, evaluator.Scope.CancellationToken))
        {
            return null;
        }

        return Payload.Read(shape, known.Naming) is { } payload ? new MeetingWrite(vendor, EndpointEffect.CreateMeeting, creation, returned.SemanticModel, payload, isWhole: true) : null;
    }

    private static bool IsInNestedFunction(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    // A member of the same file that calls the method and sends a request is judged itself, or sends it as a change.
    private static bool IsSentNearby(ISymbol owner, SemanticModel? model, KnownApis apis, CancellationToken cancellationToken)
    {
        if (model is null)
            return false;
        foreach (var call in FileIndex.Of(model.SyntaxTree).CallsOf(owner.Name))
        {
            if (call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                && member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsSending))
            {
                return true;
            }
        }

        return false;

        bool IsSending(InvocationExpressionSyntax call) =>
            FileIndex.NameOf(call.Expression) is { } name && apis.MethodsByName.Contains(name) && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && LibraryCalls.IsOne(method, apis);
    }
}
