namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class HttpClientTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;

        """;

    private static Task InClass(string members) => Analysis.OfAsync(Usings + "class Service { readonly HttpClient _http = new();\n" + members + "\n}");

    [Fact]
    public Task A_dictionary_made_of_another_one_may_hold_what_that_one_held() => InClass("""
        Task Create(Dictionary<string, object> usual, string topic) =>
            _http.{|PSC9001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new Dictionary<string, object>(usual) { ["topic"] = topic });
        Task Own(string topic)
        {
            var usual = new Dictionary<string, object> { ["password"] = {|PSC1003:"123456"|} };
            return _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new Dictionary<string, object>(usual) { ["topic"] = topic });
        }
        """);

    [Fact]
    public Task An_anonymous_object_in_a_local() => InClass("""
        async Task Create(string topic)
        {
            var payload = new { topic, type = 2, start_time = "2026-12-01T10:00:00Z", duration = 30, settings = new { join_before_host = {|PSC1006:true|}, waiting_room = {|PSC1005:false|} } };
            var json = JsonSerializer.Serialize(payload);
            var content = new StringContent(json, Encoding.UTF8, "application/json");
            var response = await _http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", content);
        }
        """);

    [Fact]
    public Task A_request_message_with_newtonsoft() => InClass("""
        async Task Create(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"https://api.zoom.us/v2/users/{host}/meetings");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "t");
            request.Content = new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new { topic = "x", settings = new { auto_recording = {|PSC3002:"cloud"|} } }), Encoding.UTF8, "application/json");
            await _http.{|PSC1001:SendAsync|}(request);
        }
        """);

    [Fact]
    public Task Post_as_json_with_a_passcode_is_silent() => InClass("""
        async Task Create(string passcode) =>
            await _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = System.Security.Cryptography.RandomNumberGenerator.GetString("abcdef", 10), settings = new { waiting_room = true } });
        """);

    [Fact]
    public Task Other_requests_on_the_same_address_are_silent() => InClass("""
        async Task Others(StringContent body)
        {
            await _http.GetAsync("https://api.zoom.us/v2/users/me/meetings");
            await _http.PostAsJsonAsync("https://api.zoom.us/v2/meetings/123/registrants", new { email = "a@example.org" });
            await _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/123", new { topic = "new" });
            await _http.DeleteAsync("https://api.zoom.us/v2/meetings/123");
        }
        """);

    [Fact]
    public Task A_constant_passcode() => InClass("""
        const string Passcode = "123456";
        async Task Create() =>
            await _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {|PSC1003:Passcode|} });
        """);

    [Fact]
    public Task A_predictable_passcode_of_a_helper() => InClass("""
        async Task Create() =>
            await _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = {|PSC1004:Generate()|} });
        string Generate()
        {
            var random = new Random();
            var text = new StringBuilder();
            for (var i = 0; i < 6; i++)
                text.Append(random.Next(10));
            return text.ToString();
        }
        """);

    [Fact]
    public Task An_own_type_with_json_names_and_defaults() => Analysis.OfAsync(Usings + """
        class Service(HttpClient http)
        {
            public async Task Create()
            {
                var request = new ZoomMeeting { Topic = "x", Settings = new ZoomSettings { WaitingRoom = {|PSC1005:false|} } };
                var content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json");
                await http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", content);
            }
        }
        class ZoomMeeting
        {
            [JsonPropertyName("topic")] public string Topic { get; set; }
            [JsonPropertyName("type")] public int Type { get; set; } = 2;
            [JsonPropertyName("settings")] public ZoomSettings Settings { get; set; }
        }
        class ZoomSettings
        {
            [JsonPropertyName("waiting_room")] public bool WaitingRoom { get; set; } = true;
        }
        """);

    [Fact]
    public Task Json_text_with_holes() => InClass("""
        async Task Create(string topic)
        {
            var json = {|PSC1007:$"{{ \"topic\": \"{topic}\", \"type\": 2, \"settings\": {{ \"use_pmi\": true }} }}"|};
            await _http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(json));
        }
        """);

    [Fact]
    public Task A_relative_path_below_the_base_address_of_the_class() => Analysis.OfAsync(Usings + """
        class Service
        {
            readonly HttpClient _http;
            public Service(HttpClient http)
            {
                _http = http;
                _http.BaseAddress = new Uri("https://api.zoom.us/v2/");
            }
            public Task Create(string topic) => _http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
        }
        """);

    [Fact]
    public Task A_relative_path_counts_with_the_vendors_own_names_where_the_project_speaks_of_it() => Analysis.OfAsync(Usings + """
        class ZoomService(HttpClient http)
        {
            public Task Create(string topic) => http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic, start_time = "x", settings = new { waiting_room = true, join_before_host = false } });
        }
        """);

    [Fact]
    public Task An_own_meetings_api_is_silent() => InClass("""
        Task Create(string topic) => _http.PostAsJsonAsync("https://example.org/api/meetings", new { topic, duration = 30, password = "x" });
        Task Relative(string topic) => _http.PostAsJsonAsync("/api/meetings", new { topic, duration = 30, start = "x" });
        """);

    [Fact]
    public Task A_fallback_that_the_code_writes() => InClass("""
        Task Create(string recording, string passcode) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = System.Security.Cryptography.RandomNumberGenerator.GetString("abc", 9), settings = new { auto_recording = recording ?? {|PSC3002:"cloud"|} } });
        """);

    [Fact]
    public Task Objects_between_which_the_code_chooses_are_all_judged() => InClass("""
        async Task Create(bool recurring, string recording)
        {
            object body;
            if (recurring)
                body = new { type = 8, settings = new { waiting_room = {|PSC1005:false|} } };
            else
                body = new { type = 2, settings = new { auto_recording = recording ?? {|PSC3002:"cloud"|} } };
            await _http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(JsonSerializer.Serialize(body)));
        }
        """);
}
