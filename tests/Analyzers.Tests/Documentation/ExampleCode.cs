using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

/// <summary>An example of a rule's page, compiled and analysed as a reader's project would.</summary>
internal static partial class ExampleCode
{
    // What ImplicitUsings of a project and the Using items of samples/UnsafeApp bring.
    internal const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http.Json; global using System.Security.Cryptography;
        """;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] Platform =
        [.. Directory.GetFiles(typeof(ExampleCode).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PlatformReferences").Value!, "*.dll").Select(f => MetadataReference.CreateFromFile(f))];

    /// <summary>Where the code says that rules speak: line, counted from 1, and id.</summary>
    public static IEnumerable<(int Line, string Id)> Marked(string code) =>
        code.Split('\n').SelectMany((text, index) => Mark().Matches(text).Select(m => (index + 1, m.Groups[1].Value)));

    /// <summary>Where rules speak.</summary>
    public static Task<IReadOnlyList<(int Line, string Id)>> FoundAsync(string code) => FoundAsync(code, []);

    /// <summary>Where rules speak when files stand beside the code.</summary>
    public static async Task<IReadOnlyList<(int Line, string Id)>> FoundAsync(string code, ImmutableArray<AdditionalText> files)
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(code, Parse, "Example.cs"), CSharpSyntaxTree.ParseText(Usings, Parse, "Usings.cs")],
            Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
        var found = await compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ConferencingAnalyzer()), new AnalyzerOptions(files))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(d => (d.Location.GetLineSpan().StartLinePosition.Line + 1, d.Id)).Order()];
    }

    [GeneratedRegex(@"// (PSC\d{4})(?: \(no fix\))?\s*$")]
    private static partial Regex Mark();
}
