using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
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
    private readonly CandidateCode _candidates;
    private readonly ConferencingContext _context;
    private readonly SyntaxTree? _firstFile;
    private readonly VendorMentions _mentions;
    private readonly MeetingRecognition _recognition;
    private readonly Func<string, Exception?>? _failures;

    /// <param name="compilation">What is analysed.</param>
    /// <param name="vocabulary">What is known in it.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public CompilationAnalysis(Compilation compilation, Vocabulary vocabulary, Func<string, Exception?>? failures = null)
    {
        _failures = failures;
        _vocabulary = vocabulary;
        _candidates = new CandidateCode(compilation, vocabulary);
        _context = new ConferencingContext(compilation, vocabulary.Names);
        _firstFile = compilation.SyntaxTrees.FirstOrDefault();
        _mentions = new VendorMentions(compilation, vocabulary.Names);
        _recognition = new MeetingRecognition(_mentions, vocabulary.Apis);
    }

    // Registered for code and not for operations, because the compiler would have to bind all code to offer those.
    public void Analyse(CodeBlockAnalysisContext context)
    {
        var file = _vocabulary.ContentOf(context.CodeBlock.SyntaxTree);
        if (file.MayConcernRulesOfAnyFile && _vocabulary.Rules.MayLookInAnyFile(context.CodeBlock, context.SemanticModel.Compilation))
            LookAtAnyFile(context);
        if (!file.SpeaksOfConferencing)
            return;
        if (PasscodeGenerators.CanBe(context.CodeBlock))
            LookAtGenerator(context);
        if (!file.MayNamePublicHost && !_candidates.MayBeIn(context.CodeBlock, file))
            return;
        var reported = new HashSet<(string, TextSpan)>();
        var parts = CodeParts.Of(context.CodeBlock, context.OwningSymbol).ToArray();
        if (file.MayNamePublicHost)
        {
            foreach (var node in parts.SelectMany(part => part.DescendantNodesAndSelf()).Where(PublicHosts.CanBeIn))
                LookAtHosts(node, context, reported);
        }

        if (parts.Any(part => _candidates.AreIn(part, file)))
            LookAtOperations(parts, file, context, reported);
    }

    // What stands in a file that does not speak of conferencing, and matters where others do.
    private void LookAtAnyFile(CodeBlockAnalysisContext context)
    {
        var reported = new HashSet<(string, TextSpan)>();
        var parts = CodeParts.Of(context.CodeBlock, context.OwningSymbol).Where(part => _vocabulary.Rules.MayLookInAnyFile(part, context.SemanticModel.Compilation)).ToArray();
        var blocks = Bound(parts, context);
        Evaluator? evaluator = null;
        foreach (var operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            foreach (var rule in _vocabulary.Rules.ForAnyFile(operation))
                LookBy(rule, operation, blocks, context, reported, evaluator ??= new Evaluator(new CodeScope(blocks, context.CancellationToken)));
        }
    }

    private static ImmutableArray<IOperation> Bound(SyntaxNode[] parts, CodeBlockAnalysisContext context) =>
        parts.Select(part => context.SemanticModel.GetOperation(part, context.CancellationToken)).OfType<IOperation>().ToImmutableArray();

    private void LookAtOperations(SyntaxNode[] parts, FileContent file, CodeBlockAnalysisContext context, HashSet<(string, TextSpan)> reported)
    {
        var blocks = Bound(parts, context);
        Evaluator? evaluator = null;
        var participants = new List<IObjectCreationOperation>();
        foreach (var operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            if (operation is IObjectCreationOperation creation && CommunicationServicesLibrary.IsParticipant(creation))
                participants.Add(creation);
            foreach (var rule in file.MayConcernOperationRules ? _vocabulary.Rules.For(operation) : Enumerable.Empty<IOperationRule>())
                LookBy(rule, operation, blocks, context, reported, evaluator ??= new Evaluator(new CodeScope(blocks, context.CancellationToken)));
            if (_recognition.IsCandidate(operation))
                LookAtMeeting(operation, blocks, context, reported, evaluator ??= new Evaluator(new CodeScope(blocks, context.CancellationToken)));
        }

        if (participants.Count > 0 && Guard(participants[0].Syntax, context).Try("rule of room roles", () => RoomRoles.In(participants).ToImmutableArray()) is { IsDefault: false } roles)
            Report(context, reported, roles);
    }

    /// <summary>Looks at what a file says beside its code, and at what was said for it.</summary>
    public void Analyse(SyntaxTreeAnalysisContext context)
    {
        var guard = new RuleGuard(context.ReportDiagnostic, Location.Create(context.Tree, default), _failures);
        Report(context, guard.Try("reading of options", () => InvalidOptions.In(context.Tree, new AnalyzerSettings(context.Options.AnalyzerConfigOptionsProvider, context.Tree), context.Tree == _firstFile).ToImmutableArray()));
        Report(context, guard.Try("rule of suppressions", () => UnjustifiedSuppressions.In(context.Tree, context.CancellationToken).ToImmutableArray()));
    }

    /// <summary>Looks at a file beside the code, if it is one of the application's settings.</summary>
    public void Analyse(AdditionalFileAnalysisContext context)
    {
        if (!SettingsFile.IsOne(context.AdditionalFile.Path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        var guard = new RuleGuard(context.ReportDiagnostic, Location.Create(context.AdditionalFile.Path, default, default), _failures);
        var findings = guard.Try("reading of settings files", () => CredentialsInSettings.In(context.AdditionalFile.Path, text, _mentions.Prove).ToImmutableArray());
        foreach (var finding in findings.IsDefault ? ImmutableArray<Finding>.Empty : findings)
            context.ReportDiagnostic(finding.ToDiagnostic());
    }

    private static void Report(SyntaxTreeAnalysisContext context, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings.IsDefault ? ImmutableArray<Finding>.Empty : findings)
            context.ReportDiagnostic(finding.ToDiagnostic());
    }

    private void LookBy(IOperationRule rule, IOperation operation, ImmutableArray<IOperation> blocks, CodeBlockAnalysisContext context, HashSet<(string, TextSpan)> reported, Evaluator evaluator)
    {
        var findings = Guard(operation.Syntax, context).Try(rule.Part, () => rule.In(operation, new RuleContext(evaluator, _vocabulary.Apis, _mentions.Hold, _mentions.Prove, call => _recognition.CreatesMeeting(call, evaluator), _context, context.Options.AnalyzerConfigOptionsProvider, operation.Syntax.SyntaxTree))
            .Select(f => IsIn(f, blocks) ? f : f.MovedTo(Origin.OfName(operation.Syntax).Location))
            .ToImmutableArray());
        if (!findings.IsDefault)
            Report(context, reported, findings);
    }

    private void LookAtHosts(SyntaxNode node, CodeBlockAnalysisContext context, HashSet<(string, TextSpan)> reported)
    {
        if (Guard(node, context).Try("rule of public hosts", () => PublicHosts.In(node)) is { } publicHost)
            Report(context, reported, ImmutableArray.Create(publicHost));
    }

    private void LookAtGenerator(CodeBlockAnalysisContext context)
    {
        if (Guard(context.CodeBlock, context).Try("rule of passcode generators", () => PasscodeGenerators.In(context.CodeBlock, context.SemanticModel, _vocabulary.Apis, context.CancellationToken)) is { } generator)
            context.ReportDiagnostic(generator.ToDiagnostic());
    }

    private void LookAtMeeting(IOperation operation, ImmutableArray<IOperation> blocks, CodeBlockAnalysisContext context, HashSet<(string, TextSpan)> reported, Evaluator evaluator)
    {
        var guard = Guard(operation.Syntax, context);
        if (guard.Try("recognition", () => _recognition.Read(operation, blocks, context.OwningSymbol, evaluator, guard)) is not { } write)
            return;
        if (write is { IsWhole: true, MayCreate: true })
            Report(context, reported, ImmutableArray.Create(new Finding(RuleDescriptors.MeetingRecognised, Origin.OfName(write.Place).Location, write.Vendor.Title)));
        var model = operation.SemanticModel;
        var findings = guard.Try("placing of findings", () => MeetingRules.Judge(write, guard.Try)
            .Where(f => !write.SaidElsewhere.Contains(f.Rule.Id))
            .Where(f => IsIn(f, blocks) || model is null || !IsToldThere(f, model, guard, context.CancellationToken))
            .Select(f => Here(f, blocks, write))
            .ToImmutableArray());
        if (!findings.IsDefault)
            Report(context, reported, findings);
    }

    private RuleGuard Guard(SyntaxNode place, CodeBlockAnalysisContext context) => new(context.ReportDiagnostic, place.GetLocation(), _failures);

    // True when the member that writes the value is judged for it by itself.
    private bool IsToldThere(Finding finding, SemanticModel model, RuleGuard guard, CancellationToken cancellationToken) =>
        PreparedParts.Around(finding.Place, model, _vocabulary.Apis, cancellationToken).Any(part => MeetingRules.Judge(part, guard.Try).Any(f => f.Rule.Id == finding.Rule.Id && f.Place.SourceSpan == finding.Place.SourceSpan));

    private static void Report(CodeBlockAnalysisContext context, HashSet<(string, TextSpan)> reported, ImmutableArray<Finding> findings)
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
