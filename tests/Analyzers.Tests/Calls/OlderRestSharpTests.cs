using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

public class OlderRestSharpTests
{
    // The public surface of 106 as far as requests need it; the package cannot be referenced beside the current one.
    internal static readonly MetadataReference RestSharp106 = Analysis.Library("RestSharp", """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        namespace RestSharp
        {
            public enum Method { GET, POST, PUT, DELETE, HEAD, OPTIONS, PATCH, MERGE, COPY }
            public enum DataFormat { Json, Xml, None }
            public enum ParameterType { Cookie, GetOrPost, UrlSegment, HttpHeader, RequestBody, QueryString, QueryStringWithoutEncode }
            public interface IRestResponse { string Content { get; set; } }
            public interface IRestResponse<T> : IRestResponse { T Data { get; set; } }
            public class Parameter
            {
                public Parameter(string name, object value, ParameterType type) { }
                public string Name { get; set; }
                public object Value { get; set; }
                public ParameterType Type { get; set; }
            }
            public interface IRestRequest
            {
                Method Method { get; set; }
                string Resource { get; set; }
                DataFormat RequestFormat { get; set; }
                IRestRequest AddBody(object obj);
                IRestRequest AddJsonBody(object obj);
                IRestRequest AddParameter(Parameter p);
                IRestRequest AddParameter(string name, object value);
                IRestRequest AddParameter(string name, object value, ParameterType type);
                IRestRequest AddParameter(string name, object value, string contentType, ParameterType type);
                IRestRequest AddHeader(string name, string value);
                IRestRequest AddUrlSegment(string name, string value);
            }
            public class RestRequest : IRestRequest
            {
                public RestRequest() { }
                public RestRequest(Method method) { }
                public RestRequest(string resource) { }
                public RestRequest(string resource, Method method) { }
                public RestRequest(string resource, Method method, DataFormat dataFormat) { }
                public RestRequest(Uri resource, Method method) { }
                public Method Method { get; set; }
                public string Resource { get; set; }
                public DataFormat RequestFormat { get; set; }
                public IRestRequest AddBody(object obj) => this;
                public IRestRequest AddJsonBody(object obj) => this;
                public IRestRequest AddParameter(Parameter p) => this;
                public IRestRequest AddParameter(string name, object value) => this;
                public IRestRequest AddParameter(string name, object value, ParameterType type) => this;
                public IRestRequest AddParameter(string name, object value, string contentType, ParameterType type) => this;
                public IRestRequest AddHeader(string name, string value) => this;
                public IRestRequest AddUrlSegment(string name, string value) => this;
            }
            public interface IRestClient
            {
                Uri BaseUrl { get; set; }
                IRestResponse Execute(IRestRequest request);
                IRestResponse Execute(IRestRequest request, Method httpMethod);
                IRestResponse<T> Execute<T>(IRestRequest request);
                IRestResponse ExecuteAsPost(IRestRequest request, string httpMethod);
                Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken cancellationToken = default);
                Task<IRestResponse> ExecutePostAsync(IRestRequest request, CancellationToken cancellationToken = default);
                Task<IRestResponse> ExecuteTaskAsync(IRestRequest request);
            }
            public class RestClient : IRestClient
            {
                public RestClient() { }
                public RestClient(Uri baseUrl) { }
                public RestClient(string baseUrl) { }
                public Uri BaseUrl { get; set; }
                public int Timeout { get; set; }
                public IRestResponse Execute(IRestRequest request) => null;
                public IRestResponse Execute(IRestRequest request, Method httpMethod) => null;
                public IRestResponse<T> Execute<T>(IRestRequest request) => null;
                public IRestResponse ExecuteAsPost(IRestRequest request, string httpMethod) => null;
                public Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken cancellationToken = default) => null;
                public Task<IRestResponse> ExecutePostAsync(IRestRequest request, CancellationToken cancellationToken = default) => null;
                public Task<IRestResponse> ExecuteTaskAsync(IRestRequest request) => null;
            }
            public static class RestClientExtensions
            {
                public static IRestResponse Post(this IRestClient client, IRestRequest request) => null;
                public static Task<T> PostAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => null;
                public static IRestResponse Get(this IRestClient client, IRestRequest request) => null;
                public static IRestResponse Patch(this IRestClient client, IRestRequest request) => null;
            }
        }
        """);

    private static Task InClass(string members) => Analysis.With(RestSharp106, """
        using System;
        using System.Security.Cryptography;
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
            client.Timeout = -1;
            var request = new RestRequest(Method.POST);
            request.AddHeader("content-type", "application/json");
            request.AddParameter("application/json", {|PSC1007:"{\"topic\":\"x\",\"type\":2,\"settings\":{\"use_pmi\":true}}"|}, ParameterType.RequestBody);
            IRestResponse response = client.{|PSC1001:Execute|}(request);
        }
        """);

    [Fact]
    public Task A_json_body_of_an_anonymous_object() => InClass("""
        void Create(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2/");
            var request = new RestRequest("users/me/meetings", Method.POST);
            request.RequestFormat = DataFormat.Json;
            request.AddJsonBody(new { topic, settings = new { waiting_room = {|PSC1005:false|} } });
            var response = client.{|PSC1001:Execute|}(request);
        }
        async Task Interfaces(IRestClient client, string topic)
        {
            client.BaseUrl = new Uri("https://api.zoom.us/v2/");
            IRestRequest request = new RestRequest("users/me/meetings", Method.POST, DataFormat.Json).AddHeader("Authorization", "Bearer t").AddBody(new { topic });
            await client.{|PSC1001:ExecuteAsync|}(request);
        }
        """);

    [Fact]
    public Task A_parameter_object_and_serialised_text() => InClass("""
        async Task Create(string topic)
        {
            var json = JsonConvert.SerializeObject(new { topic, password = {|PSC1003:"abc123"|} });
            var request = new RestRequest(new Uri("https://api.zoom.us/v2/users/me/meetings"), Method.POST);
            request.AddParameter(new Parameter("application/json", json, ParameterType.RequestBody));
            await new RestClient().ExecuteTaskAsync(request);
        }
        """);

    [Fact]
    public Task A_random_passcode_is_silent() => InClass("""
        void Create(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2/");
            var request = new RestRequest("users/me/meetings");
            request.AddJsonBody(new { topic, password = RandomNumberGenerator.GetString("abcdef", 10) });
            client.Post(request);
            client.ExecuteAsPost(request, "POST");
            client.Execute(request, Method.POST);
        }
        """);

    [Fact]
    public Task Other_requests_are_silent() => InClass("""
        void Others(string topic)
        {
            var client = new RestClient("https://api.zoom.us/v2/");
            client.Execute(new RestRequest("users/me/meetings", Method.GET));
            client.Get(new RestRequest("users/me/meetings"));
            client.Patch(new RestRequest("meetings/1").AddJsonBody(new { topic }));
            client.Execute(new RestRequest("meetings/1/registrants", Method.POST).AddJsonBody(new { email = "a@example.org" }));
            new RestClient("https://example.org/api").Execute(new RestRequest("meetings", Method.POST).AddJsonBody(new { topic, duration = 30 }));
        }
        """);
}
