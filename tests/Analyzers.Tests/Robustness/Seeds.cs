using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>The code that mutations start from: what the tests of this project analyse, what the pages show, and the newer forms of C#.</summary>
internal static partial class Seeds
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Json; using System.Security.Cryptography; using System.Text; using System.Text.Json; using System.Text.Json.Serialization; using System.Threading.Tasks; using ZoomNet; using ZoomNet.Models;\n";

    private static readonly string[] NewerForms =
    [
        """var http = new HttpClient(); await http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = args[0], settings = new { waiting_room = false } }); static string Local(string x) => Local(x) + x;""",
        """partial class Zoom(HttpClient http, string? user = null) { partial Task Create(); public required string Name { get; init; } } partial class Zoom { private partial Task Create() => http.PutAsJsonAsync<object?>($"https://webexapis.com/v1/meetings/{user!}", this with { }); partial class Zoom { } }""",
        """public record Meeting(string Topic, int Type = 2) { [JsonPropertyName("settings")] public Settings? S { get; set; } = new(); public record struct Settings(bool waiting_room = false); } class A { Task M(HttpClient c, Meeting m) => c.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", m with { S = m.S with { waiting_room = true } }); }""",
        """static class E { extension(HttpClient client) { public Task CreateMeeting(string topic) => client.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic }); public string Zoom => client.Zoom + E.Zoom; } } class A { Task M(HttpClient c) => c?.CreateMeeting(c.Zoom)!; }""",
        """class A { string P { get => field ??= P + P; set => field = value + P; } Func<Task> F => async () => { int[] a = [1, .. b, ..c]; await foreach (var (x, y) in z) { _ = x switch { { Length: > 0 and < 3 } s => s, [var h, .. var t] => t, null => throw null!, _ => default }; } await new HttpClient().PostAsync("https://api.zoom.us/v2/users/me/meetings", JsonContent.Create(new Dictionary<string, object?> { ["settings"] = new() { }, { "password", null } })); }; }""",
        """class A<T> where T : allows ref struct { unsafe Task M(ref readonly T t, params ReadOnlySpan<T> s) { goto l; l: using var h = new HttpClient { BaseAddress = new("https://api.zoom.us/v2/") }; lock (h) { try { h.Send(new(HttpMethod.Post, "users/me/meetings") { Content = new StringContent("{ }"u8) }); } catch (Exception e) when (e is { Message: var m }) { } finally { } } yield return checked(nameof(A<>)); } }""",
    ];

    /// <summary>Each seed is the files of one small program.</summary>
    public static string[][] All { get; } = [.. FromTests().Concat(FromPages()).Concat(NewerForms.Select(code => new[] { Usings + code }))];

    private static IEnumerable<string[]> FromTests()
    {
        foreach (var file in Directory.GetFiles(Analysis.Told("TestSources"), "*Tests.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var texts = CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes()
                .OfType<LiteralExpressionSyntax>().Select(l => l.Token.Value).OfType<string>().Where(t => t.Length > 60).Select(t => Marks().Replace(t, "")).ToArray();
            var libraries = texts.Where(t => t.TrimStart().StartsWith("namespace", StringComparison.Ordinal)).ToArray();
            foreach (var text in texts.Except(libraries).Where(t => !t.TrimStart().StartsWith("using", StringComparison.Ordinal) || t.Contains("class", StringComparison.Ordinal)))
                yield return [text.Contains("class ", StringComparison.Ordinal) ? Usings + text : Usings + "class Service(IZoomClient client, HttpClient _http) {\n" + text + "\n}", .. libraries];
        }
    }

    private static IEnumerable<string[]> FromPages()
    {
        var root = Analysis.Told("RepositoryRoot");
        foreach (var page in Directory.GetFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(root, "README.md")).Order(StringComparer.Ordinal))
        {
            foreach (Match block in CodeBlocks().Matches(File.ReadAllText(page)))
                yield return [Usings + block.Groups[1].Value];
        }
    }

    [GeneratedRegex(@"\{\|\w+:|\|\}|\[\||\|\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"```(?:csharp|cs)\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
