namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>Texts in code that are not what the place asks for.</summary>
public class HostileTextTests
{
    private const string Start = "using System; using System.Net.Http; using System.Net.Http.Json; using System.Text; using System.Text.Json; using System.Text.Json.Nodes; using System.Threading.Tasks;\n";

    private static Task<string[]> InClass(string members) => HostileCode.AnalyseAsync(Start + "class Service { readonly HttpClient _http = new();\n" + members + "\n}");

    [Theory]
    [InlineData("http://[")]
    [InlineData("http://")]
    [InlineData("https://?")]
    [InlineData("https:///v2/users/me/meetings")]
    [InlineData("https://api.zoom.us:99999999999/v2/users/me/meetings")]
    [InlineData("https://api.zoom.us/v2/users/%zz/meetings?%zz=%")]
    [InlineData("https://api.zoom.us/v2/users/me/meetings?=&&==&=x&#?#")]
    [InlineData("https://bbb.example.org/bigbluebutton/api/create?name=%E0%A4%A&meetingID=%\\uD800&=%u00")]
    [InlineData("\\uD800\\uDC00\\uDFFF://api.zoom.us\\uD800/meetings")]
    [InlineData("//////")]
    [InlineData("?")]
    [InlineData("#")]
    [InlineData(":")]
    [InlineData("\\0")]
    [InlineData("\\uFFFC")]
    [InlineData("https://\\uFFFC/v2/users/me/meetings?\\uFFFC=\\uFFFC")]
    [InlineData("https://*.webex.com/../..//v1/meetings")]
    public Task An_address_that_is_none(string address) => InClass($$"""
        Task A(object zoom) => _http.PostAsJsonAsync("{{address}}", zoom);
        Task B(object zoom) => _http.PostAsJsonAsync(new Uri("{{address}}"), new { topic = 1, password = 2 });
        Task C(object zoom) => _http.PostAsJsonAsync(new Uri(new Uri("{{address}}"), "{{address}}"), zoom);
        Task D(string zoom) => _http.GetAsync("{{address}}" + zoom + $"{{address}}{zoom}{{address}}");
        Task E(string zoom) => new HttpClient { BaseAddress = new Uri("{{address}}") }.PostAsJsonAsync(zoom, new { type = 2 });
        Task F(string zoom) => new HttpClient { BaseAddress = new Uri("{{address}}") }.PostAsJsonAsync("", new { type = 2 });
        Task G(string zoom) => _http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "{{address}}") { Content = new StringContent("{{address}}") });
        """);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{{")]
    [InlineData("{0")]
    [InlineData("{99999999999999999999}")]
    [InlineData("{-1}{0:}{0,}{,}{:}{}")]
    [InlineData("{\\\"")]
    [InlineData("{\\\"a\\\"")]
    [InlineData("{\\\"a\\\":")]
    [InlineData("{\\\"a\\\":}")]
    [InlineData("{\\\"a\\\":tru}")]
    [InlineData("{\\\"a\\\":1e999,\\\"b\\\":-,\\\"c\\\":99999999999999999999999}")]
    [InlineData("{\\\"a\\\":\\\"\\\\")]
    [InlineData("{\\\"a\\\":\\\"\\\\u12")]
    [InlineData("{\\\"a\\\":\\\"\\\\uzzzz\\\\uD800\\\"}")]
    [InlineData("{\\\"\\uD800\\\":\\\"\\uDC00\\\"}")]
    [InlineData("{\\\"a\\\":[1,[2,{\\\"b\\\":[}]]}")]
    [InlineData("{,,,,}")]
    [InlineData("{a:1,'b':2,//c\\n/*d*/}")]
    [InlineData("{\\\"settings\\\":[],\\\"settings\\\":{\\\"a.b\\\":1},\\\"a.b\\\":{\\\"\\\":{\\\"\\\":1}}}")]
    [InlineData("\\uFEFF{}")]
    [InlineData("[{}]")]
    [InlineData("")]
    public Task A_body_that_is_no_json(string text) => InClass($$"""
        const string Meetings = "https://api.zoom.us/v2/users/me/meetings";
        Task A() => _http.PostAsync(Meetings, new StringContent("{{text}}"));
        Task B(object o) => _http.PostAsync(Meetings, new StringContent(string.Format("{{text}}", o, "{{text}}")));
        Task C(object o) => _http.PostAsync(Meetings, new StringContent("{\"topic\":" + "{{text}}" + o + "{{text}}"));
        Task D(object o) => _http.PostAsync(Meetings, JsonContent.Create(JsonNode.Parse("{{text}}")));
        Task E(object o) => _http.PostAsync(Meetings, new FormUrlEncodedContent(new[] { new System.Collections.Generic.KeyValuePair<string, string>("{{text}}", "{{text}}") }));
        Task F(object o) => _http.PostAsync(Meetings, new StringContent(new StringBuilder("{{text}}").Append(o).AppendLine("{{text}}").ToString()));
        Task G(object o) => _http.PostAsync(Meetings, new StringContent(string.Format("{{text}}")));
        Task H(object o) => _http.PostAsync(Meetings, new StringContent(string.Format("{{text}}", new object[0])));
        Task I(object o) => _http.PostAsync(Meetings, new StringContent(string.Concat("{{text}}", null, "{{text}}".Trim())));
        """);

    [Fact]
    public Task Enumerations_without_members_and_numbers_of_all_kinds() => InClass("""
        enum None { } enum Wide : ulong { Zoom = ulong.MaxValue }
        Task A() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { type = (None)7, topic = (Wide)3, password = (None?)null, agenda = default(Wide?), settings = new { waiting_room = (object)double.NaN, join_before_host = 'x', use_pmi = decimal.MaxValue, auto_recording = (None)0, audio = nint.Zero } });
        """);
}
