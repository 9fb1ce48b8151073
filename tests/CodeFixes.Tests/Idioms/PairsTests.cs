using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Idioms;

public class PairsTests
{
    private static Task CreateAsync(string before, string after) => InClassAsync(
        "PSC1001",
        $$"""
            async Task Create()
            {
                {{before}}
                await _http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(JsonConvert.SerializeObject(payload)));
            }
        """,
        $$"""
            async Task Create()
            {
                {{after}}
                await _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", new StringContent(JsonConvert.SerializeObject(payload)));
            }
        """);

    [Fact]
    public Task A_dictionary_with_pairs_gets_another_pair() => CreateAsync(
        "var payload = new Dictionary<string, object> { { \"topic\", \"x\" }, { \"type\", 2 } };",
        $"var payload = new Dictionary<string, object> {{ {{ \"topic\", \"x\" }}, {{ \"type\", 2 }}, {{ \"password\", {NewPasscode} }} }};");

    [Fact]
    public Task A_dictionary_with_indexers_gets_another_indexer() => CreateAsync(
        "var payload = new Dictionary<string, object> { [\"topic\"] = \"x\" };",
        $"var payload = new Dictionary<string, object> {{ [\"topic\"] = \"x\", [\"password\"] = {NewPasscode} }};");

    [Fact]
    public Task A_dictionary_that_is_filled_later_gets_an_initialiser() => CreateAsync(
        "var payload = new Dictionary<string, object>(); payload[\"topic\"] = \"x\"; payload.Add(\"type\", 2);",
        $"var payload = new Dictionary<string, object> {{ [\"password\"] = {NewPasscode} }}; payload[\"topic\"] = \"x\"; payload.Add(\"type\", 2);");

    [Fact]
    public Task A_JObject_gets_an_indexer() => CreateAsync(
        "var payload = new JObject { [\"topic\"] = \"x\" };",
        $"var payload = new JObject {{ [\"topic\"] = \"x\", [\"password\"] = {NewPasscode} }};");

    [Fact]
    public Task A_JObject_of_properties_gets_a_property() => CreateAsync(
        "var payload = new JObject(new JProperty(\"topic\", \"x\"));",
        $"var payload = new JObject(new JProperty(\"topic\", \"x\"), new JProperty(\"password\", {NewPasscode}));");

    [Theory]
    [InlineData("new Dictionary<string, object> { [\"settings\"] = new Dictionary<string, object> { [\"waiting_room\"] = {|PSC1005:false|} } }", "new Dictionary<string, object> { [\"settings\"] = new Dictionary<string, object> { [\"waiting_room\"] = true } }")]
    [InlineData("new Dictionary<string, object> { { \"settings\", new { waiting_room = {|PSC1005:false|} } } }", "new Dictionary<string, object> { { \"settings\", new { waiting_room = true } } }")]
    [InlineData("new JsonObject { [\"settings\"] = new JsonObject { [\"waiting_room\"] = {|PSC1005:false|} } }", "new JsonObject { [\"settings\"] = new JsonObject { [\"waiting_room\"] = true } }")]
    public Task An_entry_gets_the_secure_value(string before, string after) => InClassAsync(
        "PSC1005",
        $$"""
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", {{before}});
        """,
        $$"""
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", {{after}});
        """);

    [Theory]
    [InlineData("settings[\"waiting_room\"] = {|PSC1005:false|};", "settings[\"waiting_room\"] = true;")]
    [InlineData("settings.Add(\"waiting_room\", {|PSC1005:false|});", "settings.Add(\"waiting_room\", true);")]
    public Task A_later_entry_gets_the_secure_value(string before, string after) => InClassAsync(
        "PSC1005",
        $$"""
            Task Update()
            {
                var settings = new JObject();
                {{before}}
                var payload = new JObject { ["settings"] = settings };
                return _http.PatchAsync("https://api.zoom.us/v2/meetings/1", new StringContent(payload.ToString()));
            }
        """,
        $$"""
            Task Update()
            {
                var settings = new JObject();
                {{after}}
                var payload = new JObject { ["settings"] = settings };
                return _http.PatchAsync("https://api.zoom.us/v2/meetings/1", new StringContent(payload.ToString()));
            }
        """);

