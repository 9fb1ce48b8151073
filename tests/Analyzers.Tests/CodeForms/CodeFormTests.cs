using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests.CodeForms;

/// <summary>Each rule speaks in every form of C# in which its unsafe code may stand, at the same words; and in none in which it only looks like code.</summary>
public class CodeFormTests
{
    internal const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http.Json; global using System.Security.Cryptography;
        """;

    public static TheoryData<string> SpokenForms => [.. CodeForm.Spoken.Select(f => f.Name)];

    public static TheoryData<string> SilentForms => [.. CodeForm.Silent.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(SpokenForms))]
    public async Task Every_rule_speaks_in(string form)
    {
        var written = CodeForm.Spoken.Single(f => f.Name == form).Write;
        Assert.Equal(
            await FoundAsync(Scene.All.Where(s => written(s).Length > 0).Select(s => (s.Name, (string[])[s.Code]))),
            await FoundAsync(Scene.All.Select(s => (s.Name, written(s)))));
    }

    [Theory]
    [MemberData(nameof(SilentForms))]
    public async Task No_rule_speaks_in(string form) => Assert.Empty(await FoundAsync(Scene.All.Select(s => (s.Name, CodeForm.Silent.Single(f => f.Name == form).Write(s)))));

    [Fact]
    public async Task Every_rule_speaks_in_a_program_without_a_class()
    {
        var scenes = Scene.All.Where(s => s.Preparation is not null).ToArray();
        Assert.Equal(scenes.SelectMany(s => s.Rules).Order(StringComparer.Ordinal), (await FoundAsync([("", [CodeForm.Program(scenes)])])).Select(f => f.Split(' ')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_scenes_are_found_as_they_are()
    {
        Assert.InRange(Scene.All.Count, 20, int.MaxValue);
        Assert.Equal(
            Scene.All.SelectMany(s => s.Rules.Select(rule => $"{s.Name} {rule}")).Order(StringComparer.Ordinal),
            (await FoundAsync(Scene.All.Select(s => (s.Name, (string[])[s.Code])))).Select(f => string.Join(' ', f.Split(' ').Take(2))));
    }

    /// <summary>What is found in one compilation of all scenes: scene, rule and the words that are marked.</summary>
    private static async Task<string[]> FoundAsync(IEnumerable<(string Scene, string[] Files)> scenes)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var trees = scenes.SelectMany(s => s.Files.Select((code, index) => CSharpSyntaxTree.ParseText(code, parse, $"{s.Scene}.{index}.cs"))).ToArray();
        var compilation = CSharpCompilation.Create(
            "Forms",
            [CSharpSyntaxTree.ParseText(Usings, parse, "Usings.cs"), .. trees],
            Analysis.Platform,
            new CSharpCompilationOptions(trees is [{ FilePath: ".0.cs" }] ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var found = await Analysis.FoundInAsync(compilation, new ConferencingAnalyzer());
        return [.. found.Select(d => $"{d.Location.SourceTree!.FilePath.Split('.')[0]} {d.Id} {d.Location.SourceTree.GetText().ToString(d.Location.SourceSpan)}").Order(StringComparer.Ordinal)];
    }
}
