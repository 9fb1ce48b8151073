namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class BrokenCodeTests
{
    [Fact]
    public Task Types_that_cannot_be_resolved_are_passed_over() => Analysis.OfBrokenAsync("""
        using System.Threading.Tasks;
        class Service
        {
            readonly UnknownClient _client = new("https://api.zoom.us/v2");
            async Task Create(string topic)
            {
                var request = new UnknownRequest("users/me/meetings", Method.POST).AddJsonBody(new { topic });
                await _client.ExecuteAsync(request);
                await "https://api.zoom.us/v2/users/me/meetings".PostJsonAsync(new { topic });
                await _client.PostAsync("users/me/meetings", new { topic });
            }
        }
        """);

    [Fact]
    public Task Calls_that_are_still_being_written_are_passed_over() => Analysis.OfBrokenAsync("""
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;
        using RestSharp;
        class Service
        {
            readonly HttpClient _http;
            readonly RestClient _client;
            Service() { _client = new RestClient(); _http = ; }
            async Task Create(string topic)
            {
                await _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings");
                await _http.SendAsync();
                await _http.SendAsync(new HttpRequestMessage(HttpMethod.Post, ));
                await _client.ExecuteAsync();
                await _client.ExecuteAsync(new RestRequest("meetings", Method.).AddJsonBody());
                await "https://api.zoom.us/v2".AppendPathSegment().PostJsonAsync();
                WebRequest.Create().GetResponse();
                new WebClient().UploadString("https://api.zoom.us/v2/users/me/meetings");
                await Post("users/me/meetings");
                await Post(body: new { topic });
            }
            Task Post(string path, object body) => _http.PostAsJsonAsync(path, body
        }
        interface IApi { [Refit.Post] Task Create([Refit.Body] object body); [Refit.Post()] Task Other(object body); }
        class User { Task Use(IApi api) { api.Other(); return api.Create(new { meeting = 1 }); } }
        """);
}
