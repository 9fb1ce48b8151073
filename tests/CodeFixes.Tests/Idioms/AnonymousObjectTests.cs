using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Idioms;

public class AnonymousObjectTests
{
    [Fact]
    public Task A_member_gets_the_secure_value_and_keeps_its_comment() => InClassAsync(
        "PSC1005",
        """
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
            {
                password = RandomNumberGenerator.GetString("abc", 10),
                settings = new
                {
                    waiting_room = /* off */ {|PSC1005:false|}, // for now
                    join_before_host = {|PSC1006:true|},
                },
            });
        """,
        """
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
            {
                password = RandomNumberGenerator.GetString("abc", 10),
                settings = new
                {
                    waiting_room = /* off */ true, // for now
                    join_before_host = {|PSC1006:true|},
                },
            });
        """);

    [Fact]
    public Task A_missing_passcode_is_added_to_an_object_on_one_line() => InClassAsync(
        "PSC1001",
        """
            Task Create(string topic) => _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new { topic, type = 2 });
        """,
        $$"""
            Task Create(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, type = 2, password = {{NewPasscode}} });
        """);

    [Fact]
    public Task A_missing_passcode_is_added_to_an_empty_object() => InClassAsync(
        "PSC1001",
        """
            Task Create() => _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new { });
        """,
        $$"""
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = {{NewPasscode}} });
        """);

    [Fact]
    public Task A_missing_passcode_gets_a_line_of_its_own() => InClassAsync(
        "PSC1001",
        """
            async Task Create(string topic)
            {
                var payload = new
                {
                    topic, // what it is about
                    // scheduled
                    type = 2 // that is two
                };
                var content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
                await _http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", content);
            }
        """,
        $$"""
            async Task Create(string topic)
            {
                var payload = new
                {
                    topic, // what it is about
                    // scheduled
                    type = 2, // that is two
                    password = {{NewPasscode}}
                };
                var content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
                await _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", content);
            }
        """);

    [Fact]
    public Task A_comma_at_the_end_stays_at_the_end() => InClassAsync(
        "PSC1001",
        """
            Task Create(string topic) => _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new
            {
                topic,
                type = 2, // scheduled
            });
        """,
        $$"""
            Task Create(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
            {
                topic,
                type = 2, // scheduled
                password = {{NewPasscode}},
            });
        """);

    [Fact]
    public Task An_empty_passcode_is_replaced() => InClassAsync(
        "PSC1001",
        """
            Task Create() => _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = "" });
        """,
        $$"""
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {{NewPasscode}} });
        """);

    [Fact]
    public Task A_passcode_left_to_the_account_is_added() => InClassAsync(
        "PSC1002",
        """
            Task Create() => _http.{|PSC1002:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", default_password = true });
        """,
        $$"""
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", default_password = true, password = {{NewPasscode}} });
        """);

    [Fact]
    public Task A_constant_passcode_is_replaced_where_it_is_used() => InClassAsync(
        "PSC1003",
        """
            const string Passcode = "123456";
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {|PSC1003:Passcode|} });
        """,
        $$"""
            const string Passcode = "123456";
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {{NewPasscode}} });
        """);

    [Fact]
    public Task A_member_that_takes_its_name_from_a_constant_keeps_it() => InClassAsync(
        "PSC1003",
        """
            const string password = "123456";
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", {|PSC1003:password|} });
        """,
        $$"""
            const string password = "123456";
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {{NewPasscode}} });
        """);

    [Fact]
    public Task A_predictable_passcode_is_replaced_where_it_takes_effect() => InClassAsync(
        "PSC1004",
        """
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {|PSC1004:new Random().Next(100000, 999999).ToString()|} });
        """,
        $$"""
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {{NewPasscode}} });
        """);

    [Fact]
    public Task A_passcode_of_a_helper_is_replaced_at_the_call() => InClassAsync(
        "PSC1004",
        """
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {|PSC1004:Generate()|} });
            static string Generate() => new Random().Next().ToString();
        """,
        $$"""
            Task Create() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {{NewPasscode}} });
            static string Generate() => new Random().Next().ToString();
        """);

    [Fact]
    public Task A_local_passcode_is_replaced_where_it_is_made() => InClassAsync(
        "PSC1003",
        """
            async Task<string> Create()
            {
                var passcode = {|PSC1003:"123456"|};
                await _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = passcode });
                return passcode;
            }
        """,
        $$"""
            async Task<string> Create()
            {
                var passcode = {{NewPasscode}};
                await _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = passcode });
                return passcode;
            }
        """);

    [Fact]
    public Task A_fallback_is_replaced_and_the_choice_stays() => InClassAsync(
        "PSC3002",
        """
            Task Update(string recording) => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { auto_recording = recording ?? {|PSC3002:"cloud"|} } });
        """,
        """
            Task Update(string recording) => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { auto_recording = recording ?? "none" } });
        """);

    [Theory]
    [InlineData("new[] { \"CN\" }", "Array.Empty<string>()")]
    [InlineData("new List<string> { \"CN\" }", "new List<string>()")]
    public Task Regions_are_taken_out_of_a_list(string before, string after) => InClassAsync(
        "PSC5001",
        $$"""
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { additional_data_center_regions = {|PSC5001:{{before}}|} } });
        """,
        $$"""
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { additional_data_center_regions = {{after}} } });
        """);

    [Fact]
    public Task Several_levels_that_are_missing_are_added_together() => InClassAsync(
        "PSC1002",
        """
            Task Create() => _http.{|PSC1002:PostAsJsonAsync|}("https://graph.microsoft.com/v1.0/me/onlineMeetings", new { subject = "x", allowedPresenters = "organizer" });
        """,
        """
            Task Create() => _http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/me/onlineMeetings", new { subject = "x", allowedPresenters = "organizer", joinMeetingIdSettings = new { isPasscodeRequired = true } });
        """);

    [Fact]
    public Task All_findings_of_a_rule_are_fixed_in_all_files() => OfAsync(
        "PSC1005",
        [
            InClass("""
                Task Create() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { waiting_room = {|PSC1005:false|} } });
                Task Again() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { waiting_room = {|PSC1005:false|}, waiting_room_options = new { who_goes_to_waiting_room = {|PSC1005:"users_not_on_invite"|} } } });
            """),
            Usings + """
            class Other(HttpClient http)
            {
                Task Create() => http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { waiting_room = {|PSC1005:false|} } });
            }
            """,
        ],
        [
            InClass("""
                Task Create() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { waiting_room = true } });
                Task Again() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { waiting_room = true, waiting_room_options = new { who_goes_to_waiting_room = "everyone" } } });
            """),
            Usings + """
            class Other(HttpClient http)
            {
                Task Create() => http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { waiting_room = true } });
            }
            """,
        ]);

    [Fact]
    public Task A_variable_that_says_several_settings_is_left_alone() => NotOfferedAsync(
        "PSC1007",
        """
            Task Update()
            {
                var on = {|PSC1007:true|};
                return _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { use_pmi = on, waiting_room = on } });
            }
        """);
}
