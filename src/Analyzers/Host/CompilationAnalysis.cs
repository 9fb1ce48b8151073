using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Code;
using PrivacySafe.Conferencing.Analyzers.Rules.Files;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>The analysis of one compilation: looks in each declaration for code that creates or changes meetings and lets the rules judge it.</summary>
internal sealed class CompilationAnalysis
{
    private readonly Vocabulary _vocabulary;
    private readonly ProjectBaseline _baseline;
    private readonly CandidateCode _candidates;
    private readonly ConferencingContext _context;
    private readonly SyntaxTree? _firstFile;
    private readonly VendorMentions _mentions;
    private readonly MeetingRecognition _recognition;
    private readonly Func<string, Exception?>? _failures;

    /// <param name="compilation">What is analysed.</param>
    /// <param name="vocabulary">What is known in it.</param>
    /// <param name="baseline">What is accepted in it.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public CompilationAnalysis(Compilation compilation, Vocabulary vocabulary, ProjectBaseline baseline, Func<string, Exception?>? failures = null)
    {
        _failures = failures;
        _vocabulary = vocabulary;
        _baseline = baseline;
        _candidates = new CandidateCode(compilation, vocabulary);
        _context = new ConferencingContext(compilation, vocabulary.Names);
        _firstFile = compilation.SyntaxTrees.FirstOrDefault();
        _mentions = new VendorMentions(compilation, vocabulary.Names);
        _recognition = new MeetingRecognition(_mentions, vocabulary.Apis);
    }

    // Registered for code and not for operations, because the compiler would have to bind all code to offer those.
    public void Analyse(CodeBlockAnalysisContext context)
    {
        var report = new FindingReport(context.ReportDiagnostic);
        LookAt(context, report);
        if (!report.IsEmpty || _baseline.MayAcceptIn(context.OwningSymbol))
            report.Tell(_baseline, ProjectBaseline.PlaceOf(context.OwningSymbol), () => AsOf(context.Options, context.CodeBlock.SyntaxTree), NameOf(context));
    }

    private void LookAt(CodeBlockAnalysisContext context, FindingReport report)
    {
        var file = _vocabulary.ContentOf(context.CodeBlock.SyntaxTree);
        if (file.MayConcernRulesOfAnyFile && _vocabulary.Rules.MayLookInAnyFile(context.CodeBlock, context.SemanticModel.Compilation))
            LookAtAnyFile(context, report);
        if (!file.SpeaksOfConferencing)
            return;
        if (PasscodeGenerators.CanBe(context.CodeBlock))
            LookAtGenerator(context, report);
        if (!file.MayNamePublicHost && !_candidates.MayBeIn(context.CodeBlock, file))
            return;
        var parts = CodeParts.Of(context.CodeBlock, context.OwningSymbol).ToArray();
        if (file.MayNamePublicHost)
        {
            foreach (var node in parts.SelectMany(part => part.DescendantNodesAndSelf()).Where(PublicHosts.CanBeIn))
                LookAtHosts(node, context, report);
        }

        if (parts.Any(part => _candidates.AreIn(part, file)))
            LookAtOperations(parts, file, context, report);
    }

    // What stands in a file that does not speak of conferencing, and matters where others do.
    private void LookAtAnyFile(CodeBlockAnalysisContext context, FindingReport report)
    {
        var parts = CodeParts.Of(context.CodeBlock, context.OwningSymbol).Where(part => _vocabulary.Rules.MayLookInAnyFile(part, context.SemanticModel.Compilation)).ToArray();
        var blocks = Bound(parts, context);
        Evaluator? evaluator = null;
        foreach (var operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            foreach (var rule in _vocabulary.Rules.ForAnyFile(operation))
                LookBy(rule, operation, blocks, context, report, evaluator ??= new Evaluator(new CodeScope(blocks, context.CancellationToken)));
        }
    }

    private static ImmutableArray<IOperation> Bound(SyntaxNode[] parts, CodeBlockAnalysisContext context) =>
        parts.Select(part => context.SemanticModel.GetOperation(part, context.CancellationToken)).OfType<IOperation>().ToImmutableArray();

    private void LookAtOperations(SyntaxNode[] parts, FileContent file, CodeBlockAnalysisContext context, FindingReport report)
    {
        var blocks = Bound(parts, context);
        Evaluator? evaluator = null;
        var participants = new List<IObjectCreationOperation>();
        foreach (var operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            if (operation is IObjectCreationOperation creation && CommunicationServicesLibrary.IsParticipant(creation))
                participants.Add(creation);
            foreach (var rule in file.MayConcernOperationRules ? _vocabulary.Rules.For(operation) : Enumerable.Empty<IOperationRule>())
                LookBy(rule, operation, blocks, context, report, evaluator ??= new Evaluator(new CodeScope(blocks, context.CancellationToken)));
            if (_recognition.IsCandidate(operation))
                LookAtMeeting(operation, blocks, context, report, evaluator ??= new Evaluator(new CodeScope(blocks, context.CancellationToken)));
        }

        if (participants.Count > 0 && Guard(participants[0].Syntax, report).Try("rule of room roles", () => RoomRoles.In(participants).ToImmutableArray()) is { IsDefault: false } roles)
            report.Add(roles);
    }

