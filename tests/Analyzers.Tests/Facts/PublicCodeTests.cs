namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>The forms in which public code creates meetings, each with each library it is written for.</summary>
public class PublicCodeTests
{
    private static Task InClass(string members, params string[] others) => Analysis.OfAsync([
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using JsonSerializer = System.Text.Json.JsonSerializer;
        /* zoom */
        class Service {

        """ + members + "\n}", .. others]);

    [Fact]
    public Task A_message_that_gets_its_content_later() => InClass("""
        const string BaseUrl = "https://api.zoom.us/v2";
        async Task Create(HttpClient http, string topic, string token)
        {
            var message = new HttpRequestMessage(HttpMethod.Post, $"{BaseUrl}/users/me/meetings");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var body = new { topic, type = 2, settings = new { join_before_host = {|PSC1006:true|}, waiting_room = {|PSC1005:false|} } };
            message.Content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            using var response = await http.{|PSC1001:SendAsync|}(message);
        }
        """);

    [Fact]
    public Task A_relative_path_that_is_spelled_out_needs_one_name_of_the_vendor() => InClass("""
        async Task Create(HttpClient http, string topic, string start)
        {
            await http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic, type = 2, start_time = start, duration = 30 });
            await http.{|PSC1001:PostAsJsonAsync|}($"/users/{Uri.EscapeDataString(topic)}/meetings", new { topic, start_time = start });
            await http.PostAsJsonAsync("meetings", new { topic, type = 2, start_time = start, duration = 30 });
            await http.PostAsJsonAsync("users/me/meetings", new { topic, duration = 30 });
        }
        """);

    [Fact]
    public Task A_type_of_the_program_that_has_no_passcode() => InClass("""
        Task Create(HttpClient http, NewMeeting meeting) => http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", meeting);
        async Task Serialised(HttpClient http, NewMeeting meeting)
        {
            var json = JsonSerializer.Serialize(meeting);
            await http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(json, Encoding.UTF8, "application/json"));
        }
        """, """
        using System.Text.Json.Serialization;
        public class NewMeeting
        {
            [JsonPropertyName("topic")] public string Topic { get; set; } = "Lesson";
            [JsonPropertyName("type")] public int Type { get; set; } = 2;
            [JsonPropertyName("settings")] public NewMeetingSettings Settings { get; set; } = new();
        }
        public class NewMeetingSettings { [JsonPropertyName("waiting_room")] public bool WaitingRoom { get; set; } = true; }
        """);

    [Fact]
    public Task A_passcode_that_options_fill_in() => InClass("""
        async Task Create(HttpClient http, NewMeeting meeting, MeetingOptions options)
        {
            meeting.Password ??= {|PSC1003:options.Passcode|};
            var json = JsonSerializer.Serialize(meeting, new JsonSerializerOptions(JsonSerializerDefaults.Web));
            await http.PostAsync($"users/{Uri.EscapeDataString(options.Host)}/meetings", new StringContent(json, Encoding.UTF8, "application/json"));
        }
        """, """
        using System.Text.Json.Serialization;
        public class MeetingOptions { public string Passcode { get; set; } public string Host { get; set; } }
        public class NewMeeting
        {
            [JsonPropertyName("topic")] public string Topic { get; set; }
            [JsonPropertyName("start_time")] public string Start { get; set; }
            [JsonPropertyName("password")] public string Password { get; set; }
            [JsonPropertyName("settings")] public NewMeetingSettings Settings { get; set; } = new();
        }
        public class NewMeetingSettings { [JsonPropertyName("waiting_room")] public bool WaitingRoom { get; set; } = true; }
        """);

    [Fact]
    public Task A_text_with_single_quotes_that_is_written_as_json_once_more() => InClass("""
        async Task Create(HttpClient http)
        {
            string text = {|PSC1006:"{'topic':'x','type':2,'settings':{'join_before_host':true}}"|};
            string body = JsonConvert.SerializeObject(text);
            await http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(body));
        }
        """);

    [Fact]
    public Task A_passcode_inside_of_a_copied_link() => InClass("""
        Task Create(HttpClient http, string topic) => http.{|PSC1001:PostAsJsonAsync|}(
            "https://api.zoom.us/v2/users/me/meetings",
            new { topic, start_url = {|PSC1015:{|PSC1003:"https://example.zoom.us/j/1?pwd=abc"|}|}, join_url = "https://example.zoom.us/j/1?pwd=" });
        """);

    [Fact]
    public Task Dictionaries_on_every_level() => InClass("""
        Task Create(HttpClient http, string topic)
        {
            var settings = new Dictionary<string, object> { ["join_before_host"] = {|PSC1006:true|} };
            settings.Add("waiting_room", {|PSC1005:false|});
            var body = new Dictionary<string, object> { { "topic", topic }, { "settings", settings } };
            return http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", body);
        }
        """);

    [Fact]
    public Task Regions_as_a_json_array() => InClass("""
        Task Create(HttpClient http, string topic) => http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(new JObject
        {
            ["topic"] = topic,
            ["settings"] = new JObject { ["additional_data_center_regions"] = {|PSC5001:new JArray("CN")|} },
        }.ToString()));
        """);

    [Fact]
    public Task A_form_for_BigBlueButton() => InClass("""
        Task Create(HttpClient http, string name) => http.PostAsync("https://bbb.example.org/bigbluebutton/api/create", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = name,
            ["meetingID"] = Guid.NewGuid().ToString(),
            ["attendeePW"] = {|PSC1003:"ap"|},
            ["guestPolicy"] = {|PSC1005:"ALWAYS_ACCEPT"|},
        }));
        async Task Listed(HttpClient http, string name)
        {
            var fields = new List<KeyValuePair<string, string>> { new("name", name), new("meetingID", Guid.NewGuid().ToString()) };
            fields.Add(new KeyValuePair<string, string>("moderatorPW", {|PSC1003:"mp"|}));
            await http.PostAsync("https://bbb.example.org/bigbluebutton/api/create?checksum=0", new FormUrlEncodedContent(fields));
        }
        """);

    [Fact]
    public Task Graph_without_a_library() => InClass("""
        async Task Create(HttpClient http, string subject)
        {
            var body = new { subject, lobbyBypassSettings = new { scope = {|PSC1005:"everyone"|} } };
            await http.{|PSC1002:{|PSC1011:PostAsync|}|}("https://graph.microsoft.com/v1.0/me/onlineMeetings", new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
            await http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/me/events", new { subject, isOnlineMeeting = true });
        }
        """);

    [Fact]
    public Task Look_alikes_are_silent() => InClass("""
        async Task Use(HttpClient http, string topic)
        {
            await http.PostAsJsonAsync("https://api.zoom.us/v2/meetings/1/registrants", new { email = topic });
            await http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { topic });
            await http.PutAsJsonAsync("https://api.zoom.us/v2/meetings/1/status", new { action = "end" });
            await http.DeleteAsync("https://api.zoom.us/v2/meetings/1");
            await http.GetStringAsync("https://api.zoom.us/v2/users/me/meetings");
            await http.PostAsJsonAsync("https://zoom.us/oauth/token", new { topic });
        }
        """);
}
