using PrivacySafe.Conferencing.CodeFixes.Settings;
using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

/// <summary>Settings that have no effect where they stand move to where they are heeded, whichever way the request is written.</summary>
public class MoveSettingFixTests
{
    private const string Quotes = "\"\"\"";

    private const string Types = """

        class Meeting
        {
            [JsonPropertyName("topic")] public string Topic { get; set; }
            [JsonPropertyName("password")] public string Code { get; set; }
            [JsonPropertyName("waiting_room")] public bool? Lobby { get; set; }
            [JsonPropertyName("settings")] public Settings Settings { get; set; }
        }

        class Settings
        {
            [JsonPropertyName("password")] public string Password { get; set; }
            [JsonPropertyName("waiting_room")] public bool WaitingRoom { get; set; }
            [JsonPropertyName("join_before_host")] public bool JoinBeforeHost { get; set; }
        }

        """;

    private static string Create(string statements) => $$"""
            async Task Create(string topic, string passcode, bool isOpen)
            {
                {{statements.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal)}}
                await _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", new StringContent(JsonConvert.SerializeObject(payload)));
            }
        """;

    private static string Send(string text) => $"    Task Send(string topic, string passcode) => _http.PostAsync(\"https://api.zoom.us/v2/users/me/meetings\", new StringContent({text}));";

    private static Task FixAsync(string before, string after) => InClassAsync<MoveSettingFix>("PSC1012", Create(before), Create(after));

    private static Task FixTypedAsync(string before, string after) => OfAsync<MoveSettingFix>("PSC1012", [InClass(Create(before)) + Types], [InClass(Create(after)) + Types], References);

    private static Task NotOfferedAsync(string statements) => FixTypedAsync(statements, statements);

