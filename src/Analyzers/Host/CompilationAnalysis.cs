using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Code;
using PrivacySafe.Conferencing.Analyzers.Rules.Files;
using PrivacySafe.Conferencing.Analyzers.Settings;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>The analysis of one compilation: looks in each declaration for code that creates or changes meetings and lets the rules judge it.</summary>
internal sealed class CompilationAnalysis
{
    private readonly Vocabulary _vocabulary;
    private readonly ProjectBaseline _baseline;
    private readonly CandidateCode _candidates;
    private readonly SyntaxTree? _firstFile;
    private readonly KnownInCompilation _known;

    /// <param name="compilation">What is analysed.</param>
    /// <param name="vocabulary">What is known in it.</param>
    /// <param name="baseline">What is accepted in it.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public CompilationAnalysis(Compilation compilation, Vocabulary vocabulary, ProjectBaseline baseline, Func<string, Exception?>? failures = null)
    {
        _vocabulary = vocabulary;
        _baseline = baseline;
        _candidates = new CandidateCode(compilation, vocabulary);
        _firstFile = compilation.SyntaxTrees.FirstOrDefault();
        _known = new KnownInCompilation(compilation, vocabulary, failures);
    }

    // Registered for code and not for operations, because the compiler would have to bind all code to offer those.
    public void Analyse(CodeBlockAnalysisContext context)
    {
        // Most members end here, and nothing is made for them.
        if (MayMatter(context.CodeBlock, context.SemanticModel.Compilation) || _baseline.MayAcceptIn(context.OwningSymbol))
            Judge(context);
    }

    private bool MayMatter(SyntaxNode declaration, Compilation compilation)
    {
        var file = _vocabulary.ContentOf(declaration.SyntaxTree);
        if (!file.SpeaksOfConferencing)
            return file.MayConcernRulesOfAnyFile && _vocabulary.Rules.MayLookInAnyFile(declaration, compilation);
        return file.MayNamePublicHost || PasscodeGenerators.CanBe(declaration) || ScopesInAttributes.CanBe(declaration)
            || (declaration is BaseMethodDeclarationSyntax ? _candidates.AreIn(declaration, file) : _candidates.MayBeIn(declaration, file));
    }

    private void Judge(CodeBlockAnalysisContext context)
    {
        var report = new FindingReport();
        LookAt(context, report);
        if (!report.IsEmpty || _baseline.MayAcceptIn(context.OwningSymbol))
            Tell(report, context);
    }

    private void Tell(FindingReport report, CodeBlockAnalysisContext context) =>
        report.Tell(context.ReportDiagnostic, _baseline, ProjectBaseline.PlaceOf(context.OwningSymbol), () => AsOf(context.Options, context.CodeBlock.SyntaxTree), () => NameOf(context));

    private void LookAt(CodeBlockAnalysisContext context, FindingReport report)
    {
        var file = _vocabulary.ContentOf(context.CodeBlock.SyntaxTree);
        if (!file.SpeaksOfConferencing)
        {
            if (file.MayConcernRulesOfAnyFile)
                LookAtAnyFile(context, report);
            return;
        }

        if (PasscodeGenerators.CanBe(context.CodeBlock))
            LookAtGenerator(context, report);
        if (ScopesInAttributes.CanBe(context.CodeBlock))
            LookAtAttributes(context, report);

        var parts = CodeParts.Of(context.CodeBlock, context.OwningSymbol).ToArray();
        if (file.MayNamePublicHost)
        {
            foreach (var node in parts.SelectMany(part => part.DescendantNodesAndSelf()).Where(PublicHosts.CanBeIn))
                LookAtHosts(node, context, report);
        }

        foreach (var part in parts)
        {
            if (!_candidates.AreIn(part, file))
                continue;
            new BoundCode(parts, context, report, _known).LookAtAll();
            return;
        }
    }

