namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class FlurlTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;
        class Service {

        """ + members + "\n}");

    [Fact]
    public Task A_chain_from_a_text() => InClass("""
        Task Create(string topic, string user) => "https://api.zoom.us/v2"
            .AppendPathSegment("users").AppendPathSegment(user).AppendPathSegment("meetings")
            .WithOAuthBearerToken("t").WithTimeout(10)
            .{|PSC1001:PostJsonAsync|}(new { topic, settings = new { waiting_room = {|PSC1005:false|} } });
        """);

    [Fact]
    public Task A_random_passcode_is_silent() => InClass("""
        Task Create(string topic) => "https://api.zoom.us/v2".AppendPathSegments("users", "me", "meetings").WithOAuthBearerToken("t")
            .PostJsonAsync(new { topic, password = RandomNumberGenerator.GetString("abcdef", 10), settings = new { waiting_room = true } });
        """);

    [Fact]
    public Task An_address_in_a_local() => InClass("""
        async Task Create(string topic)
        {
            var url = new Url("https://api.zoom.us/v2");
            url.AppendPathSegments("users", "me").AppendPathSegment("meetings");
            await url.{|PSC1001:PostStringAsync|}(JsonSerializer.Serialize(new { topic }));
        }
        """);

    [Fact]
    public Task A_request_and_a_client() => InClass("""
        readonly IFlurlClient _client = new FlurlClient("https://api.zoom.us/v2");
        async Task Create(string topic)
        {
            var request = new FlurlRequest("https://api.zoom.us/v2/users/me/meetings").WithHeader("Authorization", "Bearer t");
            await request.{|PSC1001:SendJsonAsync|}(HttpMethod.Post, new { topic });
            await request.{|PSC1001:SendAsync|}(HttpMethod.Post, new StringContent(JsonSerializer.Serialize(new { topic })));
            await new Flurl.Http.Configuration.FlurlClientBuilder("https://api.zoom.us/v2").WithTimeout(10).Build().Request("users", "me", "meetings").{|PSC1001:PostJsonAsync|}(new { topic });
            await _client.Request("users", "me", "meetings").WithOAuthBearerToken("t").{|PSC1001:PostJsonAsync|}(new { topic, settings = new { join_before_host = {|PSC1006:true|} } });
            await "https://api.zoom.us/v2/users/me/meetings".{|PSC1001:PostAsync|}(new StringContent(JsonSerializer.Serialize(new { topic })));
        }
        """);

    [Fact]
    public Task Forms() => InClass("""
        Task Create(string topic) => "https://api.zoom.us/v2/users/me/meetings".PostUrlEncodedAsync(new { topic, password = {|PSC1003:"123456"|} });
        """);

    [Fact]
    public Task Other_requests_are_silent() => InClass("""
        async Task Others(string topic)
        {
            await "https://api.zoom.us/v2/users/me/meetings".GetAsync();
            await "https://api.zoom.us/v2/users/me/meetings".SendJsonAsync(HttpMethod.Get, new { topic });
            await "https://api.zoom.us/v2/meetings".AppendPathSegment("1").PatchJsonAsync(new { topic });
            await "https://api.zoom.us/v2/meetings".AppendPathSegments(1, "registrants").PostJsonAsync(new { email = "a@example.org" });
            await "https://example.org/api/meetings".PostJsonAsync(new { topic, duration = 30 });
        }
        Task Unseen(IFlurlRequest request, object body) => request.PostJsonAsync(body);
        """);

    [Fact]
    public Task Parameters_of_the_address() => InClass("""
        Task One(string checksum) => "https://bbb.example.org/bigbluebutton/api/create".SetQueryParam("meetingID", Guid.NewGuid()).SetQueryParam("allowPromoteGuestToModerator", {|PSC1013:"true"|}).SetQueryParam("checksum", checksum).GetAsync();
        Task Several(string checksum) => "https://bbb.example.org/bigbluebutton/api/create".SetQueryParams(new { meetingID = Guid.NewGuid(), allowPromoteGuestToModerator = {|PSC1013:true|}, checksum }).GetAsync();
        Task Safe(string checksum) => "https://bbb.example.org/bigbluebutton/api/create".SetQueryParam("meetingID", Guid.NewGuid()).SetQueryParam("allowPromoteGuestToModerator", "false").SetQueryParam("checksum", checksum).GetAsync();
        """);
}
