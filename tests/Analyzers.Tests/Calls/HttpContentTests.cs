namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class HttpContentTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Newtonsoft.Json.Linq;
        class Service { const string Url = "https://api.zoom.us/v2/users/me/meetings"; readonly HttpClient _http = new();
        static string Random() => RandomNumberGenerator.GetString("abcdef", 10);

        """ + members + "\n}");

    [Fact]
    public Task A_request_message_made_by_a_helper() => InClass("""
        HttpRequestMessage Request(HttpMethod verb, string path)
        {
            var request = new HttpRequestMessage(verb, "https://api.zoom.us/v2" + path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "t");
            return request;
        }
        async Task<HttpRequestMessage> RequestAsync(HttpMethod verb, string path)
        {
            await Task.Yield();
            return new HttpRequestMessage(verb, "https://api.zoom.us/v2" + path);
        }
        async Task Create(string topic)
        {
            using var request = Request(HttpMethod.Post, "/users/me/meetings");
            request.Content = JsonContent.Create(new { topic, settings = new { waiting_room = {|PSC1005:false|} } });
            await _http.{|PSC1001:SendAsync|}(request);
        }
        async Task CreateLater(string topic)
        {
            var request = await RequestAsync(HttpMethod.Post, "/users/me/meetings");
            request.Content = JsonContent.Create(new { topic });
            await _http.{|PSC1001:SendAsync|}(request);
        }
        async Task CreateSafely(string topic)
        {
            using var request = Request(HttpMethod.Post, "/users/me/meetings");
            request.Content = JsonContent.Create(new { topic, password = Random() });
            await _http.SendAsync(request);
        }
        """);

    [Fact]
    public Task Names_that_the_options_of_the_serialiser_give() => InClass("""
        Task Web(string topic) => _http.PostAsync(Url, JsonContent.Create(new { Topic = topic, Password = Random() }, options: JsonSerializerOptions.Web));
        Task Plain(string topic) => _http.{|PSC1001:PostAsync|}(Url, JsonContent.Create(new { Topic = topic, Password = Random() }, options: JsonSerializerOptions.Default));
        """);

    [Fact]
    public Task Json_content_in_an_initialiser() => InClass("""
        Task Create(string topic) => _http.{|PSC1001:SendAsync|}(new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(Url), Content = JsonContent.Create(new { topic }) });
        Task CreateSafely(string topic) => _http.SendAsync(new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(Url), Content = JsonContent.Create(new { topic, password = Random() }) });
        """);

    [Fact]
    public Task A_client_in_a_using_statement() => InClass("""
        async Task Create(string topic)
        {
            using (var client = new HttpClient())
            {
                client.BaseAddress = new Uri("https://api.zoom.us/v2/");
                client.DefaultRequestHeaders.Add("Authorization", "Bearer t");
                using (var content = new StringContent(JsonSerializer.Serialize(new { topic })))
                using (var response = await client.{|PSC1001:PostAsync|}("users/me/meetings", content))
                    response.EnsureSuccessStatusCode();
            }
        }
        """);

    [Fact]
    public Task Forms_of_a_dictionary_and_of_pairs() => InClass("""
        Task Dictionary(string topic) => _http.PostAsync(Url, new FormUrlEncodedContent(new Dictionary<string, string> { ["topic"] = topic, ["password"] = {|PSC1003:"123456"|} }));
        Task Pairs(string topic)
        {
            var pairs = new List<KeyValuePair<string, string>>();
            pairs.Add(new KeyValuePair<string, string>("topic", topic));
            pairs.Add(new("password", {|PSC1003:"123456"|}));
            return _http.PostAsync(Url, new FormUrlEncodedContent(pairs));
        }
        Task Listed(string topic) => _http.{|PSC1001:PostAsync|}(Url, new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("topic", topic) }));
        Task Safe(string topic) => _http.PostAsync(Url, new FormUrlEncodedContent(new[] { KeyValuePair.Create("topic", topic), KeyValuePair.Create("password", Random()) }));
        """);

    [Fact]
    public Task Forms_in_parts() => InClass("""
        Task Create(string topic)
        {
            var form = new MultipartFormDataContent();
            form.Add(new StringContent(topic), "topic");
            form.Add(new StringContent({|PSC1003:"123456"|}), "password");
            return _http.PostAsync(Url, form);
        }
        Task Initialised(string topic) => _http.{|PSC1001:PostAsync|}(Url, new MultipartFormDataContent { { new StringContent(topic), "topic" } });
        Task Safe(string topic) => _http.PostAsync(Url, new MultipartFormDataContent { { new StringContent(topic), "topic" }, { new StringContent(Random()), "password" } });
        """);

    [Fact]
    public Task Content_that_is_assigned_under_a_condition() => InClass("""
        async Task Create(string topic, bool json)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, Url);
            if (json)
                request.Content = new StringContent(JsonSerializer.Serialize(new { topic }));
            await _http.{|PSC1001:SendAsync|}(request);
            HttpContent content = null;
            if (json)
                content = JsonContent.Create(new { topic, password = Random() });
            await _http.PostAsync(Url, content);
        }
        """);

    [Fact]
    public Task Json_objects_filled_by_index() => InClass("""
        async Task Newtonsoft(string topic)
        {
            var body = new JObject();
            body["topic"] = topic;
            body["settings"] = new JObject { ["waiting_room"] = {|PSC1005:false|} };
            await _http.{|PSC1001:PostAsync|}(Url, new StringContent(body.ToString()));
        }
        async Task Properties(string topic)
        {
            var body = new JObject(new JProperty("topic", topic), new JProperty("password", {|PSC1003:"123456"|}));
            await _http.PostAsync(Url, new StringContent(body.ToString()));
            var other = new JObject();
            other.Add(new JProperty("topic", topic));
            other.Add(new JProperty("type", 2));
            await _http.{|PSC1001:PostAsync|}(Url, new StringContent(other.ToString()));
        }
        async Task Nodes(string topic)
        {
            var body = new JsonObject { ["topic"] = topic, ["settings"] = new JsonObject() };
            body["settings"]["join_before_host"] = {|PSC1006:true|};
            await _http.{|PSC1001:PostAsync|}(Url, new StringContent(body.ToJsonString()));
            await _http.{|PSC1001:PostAsJsonAsync|}(Url, body);
            body["password"] = Random();
            await _http.PostAsync(Url, new StringContent(body.ToJsonString()));
        }
        """);

    [Fact]
    public Task Bytes_of_a_text() => InClass("""
        Task Create(string topic) => _http.{|PSC1001:PostAsync|}(Url, new ByteArrayContent(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { topic }))));
        Task Direct(string topic) => _http.{|PSC1001:PostAsync|}(Url, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { topic })));
        Task Safe(string topic) => _http.PostAsync(Url, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { topic, password = Random() })));
        """);

    [Fact]
    public Task Texts_put_together() => InClass(""""
        Task Raw(string topic) => _http.{|PSC1001:PostAsync|}(Url, new StringContent({|PSC1005:$$"""
            { "topic": "{{topic}}", "settings": { "waiting_room": false } }
            """|}));
        Task Sum(string topic) => _http.{|PSC1001:PostAsync|}(Url, new StringContent("{ \"topic\": \"" + topic + "\", \"type\": 2 }"));
        Task SafeRaw(string topic) => _http.PostAsync(Url, new StringContent($$"""{ "topic": "{{topic}}", "password": "{{Random()}}" }"""));
        Task SafeSum(string topic) => _http.PostAsync(Url, new StringContent("{ \"topic\": \"" + topic + "\", \"password\": \"" + Random() + "\" }"));
        """");

    [Fact]
    public Task A_base_address_given_by_a_registration_in_the_same_file() => Analysis.OfAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        static class Setup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient<IMeetings, Meetings>(client => { client.BaseAddress = new Uri("https://api.zoom.us/v2/"); });
                services.AddHttpClient<Own>(client => client.BaseAddress = new Uri("https://example.org/"));
                services.AddHttpClient("zoom").ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.zoom.us/v2/"));
            }
        }
        interface IMeetings { }
        class Meetings(HttpClient http) : IMeetings
        {
            Task Create(string topic) => http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
        }
        class Own(HttpClient http, IHttpClientFactory factory)
        {
            Task Create(string topic) => http.PostAsJsonAsync("users/me/meetings", new { topic });
            Task CreateNamed(string topic)
            {
                var client = factory.CreateClient("zoom");
                return client.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
            }
        }
        """);

    [Fact]
    public Task Other_requests_are_silent() => InClass("""
        async Task Others(string topic, HttpContent unseen)
        {
            await _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Url) { Content = JsonContent.Create(new { topic }) });
            await _http.SendAsync(new HttpRequestMessage(HttpMethod.Patch, "https://api.zoom.us/v2/meetings/1") { Content = JsonContent.Create(new { topic }) });
            await _http.PostAsync("https://api.zoom.us/v2/meetings/1/registrants", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "a@example.org" }));
            await _http.PostAsync("https://example.org/api/meetings", new StringContent(new JObject { ["topic"] = topic, ["duration"] = 30 }.ToString()));
            await _http.PostAsync("/api/meetings", new MultipartFormDataContent { { new StringContent(topic), "topic" }, { unseen, "file", "a.png" } });
        }
        """);
}
