using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>Every method of every library that sends requests, one by one.</summary>
public class HttpLibrariesTests
{
    private static void Sends(string requests, string statements, string members = "", params string[] files)
    {
        var (value, evaluator) = Evaluation.Only(statements, members, files);
        var call = value.DescendantsAndSelf().OfType<IInvocationOperation>().First();
        Assert.Equal(requests, string.Join("; ", HttpLibraries.Read(call, evaluator).Select(Written)));
    }

    private static string Written(HttpCall call) =>
        $"{call.Verb} {call.Address.Host ?? "?"}/{string.Join("/", call.Address.Segments.Select(s => s ?? "?"))}"
        + (call.Address.Query is { } query ? " " + Evaluation.Written(query) : "") + (call.Body is { } body ? " " + Evaluation.Written(body.Root) : "");

    [Theory]
    [InlineData("PostAsync(\"https://a.b/c\", new StringContent(\"{\\\"x\\\":1}\"))", "POST a.b/c {x: 1}")]
    [InlineData("PutAsync(\"https://a.b/c\", new StringContent(\"{\\\"x\\\":1}\"))", "PUT a.b/c {x: 1}")]
    [InlineData("PatchAsync(\"https://a.b/c\", new StringContent(\"{\\\"x\\\":1}\"))", "PATCH a.b/c {x: 1}")]
    [InlineData("DeleteAsync(\"https://a.b/c\")", "DELETE a.b/c")]
    [InlineData("GetAsync(\"https://a.b/c?x=1\")", "GET a.b/c {x: \"1\"}")]
    [InlineData("GetStringAsync(\"https://a.b/c\")", "GET a.b/c")]
    [InlineData("GetStreamAsync(\"https://a.b/c\")", "GET a.b/c")]
    [InlineData("GetByteArrayAsync(\"https://a.b/c\")", "GET a.b/c")]
    [InlineData("PostAsJsonAsync(\"https://a.b/c\", new { X = 1 })", "POST a.b/c {x: 1}")]
    [InlineData("PutAsJsonAsync(\"https://a.b/c\", new { X = 1 })", "PUT a.b/c {x: 1}")]
    [InlineData("PatchAsJsonAsync(\"https://a.b/c\", new { X = 1 })", "PATCH a.b/c {x: 1}")]
    [InlineData("PostAsJsonAsync(\"https://a.b/c\", new { X = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = null })", "POST a.b/c {X: 1}")]
    [InlineData("PostAsJsonAsync(\"https://a.b/c\", new { X = 1 }, (JsonSerializerOptions)null)", "POST a.b/c {x: 1}")]
    [InlineData("GetFromJsonAsync<Data>(\"https://a.b/c\")", "GET a.b/c")]
    [InlineData("DeleteFromJsonAsync<Data>(\"https://a.b/c\")", "DELETE a.b/c")]
    [InlineData("SendAsync(new HttpRequestMessage(HttpMethod.Put, \"https://a.b/c\") { Content = new StringContent(\"{\\\"x\\\":1}\") })", "PUT a.b/c {x: 1}")]
    [InlineData("Send(new HttpRequestMessage { Method = HttpMethod.Patch, RequestUri = new Uri(\"https://a.b/c\") })", "PATCH a.b/c")]
    [InlineData("SendAsync(new HttpRequestMessage { RequestUri = new Uri(\"https://a.b/c\") })", "GET a.b/c")]
    [InlineData("SendAsync(default(Func<HttpRequestMessage>)())", "")]
    [InlineData("PostAsync(given, null)", "")]
    [InlineData("GetHashCode()", "")]
    public void HttpClient(string call, string request) => Sends(request, $"HttpClient http = new(); Use(http.{call});");

    [Fact]
    public void The_older_extensions_of_HttpClient() => Sends("PUT a.b/c {x: 1}", "HttpClient http = new(); Use(System.Net.Http.HttpClientExtensions.PutAsJsonAsync(http, \"https://a.b/c\", new { X = 1 }));", "",
        "namespace System.Net.Http { static class HttpClientExtensions { public static object PutAsJsonAsync<T>(this HttpClient client, string requestUri, T value) => null; } }");

