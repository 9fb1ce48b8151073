using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.CodeFixes.Baseline;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Baseline;

/// <summary>The baseline as editors change it: alone, for all of a document or project, and back again.</summary>
public sealed class BaselineFixTests
{
    private const string Meetings = "/app/Meetings.cs";
    private const string Others = "/app/Others.cs";
    private const string Filled = "  owner   <who answers for it>\n  reason  <why it may stay until then>\n  until   <yyyy-MM-dd>\n";
    private const string Written = "  owner   Anna\n  reason  Old portal, replaced in March\n  until   2027-03-31\n";

    private static string Code(string type, string first, string second) => Fixing.Usings + $$"""
        class {{type}}(HttpClient http)
        {
            Task A() => http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = RandomNumberGenerator.GetHexString(10), settings = new { {{first}} } });
            Task B() => http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = RandomNumberGenerator.GetHexString(10), settings = new { {{second}} } });
        }

        """;

    private static string Entry(string member, string what = Filled) => $"PSC1005 in M:{member} about zoom settings.waiting_room\n{what}";

    [Fact]
    public async Task A_finding_is_accepted_in_a_new_file_of_the_project()
    {
        var (project, file) = await ChangedAsync<AcceptFindingFix>(Project(null), "PSC1005", null);
        Assert.Equal("conferencing-baseline 1\n\n" + Entry("Meetings.A"), file);
        Assert.Equal(Path.Combine("/app", "App.conferencing-baseline.txt"), Assert.Single(project.AdditionalDocuments).FilePath);
    }

    [Fact]
    public async Task An_entry_goes_to_its_place_and_leaves_everything_else_as_it_is()
    {
        var before = "# Ours\r\nconferencing-baseline 1\r\n\r\n# Both by Ben\r\n" + Entry("Others.B", Written).Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n# The end\r\n";
        var (_, file) = await ChangedAsync<AcceptFindingFix>(Project(before), "PSC1005", null);
        Assert.Equal(before.Replace("# Both", Entry("Meetings.A").Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n# Both", StringComparison.Ordinal), file);
    }

    [Theory]
    [InlineData(FixAllScope.Document, "Meetings.A Meetings.B")]
    [InlineData(FixAllScope.Project, "Meetings.A Meetings.B Others.A Others.B")]
    public async Task All_are_accepted_at_once_and_once(FixAllScope scope, string members)
    {
        var (project, file) = await ChangedAsync<AcceptFindingFix>(Project(null), "PSC1005", scope);
        Assert.Equal("conferencing-baseline 1\n\n" + string.Join("\n", members.Split(' ').Select(member => Entry(member))), file);

        // What is accepted is not found any more, so that there is nothing left to accept.
        var left = await FoundAsync(project, "PSC1005");
        Assert.Equal(scope == FixAllScope.Document ? 2 : 0, left.Length);
    }

    [Fact]
    public async Task Owner_reason_and_end_come_from_the_settings()
    {
        var (_, file) = await ChangedAsync<AcceptFindingFix>(
            Project(null, "privacysafe_conferencing.baseline_owner = Anna\nprivacysafe_conferencing.baseline_reason = Old portal, replaced in March\nprivacysafe_conferencing.baseline_until = 2027-03-31\n"), "PSC1005", null);
        Assert.Equal("conferencing-baseline 1\n\n" + Entry("Meetings.A", Written), file);
    }

    [Fact]
    public async Task What_has_ended_is_decided_anew_in_its_place()
    {
        var before = "conferencing-baseline 1\n\n# Since spring\n" + Entry("Meetings.A", "  owner   Ben\n  reason  Old portal, replaced in March\n  until   2026-03-31\n");
        var (_, file) = await ChangedAsync<AcceptFindingFix>(Project(before, "privacysafe_conferencing.as_of_date = 2026-11-25\n"), "PSC1005", null);
        Assert.Equal("conferencing-baseline 1\n\n# Since spring\n" + Entry("Meetings.A"), file);
    }

    [Fact]
    public async Task A_file_of_another_version_is_left_alone()
    {
        var project = Project("conferencing-baseline 2\n");
        var (_, file) = await ChangedAsync<AcceptFindingFix>(project, "PSC1005", null);
        Assert.Equal("conferencing-baseline 2\n", file);
    }

    [Fact]
    public async Task What_is_gone_leaves_the_file()
    {
        var (_, file) = await ChangedAsync<RemoveStaleEntryFix>(
            Project("conferencing-baseline 1\n\n" + Entry("Meetings.A", Written) + "\n" + Entry("Safe.A", Written) + "\n" + Entry("Safe.B", Written)), "PSC9006", FixAllScope.Project);
        Assert.Equal("conferencing-baseline 1\n\n" + Entry("Meetings.A", Written), file);
    }

    // A formatter asks every fix for its change of the whole solution, and must not accept what it cannot repair.
    [Fact]
    public void A_formatter_accepts_nothing() => Assert.DoesNotContain(FixAllScope.Solution, new AcceptFindingFix().GetFixAllProvider().GetSupportedFixAllScopes());

    private static Project Project(string? baseline, string options = "")
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var info = ProjectInfo.Create(id, VersionStamp.Default, "App(net10.0)", "App", LanguageNames.CSharp, filePath: "/app/App.csproj", parseOptions: new CSharpParseOptions(LanguageVersion.Latest), compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: Fixing.References);
        var solution = workspace.CurrentSolution.AddProject(info)
            .AddDocument(DocumentId.CreateNewId(id), "Meetings.cs", Code("Meetings", "waiting_room = false", "waiting_room = false"), filePath: Meetings)
            .AddDocument(DocumentId.CreateNewId(id), "Others.cs", Code("Others", "waiting_room = false", "waiting_room = false"), filePath: Others)
            .AddDocument(DocumentId.CreateNewId(id), "Safe.cs", Code("Safe", "waiting_room = true", "waiting_room = true"), filePath: "/app/Safe.cs")
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", Microsoft.CodeAnalysis.Text.SourceText.From("is_global = true\nbuild_property.ProjectDir = /app/\n" + options), filePath: "/app/.globalconfig");
        if (baseline is not null)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), "App.conferencing-baseline.txt", baseline, filePath: "/app/App.conferencing-baseline.txt");
        return solution.GetProject(id)!;
    }

    private static async Task<Diagnostic[]> FoundAsync(Project project, string rule)
    {
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([new ConferencingAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(d => d.Id == rule).OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task<(Project Project, string Baseline)> ChangedAsync<TFix>(Project project, string rule, FixAllScope? scope) where TFix : CodeFixProvider, new()
    {
        var fix = new TFix();
        var found = await FoundAsync(project, rule);
        var document = project.GetDocument(found[0].Location.SourceTree)!;
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found[0], (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        var action = Assert.Single(actions);
        if (scope is { } all)
            action = (await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(document, fix, all, action.EquivalenceKey, [rule], new Provider(rule), TestContext.Current.CancellationToken)))!;
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)), exactMatch: false);
        var changed = operation.ChangedSolution.GetProject(project.Id)!;
        return (changed, (await changed.AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    private sealed class Provider(string rule) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await FoundAsync(project, rule);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await FoundAsync(document.Project, rule)).Where(d => d.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
