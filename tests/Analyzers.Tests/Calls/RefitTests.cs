namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class RefitTests
{
    private static Task With(string members) => Analysis.OfAsync([Analysis.Refit], """
        using System;
        using System.Security.Cryptography;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        class ZoomMeeting
        {
            [JsonPropertyName("topic")] public string Topic { get; set; }
            [JsonPropertyName("start_time")] public string StartTime { get; set; }
            [JsonPropertyName("password")] public string Password { get; set; }
            [JsonPropertyName("settings")] public ZoomSettings Settings { get; set; }
        }
        class ZoomSettings
        {
            [JsonPropertyName("waiting_room")] public bool WaitingRoom { get; set; } = true;
        }
        interface IZoomApi
        {
            [Post("/users/{id}/meetings")] Task<string> CreateMeeting(string id, [Body] ZoomMeeting meeting, CancellationToken cancellationToken = default);
            [Post("/users/{id}/meetings")] Task<string> CreateWithoutAttribute(string id, ZoomMeeting meeting);
            [Post("/users/{id}/meetings")] Task<string> CreateByForm(string id, [Body(BodySerializationMethod.UrlEncoded)] object form);
            [Patch("/meetings/{id}")] Task<string> Update(string id, [Body] ZoomMeeting meeting);
            [Post("/meetings/{id}/registrants")] Task<string> Register(string id, [Body] object person);
            [Get("/users/{id}/meetings")] Task<string> List(string id, string type);
            [Post("/api/meetings")] Task<string> Own([Body] object meeting);
        }

        """ + members);

    [Fact]
    public Task A_body_behind_a_relative_path() => With("""
        class Service(IZoomApi api)
        {
            Task Create() => api.{|PSC1001:CreateMeeting|}("me", new ZoomMeeting { Topic = "x", StartTime = "y", Settings = new ZoomSettings { WaitingRoom = {|PSC1005:false|} } });
            Task CreateSo() => api.{|PSC1001:CreateWithoutAttribute|}("me", new ZoomMeeting { Topic = "x", StartTime = "y", Settings = new ZoomSettings() });
        }
        """);

    [Fact]
    public Task A_random_passcode_is_silent() => With("""
        class Service(IZoomApi api)
        {
            Task Create() => api.CreateMeeting("me", new ZoomMeeting { Topic = "x", StartTime = "y", Password = RandomNumberGenerator.GetString("abcdef", 10), Settings = new ZoomSettings() });
        }
        """);

    [Fact]
    public Task A_host_that_is_visible() => With("""
        class Service
        {
            readonly IZoomApi _api = RestService.For<IZoomApi>("https://api.zoom.us/v2");
            Task Create() => _api.{|PSC1001:CreateByForm|}("me", new { topic = "x" });
        }
        """);

    [Fact]
    public Task A_host_of_the_client_that_the_interface_is_made_with() => With("""
        class Service
        {
            readonly IZoomApi _api = RestService.For<IZoomApi>(new System.Net.Http.HttpClient { BaseAddress = new Uri("https://api.zoom.us/v2") });
            readonly IZoomApi _other = RestService.For<IZoomApi>(new System.Net.Http.HttpClient { BaseAddress = new Uri("https://example.org/v2") });
            Task Create() => _api.{|PSC1001:CreateByForm|}("me", new { topic = "x" });
            Task CreateOther() => _other.CreateByForm("me", new { topic = "x" });
        }
        """);

    [Fact]
    public Task A_host_given_by_the_registration_in_the_same_file() => With("""
        class Service(IZoomApi api)
        {
            static void Register(IServiceCollection services) => services.AddRefitClientOf<IZoomApi>().ConfigureHttpClient(c => c.BaseAddress = new Uri("https://api.zoom.us/v2"));
            Task Create() => api.{|PSC1001:CreateByForm|}("me", new { topic = "x" });
        }
        static class Extensions { public static IHttpClientBuilder AddRefitClientOf<T>(this IServiceCollection services) => null; }
        """.Replace("AddRefitClientOf", "AddRefitClient"));

    [Fact]
    public Task Other_requests_are_silent() => With("""
        class Service(IZoomApi api)
        {
            async Task Others()
            {
                await api.Update("1", new ZoomMeeting { Topic = "x", StartTime = "y" });
                await api.Register("1", new { email = "a@example.org" });
                await api.List("me", "scheduled");
                await api.Own(new { topic = "x", duration = 30 });
            }
        }
        """);
}