    [Theory]
    [InlineData("PostJsonAsync(new { X = 1 })", "POST a.b/c {x: 1}")]
    [InlineData("PostStringAsync(\"{\\\"x\\\":1}\")", "POST a.b/c {x: 1}")]
    [InlineData("PostUrlEncodedAsync(new { X = 1 })", "POST a.b/c {X: 1}")]
    [InlineData("PostUrlEncodedAsync(\"x=1&y=2\")", "POST a.b/c {x: \"1\", y: \"2\"}")]
    [InlineData("PostUrlEncodedAsync(new[] { KeyValuePair.Create(\"x\", \"1\"), KeyValuePair.Create(\"y\", given) })", "POST a.b/c {x: \"1\", y: ?Parameter}")]
    [InlineData("PostUrlEncodedAsync(new Dictionary<string, string> { [\"x\"] = \"1\" })", "POST a.b/c Dictionary{x: \"1\"}")]
    [InlineData("PostAsync(new StringContent(\"{\\\"x\\\":1}\"))", "POST a.b/c {x: 1}")]
    [InlineData("PutJsonAsync(new { X = 1 })", "PUT a.b/c {x: 1}")]
    [InlineData("PutStringAsync(\"{\\\"x\\\":1}\")", "PUT a.b/c {x: 1}")]
    [InlineData("PutAsync(new StringContent(\"{\\\"x\\\":1}\"))", "PUT a.b/c {x: 1}")]
    [InlineData("PatchJsonAsync(new { X = 1 })", "PATCH a.b/c {x: 1}")]
    [InlineData("PatchStringAsync(\"{\\\"x\\\":1}\")", "PATCH a.b/c {x: 1}")]
    [InlineData("PatchAsync(new StringContent(\"{\\\"x\\\":1}\"))", "PATCH a.b/c {x: 1}")]
    [InlineData("GetAsync()", "GET a.b/c")]
    [InlineData("GetJsonAsync<Data>()", "GET a.b/c")]
    [InlineData("GetStringAsync()", "GET a.b/c")]
    [InlineData("SendJsonAsync(HttpMethod.Put, new { X = 1 })", "PUT a.b/c {x: 1}")]
    [InlineData("SendStringAsync(HttpMethod.Put, \"{\\\"x\\\":1}\")", "PUT a.b/c {x: 1}")]
    [InlineData("SendUrlEncodedAsync(HttpMethod.Put, new { X = 1 })", "PUT a.b/c {X: 1}")]
    [InlineData("SendAsync(HttpMethod.Put, new StringContent(\"{\\\"x\\\":1}\"))", "PUT a.b/c {x: 1}")]
    [InlineData("SendAsync(default(Func<HttpMethod>)())", "")]
    public void Flurl(string call, string request)
    {
        Sends(request, $"Use(\"https://a.b/c\".{call});");
        Sends(request, $"Use(new FlurlRequest(\"https://a.b/c\").{call});");
        Sends(request, $"Use(new Url(\"https://a.b\").AppendPathSegment(\"c\").WithHeader(\"h\", 1).{call});");
    }

    [Theory]
    [InlineData("\"https://a.b\".AppendPathSegments(\"c\", \"d\")", "a.b/c/d")]
    [InlineData("new FlurlClient(\"https://a.b\").Request(\"c\", given)", "a.b/c/?")]
    [InlineData("\"https://a.b\".SetQueryParam(\"x\", 1)", "a.b/ {x: \"1\"}")]
    [InlineData("\"https://a.b\".AppendQueryParam(\"x\", 1)", "a.b/ {x: \"1\"}")]
    [InlineData("\"https://a.b\".SetQueryParams(new { x = 1, y = 2 })", "a.b/ {x: \"1\", y: \"2\"}")]
    [InlineData("\"https://a.b\".AppendQueryParam(new { x = 1 })", "a.b/")]
    [InlineData("\"https://a.b\".SetQueryParam(given, 1)", "a.b/")]
    [InlineData("\"https://a.b\".WithTimeout(5)", "a.b/")]
    public void Flurls_addresses(string address, string written) => Sends("GET " + written, $"Use({address}.GetAsync());");

