using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>A project in which every file creates meetings, by turns in each way in which people write it.</summary>
internal static class ConferencingProject
{
    // One creation each; what they send is now secure and now not.
    private static readonly string[] Idioms =
    [
        """public Task Create#(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, type = 2, settings = new { waiting_room = false, join_before_host = true } });""",
        """public async Task Create#(string topic) { var payload = new { topic, password = RandomNumberGenerator.GetString("abcdef", 10), settings = new { waiting_room = true } }; var json = JsonSerializer.Serialize(payload); var content = new StringContent(json, Encoding.UTF8, "application/json"); await _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", content); }""",
        """public Task Create#(string topic) { var body = new Meeting { Topic = topic, Settings = new() { WaitingRoom = true } }; if (topic.Length > 3) body.Password = "123456"; var request = new HttpRequestMessage(HttpMethod.Post, Base + "/users/me/meetings") { Content = JsonContent.Create(body) }; return _http.SendAsync(request); }""",
        """public Task Create#(string topic) { var body = new Dictionary<string, object> { ["topic"] = topic, ["type"] = 2 }; body["settings"] = new Dictionary<string, object> { ["waiting_room"] = false }; return _http.PostAsJsonAsync($"{Base}/users/{topic}/meetings", body); }""",
        """public Task Create#(string topic) { var json = "{ \"topic\": \"" + topic + "\", \"password\": \"" + Secret(8) + "\", \"settings\": { \"waiting_room\": true, \"auto_recording\": \"cloud\" } }"; return _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", new StringContent(json)); }""",
        """public Task Create#(string checksum) => _http.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?name=Team&meetingID={Guid.NewGuid()}&record=true&guestPolicy=ALWAYS_ACCEPT&checksum={checksum}");""",
        """public Task Create#(string title) => _http.PostAsync("https://webexapis.com/v1/meetings", JsonContent.Create(Prepare(title, true)));""",
    ];

    /// <param name="files">How many files; the number of creations grows with them.</param>
    /// <param name="creationsInFile">How many creations in each.</param>
    /// <param name="padding">Methods in each file that have nothing to do with meetings.</param>
    public static (string Path, string Text)[] Of(int files, double creationsInFile, int padding) =>
        [.. Enumerable.Range(0, files).Select(i => ($"Service{i}.cs", File(i, (int)((i + 1) * creationsInFile) - (int)(i * creationsInFile), padding)))];

    /// <summary>One file with so many lines that an edit in it has something to look through.</summary>
    public static string File(int number, int creations, int padding)
    {
        var text = new StringBuilder();
        text.AppendLine("using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Net.Http.Json; using System.Security.Cryptography; using System.Text; using System.Text.Json; using System.Text.Json.Serialization; using System.Threading.Tasks;");
        text.AppendLine(CultureInfo.InvariantCulture, $"namespace Generated.Part{number};");
        text.AppendLine("public class Meeting { [JsonPropertyName(\"topic\")] public string? Topic { get; set; } [JsonPropertyName(\"password\")] public string? Password { get; set; } [JsonPropertyName(\"settings\")] public Settings? Settings { get; set; } }");
        text.AppendLine("public class Settings { [JsonPropertyName(\"waiting_room\")] public bool WaitingRoom { get; set; } }");
        text.AppendLine("public class Service {\nprivate const string Base = \"https://api.zoom.us/v2\";\nprivate readonly HttpClient _http = new();");
        text.AppendLine("private static string Secret(int length) => RandomNumberGenerator.GetString(\"abcdefgh\", length);");
        text.AppendLine("private static object Prepare(string title, bool early) => new { title, enabledJoinBeforeHost = early, password = Secret(10) };");
        for (var i = 0; i < creations; i++)
            text.AppendLine(Idioms[(number + i) % Idioms.Length].Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        for (var i = 0; i < padding; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"public int Work{i}(int[] values)\n{{\n    var sum = {i};\n    foreach (var value in values)\n    {{\n        if (value % 2 == 0)\n            sum += value * {i};\n        else\n            sum -= Math.Abs(value);\n    }}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    var names = values.Select(v => \"value \" + v).Where(n => n.Length > {i}).ToList();\n    names.Sort();\n    return sum + names.Count;\n}}");
        }

        return text.AppendLine("}").ToString();
    }
}
