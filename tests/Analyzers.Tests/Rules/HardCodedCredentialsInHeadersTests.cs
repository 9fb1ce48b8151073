namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>The id and the secret of an application, put together for a header that goes to a vendor, whatever the code calls them. All of them are made up.</summary>
public class HardCodedCredentialsInHeadersTests
{
    private const string Secret = "q7Rk2Vx9Lm4Tz8Wb6Nc1Pd3Hf5Js0Ga";

    private const string Usings = "using System; using System.Collections.Generic; using System.Net; using System.Net.Http; using System.Net.Http.Headers; using System.Text; using System.Threading.Tasks;\n// Zoom\n";

    private const string Zoom = "\"https://zoom.us/oauth/token\"";

    private static string Found => "{|PSC2002:\"" + Secret + "\"|}";

    private static string Marked(string code) => code.Replace("HIDDEN", "\"" + Secret + "\"", StringComparison.Ordinal).Replace("FOUND", Found, StringComparison.Ordinal);

    private static Task Code(string code) => Analysis.OfAsync(Usings + Marked(code));

    // Each stands in a method of a class that has a client and constants.
    private static string Class(string methods) => $$"""
        class Tokens(HttpClient http, Func<string, string> settings)
        {
            const string A = "id5678901234";
            const string B = HIDDEN;
            const string Whole = "id5678901234:{{Secret}}";
            const string Done = "aWQ1Njc4OTAxMjM0OnE3UmsyVng5TG00VHo4V2I2TmMxUGQzSGY1SnMwR2E=";
            readonly string _b = HIDDEN;
            static readonly string Pair = Convert.ToBase64String(Encoding.ASCII.GetBytes(A + ":" + B));
            const string Endpoint = {{Zoom}};
            string Configured => settings("x");
            HttpClient Http => http;
            static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
            {{methods}}
        }
        """;

    private static Task Header(string parameter, string address = Zoom) => Code(Class($$"""
        Task M(string id)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, {{address}});
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", {{parameter}});
            return http.SendAsync(request);
        }
        """));

    [Fact]
    public Task What_is_told_where_it_is_declared_is_not_told_again() => Code($$"""
        class ZoomTokens(HttpClient http)
        {
            private readonly string _clientSecret = FOUND;

            Task M(string id)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, {{Zoom}});
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(id + ":" + _clientSecret)));
                return http.SendAsync(request);
            }
        }
        """);