    [Theory]
    [InlineData("new Url(\"https://a.b/c\").ResetToRoot()")]
    [InlineData("new Url(\"https://a.b/c\").RemovePathSegment()")]
    [InlineData("new Url(\"https://a.b/c\").RemovePath()")]
    [InlineData("new Url(\"https://a.b/c\").Reset()")]
    [InlineData("new Url(\"https://a.b/c\").Clone()")]
    public void Addresses_that_are_taken_back_are_not_known(string address) => Sends("", $"Use({address}.GetAsync());");

    // Of older versions of RestSharp what is not there any more.
    private const string OlderRestSharp = """
        namespace RestSharp
        {
            static class Older
            {
                public static object ExecuteTaskAsync(this IRestClient client, RestRequest request) => null;
                public static object ExecuteAsPost(this IRestClient client, RestRequest request, string httpMethod) => null;
                public static object ExecutePostTaskAsync(this IRestClient client, RestRequest request) => null;
                public static object ExecuteAsyncPost(this IRestClient client, RestRequest request, string httpMethod) => null;
                public static object ExecuteAsync(this IRestClient client, RestRequest request, Method httpMethod, int other) => null;
            }
        }
        """;

    [Theory]
    [InlineData("Execute(request)", "DELETE")]
    [InlineData("ExecuteAsync(request)", "DELETE")]
    [InlineData("ExecuteAsync(request, Method.Put)", "PUT")]
    [InlineData("ExecuteTaskAsync(request)", "DELETE")]
    [InlineData("ExecuteAsPost(request, given)", "POST")]
    [InlineData("ExecutePost(request)", "POST")]
    [InlineData("ExecutePostAsync(request)", "POST")]
    [InlineData("ExecutePostTaskAsync(request)", "POST")]
    [InlineData("ExecuteAsyncPost(request, given)", "POST")]
    [InlineData("ExecuteAsync(request, Method.Patch, 1)", "PATCH")]
    [InlineData("ExecutePut(request)", "PUT")]
    [InlineData("ExecutePutAsync(request)", "PUT")]
    [InlineData("ExecutePatch(request)", "PATCH")]
    [InlineData("ExecutePatchAsync(request)", "PATCH")]
    [InlineData("Post(request)", "POST")]
    [InlineData("PostAsync(request)", "POST")]
    [InlineData("Put(request)", "PUT")]
    [InlineData("PutAsync(request)", "PUT")]
    [InlineData("Patch(request)", "PATCH")]
    [InlineData("PatchAsync(request)", "PATCH")]
    public void RestSharp(string call, string verb) =>
        Sends(verb + " a.b/c {x: 1}", $"IRestClient client = new RestClient(\"https://a.b\"); var request = new RestRequest(\"c\", Method.Delete).AddJsonBody(new {{ X = 1 }}); Use(client.{call});", "", OlderRestSharp);

    [Theory]
    [InlineData("PostJsonAsync(\"c\", new { X = 1 })", "POST")]
    [InlineData("PostJsonAsync<Data, Data>(\"c\", new Data { })", "POST")]
    [InlineData("PostJson(\"c\", new { X = 1 })", "POST")]
    [InlineData("PutJsonAsync(\"c\", new { X = 1 })", "PUT")]
    [InlineData("PutJson(\"c\", new { X = 1 })", "PUT")]
    public void RestSharp_with_an_object(string call, string verb) => Sends(verb + " a.b/c " + (call.Contains("Data", StringComparison.Ordinal) ? "Data{}" : "{x: 1}"), $"var client = new RestClient(\"https://a.b\"); Use(client.{call});");

