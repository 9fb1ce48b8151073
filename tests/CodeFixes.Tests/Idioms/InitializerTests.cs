using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Idioms;

public class InitializerTests
{
    private const string Types = """

        class Meeting
        {
            [JsonPropertyName("topic")] public string Topic { get; set; }
            [JsonPropertyName("password")] public string Code { get; set; }
            [JsonPropertyName("settings")] public Settings Settings { get; set; }
        }

        class Settings
        {
            [JsonPropertyName("waiting_room")] public bool? WaitingRoom { get; set; }
            [JsonPropertyName("auto_recording")] public Recording Recording { get; set; }
        }

        [System.Text.Json.Serialization.JsonConverter(typeof(JsonStringEnumConverter<Recording>))]
        enum Recording
        {
            None,
            Local,
            Cloud,
        }

        """;

    private static Task FixAsync(string rule, string before, string after) => OfAsync(rule, [InClass(before) + Types], [InClass(after) + Types]);

    [Fact]
    public Task A_member_gets_the_secure_value() => FixAsync(
        "PSC1005",
        """
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new Meeting { Settings = new Settings { WaitingRoom = {|PSC1005:false|} } });
        """,
        """
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new Meeting { Settings = new Settings { WaitingRoom = true } });
        """);

    [Fact]
    public Task A_member_of_a_nested_initialiser_gets_the_secure_value() => FixAsync(
        "PSC3002",
        """
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new Meeting { Settings = new() { Recording = {|PSC3002:Recording.Cloud|} /* keep */ } });
        """,
        """
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new Meeting { Settings = new() { Recording = Recording.None /* keep */ } });
        """);

    [Fact]
    public Task A_missing_passcode_goes_to_the_member_of_its_wire_name() => FixAsync(
        "PSC1001",
        """
            async Task Create()
            {
                var meeting = new Meeting
                {
                    Topic = "x", // the topic
                };
                await _http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(JsonSerializer.Serialize(meeting)));
            }
        """,
        $$"""
            async Task Create()
            {
                var meeting = new Meeting
                {
                    Topic = "x", // the topic
                    Code = {{NewPasscode}},
                };
                await _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", new StringContent(JsonSerializer.Serialize(meeting)));
            }
        """);

    [Theory]
    [InlineData("Meeting meeting = new();", "Meeting meeting = new() { Code = ")]
    [InlineData("var meeting = new Meeting();", "var meeting = new Meeting { Code = ")]
    [InlineData("var meeting = new Meeting { };", "var meeting = new Meeting { Code = ")]
    public Task A_creation_without_members_gets_an_initialiser(string before, string after) => FixAsync(
        "PSC1001",
        $$"""
            async Task Create()
            {
                {{before}} // to be filled
                meeting.Topic = "x";
                await _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", meeting);
            }
        """,
        $$"""
            async Task Create()
            {
                {{after}}{{NewPasscode}} }; // to be filled
                meeting.Topic = "x";
                await _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", meeting);
            }
        """);

    [Fact]
    public Task A_later_assignment_gets_the_secure_value() => FixAsync(
        "PSC1005",
        """
            Task Update()
            {
                var meeting = new Meeting { Settings = new Settings() };
                meeting.Settings.WaitingRoom = {|PSC1005:false|}; // off
                return _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", meeting);
            }
        """,
        """
            Task Update()
            {
                var meeting = new Meeting { Settings = new Settings() };
                meeting.Settings.WaitingRoom = true; // off
                return _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", meeting);
            }
        """);

    [Fact]
    public Task A_default_of_a_type_that_several_creations_share_is_changed_once() => OfAsync(
        "PSC1006",
        [InClass("""
            Task Update() => _http.{|PSC1006:PatchAsJsonAsync|}("https://api.zoom.us/v2/meetings/1", new Meeting { settings = new Settings() });
            Task Again() => _http.{|PSC1006:PatchAsJsonAsync|}("https://api.zoom.us/v2/meetings/2", new Meeting { settings = new Settings() });
        """) + "class Meeting { public Settings settings { get; set; } }\nclass Settings { public bool join_before_host { get; set; } = true; }\n"],
        [InClass("""
            Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new Meeting { settings = new Settings() });
            Task Again() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/2", new Meeting { settings = new Settings() });
        """) + "class Meeting { public Settings settings { get; set; } }\nclass Settings { public bool join_before_host { get; set; } = false; }\n"]);

    [Fact]
    public Task A_default_in_another_file_is_changed_there() => OfAsync(
        "PSC1006",
        [
            InClass("""
                Task Update() => _http.{|PSC1006:PatchAsJsonAsync|}("https://api.zoom.us/v2/meetings/1", new Meeting { settings = new Settings() });
            """),
            "class Meeting { public Settings settings { get; set; } }\nclass Settings { public bool join_before_host { get; set; } = /* why not */ true; }\n",
        ],
        [
            InClass("""
                Task Update() => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new Meeting { settings = new Settings() });
            """),
            "class Meeting { public Settings settings { get; set; } }\nclass Settings { public bool join_before_host { get; set; } = /* why not */ false; }\n",
        ]);

    [Fact]
    public Task A_type_without_such_a_member_is_left_alone()
    {
        var code = InClass("""
            Task Create() => _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new Bare { topic = "x" });
        """) + "class Bare { public string topic { get; set; } }\n";
        return OfAsync("PSC1001", [code], [code]);
    }

    [Fact]
    public Task A_member_that_takes_no_text_is_left_alone()
    {
        var code = InClass("""
            Task Create() => _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new Bare { topic = "x" });
        """) + "class Bare { public string topic { get; set; } public int? password { get; set; } }\n";
        return OfAsync("PSC1001", [code], [code]);
    }

    [Fact]
    public Task Levels_of_own_types_are_made() => OfAsync(
        "PSC1002",
        [InClass("""
            Task Create() => _http.{|PSC1002:PostAsJsonAsync|}("https://graph.microsoft.com/v1.0/me/onlineMeetings", new OnlineMeeting { Subject = "x" });
        """) + "class OnlineMeeting { public string Subject { get; set; } public string AllowedPresenters { get; set; } = \"organizer\"; public JoinSettings JoinMeetingIdSettings { get; set; } }\nclass JoinSettings { public bool? IsPasscodeRequired { get; set; } }\n"],
        [InClass("""
            Task Create() => _http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/me/onlineMeetings", new OnlineMeeting { Subject = "x", JoinMeetingIdSettings = new JoinSettings { IsPasscodeRequired = true } });
        """) + "class OnlineMeeting { public string Subject { get; set; } public string AllowedPresenters { get; set; } = \"organizer\"; public JoinSettings JoinMeetingIdSettings { get; set; } }\nclass JoinSettings { public bool? IsPasscodeRequired { get; set; } }\n"]);
}
