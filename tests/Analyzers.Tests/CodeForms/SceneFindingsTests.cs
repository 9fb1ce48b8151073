using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

namespace PrivacySafe.Conferencing.Analyzers.Tests.CodeForms;

/// <summary>
/// What people read of a finding, and what fixes are told, word for word as people have accepted it. After a change on purpose,
/// <c>PRIVACYSAFE_ACCEPT=1 dotnet test --project tests/Analyzers.Tests --filter-class '*SceneFindingsTests'</c> writes it anew; read the difference.
/// </summary>
public class SceneFindingsTests
{
    private const string Accepted = "tests/Analyzers.Tests/CodeForms/SceneFindings.txt";

    private static readonly bool Accepts = Environment.GetEnvironmentVariable("PRIVACYSAFE_ACCEPT") == "1";

    [Fact]
    public async Task A_scene_is_told_as_it_was_accepted()
    {
        var texts = await Task.WhenAll(Scene.All.Select(TextOfAsync));
        if (Accepts)
            File.WriteAllText(Path.Combine(Repository.Root, Accepted), string.Join("\n", texts));
        Assert.Equal(Repository.Read(Accepted).ReplaceLineEndings("\n").Split('\n'), string.Join("\n", texts).Split('\n'));
    }

    private static async Task<string> TextOfAsync(Scene scene)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Scene",
            [CSharpSyntaxTree.ParseText(CodeFormTests.Usings, parse, "Usings.cs"), CSharpSyntaxTree.ParseText(scene.Code, parse, "Scene.cs")],
            Analysis.Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return $"## {scene.Name}\n" + string.Concat((await Analysis.FoundInAsync(compilation, new ConferencingAnalyzer())).Select(TextOf).Order(StringComparer.Ordinal));
    }

    private static string TextOf(Diagnostic found) =>
        $"{found.Id} {Words(found.Location)}\n  {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n"
        + string.Concat(found.AdditionalLocations.Select(place => $"  at {Words(place)}\n"))
        + string.Concat(found.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"  {p.Key}: {p.Value}\n"));

    private static string Words(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan).ReplaceLineEndings(" ");
}