    [Theory]
    [InlineData("new RestRequest(\"c\")", "GET a.b/c")]
    [InlineData("new RestRequest()", "GET a.b/")]
    [InlineData("new RestRequest(\"\")", "GET a.b/")]
    [InlineData("new RestRequest(\"c\", default(Func<Method>)())", "GET a.b/c")]
    [InlineData("new RestRequest(\"c\") { Method = Method.Post }", "POST a.b/c")]
    [InlineData("new RestRequest { Resource = \"c\" }", "GET a.b/c")]
    [InlineData("new RestRequest(\"c\").AddQueryParameter(\"x\", \"1\")", "GET a.b/c {x: \"1\"}")]
    [InlineData("new RestRequest(\"c\").AddParameter(\"x\", \"1\")", "GET a.b/c {x: \"1\"}")]
    [InlineData("new RestRequest(\"c\").AddOrUpdateParameter(\"x\", \"1\")", "GET a.b/c {x: \"1\"}")]
    [InlineData("new RestRequest(\"c\").AddParameter(\"x\", \"1\", ParameterType.GetOrPost)", "GET a.b/c {x: \"1\"}")]
    [InlineData("new RestRequest(\"c\").AddParameter(\"x\", \"1\", ParameterType.QueryString)", "GET a.b/c {x: \"1\"}")]
    [InlineData("new RestRequest(\"c\").AddParameter(\"x\", \"1\", ParameterType.HttpHeader)", "GET a.b/c")]
    [InlineData("new RestRequest(\"c\").AddParameter(\"x\", new { Y = 1 }, ParameterType.RequestBody)", "GET a.b/c {y: 1}")]
    [InlineData("new RestRequest(\"c\").AddParameter(given, \"1\")", "GET a.b/c {..}")]
    [InlineData("new RestRequest(\"c\").AddParameter(new JsonParameter(\"n\", \"{\\\"x\\\":1}\"))", "GET a.b/c")]
    [InlineData("new RestRequest(\"c\").AddJsonBody(\"{\\\"x\\\":1}\", false)", "GET a.b/c {x: 1}")]
    [InlineData("new RestRequest(\"c\").AddBody(new { X = 1 })", "GET a.b/c {x: 1}")]
    [InlineData("new RestRequest(\"c\").AddStringBody(\"{\\\"x\\\":1}\", DataFormat.Json)", "GET a.b/c {x: 1}")]
    [InlineData("new RestRequest(\"c\").AddXmlBody(new { X = 1 })", "GET a.b/c")]
    [InlineData("new RestRequest(\"c\").AddObject(new Data { Name = \"a\" })", "GET a.b/c Data{Name: \"a\"}")]
    [InlineData("new RestRequest(\"c\").AddHeader(\"x\", \"1\").AddUrlSegment(\"y\", \"1\")", "GET a.b/c")]
    public void Requests_of_RestSharp(string request, string written) => Sends(written, $"var client = new RestClient(\"https://a.b\"); var request = {request}; Use(client.Execute(request));");

    [Theory]
    [InlineData("request.AddHeader(\"x\", \"1\");", 1)]
    [InlineData("request.AddParameter(\"x\", \"1\");", 1)]
    [InlineData("request.AddParameter(\"x\", \"{}\", ParameterType.RequestBody);", 2)]
    [InlineData("request.AddJsonBody(new { X = 1 });", 2)]
    [InlineData("request.AddBody(new { X = 1 });", 2)]
    [InlineData("request.AddStringBody(\"{}\", DataFormat.Json);", 2)]
    public void Where_a_request_gets_its_body_it_is_prepared(string statement, int places)
    {
        var (call, evaluator) = Evaluation.Only($"var client = new RestClient(\"https://a.b\"); var request = new RestRequest(\"c\"); {statement} Use(client.Execute(request));");
        Assert.Equal(places, Assert.Single(HttpLibraries.Read((IInvocationOperation)call, evaluator)).PreparedAt.Count);
    }

