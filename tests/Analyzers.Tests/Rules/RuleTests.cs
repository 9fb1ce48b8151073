namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

public class RuleTests
{
    private const string Secret = "System.Security.Cryptography.RandomNumberGenerator.GetString(\"abcdef\", 10)";

    private static Task ZoomBody(string body) => Analysis.OfAsync("using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;\nclass Service { HttpClient _http = new(); Task Create() => _http." + body.Replace("SECRET", Secret, StringComparison.Ordinal) + "; }");

    [Fact]
    public Task A_misplaced_passcode_is_ineffective_and_not_missing_as_well() =>
        ZoomBody("""PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", settings = new { password = {|PSC1012:SECRET|}, waiting_room = true } })""");

    [Fact]
    public Task A_misplaced_waiting_room_is_ineffective() =>
        ZoomBody("""PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = SECRET, waiting_room = {|PSC1012:true|} })""");

    [Fact]
    public Task A_misplaced_key_that_says_what_happens_anyway_is_silent() =>
        ZoomBody("""PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = SECRET, join_before_host = false })""");

    [Fact]
    public Task A_setting_of_recordings_in_a_creation_is_ineffective() =>
        ZoomBody("""PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = SECRET, settings = new { recording_authentication = {|PSC1012:true|} } })""");

    [Fact]
    public Task End_to_end_encryption_is_contradicted_by_cloud_recording() =>
        ZoomBody("""PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = SECRET, settings = new { encryption_type = {|PSC3004:"e2ee"|}, auto_recording = {|PSC3002:"cloud"|} } })""");

    [Theory]
    [InlineData("System.Guid.NewGuid().ToString()")]
    [InlineData("System.Guid.NewGuid().ToString(\"N\").Substring(0, 8)")]
    [InlineData("new System.Random().Next().ToString()")]
    [InlineData("System.DateTime.Now.ToString(\"yyMMdd\")")]
    [InlineData("$\"z-{System.Random.Shared.Next()}\"")]
    public Task A_passcode_that_can_be_predicted(string passcode) =>
        ZoomBody($$"""PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {|PSC1004:{{passcode}}|} })""");

    [Fact]
    public Task A_passcode_of_several_known_parts_is_not_judged() => Analysis.OfAsync("""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Service
        {
            HttpClient _http = new();
            Task A(bool open) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = $"{(open ? "12" : "34")}-z" });
            Task B(string given) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = $"{given}-{System.Random.Shared.Next()}" });
        }
        """);

    [Fact]
    public Task A_setting_of_another_name_and_one_that_stands_right_as_well_are_silent() => Analysis.OfAsync("""
        using System.Net.Http; using System.Net.Http.Json; using System.Security.Cryptography; using System.Threading.Tasks;
        class Service
        {
            HttpClient _http = new();
            Task A() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = RandomNumberGenerator.GetHexString(10), waiting_room = true, settings = new { waiting_room = true } });
            Task B() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = RandomNumberGenerator.GetHexString(10), own_flag = true, settings = new { own = "x" } });
            Task C(bool wait) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = RandomNumberGenerator.GetHexString(10), waiting_room = false });
        }
        """);

    [Fact]
    public Task A_passcode_left_to_the_account() =>
        ZoomBody("""{|PSC1002:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", default_password = true })""");

    [Fact]
    public Task Plain_http_to_another_machine() =>
        ZoomBody("""{|PSC5002:PostAsJsonAsync|}("http://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = SECRET })""");

    [Fact]
    public Task A_public_jitsi_server() => Analysis.OfAsync("class Room { string Url(string name) => $\"{|PSC1016:https://meet.jit.si/|}{name}\"; string Other() => \"https://meet.example.org/meeting\"; }");

    [Fact]
    public Task A_room_that_is_always_the_same_on_BigBlueButton() => Analysis.OfAsync("""
        using System.Net.Http;
        using System.Threading.Tasks;
        class Bbb(HttpClient http)
        {
            public Task Create(string checksum) => http.GetAsync($"{|PSC1005:{|PSC1009:{|PSC3003:https://bbb.example.org/bigbluebutton/api/create?name=Team&meetingID=team&record=true&autoStartRecording=true&guestPolicy=ALWAYS_ACCEPT&checksum=|}|}|}{checksum}");
        }
        """);
}
