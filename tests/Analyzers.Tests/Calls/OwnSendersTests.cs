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
    public Task Methods_that_call_themselves_end() => InClass("""
        async Task Post(string path, object body)
        {
            await _http.PostAsJsonAsync("https://example.org/" + path, body);
            await Post(path, body);
        }
        Task Create(string topic) => Post("users/me/meetings", new { topic });
        """);
}
