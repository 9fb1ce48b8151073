using System.Collections.Concurrent;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Tests.CodeForms;
using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;
using PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Host;

public class RuleGuardTests
{
    private const string Code = """
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Service
        {
            HttpClient _http = new();
            string Room => "https://meet.jit.si/room";
            Task A() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", settings = new { waiting_room = false, encryption_type = "e2ee", auto_recording = "cloud" } });
            Task B() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = "123456" });
        }
        """;

    private static readonly string[] All = ["PSC1001", "PSC1003", "PSC1005", "PSC1016", "PSC3002", "PSC3004"];

    [Fact]
    public async Task Without_failures_everything_is_found() => Assert.Equal(All, await HostileCode.AnalyseAsync(Code));

    [Theory]
    [InlineData("rules of passcodes", 2, "PSC1001", "PSC1003")]
    [InlineData("rules of insecure values", 2, "PSC1005", "PSC3002")]
    [InlineData("rule of encryption", 2, "PSC3004")]
    [InlineData("rule of public hosts", 1, "PSC1016")]
    [InlineData("rule of ineffective settings", 2)]
    [InlineData("rule of room names", 2)]
    [InlineData("rules of insecure defaults", 2)]
    public async Task A_part_that_fails_is_reported_and_the_others_go_on(string part, int atLeast, params string[] silenced)
    {
        var analyzer = new ConferencingAnalyzer { Failures = p => p == part ? new InvalidOperationException("on purpose") : null };
        var found = await HostileCode.AnalyseAsync(analyzer, Code);
        Assert.Equal(All.Except(silenced), found.Where(id => id != "PSC9000").Distinct());
        Assert.InRange(found.Count(id => id == "PSC9000"), atLeast, int.MaxValue);
    }

    [Fact]
    public async Task Every_part_may_fail_at_once()
    {
        var parts = new ConcurrentDictionary<string, bool>();
        var analyzer = new ConferencingAnalyzer
        {
            Failures = part =>
            {
                parts.TryAdd(part, true);
                return part is "recognition" or "placing of findings" ? null : new InvalidOperationException("on purpose");
            },
        };
        Assert.Equal(["PSC9000"], (await HostileCode.AnalyseAsync(analyzer, Code)).Distinct());
        Assert.True(parts.Count >= 8, string.Join(", ", parts.Keys));
    }

    [Fact]
    public async Task Every_part_is_named_so_that_its_failure_can_be_told()
    {
        const string Credentials = "class ZoomClient { void A(string clientSecret) => A(clientSecret); object B(string zoom) => \"?checksum=\" + System.Security.Cryptography.SHA256.HashData(new byte[1]); object C(string pair) => new System.Net.NetworkCredential(pair, pair); }";
        var parts = new ConcurrentDictionary<string, bool>();
        await HostileCode.AnalyseAsync(
            new ConferencingAnalyzer { Failures = Note },
            [CodeFormTests.Usings, "class Weakening; class Meeting { object A() => new Weakening(); }", Credentials, .. Repository.Files("samples/UnsafeApp/Scenes", "*.cs").Select(f => Repository.Read("samples/UnsafeApp/Scenes/" + f))]);
        string[] named =
        [
            "placing of findings", "reading of options", "recognition", "rule of basic credentials", "rule of checksum keys", "rule of contacts", "rule of credentials", "rule of credentials in arguments", "rule of embedded clients", "rule of encryption", "rule of features", "rule of host links",
            "rule of ineffective settings", "rule of keys of tokens", "rule of links in messages", "rule of logged data", "rule of passcode generators", "rule of passcodes with links", "rule of public hosts", "rule of room names",
            "rule of scopes", "rule of sent credentials", "rule of social logins", "rule of suppressions", "rule of tokens", "rule of trusted domains", "rule of unchecked webhooks", "rule of uploaded recordings",
            "rule of usage reports", "rule of weakenings", "rule of webhook checks", "rules of insecure defaults", "rules of insecure values", "rules of passcodes", "rules of recordings",
        ];
        Assert.Empty(named.Except(parts.Keys));

        Exception? Note(string part)
        {
            parts.TryAdd(part, true);
            return null;
        }
    }

    [Fact]
    public Task A_cancellation_is_no_failure() =>
        Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => new RuleGuard(new FindingReport(), Microsoft.CodeAnalysis.Location.None, _ => new OperationCanceledException()).Try("part", () => 1)));
}