    [Theory]
    [InlineData("UploadString(\"https://a.b/c\", \"{\\\"x\\\":1}\")", "POST a.b/c {x: 1}")]
    [InlineData("UploadString(\"https://a.b/c\", \"PUT\", \"{\\\"x\\\":1}\")", "PUT a.b/c {x: 1}")]
    [InlineData("UploadString(\"https://a.b/c\", null, \"{\\\"x\\\":1}\")", "POST a.b/c {x: 1}")]
    [InlineData("UploadString(\"https://a.b/c\", given, \"{\\\"x\\\":1}\")", "")]
    [InlineData("UploadStringTaskAsync(\"https://a.b/c\", \"{\\\"x\\\":1}\")", "POST a.b/c {x: 1}")]
    [InlineData("UploadData(\"https://a.b/c\", Encoding.UTF8.GetBytes(\"{\\\"x\\\":1}\"))", "POST a.b/c {x: 1}")]
    [InlineData("UploadDataTaskAsync(\"https://a.b/c\", Encoding.UTF8.GetBytes(\"{\\\"x\\\":1}\"))", "POST a.b/c {x: 1}")]
    [InlineData("UploadValues(\"https://a.b/c\", new System.Collections.Specialized.NameValueCollection { [\"x\"] = \"1\" })", "POST a.b/c NameValueCollection{x: \"1\"}")]
    [InlineData("UploadValuesTaskAsync(\"https://a.b/c\", new System.Collections.Specialized.NameValueCollection { { \"x\", \"1\" } })", "POST a.b/c NameValueCollection{x: \"1\"}")]
    [InlineData("DownloadString(\"https://a.b/c\")", "")]
    public void WebClient(string call, string request) => Sends(request, $"var client = new System.Net.WebClient(); Use(client.{call});");

    [Theory]
    [InlineData("UploadStringAsync(new Uri(\"https://a.b/c\"), \"{\\\"x\\\":1}\")", "POST a.b/c {x: 1}")]
    [InlineData("UploadDataAsync(new Uri(\"https://a.b/c\"), Encoding.UTF8.GetBytes(\"{\\\"x\\\":1}\"))", "POST a.b/c {x: 1}")]
    [InlineData("UploadValuesAsync(new Uri(\"https://a.b/c\"), new System.Collections.Specialized.NameValueCollection { [\"x\"] = \"1\" })", "POST a.b/c NameValueCollection{x: \"1\"}")]
    public void WebClient_without_a_result(string call, string request) => Sends(request, $"var client = new System.Net.WebClient(); Use((Action)(() => client.{call}));");

    [Theory]
    [InlineData("", "")]
    [InlineData("request.GetRequestStream().Write(Encoding.UTF8.GetBytes(text), 0, 9);", " {x: 1}")]
    [InlineData("(await request.GetRequestStreamAsync().ConfigureAwait(false)).Write(Encoding.UTF8.GetBytes(text), 0, 9);", " {x: 1}")]
    [InlineData("new System.IO.StreamWriter(request.GetRequestStream()).Write(text);", " {x: 1}")]
    [InlineData("new System.IO.StreamWriter(new System.IO.BufferedStream(request.GetRequestStream())).Write(text);", " {x: 1}")]
    [InlineData("using var stream = request.GetRequestStream(); stream.Write(Encoding.UTF8.GetBytes(text), 0, 9);", " {x: 1}")]
    [InlineData("using var stream = request.GetRequestStream(); await stream.WriteAsync(Encoding.UTF8.GetBytes(text), 0, 9);", " {x: 1}")]
    [InlineData("System.IO.Stream stream; stream = request.GetRequestStream(); stream.Write(Encoding.UTF8.GetBytes(text), 0, 9);", " {x: 1}")]
    [InlineData("using var writer = new System.IO.StreamWriter(request.GetRequestStream()); writer.Write(text);", " {x: 1}")]
    [InlineData("using var writer = new System.IO.StreamWriter(request.GetRequestStream()); writer.WriteLine(text);", " {x: 1}")]
    [InlineData("using var writer = new System.IO.StreamWriter(request.GetRequestStream()); await writer.WriteAsync(text);", " {x: 1}")]
    [InlineData("using var writer = new System.IO.StreamWriter(request.GetRequestStream()); await writer.WriteLineAsync(text);", " {x: 1}")]
    [InlineData("using var writer = new System.IO.StreamWriter(request.GetRequestStream()); writer.Write(\"{\\\"x\\\":\"); writer.Write(\"1}\");", " {x: 1}")]
    [InlineData("using var writer = new System.IO.StreamWriter(request.GetRequestStream()); writer.Flush();", "")]
    [InlineData("JsonSerializer.Serialize(request.GetRequestStream(), new { X = 1 });", " {X: 1}")]
    [InlineData("using var stream = request.GetRequestStream(); JsonSerializer.Serialize(stream, new { X = 1 });", " {X: 1}")]
    public void WebRequest(string statements, string body)
    {
        Sends("POST a.b/c" + body, $"var text = \"{{\\\"x\\\":1}}\"; var request = System.Net.WebRequest.CreateHttp(\"https://a.b/c\"); request.Method = \"POST\"; {statements} Use(request.GetResponse());");
        Sends("GET a.b/c" + body, $"var text = \"{{\\\"x\\\":1}}\"; var request = System.Net.WebRequest.Create(\"https://a.b/c\"); {statements} Use(await request.GetResponseAsync());");
    }

