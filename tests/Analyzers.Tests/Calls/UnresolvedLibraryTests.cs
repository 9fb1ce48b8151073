namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>Code whose libraries are not restored, so that the compiler knows neither their types nor their methods.</summary>
public class UnresolvedLibraryTests
{
    private static Task InClass(string members) => Analysis.OfBrokenWithoutPackagesAsync("""
        using System;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using RestSharp;
        class Service {

        """ + members + "\n}");

    [Fact]
    public Task A_json_text_as_a_parameter() => InClass("""
        void Create()
        {
            var client = new RestClient("https://api.zoom.us/v2/users/me/meetings");
            var request = new RestRequest(Method.POST);
            request.AddHeader("content-type", "application/json");
            request.AddParameter("application/json", {|PSC1006:"{\"topic\":\"x\",\"settings\":{\"join_before_host\":true}}"|}, ParameterType.RequestBody);
            IRestResponse response = client.{|PSC1001:Execute|}(request);
        }
        """);

    [Fact]
    public Task A_json_body_below_the_clients_address() => InClass("""
        readonly RestClient _client = new RestClient("https://api.zoom.us/v2");
        async Task Create(string topic)
        {
            var request = new RestRequest("users/me/meetings", Method.Post).AddJsonBody(new { topic, settings = new { waiting_room = {|PSC1005:false|} } });
            await _client.{|PSC1001:ExecuteAsync|}(request);
        }
        """);

    [Fact]
    public Task A_verb_that_is_given_with_the_call() => InClass("""
        async Task Create(string topic)
        {
            RestClient client = new RestClient("https://api.zoom.us/v2/users/me/meetings");
            RestRequest request = new RestRequest();
            request.AddBody(new { topic });
            await client.{|PSC1001:PostAsync|}(request);
            await client.GetAsync(request);
        }
        """);

    [Fact]
    public Task An_object_that_an_unseen_serialiser_writes() => InClass("""
        async Task Create(HttpClient http, string topic, string passcode)
        {
            var content = new StringContent(JsonConvert.SerializeObject(new { topic }), Encoding.UTF8, "application/json");
            await http.{|PSC1001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", content);
            await http.{|PSC9001:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(JsonConvert.SerializeObject(new { topic, password = passcode })));
        }
        """);

    [Fact]
    public Task Requests_whose_host_is_not_written_out_are_passed_over() => InClass("""
        void Create(RestClient given, string start, string topic)
        {
            var request = new RestRequest("users/me/meetings", Method.POST);
            request.AddJsonBody(new { topic });
            given.Execute(request);
            var client = new RestClient(start);
            client.Execute(request);
            var other = new SomeClient("https://api.zoom.us/v2");
            other.Execute(request);
        }
        """);

    [Fact]
    public Task Other_verbs_and_paths_are_passed_over() => InClass("""
        void Change(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2/");
            client.Execute(new RestRequest("meetings/1", Method.PATCH).AddJsonBody(new { topic }));
            client.Execute(new RestRequest("meetings/1/registrants", Method.POST).AddJsonBody(new { topic }));
            client.Execute(new RestRequest("users/me/meetings"));
        }
        """);

    [Fact]
    public Task A_body_in_every_way_of_adding_one() => InClass("""
        readonly RestClient _client = new RestClient("https://api.zoom.us/v2");
        void Text()
        {
            var request = new RestRequest("users/me/meetings", Method.Post);
            request.AddStringBody({|PSC1005:"{\"topic\":\"x\",\"settings\":{\"waiting_room\":false}}"|}, "application/json");
            _client.{|PSC1001:Execute|}(request);
        }
        void Object(string topic)
        {
            var request = new RestRequest("users/me/meetings", Method.Post);
            request.AddObject(new { topic, password = {|PSC1003:"123456"|} });
            _client.Execute(request);
        }
        void Parameters()
        {
            var request = new RestRequest("users/me/meetings", Method.Post);
            request.AddOrUpdateParameter("application/json", {|PSC1005:"{\"topic\":\"x\",\"settings\":{\"waiting_room\":false}}"|}, "application/json", ParameterType.RequestBody);
            _client.{|PSC1001:Execute|}(request);
        }
        """);
}
