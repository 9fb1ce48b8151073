using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Idioms;

public class JsonTextTests
{
    private const string Quotes = "\"\"\"";

    private static string Sent(string verb, string text) => verb == "POST"
        ? $"    Task Send(string topic) => _http.PostAsync(\"https://api.zoom.us/v2/users/me/meetings\", new StringContent({text}));"
        : $"    Task Send(string topic) => _http.PatchAsync(\"https://api.zoom.us/v2/meetings/1\", new StringContent({text}));";

    public static TheoryData<string, string> Values => new()
    {
        { @"""{\""settings\"":{\""waiting_room\"":false}}""", @"""{\""settings\"":{\""waiting_room\"":true}}""" },
        { @"@""{ """"settings"""" : { """"waiting_room"""" : false } }""", @"@""{ """"settings"""" : { """"waiting_room"""" : true } }""" },
        { @"$""{{\""topic\"":\""{topic}\"",\""settings\"":{{\""waiting_room\"":false}}}}""", @"$""{{\""topic\"":\""{topic}\"",\""settings\"":{{\""waiting_room\"":true}}}}""" },
        { @"$@""{{""""topic"""":""""{topic}"""",""""settings"""":{{""""waiting_room"""":false}}}}""", @"$@""{{""""topic"""":""""{topic}"""",""""settings"""":{{""""waiting_room"""":true}}}}""" },
        { @"""{\""topic\"":\"""" + topic + ""\"",\""settings\"":{\""waiting_room\"":false}}""", @"""{\""topic\"":\"""" + topic + ""\"",\""settings\"":{\""waiting_room\"":true}}""" },
        { Quotes + "{\"settings\":{\"waiting_room\":false}}" + Quotes, Quotes + "{\"settings\":{\"waiting_room\":true}}" + Quotes },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public Task A_value_is_changed_in_the_text(string before, string after) => InClassAsync("PSC1005", Sent("PATCH", "{|PSC1005:" + before + "|}"), Sent("PATCH", after));

    [Fact]
    public Task Several_values_of_one_rule_are_changed_one_after_the_other() => InClassAsync(
        "PSC3005",
        Sent("PATCH", @"{|PSC3005:""{\""settings\"":{\""auto_start_meeting_summary\"":true,\""auto_start_ai_companion_questions\"":false}}""|}"),
        Sent("PATCH", @"""{\""settings\"":{\""auto_start_meeting_summary\"":false,\""auto_start_ai_companion_questions\"":false}}"""));

    [Fact]
    public Task A_quoted_value_stays_quoted() => InClassAsync(
        "PSC3002",
        Sent("PATCH", @"{|PSC3002:""{\""settings\"":{\""auto_recording\"":\""cloud\""}}""|}"),
        Sent("PATCH", @"""{\""settings\"":{\""auto_recording\"":\""none\""}}"""));

    [Fact]
    public Task A_list_is_emptied() => InClassAsync(
        "PSC5001",
        Sent("PATCH", @"{|PSC5001:""{\""settings\"":{\""additional_data_center_regions\"":[\""CN\"", \""US\""]}}""|}"),
        Sent("PATCH", @"""{\""settings\"":{\""additional_data_center_regions\"":[]}}"""));

    [Fact]
    public Task A_named_text_is_changed_where_it_is_written() => InClassAsync(
        "PSC1005",
        "    const string Body = \"{\\\"settings\\\":{\\\"waiting_room\\\":false}}\";\n" + Sent("PATCH", "{|PSC1005:Body|}"),
        "    const string Body = \"{\\\"settings\\\":{\\\"waiting_room\\\":true}}\";\n" + Sent("PATCH", "Body"));

    public static TheoryData<string, string> Passcodes => new()
    {
        { @"$""{{\""topic\"":\""{topic}\""}}""", @"$""{{\""password\"":\""{NEW}\"",\""topic\"":\""{topic}\""}}""" },
        { @"$@""{{ """"topic"""": """"{topic}"""" }}""", @"$@""{{ """"password"""": """"{NEW}"""", """"topic"""": """"{topic}"""" }}""" },
    };

    [Theory]
    [MemberData(nameof(Passcodes))]
    public Task A_missing_passcode_is_added_as_a_hole(string before, string after) => InClassAsync(
        "PSC1001",
        Sent("POST", before).Replace("PostAsync", "{|PSC1001:PostAsync|}", StringComparison.Ordinal),
        Sent("POST", after.Replace("NEW", NewPasscode, StringComparison.Ordinal)));

    [Fact]
    public Task A_constant_passcode_becomes_a_hole() => InClassAsync(
        "PSC1003",
        Sent("POST", @"{|PSC1003:$""{{\""topic\"":\""{topic}\"",\""password\"":\""123456\""}}""|}"),
        Sent("POST", $@"$""{{{{\""topic\"":\""{{topic}}\"",\""password\"":\""{{{NewPasscode}}}\""}}}}"""));

    [Fact]
    public Task A_text_without_holes_gets_no_passcode() => NotOfferedAsync(
        "PSC1001",
        Sent("POST", @"""{\""topic\"":\""x\""}""").Replace("PostAsync", "{|PSC1001:PostAsync|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("PSC1005", "PATCH", "\"settings\": { \"waiting_room\": false }", "\"settings\": { \"waiting_room\": true }")]
    [InlineData("PSC1001", "POST", "\"type\": 2", "\"password\": \"{{" + NewPasscode + "}}\",\n    \"type\": 2")]
    public async Task A_raw_text_with_holes_keeps_its_lines(string rule, string verb, string before, string after)
    {
        var code = InClass(Sent(verb, "$$" + Quotes + "\n{\n    " + before + ",\n    \"topic\": \"{{topic}}\"\n}\n" + Quotes));
        Assert.Equal(code.Replace(before, after, StringComparison.Ordinal), await (await AnalysedCode.OfAsync(code)).FixAsync(rule));
    }
}
