using System.Text;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>Code that is nested deeper than people write, and texts that are longer: no stack overflows, and flat things stay understood.</summary>
public class DeepCodeTests
{
    private const string Address = "\"https://api.zoom.us/v2/users/me/meetings\"";
    private const string Start = "using System; using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Json; using System.Text; using System.Text.Json; using System.Threading.Tasks;\n";

    private static Task<string[]> InClass(string members) => HostileCode.AnalyseAsync(Start + "class Service { readonly HttpClient _http = new();\n" + members + "\n}");

    private static Task<string[]> Posting(string body) => InClass($"Task Create(bool c, object o, string s) => _http.PostAsync({Address}, new StringContent({body}));");

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Literal(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [Fact]
    public async Task A_body_joined_from_thousands_of_pieces() => Assert.Equal(
        ["PSC1001", "PSC1005"],
        await Posting(Literal("{ \"topic\": \"") + " + s" + Repeat(" + \"x\" + s", 2000) + " + " + Literal("\", \"settings\": { \"waiting_room\": false } }")));

    [Fact]
    public async Task A_body_joined_from_thousands_of_constants() => Assert.Equal(
        ["PSC1001", "PSC1005"],
        await Posting(Literal("{ \"topic\": \"") + Repeat(" + \"x\"", 4000) + " + " + Literal("\", \"settings\": { \"waiting_room\": false } }")));

    [Fact]
    public Task A_sum_nested_to_the_right() => Posting(Repeat("(\"x\" + s + ", 500) + "s" + Repeat(")", 500));

    [Fact]
    public Task Choices_nested_in_each_other() => Posting(Repeat("c ? \"{\" : ", 800) + "s");

    [Fact]
    public Task Fallbacks_nested_in_each_other() => Posting(Repeat("s ?? ", 800) + "\"{}\"");

    [Fact]
    public Task Objects_nested_in_each_other() => InClass("Task Create() => _http.PostAsJsonAsync(" + Address + ", " + Repeat("new { settings = ", 300) + "1" + Repeat(" }", 300) + ");");

    [Fact]
    public Task Initialisers_nested_in_each_other() => InClass(
        "class Meeting { public Meeting Settings { get; set; } public bool WaitingRoom { get; set; } } Task Create() => _http.PostAsJsonAsync(" + Address + ", new Meeting { " + Repeat("Settings = { ", 300) + "WaitingRoom = false" + Repeat(" }", 300) + " });");

    [Fact]
    public Task Lists_nested_in_each_other() => InClass("Task Create() => _http.PostAsJsonAsync(" + Address + ", " + Repeat("new object[] { ", 300) + Repeat("}", 300) + ");");

    [Fact]
    public Task Functions_nested_in_each_other() => InClass("void Create() { " + Repeat("Action a = () => { ", 60).Replace("Action a", "Action _", StringComparison.Ordinal) + "_http.PostAsJsonAsync(" + Address + ", new { topic = 1 });" + Repeat(" };", 60) + " }");

    [Fact]
    public Task Members_in_a_long_chain() => InClass("class Meeting { public Meeting M; } Task Create(Meeting m) { m" + Repeat(".M", 1000) + " = m; m" + Repeat(".M", 3000) + ".M = null; return _http.PostAsJsonAsync(" + Address + ", m" + Repeat(".M", 1000) + "); }");

    [Fact]
    public Task Calls_in_a_long_chain() => InClass("Task Create(StringBuilder b) => _http.PostAsync(" + Address + ", new StringContent(b" + Repeat(".Append(\"x\").Append(b)", 400) + ".ToString()));");

    [Fact]
    public Task Blocks_nested_in_each_other() => InClass("void Create(bool c) { var body = new Dictionary<string, object>(); " + Repeat("if (c) { body[\"topic\"] = 1; ", 200) + "_http.PostAsJsonAsync(" + Address + ", body);" + Repeat(" }", 200) + " }");

    [Fact]
    public Task Alternatives_in_a_long_row() => InClass("void Create(int c) { var body = new Dictionary<string, object>(); " + string.Concat(Enumerable.Range(0, 400).Select(i => $"if (c == {i}) body[\"topic\"] = {i}; else ")) + " _http.PostAsJsonAsync(" + Address + ", body); }");

    [Fact]
    public Task Json_nested_in_itself() => Posting(Literal(Repeat("{\"settings\":", 20_000)));

    [Fact]
    public Task Json_lists_nested_in_each_other() => Posting(Literal("{\"settings\":" + Repeat("[", 100_000)));

    [Fact]
    public async Task Json_of_a_hundred_thousand_members() =>
        Assert.DoesNotContain("PSC1001", await Posting(Literal("{" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"\"f{i}\":{i},")) + "\"topic\":1}")));

    [Fact]
    public Task Json_of_megabytes() => Posting(Literal("{\"topic\":\"" + Repeat("xxxxxxxxxxxxxxxx", 200_000) + "\"}"));

    [Fact]
    public Task A_query_of_a_hundred_thousand_names() => InClass("Task Create() => _http.GetAsync(\"https://bbb.example.org/bigbluebutton/api/create?meetingID=1" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"&f{i}={i}")) + "\");");

    [Fact]
    public Task A_format_of_a_hundred_thousand_holes() => Posting("string.Format(" + Literal(Repeat("{0}{", 100_000)) + ", s, o)");
}