    // What stands in a file that does not speak of conferencing, and matters where others do.
    private void LookAtAnyFile(CodeBlockAnalysisContext context, FindingReport report)
    {
        var parts = CodeParts.Of(context.CodeBlock, context.OwningSymbol).Where(part => _vocabulary.Rules.MayLookInAnyFile(part, context.SemanticModel.Compilation)).ToArray();
        if (parts.Length > 0)
            new BoundCode(parts, context, report, _known).LookByRulesOfAnyFile();
    }

    /// <summary>Looks at what a file says beside its code, and at what was said for it.</summary>
    public void Analyse(SyntaxTreeAnalysisContext context)
    {
        var report = new FindingReport();
        var begin = Location.Create(context.Tree, default);
        var guard = new RuleGuard(report, begin, _known.Failures);
        report.AddEach(guard.Try("reading of options", () => InvalidOptions.In(context.Tree, new AnalyzerSettings(context.Options.AnalyzerConfigOptionsProvider, context.Tree), context.Tree == _firstFile).ToArray()) ?? Array.Empty<Finding>());
        report.AddEach(guard.Try("rule of suppressions", () => UnjustifiedSuppressions.In(context.Tree, context.CancellationToken).ToArray()) ?? Array.Empty<Finding>());
        if (!report.IsEmpty || !_baseline.IsEmpty)
            report.Tell(context.ReportDiagnostic, _baseline, _baseline.PlaceOf(context.Tree.FilePath), () => AsOf(context.Options, context.Tree), () => begin);
    }

    /// <summary>Looks at a file beside the code, if it is one of the application's settings.</summary>
    public void Analyse(AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path;
        if (!SettingsFile.IsOne(path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        var report = new FindingReport();
        var guard = new RuleGuard(report, Location.Create(path, default, default), _known.Failures);
        report.AddEach(guard.Try("reading of settings files", () => CredentialsInSettings.In(path, text, _known.Mentions.Prove).ToArray()) ?? Array.Empty<Finding>());
        report.Tell(context.ReportDiagnostic, _baseline, _baseline.PlaceOf(path), () => new AnalyzerSettings(context.Options.AnalyzerConfigOptionsProvider, context.AdditionalFile).AsOf, () => null);
    }

    private static DateTime? AsOf(AnalyzerOptions options, SyntaxTree file) => new AnalyzerSettings(options.AnalyzerConfigOptionsProvider, file).AsOf;

    // Where a member is named; of code that has no name, where it begins.
    private static Location NameOf(CodeBlockAnalysisContext context) =>
        context.OwningSymbol is { IsImplicitlyDeclared: false } symbol && symbol.Locations.FirstOrDefault(l => l.SourceTree == context.CodeBlock.SyntaxTree) is { } name ? name : context.CodeBlock.GetFirstToken().GetLocation();

    private void LookAtHosts(SyntaxNode node, CodeBlockAnalysisContext context, FindingReport report)
    {
        if (Guard(node, report).Try("rule of public hosts", () => PublicHosts.In(node)) is { } publicHost)
            report.Add(publicHost);
    }

    private void LookAtGenerator(CodeBlockAnalysisContext context, FindingReport report)
    {
        if (Guard(context.CodeBlock, report).Try("rule of passcode generators", () => PasscodeGenerators.In(context.CodeBlock, context.SemanticModel, _vocabulary.Apis, context.CancellationToken)) is { } generator)
            report.Add(generator);
    }

    private void LookAtAttributes(CodeBlockAnalysisContext context, FindingReport report)
    {
        if (Guard(context.CodeBlock, report).Try("rule of scopes in attributes", () => ScopesInAttributes.In(context.CodeBlock, context.OwningSymbol, _known.Mentions.Hold, context.CancellationToken).ToArray()) is { } scopes)
            Array.ForEach(scopes, report.Add);
    }

    private RuleGuard Guard(SyntaxNode place, FindingReport report) => new(report, place, _known.Failures);
}