    [Fact]
    public Task A_setting_moves_between_anonymous_objects() => InClassAsync<MoveSettingFix>(
        "PSC1012",
        """
            Task A(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, settings = new { password = {|PSC1012:PASSCODE|}, waiting_room = true } });
            Task B(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, waiting_room = {|PSC1012:true|}, password = PASSCODE });
            Task C(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
            {
                topic,
                password = PASSCODE,
                settings = new { join_before_host = false },
                waiting_room = {|PSC1012:true|},
            });
        """.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal),
        """
            Task A(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, settings = new { waiting_room = true }, password = PASSCODE });
            Task B(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, settings = new { waiting_room = true }, password = PASSCODE });
            Task C(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
            {
                topic,
                password = PASSCODE,
                settings = new { join_before_host = false, waiting_room = true },
            });
        """.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal));

    [Fact]
    public Task A_setting_that_is_none_of_a_meeting_moves_nowhere() => NotOfferedAsync<MoveSettingFix>(
        "PSC1012",
        """
            Task A(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, password = PASSCODE, settings = new { recording_authentication = {|PSC1012:true|} } });
        """.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"waiting_room\"] = {|PSC1012:true|}, [\"topic\"] = topic }",
        "new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new Dictionary<string, object> { [\"waiting_room\"] = true }, [\"topic\"] = topic }")]
    [InlineData(
        "new Dictionary<string, object> { { \"password\", PASSCODE }, { \"waiting_room\", {|PSC1012:true|} } }",
        "new Dictionary<string, object> { { \"password\", PASSCODE }, { \"settings\", new Dictionary<string, object> { [\"waiting_room\"] = true } } }")]
    [InlineData(
        "new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"waiting_room\"] = {|PSC1012:true|}, [\"settings\"] = new { join_before_host = false } }",
        "new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new { join_before_host = false, waiting_room = true } }")]
    [InlineData(
        "new JObject { [\"settings\"] = new JObject { [\"password\"] = {|PSC1012:PASSCODE|}, [\"waiting_room\"] = true } }",
        "new JObject { [\"settings\"] = new JObject { [\"waiting_room\"] = true }, [\"password\"] = PASSCODE }")]
    [InlineData(
        "new JObject(new JProperty(\"password\", PASSCODE), new JProperty(\"waiting_room\", {|PSC1012:true|}))",
        "new JObject(new JProperty(\"password\", PASSCODE), new JProperty(\"settings\", new JObject { [\"waiting_room\"] = true }))")]
    [InlineData(
        "new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new { enforce_login = {|PSC1012:true|} } }",
        "new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new { meeting_authentication = true } }")]
    public Task A_setting_moves_between_entries(string before, string after) => FixAsync($"var payload = {before};", $"var payload = {after};");

    [Fact]
    public Task A_setting_moves_between_entries_of_a_JsonObject() => InClassAsync<MoveSettingFix>(
        "PSC1012",
        Send("new JsonObject { [\"password\"] = PASSCODE, [\"waiting_room\"] = {|PSC1012:true|} }.ToJsonString()").Replace("PASSCODE", NewPasscode, StringComparison.Ordinal),
        Send("new JsonObject { [\"password\"] = PASSCODE, [\"settings\"] = new JsonObject { [\"waiting_room\"] = true } }.ToJsonString()").Replace("PASSCODE", NewPasscode, StringComparison.Ordinal));

    [Theory]
    [InlineData("payload[\"waiting_room\"] = {|PSC1012:true|}; // nobody alone", "payload[\"settings\"] = new Dictionary<string, object> { [\"waiting_room\"] = true }; // nobody alone")]
    [InlineData("payload.Add(\"waiting_room\", {|PSC1012:true|});", "payload.Add(\"settings\", new Dictionary<string, object> { [\"waiting_room\"] = true });")]
    public Task A_later_entry_holds_the_level_that_is_missing(string before, string after) => FixAsync(
        "var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE };\n        " + before,
        "var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE };\n        " + after);

    [Theory]
    [InlineData("payload[\"waiting_room\"] = {|PSC1012:true|};")]
    [InlineData("payload.Add(\"waiting_room\", {|PSC1012:true|});")]
    public Task A_later_entry_moves_into_the_object_that_is_there(string before) => FixAsync(
        "var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new Dictionary<string, object> { [\"join_before_host\"] = false } };\n        " + before,
        "var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new Dictionary<string, object> { [\"join_before_host\"] = false, [\"waiting_room\"] = true } };");

    [Fact]
    public Task Several_settings_move_into_one_object() => FixAsync(
        "var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"waiting_room\"] = {|PSC1012:true|}, [\"meeting_authentication\"] = {|PSC1012:true|} };",
        "var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new Dictionary<string, object> { [\"waiting_room\"] = true, [\"meeting_authentication\"] = true } };");

    [Fact]
    public Task Statements_that_would_make_the_same_object_move_one_after_the_other()
    {
        const string Start = "var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE };\n        ";
        return OfAsync<MoveSettingFix>(
            "PSC1012",
            [InClass(Create(Start + "payload[\"waiting_room\"] = {|PSC1012:true|};\n        payload[\"meeting_authentication\"] = {|PSC1012:true|};"))],
            [InClass(Create(Start + "payload[\"settings\"] = new Dictionary<string, object> { [\"waiting_room\"] = true, [\"meeting_authentication\"] = true };"))],
            References,
            rounds: 2);
    }

    [Theory]
    [InlineData("new Meeting { Code = PASSCODE, Lobby = {|PSC1012:true|}, Topic = topic }", "new Meeting { Code = PASSCODE, Settings = new Settings { WaitingRoom = true }, Topic = topic }")]
    [InlineData("new Meeting { Code = PASSCODE, Lobby = {|PSC1012:true|}, Settings = new Settings { JoinBeforeHost = false } }", "new Meeting { Code = PASSCODE, Settings = new Settings { JoinBeforeHost = false, WaitingRoom = true } }")]
    [InlineData("new Meeting { Settings = new Settings { Password = {|PSC1012:PASSCODE|}, WaitingRoom = true } }", "new Meeting { Settings = new Settings { WaitingRoom = true }, Code = PASSCODE }")]
    public Task A_setting_moves_between_members(string before, string after) => FixTypedAsync($"var payload = {before};", $"var payload = {after};");

    [Fact]
    public Task A_later_assignment_makes_the_object_that_is_missing() => FixTypedAsync(
        "var payload = new Meeting { Code = PASSCODE };\n        payload.Lobby = {|PSC1012:true|}; // nobody alone",
        "var payload = new Meeting { Code = PASSCODE };\n        payload.Settings = new Settings { WaitingRoom = true }; // nobody alone");

    [Fact]
    public Task A_later_assignment_moves_into_the_object_that_is_there() => FixTypedAsync(
        "var payload = new Meeting { Code = PASSCODE, Settings = new Settings { JoinBeforeHost = false } };\n        payload.Lobby = {|PSC1012:true|};",
        "var payload = new Meeting { Code = PASSCODE, Settings = new Settings { JoinBeforeHost = false, WaitingRoom = true } };");

    [Fact]
    public Task A_value_moves_out_of_an_object_that_is_made_before() => FixTypedAsync(
        "var settings = new Settings { WaitingRoom = true };\n        settings.Password = {|PSC1012:PASSCODE|};\n        var payload = new Meeting { Topic = topic, Settings = settings };",
        "var settings = new Settings { WaitingRoom = true };\n        var payload = new Meeting { Topic = topic, Settings = settings, Code = PASSCODE };");

    [Theory]
    [InlineData("var room = {|PSC1012:true|};\n        var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"waiting_room\"] = room };")]
    [InlineData("var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE, [\"settings\"] = new Dictionary<string, object>() };\n        if (!isOpen)\n            payload[\"waiting_room\"] = {|PSC1012:true|};")]
    [InlineData("var payload = new Dictionary<string, object> { [\"password\"] = PASSCODE, [Key] = {|PSC1012:true|} };", "const string Key = \"waiting_room\";")]
    public Task A_setting_whose_place_is_not_plain_stays(string statements, string members = "") =>
        InClassAsync<MoveSettingFix>("PSC1012", members + "\n" + Create(statements), members + "\n" + Create(statements));

    [Fact]
    public Task A_type_without_the_wanted_member_is_left_alone()
    {
        var code = InClass(Create("var payload = new Flat { password = PASSCODE, waiting_room = {|PSC1012:true|} };")) + "class Flat { public string password { get; set; } public bool waiting_room { get; set; } }\n";
        return OfAsync<MoveSettingFix>("PSC1012", [code], [code], References);
    }

    [Fact]
    public Task A_member_of_another_type_is_left_alone()
    {
        var code = InClass(Create("var payload = new Odd { password = PASSCODE, waiting_room = {|PSC1012:true|} };"))
            + "class Odd { public string password { get; set; } public bool waiting_room { get; set; } public Inner settings { get; set; } }\nclass Inner { public string waiting_room { get; set; } }\n";
        return OfAsync<MoveSettingFix>("PSC1012", [code], [code], References);
    }

    public static TheoryData<string, string> Texts => new()
    {
        { @"$""{{\""password\"":\""{passcode}\"",\""waiting_room\"":true}}""", @"$""{{\""settings\"":{{\""waiting_room\"":true}},\""password\"":\""{passcode}\""}}""" },
        { @"$""{{\""topic\"":\""{topic}\"",\""settings\"":{{\""waiting_room\"":true,\""password\"":\""{passcode}\""}}}}""", @"$""{{\""password\"":\""{passcode}\"",\""topic\"":\""{topic}\"",\""settings\"":{{\""waiting_room\"":true}}}}""" },
        { @"""{\""password\"":\"""" + passcode + ""\"",\""waiting_room\"":true}""", @"""{\""settings\"":{\""waiting_room\"":true},\""password\"":\"""" + passcode + ""\""}""" },
        { Quotes + "{ \"settings\": { \"enforce_login\": true, \"waiting_room\": true } }" + Quotes, Quotes + "{ \"settings\": { \"meeting_authentication\": true, \"waiting_room\": true } }" + Quotes },
        { "$$" + Quotes + "{\"password\":\"{{passcode}}\",\"waiting_room\":true,\"settings\":{} }" + Quotes, "$$" + Quotes + "{\"password\":\"{{passcode}}\",\"settings\":{\"waiting_room\":true} }" + Quotes },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_setting_moves_inside_a_text(string before, string after)
    {
        var code = await AnalysedCode.OfAsync(InClass(Send(before)));
        Assert.Contains(code.Findings, d => d.Id == "PSC1012");
        var moved = await AnalysedCode.OfAsync((await code.FixAsync("PSC1012"))!);
        Assert.Equal(InClass(Send(after)), moved.Text);
        Assert.DoesNotContain(moved.Findings, d => d.Id == "PSC1012" || AnalysedCode.IsOfCompiler(d));
    }

    [Fact]
    public async Task Several_settings_move_inside_one_text_one_after_the_other()
    {
        var code = await AnalysedCode.OfAsync(InClass(Send(@"""{\""waiting_room\"":true,\""meeting_authentication\"":true}""")));
        while (code.Findings.Any(d => d.Id == "PSC1012"))
            code = await AnalysedCode.OfAsync((await code.FixAsync("PSC1012"))!);
        Assert.Equal(InClass(Send(@"""{\""settings\"":{\""meeting_authentication\"":true,\""waiting_room\"":true}}""")), code.Text);
    }
}
