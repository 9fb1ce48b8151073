namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>Objects whose members come into being at run time.</summary>
public class DynamicCodeTests
{
    private static Task InClass(string members) => Analysis.OfAsync("""
        using System;
        using System.Collections.Generic;
        using System.Dynamic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        class Service { const string Url = "https://api.zoom.us/v2/users/me/meetings"; readonly HttpClient _http = new(); static string Random() => RandomNumberGenerator.GetString("abcdef", 10);

        """ + members + "\n}");

    [Fact]
    public Task Members_are_written_one_by_one() => InClass("""
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.settings = new ExpandoObject();
            body.settings.waiting_room = {|PSC1005:false|};
            body.settings.join_before_host = {|PSC1006:true|};
            string json = JsonConvert.SerializeObject(body);
            await _http.{|PSC1001:PostAsync|}(Url, new StringContent(json, Encoding.UTF8, "application/json"));
        }
        """);

    [Theory]
    [InlineData("new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, \"application/json\")")]
    [InlineData("new StringContent(System.Text.Json.JsonSerializer.Serialize(body))")]
    [InlineData("new StringContent(JsonConvert.SerializeObject((object)body))")]
    [InlineData("new StringContent(JsonConvert.SerializeObject(body, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }))")]
    [InlineData("new ByteArrayContent(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(body)))")]
    [InlineData("JsonContent.Create((object)body)")]
    public Task It_is_sent_like_any_other_object(string content) => InClass($$"""
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.settings = new { waiting_room = {|PSC1005:false|} };
            await _http.{|PSC1001:PostAsync|}(Url, {{content}});
        }
        async Task Safe(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.password = Random();
            await _http.PostAsync(Url, {{content}});
        }
        """);

    [Fact]
    public Task The_text_may_be_kept_first_whatever_its_type() => InClass("""
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            var json = JsonConvert.SerializeObject(body);
            var content = new StringContent(json, Encoding.UTF8, "application/json");
            await _http.{|PSC1001:PostAsync|}(Url, content);
            await _http.{|PSC1001:PostAsJsonAsync|}(Url, (object)body);
        }
        """);

    [Fact]
    public Task A_part_may_be_made_first() => InClass("""
        async Task Create(string topic)
        {
            dynamic settings = new ExpandoObject();
            settings.waiting_room = {|PSC1005:false|};
            dynamic body = new ExpandoObject();
            body.topic = topic;
            body.settings = settings;
            await _http.{|PSC1001:PostAsync|}(Url, new StringContent(JsonConvert.SerializeObject(body)));
        }
        """);

    [Fact]
    public Task The_object_may_be_filled_as_a_dictionary() => InClass("""
        async Task Create(string topic)
        {
            IDictionary<string, object> body = new ExpandoObject();
            body["topic"] = topic;
            body.Add("settings", new { waiting_room = {|PSC1005:false|} });
            await _http.{|PSC1001:PostAsJsonAsync|}(Url, body);
        }
        async Task Cast(string topic)
        {
            var body = new ExpandoObject();
            ((IDictionary<string, object>)body)["topic"] = topic;
            ((IDictionary<string, object>)body).TryAdd("password", {|PSC1003:"123456"|});
            await _http.PostAsJsonAsync(Url, body);
        }
        async Task Safe(string topic)
        {
            var body = new ExpandoObject() as IDictionary<string, object>;
            body["topic"] = topic;
            body.TryAdd("password", Random());
            await _http.PostAsJsonAsync(Url, body);
        }
        """);

    [Fact]
    public Task Objects_of_Newtonsoft_may_be_written_so_as_well() => InClass("""
        async Task Create(string topic)
        {
            dynamic body = new JObject();
            body.topic = topic;
            body["agenda"] = topic;
            body.settings = new JObject();
            body.settings.waiting_room = {|PSC1005:false|};
            await _http.{|PSC1001:PostAsync|}(Url, new StringContent(body.ToString()));
        }
        async Task Safe(string topic)
        {
            dynamic body = new JObject();
            body.topic = topic;
            body["password"] = Random();
            await _http.PostAsync(Url, new StringContent(body.ToString()));
        }
        """);