    /// <summary>Looks at what a file says beside its code, and at what was said for it.</summary>
    public void Analyse(SyntaxTreeAnalysisContext context)
    {
        var report = new FindingReport(context.ReportDiagnostic);
        var begin = Location.Create(context.Tree, default);
        var guard = new RuleGuard(report.Fail, begin, _failures);
        report.AddEach(guard.Try("reading of options", () => InvalidOptions.In(context.Tree, new AnalyzerSettings(context.Options.AnalyzerConfigOptionsProvider, context.Tree), context.Tree == _firstFile).ToArray()) ?? Array.Empty<Finding>());
        report.AddEach(guard.Try("rule of suppressions", () => UnjustifiedSuppressions.In(context.Tree, context.CancellationToken).ToArray()) ?? Array.Empty<Finding>());
        if (!report.IsEmpty || !_baseline.IsEmpty)
            report.Tell(_baseline, _baseline.PlaceOf(context.Tree.FilePath), () => AsOf(context.Options, context.Tree), begin);
    }

    /// <summary>Looks at a file beside the code, if it is one of the application's settings.</summary>
    public void Analyse(AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path;
        if (!SettingsFile.IsOne(path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        var report = new FindingReport(context.ReportDiagnostic);
        var guard = new RuleGuard(report.Fail, Location.Create(path, default, default), _failures);
        report.AddEach(guard.Try("reading of settings files", () => CredentialsInSettings.In(path, text, _mentions.Prove).ToArray()) ?? Array.Empty<Finding>());
        report.Tell(_baseline, _baseline.PlaceOf(path), () => new AnalyzerSettings(context.Options.AnalyzerConfigOptionsProvider, context.AdditionalFile).AsOf, null);
    }

    private static DateTime? AsOf(AnalyzerOptions options, SyntaxTree file) => new AnalyzerSettings(options.AnalyzerConfigOptionsProvider, file).AsOf;

    // Where a member is named; of code that has no name, where it begins.
    private static Location NameOf(CodeBlockAnalysisContext context) =>
        context.OwningSymbol is { IsImplicitlyDeclared: false } symbol && symbol.Locations.FirstOrDefault(l => l.SourceTree == context.CodeBlock.SyntaxTree) is { } name ? name : context.CodeBlock.GetFirstToken().GetLocation();

    private void LookBy(IOperationRule rule, IOperation operation, ImmutableArray<IOperation> blocks, CodeBlockAnalysisContext context, FindingReport report, Evaluator evaluator)
    {
        var findings = Guard(operation.Syntax, report).Try(rule.Part, () => rule.In(operation, new RuleContext(evaluator, _vocabulary.Apis, _mentions.Hold, _mentions.Prove, call => _recognition.CreatesMeeting(call, evaluator), _context, context.Options.AnalyzerConfigOptionsProvider, operation.Syntax.SyntaxTree))
            .Select(f => IsIn(f, blocks) ? f : f.MovedTo(Origin.OfName(operation.Syntax).Location))
            .ToImmutableArray());
        if (!findings.IsDefault)
            report.Add(findings);
    }

    private void LookAtHosts(SyntaxNode node, CodeBlockAnalysisContext context, FindingReport report)
    {
        if (Guard(node, report).Try("rule of public hosts", () => PublicHosts.In(node)) is { } publicHost)
            report.Add(new[] { publicHost });
    }

    private void LookAtGenerator(CodeBlockAnalysisContext context, FindingReport report)
    {
        if (Guard(context.CodeBlock, report).Try("rule of passcode generators", () => PasscodeGenerators.In(context.CodeBlock, context.SemanticModel, _vocabulary.Apis, context.CancellationToken)) is { } generator)
            report.Add(new[] { generator });
    }

    private void LookAtMeeting(IOperation operation, ImmutableArray<IOperation> blocks, CodeBlockAnalysisContext context, FindingReport report, Evaluator evaluator)
    {
        var guard = Guard(operation.Syntax, report);
        if (guard.Try("recognition", () => _recognition.Read(operation, blocks, context.OwningSymbol, evaluator, guard)) is not { } write)
            return;
        if (write is { IsWhole: true, MayCreate: true })
            report.Add(new[] { new Finding(RuleDescriptors.MeetingRecognised, Origin.OfName(write.Place).Location, write.Vendor.Title) });
        var model = operation.SemanticModel;
        var findings = guard.Try("placing of findings", () => MeetingRules.Judge(write, guard.Try)
            .Where(f => !write.SaidElsewhere.Contains(f.Rule.Id))
            .Where(f => IsIn(f, blocks) || model is null || !IsToldThere(f, model, guard, context.CancellationToken))
            .Select(f => Here(f, blocks, write))
            .ToImmutableArray());
        if (!findings.IsDefault)
            report.Add(findings);
    }

    private RuleGuard Guard(SyntaxNode place, FindingReport report) => new(report.Fail, place.GetLocation(), _failures);

    // True when the member that writes the value is judged for it by itself.
    private bool IsToldThere(Finding finding, SemanticModel model, RuleGuard guard, CancellationToken cancellationToken) =>
        PreparedParts.Around(finding.Place, model, _vocabulary.Apis, cancellationToken).Any(part => MeetingRules.Judge(part, guard.Try).Any(f => f.Rule.Id == finding.Rule.Id && f.Place.SourceSpan == finding.Place.SourceSpan));

    // What is written in another member or file is told where it takes effect, with the other place beside it; what is judged in the other member is told there alone.
    private static Finding Here(Finding finding, ImmutableArray<IOperation> blocks, MeetingWrite write) =>
        IsIn(finding, blocks) ? finding : finding.MovedTo(Origin.OfName(write.Place).Location);

    private static bool IsIn(Finding finding, ImmutableArray<IOperation> blocks) =>
        blocks.Any(b => b.Syntax.SyntaxTree == finding.Place.SourceTree && b.Syntax.FullSpan.Contains(finding.Place.SourceSpan));
}