    [Theory]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + FOUND))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes($\"{id}:{FOUND}\"))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes($\"{id}{|PSC2002::q7Rk2Vx9Lm4Tz8Wb|}\"))")]
    [InlineData("Convert.ToBase64String(Encoding.GetEncoding(\"ISO-8859-1\").GetBytes(string.Format(\"{0}:{1}\", id, FOUND)))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Concat(id, \":\", FOUND)))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes({|PSC2002:\"id5678901234:q7Rk2Vx9Lm4Tz8Wb\"|}))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes({|PSC2002:\"id5678901234:q7Rk2Vx9Lm4Tz8Wb:Nc1\"|}))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes({|PSC2002:Whole|}))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes($\"{A}:{{|PSC2002:B|}}\"))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes(id + \":\" + {|PSC2002:_b|}))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes(id + \":\" + (settings(\"x\") ?? FOUND)))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes(id + \":\" + FOUND), Base64FormattingOptions.None)")]
    [InlineData("Encode(id + \":\" + FOUND)")]
    [InlineData("{|PSC2002:Pair|}")]
    [InlineData("{|PSC2002:Done|}")]
    public Task The_second_of_the_pair_is_the_secret(string parameter) => Header(parameter);

    [Theory]
    [InlineData("\"https://zoom.us/oauth/token\"")]
    [InlineData("Endpoint")]
    [InlineData("\"https://webexapis.com/v1/access_token\"")]
    [InlineData("\"https://authentication.logmeininc.com/oauth/token\"")]
    [InlineData("\"https://api.getgo.com/oauth/v2/token\"")]
    public Task At_the_endpoints_of_vendors(string address) => Header("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + FOUND))", address);

    [Theory]
    [InlineData("\"https://shop.example.org/oauth/token\"")]
    [InlineData("\"https://notzoom.us/oauth/token\"")]
    [InlineData("\"https://login.microsoftonline.com/common/oauth2/v2.0/token\"")]
    [InlineData("Configured")]
    public Task At_other_servers_is_silent(string address) => Header("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + HIDDEN))", address);

    [Fact]
    public Task At_the_directory_where_online_meetings_are_made() => Code(Class("""
        string Path => "me/onlineMeetings";
        Task M(string id)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "https://login.microsoftonline.com/common/oauth2/v2.0/token");
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(id + ":" + FOUND)));
            return http.SendAsync(request);
        }
        """));

    [Theory]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + Configured))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + settings(\"q7Rk2Vx9Lm4T\")))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + Environment.GetEnvironmentVariable(\"q7Rk2Vx9Lm4T\")))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(A + \":\" + Configured))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(A + \":\"))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":YOUR_SECRET\"))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(\"client_id:client_secret\"))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + \"<secret>\"))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + \"\"))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(id + \":\" + \"changeme12345\"))")]
    [InlineData("settings(\"q7Rk2Vx9Lm4Tz8Wb\")")]
    [InlineData("Configured")]
    public Task What_is_configured_or_missing_is_silent(string parameter) => Header(parameter);

    [Theory]
    [InlineData("request.Headers.Add(\"Authorization\", \"Basic \" + Convert.ToBase64String(Encoding.UTF8.GetBytes(A + \":\" + FOUND)));")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(A + \":\" + FOUND))}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", string.Format(\"Basic {0}\", Convert.ToBase64String(Encoding.UTF8.GetBytes(A + \":\" + FOUND))));")]
    [InlineData("request.Headers.Add(\"Authorization\", string.Concat(\"Basic \", Convert.ToBase64String(Encoding.UTF8.GetBytes(A + \":\" + FOUND))));")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Basic \" + {|PSC2002:Done|});")]
    [InlineData("request.Headers.Add(\"Authorization\", {|PSC2002:$\"Basic {Pair}\"|});")]
    [InlineData("var pair = A + \":\" + {|PSC2002:B|}; var bytes = Encoding.UTF8.GetBytes(pair); var text = Convert.ToBase64String(bytes); var header = \"Basic \" + text; request.Headers.Add(\"Authorization\", header);")]
    [InlineData("var s = FOUND; request.Headers.TryAddWithoutValidation(\"Authorization\", \"Basic \" + Encode($\"{A}:{s}\"));")]
    [InlineData("var s = FOUND; request.Headers.Authorization = AuthenticationHeaderValue.Parse(\"Basic \" + Encode($\"{A}:{s}\"));")]
    [InlineData("var s = FOUND; var scheme = \"Basic\"; request.Headers.Authorization = new(scheme, Encode($\"{A}:{s}\"));")]
    [InlineData("string Both() { return A + \":\" + FOUND; } request.Headers.Authorization = new(\"basic\", Encode(Both()));")]
    [InlineData("http.DefaultRequestHeaders.Authorization = new(\"Basic\", Encode(A + \":\" + FOUND));")]
    public Task Other_ways_to_write_the_header(string statements) => Code(Class($$"""
        Task M()
        {
            var request = new HttpRequestMessage(HttpMethod.Post, {{Zoom}});
            {{statements}}
            return http.SendAsync(request);
        }
        """));

    [Theory]
    [InlineData("Task M() => http.SendAsync(new HttpRequestMessage(HttpMethod.Post, Endpoint) { Headers = { Authorization = new AuthenticationHeaderValue(\"Basic\", Encode(A + \":\" + FOUND)) } });")]
    [InlineData("Task M() { var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Headers = { { \"Authorization\", \"Basic \" + Encode(A + \":\" + FOUND) } } }; return http.SendAsync(request); }")]
    [InlineData("Task M() { var request = new HttpRequestMessage(HttpMethod.Post, Endpoint); request.Headers.Authorization = Header(); return http.SendAsync(request); } AuthenticationHeaderValue Header() => new(\"Basic\", Encode(A + \":\" + FOUND));")]
    [InlineData("Task M() { var request = new HttpRequestMessage(HttpMethod.Post, Endpoint); request.Headers.Add(\"Authorization\", Header()); return http.SendAsync(request); } string Header() => \"Basic \" + Encode(A + \":\" + FOUND);")]
    [InlineData("Task M() { var request = new HttpRequestMessage(HttpMethod.Post, Endpoint); Prepare(request, {|PSC2002:B|}); return http.SendAsync(request); } void Prepare(HttpRequestMessage request, string s) => request.Headers.Authorization = new(\"Basic\", {|PSC2002:Encode|}(A + \":\" + s));")]
    [InlineData("readonly HttpClient _own = new() { BaseAddress = new Uri(\"https://zoom.us/\") }; Task M() { _own.DefaultRequestHeaders.Authorization = new(\"Basic\", Encode(A + \":\" + FOUND)); return _own.PostAsync(\"oauth/token\", null); }")]
    public Task Where_header_and_request_meet(string methods) => Code(Class(methods.Replace("Prepare(request, {|PSC2002:B|})", "Prepare(request, B)", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Task M(HttpRequestMessage shop) { shop.RequestUri = new Uri(\"https://shop.example.org\"); shop.Headers.Authorization = new(\"Basic\", Encode(A + \":\" + HIDDEN)); http.SendAsync(shop); return http.GetAsync(\"https://api.zoom.us/v2/users/me\"); }")]
    [InlineData("Task M() { var shop = new HttpRequestMessage(HttpMethod.Post, \"https://shop.example.org\"); shop.Headers.Add(\"Authorization\", \"Basic \" + Encode(A + \":\" + HIDDEN)); http.SendAsync(shop); return http.GetAsync(\"https://api.zoom.us/v2/users/me\"); }")]
    [InlineData("Task M() { http.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"https://shop.example.org\") { Headers = { Authorization = new(\"Basic\", Encode(A + \":\" + HIDDEN)) } }); return http.GetAsync(\"https://api.zoom.us/v2/users/me\"); }")]
    [InlineData("AuthenticationHeaderValue Header() => new(\"Basic\", Encode(A + \":\" + HIDDEN)); Task M() => http.GetAsync(\"https://api.zoom.us/v2/users/me\");")]
    [InlineData("Task M(HttpRequestMessage request, string scheme) { request.Headers.Authorization = new(\"Digest\", Encode(A + \":\" + HIDDEN)); return http.GetAsync(\"https://api.zoom.us/v2/users/me\"); }")]
    [InlineData("Task M() { var avatar = Convert.ToBase64String(Encoding.UTF8.GetBytes(A + \":\" + HIDDEN)); return http.GetAsync(\"https://api.zoom.us/v2/users/me?x=\" + avatar); }")]
    [InlineData("Task M() { var title = \"Basic \" + B; return http.GetAsync(\"https://shop.example.org/\" + title); }")]
    [InlineData("AuthenticationHeaderValue Header(out string shop) { shop = \"https://shop.example.org\"; return new(\"Basic\", Encode(A + \":\" + HIDDEN)); } Task M() { _ = Header(out _); return http.GetAsync(\"https://api.zoom.us/v2/users/me\"); }")]
    public Task Headers_for_others_and_other_texts_are_silent(string methods) => Code(Class(methods));

    [Fact]
    public Task What_libraries_take_as_a_pair() => Code($$"""
        using Flurl; using Flurl.Http; using RestSharp; using RestSharp.Authenticators;
        class Tokens(Func<string, string> settings)
        {
            const string A = "id5678901234", B = HIDDEN, Endpoint = {{Zoom}};
            Task Flurl() => Endpoint.WithBasicAuth(A, {|PSC2002:B|}).PostAsync();
            Task FlurlLocal(string id) { var s = FOUND; return {{Zoom}}.SetQueryParam("grant_type", "x").WithBasicAuth(id, s).PostAsync(); }
            Task FlurlElsewhere() => "https://shop.example.org/token".WithBasicAuth(A, B).PostAsync();
            Task FlurlBoth() { _ = {{Zoom}}.PostAsync(); return "https://shop.example.org/token".WithBasicAuth(A, B).PostAsync(); }
            Task FlurlConfigured() => Endpoint.WithBasicAuth(A, settings("x")).PostAsync();
            Task FlurlPlaceholder() => Endpoint.WithBasicAuth(A, "YOUR_SECRET_1").PostAsync();
            Task Rest(string id)
            {
                var client = new RestClient(new RestClientOptions("https://zoom.us") { Authenticator = new HttpBasicAuthenticator(id, FOUND) });
                return client.ExecuteAsync(new RestRequest("oauth/token", Method.Post));
            }
            Task RestRequest(string id)
            {
                var request = new RestRequest(Endpoint, Method.Post) { Authenticator = new HttpBasicAuthenticator(id, {|PSC2002:B|}) };
                return new RestClient().ExecuteAsync(request);
            }
            Task RestHeader(string id)
            {
                var request = new RestRequest(Endpoint, Method.Post);
                request.AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(id + ":" + {|PSC2002:B|})));
                return new RestClient().ExecuteAsync(request);
            }
            Task RestElsewhere(string id)
            {
                var client = new RestClient(new RestClientOptions("https://shop.example.org") { Authenticator = new HttpBasicAuthenticator(id, HIDDEN) });
                return client.ExecuteAsync(new RestRequest("oauth/token", Method.Post));
            }
            Task RestConfigured(string id)
            {
                var client = new RestClient(new RestClientOptions("https://zoom.us") { Authenticator = new HttpBasicAuthenticator(id, settings("x")) });
                return client.ExecuteAsync(new RestRequest("oauth/token", Method.Post));
            }
            Task Handler(string id)
            {
                var http = new HttpClient(new HttpClientHandler { Credentials = new NetworkCredential(id, {|PSC2002:B|}) });
                return http.PostAsync(Endpoint, null);
            }
            Task Web(string id)
            {
                var web = new WebClient();
                web.Credentials = new NetworkCredential(id, FOUND);
                return web.UploadStringTaskAsync(Endpoint, "");
            }
            Task Proxy(string id)
            {
                var http = new HttpClient(new HttpClientHandler { Proxy = new WebProxy("proxy.example.org") { Credentials = new NetworkCredential(id, HIDDEN) }, DefaultProxyCredentials = new NetworkCredential(id, HIDDEN) });
                return http.PostAsync(Endpoint, null);
            }
            Task WebElsewhere(string id)
            {
                var web = new WebClient();
                web.Credentials = new NetworkCredential(id, HIDDEN);
                return web.UploadStringTaskAsync("https://shop.example.org", "");
            }
        }
        """);
}