    [Fact]
    public Task A_member_that_may_be_written_is_not_missing() => InClass("""
        async Task Create(string topic, bool locked)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            if (locked)
                body.password = Random();
            await _http.PostAsync(Url, new StringContent(JsonConvert.SerializeObject(body)));
        }
        """);

    [Theory]
    [InlineData("Fill(body);")]
    [InlineData("Fill((object)body);")]
    [InlineData("var others = (IDictionary<string, object>)body; others[\"password\"] = Random();")]
    [InlineData("_last = body; Fill();")]
    [InlineData("body.Fill();")]
    [InlineData("JsonConvert.PopulateObject(topic, body);")]
    [InlineData("Action<object> fill = Fill; fill(body);")]
    [InlineData("((IDictionary<string, object>)body)[topic] = topic;")]
    [InlineData("new Filler(body);")]
    public Task What_other_code_gets_hold_of_may_hold_more(string escape) => InClass($$"""
        dynamic _last;
        static void Fill(object given) => ((IDictionary<string, object>)given)[Environment.MachineName] = Random();
        void Fill() => _last.password = Random();
        class Filler { public Filler(object given) => Fill(given); }
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            body.topic = topic;
            {{escape}}
            await _http.{|PSC9001:PostAsync|}(Url, new StringContent(JsonConvert.SerializeObject(body)));
        }
        """);

    [Theory]
    [InlineData("_ = JsonSerializer.Serialize(body);")]
    [InlineData("JsonSerializer.Serialize(System.IO.Stream.Null, body);")]
    public void A_serialiser_leaves_it_as_it_is(string statement) => Assert.Equal("ExpandoObject{a: 1}", Evaluation.Of($"dynamic body = new ExpandoObject(); body.a = 1; {statement} Use((object)body);"));

    [Fact]
    public Task What_is_reached_by_another_name_may_hold_more() => InClass("""
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            var same = (IDictionary<string, object>)body;
            same["topic"] = topic;
            body.password = Random();
            await _http.{|PSC9001:PostAsync|}(Url, new StringContent(JsonConvert.SerializeObject(same)));
        }
        """);

    [Fact]
    public Task A_part_that_is_written_to_later_may_hold_more() => InClass("""
        async Task Create(string topic)
        {
            dynamic body = new ExpandoObject();
            dynamic settings = new ExpandoObject();
            body.topic = topic;
            body.password = Random();
            body.settings = settings;
            settings.waiting_room = true;
            await _http.PostAsync(Url, new StringContent(JsonConvert.SerializeObject(body)));
        }
        """);

    [Fact]
    public Task A_helper_of_the_same_file_that_fills_it_is_followed() => InClass("""
        static void Fill(IDictionary<string, object> given) => given["password"] = "123456";
        async Task Create(string topic)
        {
            var body = new ExpandoObject();
            Fill(body);
            await _http.{|PSC1003:PostAsJsonAsync|}(Url, body);
        }
        """);

    [Fact]
    public Task An_object_of_unknown_members_is_told_by_what_is_written_to_it() => InClass("""
        async Task Create(string json)
        {
            dynamic body = JsonConvert.DeserializeObject(json);
            body.settings.waiting_room = {|PSC1005:false|};
            string sent = JsonConvert.SerializeObject(body);
            await _http.{|PSC9001:PostAsync|}(Url, new StringContent(sent));
        }
        """);

    [Fact]
    public Task Other_requests_are_silent() => InClass("""
        async Task Register(string mail)
        {
            dynamic body = new ExpandoObject();
            body.email = mail;
            await _http.PostAsync("https://api.zoom.us/v2/meetings/1/registrants", new StringContent(JsonConvert.SerializeObject(body)));
            dynamic change = new ExpandoObject();
            change.topic = mail;
            await _http.PatchAsync("https://api.zoom.us/v2/meetings/1", new StringContent(JsonConvert.SerializeObject(change)));
        }
        """);
}