    [Theory]
    [InlineData("Send(\"https://a.b/c\")", "POST a.b/c")]
    [InlineData("SendTwice(\"https://a.b/c\")", "POST a.b/c; POST a.b/c")]
    [InlineData("Second(\"https://a.b/c\")", "POST a.b/c")]
    [InlineData("Third(\"https://a.b/c\")", "POST a.b/c")]
    [InlineData("Fourth(\"https://a.b/c\")", "")]
    [InlineData("new HttpClient().Extended(\"https://a.b/c\")", "POST a.b/c")]
    [InlineData("Local(\"https://a.b/c\")", "POST a.b/c")]
    [InlineData("SendNothing(\"https://a.b/c\")", "")]
    [InlineData("SendAlone()", "")]
    [InlineData("default(ISender).Send(\"https://a.b/c\")", "")]
    public void Methods_of_the_same_file_that_send_what_they_are_handed(string call, string requests) => Sends(requests, $"Task Local(string address) => new HttpClient().PostAsync(address, null); Use({call});", """
        Task Send(string address) => new HttpClient().PostAsync(address, null);
        async Task SendTwice(string address) { await Send(address); await Send(address); }
        Task Second(string address) => Send(address);
        Task Third(string address) => Second(address);
        Task Fourth(string address) => Third(address);
        Task SendNothing(string address) => Task.Delay(address.Length);
        Task SendAlone() => new HttpClient().PostAsync("https://a.b/c", null);
        }
        interface ISender { Task Send(string address); }
        static class Extensions {
            public static Task Extended(this HttpClient http, string address) => http.PostAsync(address, null);
        """);

    [Fact]
    public void The_names_of_methods_that_send_through_others_to_a_depth()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "class C { object A(string s) => http.PostAsync(s); object B(string s) => A(s); object D(string s) => B(s); object E(string s) => D(s); object F(string s) => Other(s); object G(string s) { return H(s); object H(string t) => http.SendAsync(t); } }",
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["A", "B", "D", "G", "H"], OwnSenders.NamesIn(tree).Order());
    }

    [Theory]
    [InlineData("client.Execute(request)", "POST a.b/c {x: 1}")]
    [InlineData("client.ExecuteAsync(request)", "POST a.b/c {x: 1}")]
    [InlineData("client.ExecutePut(request)", "PUT a.b/c {x: 1}")]
    [InlineData("client.Execute(request, Method.Patch)", "PATCH a.b/c {x: 1}")]
    [InlineData("client.Execute(given)", "")]
    [InlineData("given.Execute(request)", "")]
    public void RestSharp_where_it_is_not_restored(string call, string sent)
    {
        var (value, evaluator) = Evaluation.OnlyUnresolved($"var client = new RestClient(\"https://a.b\"); var request = new RestRequest(\"c\", Method.Post); request.AddJsonBody(new {{ x = 1 }}); Use({call});");
        Assert.Equal(sent, UnresolvedRestSharp.Read((IInvalidOperation)value, evaluator) is { } request ? Written(request) : "");
    }
}
