namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>Secrets of meetings in logs: from where to where, on every way in between.</summary>
public sealed class LoggedSecretsTests
{
    // What Zoom's answer is read into; own class, named as the vendor names its members.
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        public class MeetingAnswer
        {
            [JsonPropertyName("id")] public long Id { get; set; }
            [JsonPropertyName("topic")] public string Topic { get; set; }
            [JsonPropertyName("join_url")] public string JoinUrl { get; set; }
            [JsonPropertyName("start_url")] public string StartUrl { get; set; }
            [JsonPropertyName("password")] public string Password { get; set; }
        }

        public class Rooms(HttpClient http, ILogger<Rooms> logger)
        {
            private string last;

            private static string Masked(string text) => text.Length.ToString();

            public async Task Run(MeetingAnswer zoom, List<MeetingAnswer> all, object id)
            {
        BODY
            }
            MEMBERS
        }
        """;

    private static Task In(string body, string members = "") => Analysis.OfAsync(Frame.Replace("BODY", body).Replace("MEMBERS", members));

    private const string Card = "public class Card { public string Url { get; set; } public string Room { get; set; } public string Text => \"Join \" + Url; } private static void Fill(Card card) => card.Room = card.Url;";

    [Theory]
    [InlineData("""var card = new Card { Url = zoom.JoinUrl, Room = "3" }; logger.LogInformation("{Url}", {|PSC4003:card.Url|});""")]
    [InlineData("""var card = new Card { Url = zoom.JoinUrl, Room = "3" }; logger.LogInformation("{Text}", {|PSC4003:card.Text|});""")]
    [InlineData("""var card = new Card { Url = zoom.JoinUrl }; card.Room = zoom.JoinUrl; logger.LogInformation("{Room}", {|PSC4003:card.Room|});""")]
    [InlineData("""var card = new Card { Url = zoom.JoinUrl }; Fill(card); logger.LogInformation("{Room}", {|PSC4003:card.Room|});""")]
    [InlineData("""var card = new Card { Url = zoom.JoinUrl, Room = "3" }; logger.LogInformation("{Room}", card.Room);""")]
    [InlineData("""var card = new Card { Url = zoom.JoinUrl }; logger.LogInformation("{Room}", card.Room);""")]
    [InlineData("""var card = new { Url = zoom.JoinUrl, Room = "3" }; logger.LogInformation("{Url} {Room}", {|PSC4003:card.Url|}, card.Room);""")]
    public Task KnowsWhatEachMemberOfAnObjectHolds(string body) => In(body, Card);

    private const string Create = """await http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", body);""";

    [Theory]
    [InlineData("""var code = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10); var body = new { topic = "x", password = code }; CREATE logger.LogInformation("{Code}", {|PSC4003:code|});""")]
    [InlineData("""var body = new { topic = "x", password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) }; CREATE logger.LogInformation("{Body}", {|PSC4003:body|});""")]
    [InlineData("""var body = new { topic = "x", password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) }; logger.LogDebug({|PSC4003:"Creating " + JsonSerializer.Serialize(body)|}); CREATE""")]
    [InlineData("""var body = new { topic = "x", password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) }; CREATE Console.WriteLine({|PSC4003:body.password|});""")]
    [InlineData("""var body = new Dictionary<string, object> { ["password"] = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) }; logger.LogDebug({|PSC4003:JsonSerializer.Serialize(body)|}); CREATE""")]
    [InlineData("""var code = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10); var body = "{ \"topic\": \"x\", \"password\": \"" + code + "\" }"; logger.LogDebug({|PSC4003:body|}); await http.PostAsync("https://api.zoom.us/v2/users/me/meetings", new StringContent(body));""")]
    public Task TellsWherePasscodesThatAreSentAreWritten(string body) => In(body.Replace("CREATE", Create));

    [Theory]
    [InlineData("""var body = new { topic = "x", password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) }; CREATE logger.LogInformation("{Topic}", body.topic);""")]
    [InlineData("""var code = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10); var body = new { topic = "x", password = code }; CREATE logger.LogInformation("{Length}", code.Length);""")]
    [InlineData("""var code = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10); var body = new { topic = code, password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) }; CREATE logger.LogInformation("{Topic}", code);""")]
    [InlineData("""var code = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10); var body = new { topic = "x", agenda = code }; await http.PostAsJsonAsync("https://example.org/rooms", new { password = code }); logger.LogInformation("{Code}", code);""")]
    [InlineData("""var body = new { topic = "x", password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10), settings = new { waiting_room = true } }; CREATE logger.LogInformation("{Room}", body.settings.waiting_room);""")]
    public Task IsSilentAboutWhatElseIsSent(string body) => In(body.Replace("CREATE", Create));