    [Theory]
    [InlineData("new Dictionary<string, object> { [\"allowedPresenters\"] = \"organizer\" }", "new Dictionary<string, object> { [\"allowedPresenters\"] = \"organizer\", [\"joinMeetingIdSettings\"] = new Dictionary<string, object> { [\"isPasscodeRequired\"] = true } }")]
    [InlineData("new Dictionary<string, object> { { \"allowedPresenters\", \"organizer\" } }", "new Dictionary<string, object> { { \"allowedPresenters\", \"organizer\" }, { \"joinMeetingIdSettings\", new Dictionary<string, object> { [\"isPasscodeRequired\"] = true } } }")]
    [InlineData("new JsonObject { [\"allowedPresenters\"] = \"organizer\" }", "new JsonObject { [\"allowedPresenters\"] = \"organizer\", [\"joinMeetingIdSettings\"] = new JsonObject { [\"isPasscodeRequired\"] = true } }")]
    [InlineData("new Dictionary<string, object> { [\"allowedPresenters\"] = \"organizer\", [\"joinMeetingIdSettings\"] = new Dictionary<string, object>() }", "new Dictionary<string, object> { [\"allowedPresenters\"] = \"organizer\", [\"joinMeetingIdSettings\"] = new Dictionary<string, object> { [\"isPasscodeRequired\"] = true } }")]
    public Task A_level_that_is_missing_is_made(string before, string after) => InClassAsync(
        "PSC1002",
        $$"""
            Task Create() => _http.{|PSC1002:PostAsJsonAsync|}("https://graph.microsoft.com/v1.0/me/onlineMeetings", {{before}});
        """,
        $$"""
            Task Create() => _http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/me/onlineMeetings", {{after}});
        """);

    [Fact]
    public Task A_dictionary_that_holds_no_objects_gets_no_level() => NotOfferedAsync(
        "PSC1002",
        """
            Task Create() => _http.{|PSC1002:PostAsJsonAsync|}("https://graph.microsoft.com/v1.0/me/onlineMeetings", new Dictionary<string, string> { ["allowedPresenters"] = "organizer" });
        """);

    private const string Graph = """

        class OnlineMeeting
        {
            public string subject { get; set; }
            [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, object> AdditionalData { get; set; }
        }

        """;

    [Theory]
    [InlineData("new OnlineMeeting { AdditionalData = new Dictionary<string, object> { [\"allowedPresenters\"] = \"organizer\" } }", "new OnlineMeeting { AdditionalData = new Dictionary<string, object> { [\"allowedPresenters\"] = \"organizer\", [\"joinMeetingIdSettings\"] = new Dictionary<string, object> { [\"isPasscodeRequired\"] = true } } }")]
    [InlineData("new OnlineMeeting { AdditionalData = new Dictionary<string, object> { { \"allowedPresenters\", \"organizer\" }, { \"joinMeetingIdSettings\", new Dictionary<string, object>() } } }", "new OnlineMeeting { AdditionalData = new Dictionary<string, object> { { \"allowedPresenters\", \"organizer\" }, { \"joinMeetingIdSettings\", new Dictionary<string, object> { [\"isPasscodeRequired\"] = true } } } }")]
    public Task What_a_type_has_no_member_for_goes_into_its_additional_data(string before, string after) => OfAsync(
        "PSC1002",
        [InClass($$"""
            Task Create() => _http.{|PSC1002:PostAsJsonAsync|}("https://graph.microsoft.com/v1.0/me/onlineMeetings", {{before}});
        """) + Graph],
        [InClass($$"""
            Task Create() => _http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/me/onlineMeetings", {{after}});
        """) + Graph]);
}
