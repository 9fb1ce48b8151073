using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>The code of one declaration as the compiler understands it: lets the rules look at its operations, and judges the meetings that are recognised in it.</summary>
internal sealed class BoundCode
{
    private readonly ImmutableArray<IOperation> _blocks;
    private readonly CodeBlockAnalysisContext _context;
    private readonly FindingReport _report;
    private readonly KnownInCompilation _known;
    private Evaluator? _evaluator;
    private RuleContext? _rules;

    /// <param name="parts">The parts of the declaration to bind.</param>
    /// <param name="context">The declaration under analysis.</param>
    /// <param name="report">What takes the findings.</param>
    /// <param name="known">What is known of the compilation.</param>
    public BoundCode(SyntaxNode[] parts, CodeBlockAnalysisContext context, FindingReport report, KnownInCompilation known)
    {
        _blocks = parts.Select(part => context.SemanticModel.GetOperation(part, context.CancellationToken)).OfType<IOperation>().ToImmutableArray();
        _context = context;
        _report = report;
        _known = known;
    }

    // Most code is bound and holds nothing whose values are asked for.
    private Evaluator Evaluator => _evaluator ??= new Evaluator(new CodeScope(_blocks, _context.CancellationToken));

    private RuleContext Rules => _rules ??= new RuleContext(
        Evaluator, _known.Vocabulary.Apis, _known.Mentions.Hold, _known.Mentions.Prove, call => _known.Recognition.CreatesMeeting(call, Evaluator), () => _known.Recognition.PasscodesSent(_blocks, Evaluator),
        _known.Context, _context.Options.AnalyzerConfigOptionsProvider, _context.CodeBlock.SyntaxTree);

    private IEnumerable<IOperation> Operations => _blocks.SelectMany(block => block.DescendantsAndSelf());

    private FileRules RulesOfFile => _known.Vocabulary.Rules.In(_context.CodeBlock.SyntaxTree);

    /// <summary>Looks for meetings, and for what rules about single operations look at.</summary>
    public void LookAtAll()
    {
        var rules = RulesOfFile;
        List<IObjectCreationOperation>? participants = null;
        foreach (var operation in Operations)
        {
            if (operation is IObjectCreationOperation creation && CommunicationServicesLibrary.IsParticipant(creation))
                (participants ??= new()).Add(creation);
            var looking = rules.For(operation);
            for (var i = 0; i < looking.Count; i++)
                LookBy(looking[i], operation);
            if (_known.Recognition.IsCandidate(operation))
                LookAtMeeting(operation);
        }

        if (participants is not null)
            LookAtParticipants(participants);
    }

    /// <summary>Looks for what matters in a file that does not speak of conferencing, too.</summary>
    public void LookByRulesOfAnyFile()
    {
        var rules = RulesOfFile;
        foreach (var operation in Operations)
        {
            foreach (var rule in rules.For(operation).OfType<IContextRule>())
                LookBy(rule, operation);
        }
    }

    private void LookAtParticipants(List<IObjectCreationOperation> participants)
    {
        if (GuardAt(participants[0].Syntax).Try("rule of room roles", participants, static given => RoomRoles.In(given).ToArray()) is { } roles)
            Array.ForEach(roles, _report.Add);
    }

    private void LookBy(IOperationRule rule, IOperation operation)
    {
        var findings = GuardAt(operation.Syntax).Try(rule.Part, (rule, operation, Rules), static given => given.rule.In(given.operation, given.Rules).ToArray());
        foreach (var finding in findings ?? Array.Empty<Finding>())
            _report.Add(Here(finding, operation.Syntax));
    }

    private void LookAtMeeting(IOperation operation)
    {
        var guard = GuardAt(operation.Syntax);
        if (guard.Try("recognition", (code: this, operation, guard), static given => given.code.Read(given.operation, given.guard)) is not { } write)
            return;
        if (write is { IsWhole: true, MayCreate: true })
            _report.Add(new Finding(RuleDescriptors.MeetingRecognised, Origin.OfName(write.Place).Location, write.Vendor.Title));
        guard.Try("placing of findings", (code: this, write, operation.SemanticModel, guard), static given => given.code.Placed(given.write, given.SemanticModel, given.guard))?.ForEach(_report.Add);
    }

    private MeetingWrite? Read(IOperation operation, RuleGuard guard) => _known.Recognition.Read(operation, _blocks, _context.OwningSymbol, Evaluator, guard);

    // What the rules say of a meeting and nothing else says.
    private List<Finding> Placed(MeetingWrite write, SemanticModel? model, RuleGuard guard)
    {
        var findings = new List<Finding>();
        foreach (var finding in MeetingRules.Judge(write, guard.Try))
        {
            if (!write.SaidElsewhere.Contains(finding.Rule.Id) && (IsHere(finding) || model is null || !IsToldThere(finding, model, guard)))
                findings.Add(Here(finding, write.Place));
        }

        return findings;
    }

    private RuleGuard GuardAt(SyntaxNode place) => new(_report, place, _known.Failures);

    private Finding Here(Finding finding, SyntaxNode place) => IsHere(finding) ? finding : finding.MovedTo(Origin.OfName(place).Location);

    // True when the member that writes the value is judged for it by itself.
    private bool IsToldThere(Finding finding, SemanticModel model, RuleGuard guard) =>
        PreparedParts.Around(finding.Place, model, _known.Vocabulary.Apis, _context.CancellationToken).Any(part => MeetingRules.Judge(part, guard.Try).Any(f => f.Rule.Id == finding.Rule.Id && f.Place.SourceSpan == finding.Place.SourceSpan));

    // What is written in another member or file is told where it takes effect, with the other place beside it; what is judged in the other member is told there alone.
    private bool IsHere(Finding finding)
    {
        foreach (var block in _blocks)
        {
            if (block.Syntax.SyntaxTree == finding.Place.SourceTree && block.Syntax.FullSpan.Contains(finding.Place.SourceSpan))
                return true;
        }

        return false;
    }
}