    [Theory]
    [InlineData("""logger.LogInformation("{Url}", {|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""logger.LogWarning({|PSC4003:$"Join at {zoom.JoinUrl}"|});""")]
    [InlineData("""logger.LogError(new EventId(1), "{Passcode}", {|PSC4003:zoom.Password|});""")]
    [InlineData("""logger.Log(LogLevel.Debug, "{Url} {Id}", {|PSC4003:zoom.StartUrl|}, zoom.Id);""")]
    [InlineData("""using var scope = logger.BeginScope("{Url}", {|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""Console.WriteLine({|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""Console.WriteLine("{0} {1} {2} {3}", 1, 2, 3, {|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""Console.Error.WriteLine({|PSC4003:"Password: " + zoom.Password|});""")]
    [InlineData("""Trace.WriteLine({|PSC4003:zoom.Password|});""")]
    [InlineData("""Debug.WriteLine({|PSC4003:zoom.Password|});""")]
    [InlineData("""Activity.Current?.SetTag("url", {|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""new System.Diagnostics.Metrics.Meter("rooms").CreateCounter<int>("joined").Add(1, {|PSC4003:new KeyValuePair<string, object>("url", zoom.JoinUrl)|});""")]
    [InlineData("""throw new InvalidOperationException({|PSC4003:$"Nobody came to {zoom.JoinUrl}"|});""")]
    [InlineData("""logger.LogInformation("{A} {B}", new object[] { {|PSC4003:zoom.JoinUrl|}, 1 });""")]
    [InlineData("""var tags = new TagList { { "url", {|PSC4003:zoom.JoinUrl|} } };""")]
    [InlineData("""TagList tags = new(); tags.Add("url", {|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""Activity.Current?.AddEvent(new ActivityEvent({|PSC4003:zoom.JoinUrl|}));""")]
    [InlineData("""Activity.Current?.AddTag("url", {|PSC4003:zoom.JoinUrl|}).AddBaggage("url", {|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""Console.Out.Write({|PSC4003:zoom.JoinUrl|}); await Console.Out.WriteLineAsync({|PSC4003:zoom.JoinUrl|});""")]
    public Task TellsWhereSecretsAreWritten(string body) => In(body);

