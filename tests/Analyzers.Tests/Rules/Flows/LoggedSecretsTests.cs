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
    [InlineData("""Console.Error.WriteLine({|PSC4003:"Password: " + zoom.Password|});""")]
    [InlineData("""Trace.WriteLine({|PSC4003:zoom.Password|});""")]
    [InlineData("""Debug.WriteLine({|PSC4003:zoom.Password|});""")]
    [InlineData("""Activity.Current?.SetTag("url", {|PSC4003:zoom.JoinUrl|});""")]
    [InlineData("""new System.Diagnostics.Metrics.Meter("rooms").CreateCounter<int>("joined").Add(1, {|PSC4003:new KeyValuePair<string, object>("url", zoom.JoinUrl)|});""")]
    [InlineData("""throw new InvalidOperationException({|PSC4003:$"Nobody came to {zoom.JoinUrl}"|});""")]
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
    [InlineData("""if (zoom.JoinUrl is { } found) logger.LogInformation("{Text}", {|PSC4003:found|});""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:(zoom.JoinUrl, zoom.Topic)|});""")]
    [InlineData("""last = zoom.JoinUrl; logger.LogInformation("{Text}", {|PSC4003:last|});""")]
    [InlineData("""var parts = new Dictionary<string, string> { ["url"] = zoom.JoinUrl }; logger.LogInformation("{Text}", {|PSC4003:JsonSerializer.Serialize(parts)|});""")]
    public Task FollowsSecretsToTheLog(string body) => In(body);

    [Theory]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Described(zoom)|});""", """private static string Described(MeetingAnswer meeting) => "Meeting at " + meeting.JoinUrl;""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:Upper(zoom.JoinUrl)|});""", """private static string Upper(string text) { var upper = text.ToUpperInvariant(); return upper; }""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:string.Join(", ", await All(all))|});""", """private async Task<List<string>> All(List<MeetingAnswer> meetings) { var urls = new List<string>(); foreach (var one in meetings) urls.Add(one.JoinUrl); await Task.Yield(); return urls; }""")]
    [InlineData("""logger.LogInformation("{Text}", {|PSC4003:last|});""", """public void Keep(MeetingAnswer meeting) => last = meeting.Password;""")]
    public Task FollowsSecretsThroughOtherMembers(string body, string members) => In(body, members);

    [Theory]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); logger.LogInformation("{Json}", {|PSC4003:json|});""")]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); if (!response.IsSuccessStatusCode) throw new InvalidOperationException(json); logger.LogInformation("{Json}", {|PSC4003:json|});""")]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); if (response.IsSuccessStatusCode) Console.WriteLine({|PSC4003:"Response: " + json|});""")]
    [InlineData("""using var json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync()); logger.LogInformation("{Url}", {|PSC4003:json.RootElement.GetProperty("join_url").GetString()|});""")]
    [InlineData("""var answer = await response.Content.ReadFromJsonAsync<JsonElement>(); logger.LogInformation("{Url}", {|PSC4003:answer.GetProperty("password")|});""")]
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
    [InlineData("""Console.WriteLine(nameof(zoom.JoinUrl));""")]
    [InlineData("""// logger.LogInformation("{Url}", zoom.JoinUrl);""")]
    public Task IsSilentWhereNoSecretIsWritten(string body) => In(body);

    [Theory]
    [InlineData("""var json = await response.Content.ReadAsStringAsync(); if (!response.IsSuccessStatusCode) logger.LogError("{Json}", json);""")]
    [InlineData("""if (response.StatusCode != System.Net.HttpStatusCode.Created) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());""")]
    [InlineData("""if (response.IsSuccessStatusCode) { return; } throw new InvalidOperationException(await response.Content.ReadAsStringAsync());""")]
    [InlineData("""logger.LogInformation("{Status}", response.StatusCode);""")]
    [InlineData("""logger.LogInformation("{Reason}", response.ReasonPhrase);""")]
    [InlineData("""var answer = await response.Content.ReadFromJsonAsync<JsonElement>(); logger.LogInformation("{Id}", answer.GetProperty("id"));""")]
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

    [Fact]
    public Task IsSilentAboutARequestThatIsLoggedAfterItWasSent() => In(
        """var request = new { topic = "t", type = 2, start_time = "2030-01-01T10:00:00Z", password = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6)), settings = new { waiting_room = true } }; var response = await http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", request); logger.LogInformation("{Topic} {Status}", request.topic, response.StatusCode); logger.LogInformation("{Request}", request.settings);""");

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
