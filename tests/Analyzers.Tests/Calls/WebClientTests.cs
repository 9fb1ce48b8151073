namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class WebClientTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        #pragma warning disable SYSLIB0014
        using System;
        using System.Collections.Specialized;
        using System.Net;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        class Service {

        """ + members + "\n}");

    [Fact]
    public Task Texts_and_bytes() => InClass("""
        async Task Create(string topic)
        {
            using (var client = new WebClient())
            {
                client.Headers[HttpRequestHeader.ContentType] = "application/json";
                var json = JsonSerializer.Serialize(new { topic, settings = new { waiting_room = {|PSC1005:false|} } });
                client.{|PSC1001:UploadString|}("https://api.zoom.us/v2/users/me/meetings", "POST", json);
                client.{|PSC1001:UploadString|}(new Uri("https://api.zoom.us/v2/users/me/meetings"), JsonSerializer.Serialize(new { topic }));
                await client.{|PSC1001:UploadStringTaskAsync|}("https://api.zoom.us/v2/users/me/meetings", WebRequestMethods.Http.Post, JsonSerializer.Serialize(new { topic }));
                client.{|PSC1001:UploadData|}("https://api.zoom.us/v2/users/me/meetings", "POST", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { topic })));
            }
        }
        """);

    [Fact]
    public Task A_base_address_and_pairs() => InClass("""
        void Create(string topic)
        {
            var client = new WebClient { BaseAddress = "https://api.zoom.us/v2/" };
            var pairs = new NameValueCollection { { "topic", topic } };
            pairs["password"] = {|PSC1003:"123456"|};
            client.UploadValues("users/me/meetings", pairs);
        }
        """);

    [Fact]
    public Task A_random_passcode_is_silent() => InClass("""
        void Create(string topic) => new WebClient().UploadString("https://api.zoom.us/v2/users/me/meetings", JsonSerializer.Serialize(new { topic, password = RandomNumberGenerator.GetString("abcdef", 10) }));
        """);

    [Fact]
    public Task Other_requests_are_silent() => InClass("""
        void Others(WebClient client, string verb)
        {
            client.DownloadString("https://api.zoom.us/v2/users/me/meetings");
            client.UploadString("https://api.zoom.us/v2/meetings/1", "PATCH", "{\"topic\":\"x\"}");
            client.UploadString("https://api.zoom.us/v2/meetings/1/registrants", "{\"email\":\"a@example.org\"}");
            client.UploadString("https://api.zoom.us/v2/users/me/meetings", verb, "{\"topic\":\"x\"}");
            client.UploadString("https://example.org/api/meetings", "{\"topic\":\"x\",\"duration\":30}");
        }
        """);
}