    [Theory]
    [InlineData("""var url = zoom.JoinUrl; logger.LogInformation("{Url}", {|PSC4003:url|});""")]
    [InlineData("""string text = ""; text = zoom.Password; logger.LogInformation("{Text}", {|PSC4003:text|});""")]
    [InlineData("""var text = new StringBuilder(); text.Append(zoom.Password); logger.LogInformation("{Text}", {|PSC4003:text.ToString()|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:string.Join(", ", all.Select(m => m.JoinUrl))|});""")]
    [InlineData("""foreach (var one in all) logger.LogInformation("{Text}", {|PSC4003:one.JoinUrl|});""")]
    [InlineData("""var urls = new List<string>(); foreach (var one in all) urls.Add(one.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:string.Join(", ", urls)|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:JsonSerializer.Serialize(zoom)|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:JsonSerializer.Serialize(new { zoom.Topic, url = zoom.JoinUrl })|});""")]
    [InlineData("""logger.LogInformation("{@Meeting}", {|PSC4003:zoom|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:zoom.JoinUrl ?? "none"|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:id is null ? zoom.JoinUrl : "none"|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:zoom?.JoinUrl?.Trim()|});""")]
    [InlineData("""var text = new StringBuilder(zoom.Password); logger.LogInformation("{Text}", {|PSC4003:text?.ToString()|});""")]
    [InlineData("""var text = new StringBuilder(zoom.Password); logger.LogInformation("{Text}", {|PSC4003:text?.Append(1)?.Append(2).ToString()?.Trim()|});""")]
    [InlineData("""var content = JsonContent.Create(new { url = zoom.JoinUrl }); logger.LogInformation("{Text}", {|PSC4003:await content.ReadAsStringAsync()|});""")]
    [InlineData("""var content = JsonContent.Create(zoom); logger.LogInformation("{Text}", {|PSC4003:await content.ReadAsStringAsync()|});""")]
    [InlineData("""HttpContent content = JsonContent.Create(new { url = zoom.JoinUrl }); logger.LogInformation("{Text}", {|PSC4003:Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync())|});""")]
    [InlineData("""var content = JsonContent.Create(new { url = zoom.JoinUrl }); logger.LogInformation("{Text}", {|PSC4003:content.Value|});""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, "https://example.org/rooms") { Content = JsonContent.Create(new { url = zoom.JoinUrl }) }; logger.LogInformation("{Text}", {|PSC4003:await request.Content.ReadAsStringAsync()|});""")]
    [InlineData("""var content = new StringContent("x"); content.Headers.Add("url", zoom.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:content.Headers|});""")]
    [InlineData("""var content = new StringContent("url=" + zoom.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:await content.ReadAsStringAsync()|});""")]
    [InlineData("""var content = new MultipartFormDataContent(); content.Add(new StringContent(zoom.Password), "code"); logger.LogInformation("{Text}", {|PSC4003:await content.ReadAsStringAsync()|});""")]
    [InlineData("""if (zoom.JoinUrl is { } found) logger.LogInformation("{Text}", {|PSC4003:found|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:(zoom.JoinUrl, zoom.Topic)|});""")]
    [InlineData("""last = zoom.JoinUrl; logger.LogInformation("{Text}", {|PSC4003:last|});""")]
    [InlineData("""var parts = new Dictionary<string, string> { ["url"] = zoom.JoinUrl }; logger.LogInformation("{Text}", {|PSC4003:JsonSerializer.Serialize(parts)|});""")]
    [InlineData("""var urls = new List<string> { zoom.JoinUrl }; logger.LogInformation("{Text}", {|PSC4003:string.Join(" ", urls)|});""")]
    [InlineData("""var parts = new Dictionary<string, string> { { "url", zoom.JoinUrl } }; logger.LogInformation("{Text}", {|PSC4003:parts["url"]|});""")]
    [InlineData("""var text = new StringBuilder(zoom.Password); text.Append("!"); logger.LogInformation("{Text}", {|PSC4003:text.ToString()|});""")]
    [InlineData("""var text = new StringBuilder(); text.Insert(0, zoom.Password); logger.LogInformation("{Text}", {|PSC4003:text.ToString()|});""")]
    [InlineData("""var urls = new Queue<string>(); urls.Enqueue(zoom.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:urls.Peek()|});""")]
    [InlineData("""var urls = new Stack<string>(); urls.Push(zoom.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:urls.Pop()|});""")]
    [InlineData("""var urls = new Dictionary<int, string>(); urls.TryAdd(1, zoom.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:urls[1]|});""")]
    [InlineData("""var writer = new System.IO.StringWriter(); writer.Write(zoom.Password); logger.LogInformation("{Text}", {|PSC4003:writer.ToString()|});""")]
    [InlineData("""var urls = new Dictionary<string, string> { ["url"] = zoom.JoinUrl }; urls.TryGetValue("url", out var url); logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""var urls = new Dictionary<string, string> { ["url"] = zoom.JoinUrl }; string url; urls.TryGetValue("url", out url); logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""if (Uri.TryCreate(zoom.JoinUrl, UriKind.Absolute, out var url)) logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""var stream = new System.IO.MemoryStream(); JsonSerializer.Serialize(stream, zoom); logger.LogInformation("{Text}", {|PSC4003:Encoding.UTF8.GetString(stream.ToArray())|});""")]
    [InlineData("""var url = zoom.JoinUrl; if (id is null) url = "none"; logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""string url = null; foreach (var one in all) { logger.LogInformation("{Text}", {|PSC4003:url|}); url = one.JoinUrl; }""")]
    [InlineData("""id = zoom.JoinUrl; logger.LogInformation("{Text}", {|PSC4003:id|});""")]
    [InlineData("""last ??= zoom.JoinUrl; string url = null; url ??= zoom.JoinUrl; logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""string url; logger.LogInformation("{Text} {Other}", {|PSC4003:url = zoom.JoinUrl|}, {|PSC4003:url|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:id switch { null => "none", _ => zoom.JoinUrl }|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:id is null ? "none" : zoom.JoinUrl|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:zoom switch { { JoinUrl: var url } => url, _ => "none" }|});""")]
    [InlineData("""if (zoom is { Topic: "x", JoinUrl: { Length: > 3 } url }) logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""if (zoom is { } found) logger.LogInformation("{Text}", {|PSC4003:found.JoinUrl|});""")]
    [InlineData("""if (new { zoom } is { zoom: { Password: var found } }) logger.LogInformation("{Text}", {|PSC4003:found|});""")]
    [InlineData("""foreach (var url in all.Select(m => m.JoinUrl)) logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""all.Select(m => m.JoinUrl).ToList().ForEach(url => new List<int>().ForEach(number => logger.LogInformation("{Text} {Number}", {|PSC4003:url|}, number)));""")]
    [InlineData("""foreach (var (name, url) in all.Select(m => (m.Topic, m.JoinUrl))) logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""var url = new Uri(zoom.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:url|});""")]
    [InlineData("""var one = new KeyValuePair<string, string>("url", zoom.JoinUrl); logger.LogInformation("{Text}", {|PSC4003:one.Value|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:System.Net.WebUtility.UrlEncode(zoom.JoinUrl)|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Newtonsoft.Json.JsonConvert.SerializeObject(zoom)|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:string.Join(" ", all.ConvertAll(m => m.JoinUrl))|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:JsonSerializer.Serialize(all.ToDictionary(m => m.Id, m => m.JoinUrl))|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:string.Join(" ", all.SelectMany(m => new[] { m.Topic, m.JoinUrl }))|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Task.FromResult(zoom).ContinueWith(t => t.Result.JoinUrl).Result|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:await Task.FromResult(zoom.JoinUrl).ConfigureAwait(false)|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Task.FromResult(zoom.JoinUrl).GetAwaiter().GetResult()|});""")]
    [InlineData("""all.ForEach(one => logger.LogInformation("{Text}", {|PSC4003:one.JoinUrl|}));""")]
    public Task FollowsSecretsToTheLog(string body) => In(body);

