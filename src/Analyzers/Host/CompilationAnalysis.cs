using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>The analysis of one compilation: looks in each operation block for code that creates or changes meetings and lets the rules judge it.</summary>
internal sealed class CompilationAnalysis
{
    private readonly VendorRequests _requests;
    private readonly Func<string, Exception?>? _failures;

    /// <param name="compilation">What is analysed.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public CompilationAnalysis(Compilation compilation, Func<string, Exception?>? failures = null)
    {
        _failures = failures;
        _requests = new VendorRequests(new VendorMentions(compilation).Hold);
    }

    public void Analyse(OperationBlockAnalysisContext context)
    {
        if (context.OperationBlocks.IsEmpty || !ConferencingWords.AreIn(context.OperationBlocks[0].Syntax.SyntaxTree, context.CancellationToken))
            return;
        Evaluator? evaluator = null;
        var reported = new HashSet<(string, TextSpan)>();
        var participants = new List<IObjectCreationOperation>();
        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is IObjectCreationOperation creation && CommunicationServicesLibrary.IsParticipant(creation))
                    participants.Add(creation);
                if (PublicHosts.CanBeIn(operation))
                    LookAtHosts(operation, context, reported);
                if (IsCandidate(operation))
                    LookAtMeeting(operation, context, reported, evaluator ??= new Evaluator(new CodeScope(context.OperationBlocks, context.CancellationToken)));
            }
        }

        if (participants.Count > 0 && Guard(participants[0], context).Try("rule of room roles", () => RoomRoles.In(participants).ToImmutableArray()) is { IsDefault: false } roles)
            Report(context, reported, roles);
    }

    private void LookAtHosts(IOperation operation, OperationBlockAnalysisContext context, HashSet<(string, TextSpan)> reported)
    {
        if (Guard(operation, context).Try("rule of public hosts", () => PublicHosts.In(operation)) is { } publicHost)
            Report(context, reported, ImmutableArray.Create(publicHost));
    }

    private void LookAtMeeting(IOperation operation, OperationBlockAnalysisContext context, HashSet<(string, TextSpan)> reported, Evaluator evaluator)
    {
        var guard = Guard(operation, context);
        if (guard.Try("recognition", () => Recognise(operation, context, evaluator, guard)) is not { } write)
            return;
        if (write is { IsWhole: true, MayCreate: true })
            Report(context, reported, ImmutableArray.Create(new Finding(RuleDescriptors.MeetingRecognised, Origin.OfName(write.Place).Location, write.Vendor.Title)));
        var model = operation.SemanticModel;
        var findings = guard.Try("placing of findings", () => MeetingRules.Judge(write, guard.Try)
            .Where(f => !write.SaidElsewhere.Contains(f.Rule.Id))
            .Where(f => IsIn(f, context.OperationBlocks) || model is null || !IsToldThere(f, model, guard, context.CancellationToken))
            .Select(f => Here(f, context.OperationBlocks, write))
            .ToImmutableArray());
        if (!findings.IsDefault)
            Report(context, reported, findings);
    }

    private RuleGuard Guard(IOperation operation, OperationBlockAnalysisContext context) => new(context.ReportDiagnostic, operation.Syntax.GetLocation(), _failures);

    // True when the member that writes the value is judged for it by itself.
    private static bool IsToldThere(Finding finding, SemanticModel model, RuleGuard guard, CancellationToken cancellationToken) =>
        PreparedParts.Around(finding.Place, model, cancellationToken).Any(part => MeetingRules.Judge(part, guard.Try).Any(f => f.Rule.Id == finding.Rule.Id && f.Place.SourceSpan == finding.Place.SourceSpan));

    private static bool IsCandidate(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => KnownLibraries.MethodsByName.Contains(method.Name) || HttpLibraries.MaySend(method),
        ISimpleAssignmentOperation assignment => PreparedParts.IsCandidate(assignment),
        IReturnOperation { ReturnedValue.Type: { } type } => KnownType.Of(type)?.AnswerMembers is not null,
        _ => false,
    };

    private MeetingWrite? Recognise(IOperation operation, OperationBlockAnalysisContext context, Evaluator evaluator, RuleGuard guard) => operation switch
    {
        IInvocationOperation call => Recognise(call, evaluator, guard),
        ISimpleAssignmentOperation assignment => PreparedParts.Read(assignment, evaluator),
        IReturnOperation returned => ReturnedRequests.Read(returned, context.OwningSymbol, context.OperationBlocks, evaluator),
        _ => null,
    };

    private MeetingWrite? Recognise(IInvocationOperation call, Evaluator evaluator, RuleGuard guard)
    {
        if (LibraryCalls.Read(call, evaluator) is { } write)
            return write;
        foreach (var request in HttpLibraries.Read(call, evaluator))
        {
            if (_requests.Read(request) is { } sent)
            {
                sent.SaidElsewhere = request.SentBy is { } inner ? SaidAt(inner.Call, inner.Body, guard, evaluator.Scope.CancellationToken) : ImmutableHashSet<string>.Empty;
                return sent;
            }
        }

        return null;
    }

    // What a method of the program sends by itself, whoever calls it, is told inside that method.
    private ImmutableHashSet<string> SaidAt(IInvocationOperation call, IOperation body, RuleGuard guard, CancellationToken cancellationToken) =>
        HttpLibraries.Read(call, new Evaluator(new CodeScope(new[] { body }, cancellationToken)))
            .Select(_requests.Read)
            .Where(write => write is not null)
            .SelectMany(write => MeetingRules.Judge(write!, guard.Try))
            .Select(finding => finding.Rule.Id)
            .ToImmutableHashSet();

    private static void Report(OperationBlockAnalysisContext context, HashSet<(string, TextSpan)> reported, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (reported.Add((finding.Rule.Id, finding.Place.SourceSpan)))
                context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    // What is written in another member or file is told where it takes effect, with the other place beside it; what is judged in the other member is told there alone.
    private static Finding Here(Finding finding, ImmutableArray<IOperation> blocks, MeetingWrite write) =>
        IsIn(finding, blocks) ? finding : finding.MovedTo(Origin.OfName(write.Place).Location);

    private static bool IsIn(Finding finding, ImmutableArray<IOperation> blocks) =>
        blocks.Any(b => b.Syntax.SyntaxTree == finding.Place.SourceTree && b.Syntax.FullSpan.Contains(finding.Place.SourceSpan));
}
