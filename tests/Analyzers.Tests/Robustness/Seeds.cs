using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

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

    private const string Settings = """
        {
          // What an application sets.
          "Zoom": { "AccountId": "a8Kq2LxTRf-9vWmZpY3Hbg", "ClientId": "Xk3vQ9LmTz2RpW8sYcNb", "ClientSecret": "h7Kq2LxTRf9vWmZpY3HbgUj4EcNsA6Xd", "WebhookSecretToken": "q9LmTz2RpW8sYcNbXk3v7A", "List": [ "x", { "ClientSecret": "p2LxTRf9vWmZpY3HbgUj4EcNsA6Xdh7Kq", }, ], },
          "ZOOM__CLIENTSECRET": "vWmZpY3HbgUj4EcNsA6Xdh7Kq2LxTRf9", "Zoom:ClientSecret": "\\u0061Kq2LxTRf9vWmZpY3HbgUj4EcNsA6Xdh",
          "Webex": { "AccessToken": "NmQ5YzFkZjAtOGE3ZS00ZDRkLWE1ZmItNzE2ODJmYjA3YjE5" }, "BigBlueButton": { "SharedSecret": "Kq2LxTRf9vWmZpY3HbgUj4EcNsA6Xdh7" }, "Logging": { "LogLevel": { "Default": "Information" } }
        }
        """;

    // Each vendor's credentials count where its service is called.
    private const string Caller = """
        class Vendors(HttpClient http)
        {
            Task Zoom(string token) => http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = token });
            Task Webex(string token) => http.PostAsJsonAsync("https://webexapis.com/v1/meetings", new { title = token });
            Task BigBlueButton(string sum) => http.GetAsync("https://bbb.example.org/bigbluebutton/api/create?meetingID=1&checksum=" + sum);
        }
        """;

    // One entry accepts what is found, one what is gone, and one says too little.
    private const string Baseline = """
        conferencing-baseline 1

        # What stays until the portal is replaced.
        PSC1001 in M:Vendors.Zoom(System.String) about zoom
          owner   anna@clinic.example
          reason  Old portal, replaced in March
          until   2027-03-31

        PSC1006 in M:Vendors.Webex(System.String) about webex enabledJoinBeforeHost #2
          owner   anna@clinic.example
          reason  Old portal, replaced in March
          until   2027-03-31

        PSC1005 in M:Vendors.Gone about zoom settings.waiting_room
          owner   anna@clinic.example
          until   soon
        """;

    /// <summary>All seeds; the last one is a form of today's C#.</summary>
    public static Seed[] All { get; } =
    [
        .. FromTests().Select(code => new Seed(code)),
        .. FromScenes(),
        .. FromPages(),
        new Seed([Usings + Caller], new WrittenFile("appsettings.json", Settings), new WrittenFile("Server/appsettings.Production.json", Settings)),
        new Seed([Usings + Caller], new WrittenFile("Clinic.conferencing-baseline.txt", Baseline)),
        .. NewerForms.Select(code => new Seed([Usings + code])),
    ];

    // Together they reach every rule.
    private static IEnumerable<Seed> FromScenes()
    {
        foreach (var scene in Directory.GetFiles(Path.Combine(Analysis.Told("RepositoryRoot"), "samples", "UnsafeApp", "Scenes"), "*.cs").Order(StringComparer.Ordinal))
            yield return new Seed([File.ReadAllText(scene), ExampleCode.Usings]);
    }

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

    // A description of APIs stands before the code that it is about.
    private static IEnumerable<Seed> FromPages()
    {
        var root = Analysis.Told("RepositoryRoot");
        foreach (var page in Directory.GetFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(root, "README.md")).Order(StringComparer.Ordinal))
        {
            WrittenFile[] beside = [];
            foreach (Match block in Blocks().Matches(File.ReadAllText(page)))
            {
                var text = block.Groups[2].Value;
                if (block.Groups[1].Value != "text")
                    yield return new Seed([text, ExampleCode.Usings], beside);
                else if (text.StartsWith("conferencing-api", StringComparison.Ordinal))
                    beside = [new WrittenFile("Own.conferencing-api.txt", text)];
            }
        }
    }

    [GeneratedRegex(@"\{\|\w+:|\|\}|\[\||\|\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"```(csharp|cs|text)\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
