using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Baseline;

/// <summary>A project in /app with code, settings files and what it accepts.</summary>
internal sealed record BaselineProject(params (string Path, string Text)[] Files)
{
    /// <summary>Where the project's baseline lies.</summary>
    public const string Path = "/app/App.conferencing-baseline.txt";

    private const string Owner = "anna@clinic.example";
    private const string Reason = "Old portal, replaced in March";
    private const string Until = "2027-03-31";

    /// <summary>What a build tells the analyzers, and what an .editorconfig says.</summary>
    public Dictionary<string, string> Options { get; init; } = new() { ["build_property.ProjectDir"] = "/app/" };

    /// <summary>Whether the code is a program without a class around its statements.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Which files lie beside the code, with their texts.</summary>
    public ImmutableArray<(string Path, string Text)> Others { get; init; } = [];

    /// <summary>A baseline that accepts findings.</summary>
    public static string Accepting(params string[] keys) => BaselineText.Write(keys.Select(key => new BaselineEntry(FindingKey.Parse(key)!, Owner, Reason, Until)));

    /// <summary>The keys of all findings that could be accepted, as the analyzer tells them, in the order of the code.</summary>
    public async Task<string[]> KeysAsync() =>
        [.. (await FoundAsync(null)).Where(d => d.Id != "PSC9006" && d.Properties.ContainsKey(FindingProperties.Key)).Select(d => d.Properties[FindingProperties.Key]!)];

    /// <summary>What is found, as rule and line; what is accepted as the rule behind it.</summary>
    public async Task<string[]> SaidAsync(string? baseline, string path = Path) => [.. (await FoundAsync(baseline, path)).Select(Said)];

    /// <summary>What is found when a baseline stands beside the code.</summary>
    public async Task<ImmutableArray<Diagnostic>> FoundAsync(string? baseline, string path = Path)
    {
        var compilation = CSharpCompilation.Create(
            "App",
            Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Latest), file.Path)),
            Analysis.Platform,
            new CSharpCompilationOptions(IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        IEnumerable<(string Path, string Text)> beside = baseline is null ? Others : Others.Append((path, baseline));
        var found = await compilation
            .WithAnalyzers([new ConferencingAnalyzer(), new RazorAnalyzer()], new AnalyzerOptions([.. beside.Select(f => new WrittenFile(f.Path, f.Text))], new Told(Options)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private static string Said(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var where = System.IO.Path.GetFileName(place.Path) + ":" + (place.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
        return diagnostic.Id == RuleDescriptors.AcceptedFinding.Id ? $"accepted {diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(' ')[0]} {where}" : $"{diagnostic.Id} {where}";
    }

    private sealed class Told(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