    [Theory]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Described(zoom)|});""", """private static string Described(MeetingAnswer meeting) => "Meeting at " + meeting.JoinUrl;""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Upper(zoom.JoinUrl)|});""", """private static string Upper(string text) { var upper = text.ToUpperInvariant(); return upper; }""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:string.Join(", ", await All(all))|});""", """private async Task<List<string>> All(List<MeetingAnswer> meetings) { var urls = new List<string>(); foreach (var one in meetings) urls.Add(one.JoinUrl); await Task.Yield(); return urls; }""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:last|});""", """public void Keep(MeetingAnswer meeting) => last = meeting.Password;""")]
    [InlineData("""logger.LogInformation("{Text} {Other}", {|PSC4003:Second("x", zoom.JoinUrl)|}, Second(zoom.JoinUrl, "x"));""", """private static string Second(string one, string two) => two;""")]
    [InlineData("""logger.LogInformation("{Text} {Other}", {|PSC4003:Second(two: zoom.JoinUrl, one: "x")|}, Second(two: "x", one: zoom.JoinUrl));""", """private static string Second(string one, string two) => two;""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:string.Concat(Upper("x"), Upper(zoom.JoinUrl))|});""", """private static string Upper(string text) => text.ToUpperInvariant();""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:zoom.JoinUrl.Shortened()|});""", """} static class Texts { public static string Shortened(this string text) => text.Substring(1);""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Inner(zoom.JoinUrl)|}); string Inner(string text) { if (text.Length > 3) return "long"; return text; }""", "")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Again(zoom.JoinUrl, 3)|});""", """private static string Again(string text, int times) => times == 0 ? text : Again(text, times - 1);""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Kept|});""", """private string Kept { get; set; } public void Keep(MeetingAnswer meeting) { Kept = Kept + "!"; Kept = meeting.Password; }""")]
    [InlineData("""this.last = zoom.JoinUrl; logger.LogInformation("{Text}", {|PSC4003:this.last|});""", "")]
    public Task FollowsSecretsThroughOtherMembers(string body, string members) => In(body, members);

    [Theory]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); logger.LogInformation("{Json}", {|PSC4003:json|});""")]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); if (!response.IsSuccessStatusCode) throw new InvalidOperationException(json); logger.LogInformation("{Json}", {|PSC4003:json|});""")]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); if (response.IsSuccessStatusCode) Console.WriteLine({|PSC4003:"Response: " + json|});""")]
    [InlineData("""using var json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync()); logger.LogInformation("{Url}", {|PSC4003:json.RootElement.GetProperty("join_url").GetString()|});""")]
    [InlineData("""var answer = await response.Content.ReadFromJsonAsync<JsonElement>(); logger.LogInformation("{Url}", {|PSC4003:answer.GetProperty("password")|});""")]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); logger.LogInformation("{Json}", {|PSC4003:json.Replace("a", "b")|});""")]
    [InlineData("""var json = Newtonsoft.Json.Linq.JObject.Parse(await response.Content.ReadAsStringAsync()); logger.LogInformation("{A} {B} {C} {D}", {|PSC4003:json["join_url"]|}, {|PSC4003:json.GetValue("password")|}, {|PSC4003:json.SelectToken("start_url")|}, {|PSC4003:json.Value<string>("password")|});""")]
    [InlineData("""using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()); logger.LogInformation("{Json}", {|PSC4003:json.RootElement.GetRawText()|});""")]
    [InlineData("""if (response.StatusCode == System.Net.HttpStatusCode.OK) logger.LogInformation("{Json}", {|PSC4003:await response.Content.ReadAsStringAsync()|});""")]
    [InlineData("""if (response.StatusCode == System.Net.HttpStatusCode.BadRequest) return; logger.LogInformation("{Json}", {|PSC4003:await response.Content.ReadAsStringAsync()|});""")]
    [InlineData("""if (response.IsSuccessStatusCode) Console.WriteLine("yes"); logger.LogInformation("{Json}", {|PSC4003:await response.Content.ReadAsStringAsync()|});""")]
    [InlineData("""if (response.IsSuccessStatusCode) return; else Console.WriteLine("no"); logger.LogInformation("{Json}", {|PSC4003:await response.Content.ReadAsStringAsync()|});""")]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); var text = response.IsSuccessStatusCode ? json : "none"; logger.LogInformation("{Json}", {|PSC4003:text|});""")]
    [InlineData("""if (id is null) { return; } logger.LogInformation("{Json}", {|PSC4003:await response.Content.ReadAsStringAsync()|});""")]
    [InlineData("""try { logger.LogInformation("{Json}", {|PSC4003:await response.Content.ReadAsStringAsync()|}); } finally { Console.WriteLine(); }""")]
    public Task FollowsTheAnswerOfACreation(string body) =>
        In("""var response = await http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "t", type = 2, password = Guid.NewGuid().ToString("N"), start_time = "2030-01-01T10:00:00Z", settings = new { waiting_room = true } });""".Replace("Guid.NewGuid().ToString(\"N\")", "Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6))") + body);

    [Theory]
    [InlineData("""logger.LogInformation("{Id}", zoom.Id);""")]
    [InlineData("""logger.LogInformation("{Topic}", zoom.Topic);""")]
    [InlineData("""logger.LogInformation("JoinUrl: {Known}", zoom.JoinUrl != null);""")]
    [InlineData("""logger.LogInformation("{Length}", zoom.JoinUrl.Length);""")]
    [InlineData("""logger.LogInformation("Created {Meeting}", zoom);""")]
    [InlineData("""logger.LogInformation($"Created {zoom}");""")]
    [InlineData("""logger.LogInformation("{Count}", all.Count(m => m.JoinUrl != null));""")]
    [InlineData("""var url = zoom.JoinUrl; url = "left out"; logger.LogInformation("{Url}", url);""")]
    [InlineData("""var text = Masked(zoom.Password); logger.LogInformation("{Text}", text);""")]
    [InlineData("""last = zoom.JoinUrl; logger.LogInformation("{Host}", http.BaseAddress);""")]
    [InlineData("""var content = JsonContent.Create(new { topic = zoom.Topic }); logger.LogInformation("{Text}", await content.ReadAsStringAsync());""")]
    [InlineData("""var content = JsonContent.Create(new { url = zoom.JoinUrl }); logger.LogInformation("{Text} {Length}", content.Headers.ContentType, content.Headers.ContentLength);""")]
    [InlineData("""Console.WriteLine(nameof(zoom.JoinUrl));""")]
    [InlineData("""// logger.LogInformation("{Url}", zoom.JoinUrl);""")]
    [InlineData("""var url = ""; logger.LogInformation("{Url}", url); url = zoom.JoinUrl; url = "";""")]
    [InlineData("""dynamic answer = zoom; object known = answer.join_url == null, missing = !answer.join_url; logger.LogInformation("{Known} {Missing}", known, missing);""")]
    [InlineData("""var text = await (await http.PostAsJsonAsync("https://example.org/links", zoom.JoinUrl)).Content.ReadAsStringAsync(); logger.LogInformation("{Text}", text);""")]
    [InlineData("""logger.LogInformation("{Host}", Flurl.Url.Encode(zoom.JoinUrl));""")]
    [InlineData("""logger.LogInformation("{Type}", typeof(MeetingAnswer)); Func<string> later = () => zoom.JoinUrl; logger.LogInformation("{Later}", later);""")]
    [InlineData("""logger.LogInformation("{Topics}", string.Join(" ", all.ToDictionary(m => m.JoinUrl, m => m.Topic).Values));""")]
    [InlineData("""logger.LogInformation("{Day}", all.ConvertAll(m => DateTime.Parse(m.JoinUrl)).First()); logger.LogInformation("{Number}", (int?)zoom.JoinUrl.Length); logger.LogInformation("{Guid}", Guid.Parse(zoom.Password)); logger.LogInformation("{Time}", TimeSpan.Parse(zoom.Password)); logger.LogInformation("{Kind}", Enum.Parse<DayOfWeek>(zoom.Password));""")]
    [InlineData("""if (zoom is { Topic: var topic, Id: var number }) logger.LogInformation("{Text} {Number}", topic, number);""")]
    [InlineData("""logger.LogInformation("{Text}", zoom switch { { Topic: { } topic } => topic, _ => "none" });""")]
    [InlineData("""if (new { zoom } is { zoom: { Topic: var topic } }) logger.LogInformation("{Text}", topic);""")]
    [InlineData("""foreach (var topic in all.Select(m => m.Topic)) logger.LogInformation("{Text}", topic);""")]
    [InlineData("""all.Select(m => m.JoinUrl).ToList().ForEach(url => new List<string>().ForEach(text => logger.LogInformation("{Text}", text)));""")]
    [InlineData("""new System.Net.Mail.SmtpClient().Send("a@example.org", "b@example.org", "Your link", zoom.JoinUrl);""")]
    [InlineData("""using var file = new System.IO.StreamWriter("links.txt"); file.WriteLine(zoom.JoinUrl);""")]
    public Task IsSilentWhereNoSecretIsWritten(string body) => In(body);

    [Theory]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); if (!response.IsSuccessStatusCode) logger.LogError("{Json}", json);""")]
    [InlineData("""if (response.StatusCode != System.Net.HttpStatusCode.Created) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (response.IsSuccessStatusCode) { return; } throw new InvalidOperationException(await response.Content.ReadAsStringAsync());""")]
    [InlineData("""logger.LogInformation("{Status}", response.StatusCode);""")]
    [InlineData("""logger.LogInformation("{Reason}", response.ReasonPhrase);""")]
    [InlineData("""var answer = await response.Content.ReadFromJsonAsync<JsonElement>(); logger.LogInformation("{Id}", answer.GetProperty("id"));""")]
    [InlineData("""if (response.IsSuccessStatusCode) { Console.WriteLine("yes"); return; } logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (response.IsSuccessStatusCode) return; logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if ((response.IsSuccessStatusCode)) throw new InvalidOperationException("twice"); logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""for (var i = 0; i < 3; i++) { if (response.IsSuccessStatusCode) break; logger.LogError("{Json}", await response.Content.ReadAsStringAsync()); }""")]
    [InlineData("""for (var i = 0; i < 3; i++) { if (response.IsSuccessStatusCode) continue; logger.LogError("{Json}", await response.Content.ReadAsStringAsync()); }""")]
    [InlineData("""if (response.IsSuccessStatusCode) { Console.WriteLine("yes"); } else { logger.LogError("{Json}", await response.Content.ReadAsStringAsync()); }""")]
    [InlineData("""logger.LogError("{Json}", response.IsSuccessStatusCode ? "none" : string.Concat("", "")); var json = await response.Content.ReadAsStringAsync(); Console.WriteLine(response.IsSuccessStatusCode ? "fine" : throw new InvalidOperationException(json));""")]
    [InlineData("""try { response.EnsureSuccessStatusCode(); } catch (HttpRequestException) { logger.LogError("{Json}", await response.Content.ReadAsStringAsync()); }""")]
    [InlineData("""if (id is null && !response.IsSuccessStatusCode) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (!response.IsSuccessStatusCode || id is null) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (response.IsSuccessStatusCode == true) return; logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (System.Net.HttpStatusCode.OK != response.StatusCode) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (response.StatusCode != System.Net.HttpStatusCode.Accepted) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (response.StatusCode != System.Net.HttpStatusCode.NoContent) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if ((int)response.StatusCode != 200) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if ((int)response.StatusCode != 201) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (response.StatusCode == System.Net.HttpStatusCode.BadRequest) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""bool IsSuccessful = response.IsSuccessStatusCode, IsSuccess = IsSuccessful; if (!IsSuccessful) logger.LogError("{Json}", await response.Content.ReadAsStringAsync()); if (!IsSuccess) logger.LogError("{Json}", await response.Content.ReadAsStringAsync());""")]
    [InlineData("""logger.LogInformation("{Response}", response);""")]
    [InlineData("""var json = Newtonsoft.Json.Linq.JObject.Parse(await response.Content.ReadAsStringAsync()); logger.LogInformation("{A} {B} {C} {D}", json["id"], json.GetValue("topic"), json.SelectToken("id"), json.Value<string>("id"));""")]
    public Task IsSilentAboutFailuresAndHarmlessParts(string body) =>
        In("""var response = await http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "t", type = 2, password = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6)), start_time = "2030-01-01T10:00:00Z", settings = new { waiting_room = true } });""" + body);

    [Theory]
    [InlineData("public class Invite { public string JoinUrl { get; set; } public string Name { get; set; } }", """logger.LogInformation("{Url}", {|PSC4009:invite.JoinUrl|});""")]
    [InlineData("public class Login { public string Password { get; set; } public string Topic { get; set; } }", """logger.LogInformation("{Text}", invite.Password);""")]
    public Task KnowsNothingOfTypesThatAreNobodysAnswer(string type, string body)
    {
        var name = type.Split(' ')[2];
        return Analysis.OfAsync("using Microsoft.Extensions.Logging; " + type + " public class Zoom(ILogger<Zoom> logger) { public void Run(" + name + " invite) { " + body + " } }");
    }

    [Theory]
    [InlineData("public record Answer(string join_url, string start_url);", true)]
    [InlineData("public record struct Answer(string join_url, string start_url);", true)]
    [InlineData("public class Answer { public string join_url, start_url; }", false)]
    [InlineData("public struct Answer { public string join_url, start_url; }", false)]
    [InlineData("public class Answer { public string join_url, start_url; public override string ToString() => join_url; }", true)]
    [InlineData("public class Answer { public string join_url, start_url; public string ToString(int length) => join_url; }", false)]
    [InlineData("public class Answer : List<string> { public string join_url, start_url; }", true)]
    public Task TellsAWholeAnswerThatIsWrittenWithWhatItHolds(string type, bool isTold)
    {
        var (begin, end) = isTold ? ("{|PSC4003:", "|}") : ("", "");
        return Analysis.OfAsync($$$"""
            using System.Collections.Generic;
            using Microsoft.Extensions.Logging;
            {{{type}}}
            public class ZoomRooms(ILogger<ZoomRooms> logger)
            {
                public void Passed(Answer answer) => logger.LogInformation("{Answer}", {{{begin}}}answer{{{end}}});
                public void Put(Answer answer) => logger.LogInformation({{{begin}}}$"Created {answer}"{{{end}}});
                public void Added(Answer answer) => logger.LogInformation({{{begin}}}"Created " + answer{{{end}}});
                public void Said(Answer answer) => logger.LogInformation({{{begin}}}answer.ToString(){{{end}}});
            }
            """);
    }

    [Fact]
    public Task What_a_call_hands_over_is_not_what_a_function_inside_is_given() => In(
        """logger.LogInformation("{Text}", Joined(zoom.JoinUrl, new List<string>())); logger.LogInformation("{Text}", {|PSC4003:Joined("none", new List<string> { zoom.JoinUrl })|});""",
        """private static string Joined(string link, List<string> texts) => link.Length + string.Join(", ", texts.Select(text => text));""");

    [Fact]
    public Task IsSilentAboutARequestThatIsLoggedAfterItWasSent() => In(
        """var request = new { topic = "t", type = 2, start_time = "2030-01-01T10:00:00Z", password = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6)), settings = new { waiting_room = true } }; var response = await http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", request); logger.LogInformation("{Topic} {Status}", request.topic, response.StatusCode); logger.LogInformation("{Request}", request.settings);""");

    [Fact]
    public Task TellsOfTextsThatExceptionsAreGiven() => In(
        """
        if (id is null)
            throw new UnreachedException(3, {|PSC4003:zoom.JoinUrl|}, zoom.StartUrl);
        object error = new UnreachedException(4, "Nobody came", (object)zoom.JoinUrl);
        error = new FakeException(zoom.JoinUrl);
        throw new AggregateException({|PSC4003:zoom.JoinUrl|}, new InvalidOperationException("Nobody came", null));
        """,
        "private sealed class UnreachedException(int code, string text, object more = null, string other = \"\") : Exception(text); private sealed class FakeException(string text);");

    [Fact]
    public Task KnowsGeneratedLoggers() => Analysis.OfAsync(
        Frame.Replace("public class Rooms", "public partial class Rooms").Replace("BODY", """LogCreated(logger, zoom.Id, {|PSC4003:zoom.JoinUrl|});""").Replace("MEMBERS", """[LoggerMessage(Level = LogLevel.Information, Message = "{Id} {Url}")] private static partial void LogCreated(ILogger logger, long id, string url);"""),
        // What the platform's generator makes.
        "using Microsoft.Extensions.Logging; public partial class Rooms { private static partial void LogCreated(ILogger logger, long id, string url) { } }");

    [Fact]
    public Task IsSilentWhereNoVendorIsSpokenOf() => Analysis.OfAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Meeting { public string JoinUrl { get; set; } public string StartUrl { get; set; } }

        public class Rooms(ILogger<Rooms> logger)
        {
            public void Run(Meeting meeting) => logger.LogInformation("{Url}", meeting.JoinUrl);
        }
        """);

    [Fact]
    public Task SuggestsByNamesAlone() => Analysis.OfAsync(
        """
        using Microsoft.Extensions.Logging;

        public class ZoomRooms(ILogger<ZoomRooms> logger)
        {
            public void Run(string joinUrl, string downloadUrl) => logger.LogInformation("{Url} {Other}", {|PSC4009:joinUrl|}, downloadUrl);

            public void DownloadRecording(string downloadUrl) => logger.LogInformation("{Url}", {|PSC4009:downloadUrl|});
        }
        """);

    // A file is looked at only where it holds one of the words, so that each stands in a file of its own.
    [Fact]
    public Task KnowsEachKindOfDataAloneInItsFile() => Analysis.OfAsync(
        "public class Names(System.Action<string> log) { public void Log(string text) { } }",
        "using Microsoft.Extensions.Logging; class One(ILogger logger, Answer zoom) { void A() => logger.LogInformation({|PSC4003:zoom.join_url|}); }",
        "using Microsoft.Extensions.Logging; class Two(ILogger logger, Answer zoom) { void A() => logger.LogInformation({|PSC4003:zoom.StartUrl|}); }",
        "using Microsoft.Extensions.Logging; class Three(ILogger logger) { void A(string zoomText, string meetingPwd) => logger.LogInformation({|PSC4009:meetingPwd|}); }",
        "using Microsoft.Extensions.Logging; class Four(ILogger logger) { void A(string hostLink) => logger.LogInformation({|PSC4009:hostLink|}); /* zoom */ }",
        "using Microsoft.Extensions.Logging; class Five(ILogger logger) { void Recording(string downloadUrl) => logger.LogInformation({|PSC4009:downloadUrl|}); /* zoom */ }",
        "using Microsoft.Extensions.Logging; class Six(ILogger logger) { void A(Attendee one) => logger.LogInformation({|PSC4004:one.Phone|}); /* zoom */ class Attendee { public string Phone, Title; } }",
        "using Microsoft.Extensions.Logging; class Seven(ILogger logger) { void A(ZoomInvitee one) => logger.LogInformation({|PSC4004:one.first_name|}); }",
        "using Microsoft.Extensions.Logging; class Eight(ILogger logger) { void A(ZoomRegistrant one) => logger.LogInformation({|PSC4004:one.IpAddress|}); }",
        "using Microsoft.Extensions.Logging; class Nine(ILogger logger, System.Net.Http.HttpClient http) { async void A(System.Net.Http.StringContent text) { var zoom = await http.{|PSC9001:PostAsync|}(\"https://api.zoom.us/v2/users/me/meetings\", text); logger.LogInformation({|PSC4003:await zoom.Content.ReadAsStringAsync()|}); } }",
        "public class Answer { public string join_url, start_url; public string StartUrl; } public class ZoomInvitee { public string first_name; } public class ZoomRegistrant { public string IpAddress; }");

    [Fact]
    public Task SuggestsDataOfParticipants() => Analysis.OfAsync(
        """
        using Microsoft.Extensions.Logging;

        public class ZoomParticipant { public string Email { get; set; } public string Id { get; set; } }

        public class ZoomRooms(ILogger<ZoomRooms> logger)
        {
            private static string Redact(string text) => "…";

            public void Joined(ZoomParticipant participant)
            {
                logger.LogInformation("{Email} joined", {|PSC4004:participant.Email|});
                logger.LogInformation({|PSC4004:$"{participant.Email} joined"|});
                logger.LogInformation("{Id} joined", participant.Id);
                logger.LogInformation("{Email} joined", Redact(participant.Email));
            }
        }
        """);

    [Fact]
    public Task EndsAtTheSdksOwnTypes() => Analysis.OfAsync([Analysis.Sdk],
        """
        using Microsoft.Extensions.Logging;
        using PrivacySafe.Conferencing;

        public class Rooms(ILogger<Rooms> logger)
        {
            public void Run(Meeting meeting)
            {
                logger.LogInformation("{Link}", meeting.JoinLink);
                logger.LogInformation("zoom {Link}", {|PSC4003:meeting.JoinLink.Reveal()|});
            }
        }
        """);
}
