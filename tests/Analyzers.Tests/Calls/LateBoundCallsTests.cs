namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>Requests whose calls are bound at run time because an argument is dynamic.</summary>
public class LateBoundCallsTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Dynamic;
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Newtonsoft.Json;

        """;

    private const string Class = "class Service { const string Url = \"https://api.zoom.us/v2/users/me/meetings\"; readonly HttpClient _http = new(); static string Random() => RandomNumberGenerator.GetString(\"abcdef\", 10);\n";

    private static Task InClass(string members) => Analysis.OfAsync(Usings + Class + members + "\n}");

    private static Task With106(string members) => Analysis.With(OlderRestSharpTests.RestSharp106, Usings + "using RestSharp;\n" + Class + members + "\n}");

    [Theory]
    [InlineData("await _http.{|PSC1001:PostAsync|}(Url, JsonContent.Create(body));")]
    [InlineData("await _http.{|PSC1001:PostAsync|}(new Uri(Url), JsonContent.Create(body), CancellationToken.None);")]
    [InlineData("await _http.{|PSC1001:PostAsync|}(content: JsonContent.Create(body), requestUri: Url);")]
    [InlineData("dynamic content = new StringContent(JsonConvert.SerializeObject(body)); await _http.{|PSC1001:PostAsync|}(Url, content);")]
    [InlineData("dynamic content = JsonContent.Create((object)body); HttpResponseMessage answer = await _http.{|PSC1001:PostAsync|}(Url, content); answer.EnsureSuccessStatusCode();")]
    [InlineData("await HttpClientJsonExtensions.{|PSC1001:PostAsJsonAsync|}(_http, Url, body);")]
    [InlineData("_http.BaseAddress = new Uri(\"https://api.zoom.us/v2/\"); await _http.{|PSC1001:PostAsync|}(\"users/me/meetings\", JsonContent.Create(body));")]
    [InlineData("dynamic request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create((object)body) }; await _http.{|PSC1001:SendAsync|}(request);")]
    [InlineData("var json = JsonConvert.SerializeObject(body); new WebClient().{|PSC1001:UploadString|}(Url, \"POST\", json);")]
    [InlineData("var json = JsonConvert.SerializeObject(body); var request = WebRequest.Create(Url); request.Method = \"POST\"; using (var writer = new StreamWriter(request.GetRequestStream())) { writer.Write(json); } request.{|PSC1001:GetResponse|}();")]
    public Task It_is_judged_like_one_that_is_bound(string sending) => InClass($$"""
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.settings = new { waiting_room = {|PSC1005:false|}, join_before_host = {|PSC1006:true|} };
            {{sending}}
        }
        async Task Safe(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.password = Random();
            {{sending.Replace("{|PSC1001:", "").Replace("|}", "")}}
        }
        """);

    [Theory]
    [InlineData("dynamic body = new { topic, settings = new { waiting_room = {|PSC1005:false|} } };")]
    [InlineData("dynamic settings = new ExpandoObject(); settings.waiting_room = {|PSC1005:false|}; dynamic body = new { topic, settings };")]
    [InlineData("dynamic body = new Dictionary<string, object> { [\"topic\"] = topic, [\"settings\"] = new { waiting_room = {|PSC1005:false|} } };")]
    public Task Whatever_the_body_is(string making) => InClass($$"""
        async Task Create(string topic)
        {
            {{making}}
            await _http.{|PSC1001:PostAsync|}(Url, JsonContent.Create(body));
        }
        """);

    [Fact]
    public Task What_is_sent_twice_is_the_same_twice() => InClass("""
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            dynamic content = JsonContent.Create((object)body);
            await _http.{|PSC1001:PostAsync|}(Url, content);
            await _http.{|PSC1001:PostAsync|}(Url, content);
        }
        """);

    [Fact]
    public Task A_change_of_a_meeting_lacks_nothing() => InClass("""
        async Task Change(string id)
        {
            dynamic body = new ExpandoObject();
            body.settings = new { waiting_room = {|PSC1005:false|} };
            await _http.PatchAsync($"https://api.zoom.us/v2/meetings/{id}", JsonContent.Create(body));
        }
        """);

    [Theory]
    [InlineData("request.AddJsonBody(body); client.{|PSC1001:Execute|}(request);")]
    [InlineData("request.AddBody(body); client.{|PSC1001:Execute|}(request);")]
    [InlineData("request.AddHeader(\"a\", \"b\").AddJsonBody(body); client.Execute(new RestRequest(Method.GET)); request.AddJsonBody(body); client.{|PSC1001:Execute|}(request);")]
    [InlineData("var json = JsonConvert.SerializeObject(body); request.AddParameter(\"application/json\", json, ParameterType.RequestBody); client.{|PSC1001:Execute|}(request);")]
    [InlineData("dynamic json = JsonConvert.SerializeObject((object)body); request.AddParameter(\"application/json; charset=utf-8\", json, ParameterType.RequestBody); request.RequestFormat = DataFormat.Json; client.{|PSC1001:Execute|}(request);")]
    [InlineData("client.{|PSC1001:Execute|}(request.AddJsonBody(body));")]
    public Task RestSharp_takes_bodies_so(string sending) => With106($$"""
        void Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.settings = new { waiting_room = {|PSC1005:false|} };
            var client = new RestClient(Url);
            var request = new RestRequest(Method.POST);
            {{sending}}
        }
        void Safe(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.password = Random();
            var client = new RestClient(Url);
            var request = new RestRequest(Method.POST);
            {{sending.Replace("{|PSC1001:", "").Replace("|}", "")}}
        }
        """);

    [Fact]
    public Task An_address_that_is_dynamic_leaves_the_type_of_the_body_open() => InClass("""
        async Task Create(string topic)
        {
            dynamic address = Url;
            await HttpClientJsonExtensions.{|PSC1001:PostAsJsonAsync|}(_http, address, new { topic });
        }
        """);

    [Fact]
    public Task An_interface_sends_by_what_it_inherits() => With106("""
        interface IZoomClient : IRestClient { }
        void Create(IZoomClient client, string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            client.{|PSC1001:Execute|}(new RestRequest(Url, Method.POST).AddJsonBody(body));
        }
        """);

    /// <summary>What is dynamic itself may be anything, and other methods of these names send nothing.</summary>
    [Theory]
    [InlineData("dynamic http = _http; await http.PostAsync(Url, JsonContent.Create(body));")]
    [InlineData("await _http.PostAsync(\"https://api.zoom.us/v2/meetings/1/registrants\", JsonContent.Create(body));")]
    [InlineData("await _http.PostAsync(\"https://example.org/v2/users/me/meetings\", JsonContent.Create(body));")]
    [InlineData("await _http.PutAsync(Url, JsonContent.Create(body));")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"https://example.org/v2/\") }; await HttpClientJsonExtensions.PostAsJsonAsync(http, \"users/me/meetings\", body);")]
    [InlineData("await new Own().PostAsync(Url, body);")]
    [InlineData("await _http.GetAsync(Url, body);")]
    [InlineData("await _http.PostAsync(body.url, JsonContent.Create(body));")]
    public Task Other_calls_are_silent(string call) => InClass($$"""
        class Own { public Task PostAsync(string url, object content) => Task.CompletedTask; }
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.settings = new { waiting_room = false };
            {{call}}
        }
        """);

    [Theory]
    [InlineData("Fill(body);")]
    [InlineData("body.Fill();")]
    public Task What_other_code_gets_hold_of_may_hold_more(string escape) => InClass($$"""
        static void Fill(object given) => ((IDictionary<string, object>)given)[Environment.MachineName] = Random();
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            {{escape}}
            await _http.{|PSC9001:PostAsync|}(Url, JsonContent.Create(body));
        }
        """);

    [Fact]
    public Task What_is_not_seen_is_not_decided() => InClass("""
        async Task Create(dynamic body, dynamic content)
        {
            await _http.{|PSC9001:PostAsync|}(Url, JsonContent.Create(body));
            await _http.{|PSC9001:PostAsync|}(Url, content);
        }
        async Task Bound(object body, HttpContent content)
        {
            await _http.{|PSC9001:PostAsync|}(Url, JsonContent.Create(body));
            await _http.{|PSC9001:PostAsync|}(Url, content);
        }
        """);

    [Fact]
    public Task Its_answer_and_its_passcode_are_secrets() => InClass("""
        async Task Create(string topic)
        {
            var code = Random();
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.password = code;
            HttpResponseMessage answer = await _http.PostAsync(Url, JsonContent.Create(body));
            Console.WriteLine({|PSC4003:await answer.Content.ReadAsStringAsync()|});
            Console.WriteLine({|PSC4003:code|});
            Console.WriteLine(answer.StatusCode);
        }
        """);
}
