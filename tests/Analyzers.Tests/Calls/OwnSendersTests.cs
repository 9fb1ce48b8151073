namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class OwnSendersTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        class Service { readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.zoom.us/v2/") };

        """ + members + "\n}");

    [Fact]
    public Task The_call_of_a_wrapper_is_the_creation() => InClass("""
        async Task<T> PostAsync<T>(string path, object body)
        {
            var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
            var response = await _http.PostAsync(path, content);
            return await response.Content.ReadFromJsonAsync<T>();
        }
        Task Create(string topic) => PostAsync<string>("users/me/meetings", new { topic, settings = new { waiting_room = {|PSC1005:false|} } }).ContinueWith(_ => { });
        """.Replace("=> PostAsync<string>", "=> {|PSC1001:PostAsync<string>|}"));

    [Fact]
    public Task A_random_passcode_is_silent() => InClass("""
        Task Send(HttpMethod verb, string path, object body = null)
        {
            var request = new HttpRequestMessage(verb, "https://api.zoom.us/v2" + path);
            if (body != null)
                request.Content = JsonContent.Create(body);
            return _http.SendAsync(request);
        }
        Task Create(string topic) => Send(HttpMethod.Post, "/users/me/meetings", new { topic, password = RandomNumberGenerator.GetString("abcdef", 10) });
        Task List() => Send(HttpMethod.Get, "/users/me/meetings");
        Task Update(string topic) => Send(HttpMethod.Patch, "/meetings/1", new { topic });
        Task Register() => Send(HttpMethod.Post, "/meetings/1/registrants", new { email = "a@example.org" });
        """);

    [Fact]
    public Task A_wrapper_of_a_wrapper_that_gets_a_token_first() => InClass("""
        async Task Call(string verb, string path, object body)
        {
            await _http.PostAsync("https://zoom.us/oauth/token", null);
            await Raw(new HttpMethod(verb), path, body);
        }
        async Task Raw(HttpMethod verb, string path, object body)
        {
            using var request = new HttpRequestMessage(verb, path) { Content = new StringContent(JsonSerializer.Serialize(body)) };
            using var response = await _http.SendAsync(request);
        }
        Task Create(string topic) => {|PSC1001:Call|}("POST", "users/me/meetings", new { topic });
        """);

    [Fact]
    public Task What_a_method_sends_by_itself_is_told_once_inside_it() => InClass("""
        Task Create(string topic) => _http.{|PSC1001:PostAsJsonAsync|}("users/me/meetings", new { topic });
        Task Handle() => Create("x");
        """);

    [Fact]
    public Task Callers_hear_only_what_the_method_cannot_say_by_itself() => InClass("""
        class Meeting { public string topic { get; set; } public string password { get; set; } }
        Task Send(Meeting meeting) => _http.{|PSC9001:PostAsJsonAsync|}("users/me/meetings", meeting);
        Task Create() => {|PSC1001:Send|}(new Meeting { topic = "x" });
        Task CreateConstant() => Send(new Meeting { topic = "x", password = {|PSC1003:"123456"|} });
        Task CreateSafely() => Send(new Meeting { topic = "x", password = RandomNumberGenerator.GetString("abcdef", 10) });
        Task CreateInRoom(string topic) => InRoom(topic, RandomNumberGenerator.GetString("abcdef", 10));
        Task InRoom(string topic, string password) => _http.{|PSC9001:PostAsJsonAsync|}("users/me/meetings", new { topic, password, settings = new { use_pmi = {|PSC1007:true|} } });
        """);

    [Fact]
    public Task Arguments_are_bound_by_name() => InClass("""
        Task Send(string path, object body) => HttpClientJsonExtensions.PostAsJsonAsync(value: body, requestUri: path, client: _http);
        Task Create(string topic) => {|PSC1001:Send|}(body: new { topic }, path: "users/me/meetings");
        """);

    [Fact]
    public Task A_sender_of_another_class_in_the_same_file() => Analysis.OfAsync("""
        using System.Threading.Tasks;
        using RestSharp;
        class Api
        {
            readonly RestClient _client = new("https://api.zoom.us/v2");
            public async Task<string> Call(string path, Method method, object body)
            {
                var request = new RestRequest(path, method);
                if (body != null)
                    request.AddJsonBody(body);
                return (await _client.ExecuteAsync(request)).Content;
            }
        }
        class Meetings(Api api)
        {
            Task Create(string topic) => api.{|PSC1001:Call|}("users/me/meetings", Method.Post, new { topic });
            Task List() => api.Call("users/me/meetings", Method.Get, null);
        }
        """);

    [Fact]
    public Task Methods_that_call_themselves_end() => InClass("""
        async Task Post(string path, object body)
        {
            await _http.PostAsJsonAsync("https://example.org/" + path, body);
            await Post(path, body);
        }
        Task Create(string topic) => Post("users/me/meetings", new { topic });
        """);
}
