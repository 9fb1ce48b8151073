namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class RestSharpTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Threading.Tasks;
        using RestSharp;
        class Service {

        """ + members + "\n}");

    [Fact]
    public Task A_json_body_added_to_a_request_in_a_local() => InClass("""
        async Task Create(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2");
            var request = new RestRequest("users/me/meetings", Method.Post);
            request.AddHeader("Authorization", "Bearer t");
            request.AddJsonBody(new { topic, type = 2, settings = new { waiting_room = {|PSC1005:false|} } });
            var response = await client.{|PSC1001:ExecuteAsync|}(request);
        }
        """);

    [Fact]
    public Task A_random_passcode_is_silent() => InClass("""
        async Task Create(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2");
            var request = new RestRequest("users/me/meetings", Method.Post);
            request.AddJsonBody(new { topic, password = RandomNumberGenerator.GetString("abcdef", 10), settings = new { waiting_room = true } });
            await client.ExecuteAsync(request);
        }
        """);

    [Fact]
    public Task A_request_made_by_a_chain_of_calls() => InClass("""
        Task Create(string topic) =>
            new RestClient(new RestClientOptions("https://api.zoom.us/v2/")).{|PSC1001:PostAsync|}(
                new RestRequest("users/me/meetings").AddHeader("Authorization", "Bearer t").AddJsonBody(new { topic, settings = new { auto_recording = {|PSC3002:"cloud"|} } }));
        """);

    [Fact]
    public Task A_chain_as_a_statement() => InClass("""
        async Task Create(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2/");
            var request = new RestRequest("users/me/meetings") { Method = Method.Post };
            request.AddHeader("Authorization", "Bearer t").AddJsonBody(new { topic, password = {|PSC1003:"123456"|} });
            await client.ExecuteAsync(request);
        }
        """);

    [Fact]
    public Task Options_with_a_base_address_in_the_constructor_of_the_class() => InClass("""
        readonly RestClient _client;
        public Service()
        {
            var options = new RestClientOptions { BaseUrl = new Uri("https://api.zoom.us/v2/") };
            _client = new RestClient(options);
        }
        Task Create(string topic) => _client.{|PSC1001:PostJsonAsync|}("users/me/meetings", new { topic, start_time = "x" });
        Task CreateSafely(string topic) => _client.PostJsonAsync("users/me/meetings", new { topic, password = RandomNumberGenerator.GetString("abcdef", 10) });
        """);

    [Fact]
    public Task A_string_body() => InClass("""
        void Create(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2/users/me/meetings");
            var request = new RestRequest();
            request.Method = Method.Post;
            request.AddStringBody(JsonSerializer.Serialize(new { topic, settings = new { join_before_host = {|PSC1006:true|} } }), DataFormat.Json);
            client.{|PSC1001:Execute|}(request);
        }
        """);

    [Fact]
    public Task The_body_as_a_parameter_and_the_verb_in_the_call() => InClass("""
        async Task Create()
        {
            var client = new RestClient();
            var request = new RestRequest("https://api.zoom.us/v2/users/{userId}/meetings").AddUrlSegment("userId", "me");
            request.AddParameter("application/json", {|PSC1007:"{ \"topic\": \"x\", \"settings\": { \"use_pmi\": true } }"|}, ParameterType.RequestBody);
            await client.{|PSC1001:ExecutePostAsync|}(request);
            await client.{|PSC1001:ExecuteAsync|}(request, Method.Post);
        }
        """);

    [Fact]
    public Task A_request_that_a_helper_makes() => InClass("""
        RestRequest Request(string path, Method method) => new RestRequest(path, method).AddHeader("Authorization", "Bearer t");
        void Create(string topic)
        {
            var request = Request("https://api.zoom.us/v2/users/me/meetings", Method.Post);
            request.AddJsonBody(new { topic });
            new RestClient().{|PSC1001:Execute|}(request);
        }
        """);

    [Fact]
    public Task Of_two_requests_the_first_is_judged() => InClass("""
        async Task Create(string topic, bool isNew)
        {
            var client = new RestClient("https://api.zoom.us/v2");
            var made = new RestRequest("users/me/meetings", Method.Post).AddJsonBody(new { topic });
            var changed = new RestRequest("meetings/1", Method.Patch).AddJsonBody(new { topic });
            await client.{|PSC1001:ExecuteAsync|}(isNew ? made : changed);
        }
        """);

    [Theory]
    [InlineData("ExecuteAsync")]
    [InlineData("ExecuteGetAsync")]
    [InlineData("GetAsync")]
    public Task Parameters_of_the_address(string method) => InClass($$"""
        async Task Create(string checksum)
        {
            var request = new RestRequest("https://bbb.example.org/bigbluebutton/api/create").AddQueryParameter("meetingID", Guid.NewGuid().ToString());
            request.AddQueryParameter("allowPromoteGuestToModerator", {|PSC1013:"true"|}).AddQueryParameter("checksum", checksum);
            await new RestClient().{{method}}(request);
        }
        """);

    [Fact]
    public Task Of_two_verbs_the_first_is_judged() => InClass("""
        async Task Create(string topic, bool isNew)
        {
            var request = new RestRequest("https://api.zoom.us/v2/users/me/meetings", isNew ? Method.Post : Method.Put).AddJsonBody(new { topic });
            await new RestClient().{|PSC1001:ExecuteAsync|}(request);
        }
        """);

    [Fact]
    public Task Other_requests_are_silent() => InClass("""
        async Task Others(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2");
            await client.ExecuteAsync(new RestRequest("users/me/meetings"));
            await client.GetAsync(new RestRequest("users/me/meetings"));
            await client.ExecuteAsync(new RestRequest("users/me/meetings", Method.Get).AddJsonBody(new { topic }));
            await client.PatchAsync(new RestRequest("meetings/1").AddJsonBody(new { topic }));
            await client.PostAsync(new RestRequest("meetings/1/registrants").AddJsonBody(new { email = "a@example.org" }));
            await new RestClient("https://example.org").PostJsonAsync("api/meetings", new { topic, duration = 30 });
        }
        async Task Unseen(RestClient client, RestRequest request) => await client.PostAsync(request);
        """);
}
