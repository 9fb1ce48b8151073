namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>What is handed to a client that an application embeds, and features that are given back.</summary>
public class EmbeddedClientsTests
{
    private static Task Code(string members) => Analysis.OfAsync("using System.Collections.Generic; using System.Net.Http; using System.Text.Json; using System.Threading.Tasks;\n// A meeting in a page.\nclass Page { HttpClient _http = new();\n" + members + "\n}");

    [Fact]
    public Task Moods_that_are_read_from_faces() => Code("""
        string A() => JsonSerializer.Serialize(new { configOverwrite = new { faceLandmarks = new { enableFaceExpressionsDetection = {|PSC4002:true|}, enableDisplayFaceExpressions = {|PSC4002:true|} } } });
        string B() => JsonSerializer.Serialize(new { options = new { configOverwrite = new Dictionary<string, object> { ["hideRecordingLabel"] = {|PSC3008:true|} } } });
        """);

    [Theory]
    [InlineData("JsonSerializer.Serialize")]
    [InlineData("JsonSerializer.SerializeToUtf8Bytes")]
    [InlineData("JsonSerializer.SerializeToNode")]
    [InlineData("JsonSerializer.SerializeToElement")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject")]
    public Task By_every_serialiser(string method) => Code($$"""
        object A() => {{method}}(new { configOverwrite = new { hideRecordingLabel = {|PSC3008:true|} } });
        object B() => {{method}}(new { configOverwrite = new { hideRecordingLabel = false } });
        """);

    [Fact]
    public Task What_the_client_does_anyway_and_other_objects_are_silent() => Code("""
        string A() => JsonSerializer.Serialize(new { configOverwrite = new { faceLandmarks = new { enableFaceExpressionsDetection = false } } });
        string B() => JsonSerializer.Serialize(new { configOverwrite = new { recordings = new { showPrejoinWarning = false }, speakerStats = new { disabled = false } } });
        string C() => JsonSerializer.Serialize(new { camera = new { faceLandmarks = new { enableFaceExpressionsDetection = true } } });
        string D(bool on) => JsonSerializer.Serialize(new { configOverwrite = new { hideRecordingLabel = on } });
        object E() => new { configOverwrite = new { hideRecordingLabel = true } };
        """);

    [Fact]
    public Task A_feature_that_the_server_had_switched_off() => Code("""
        Task A(string id, string checksum) => _http.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?meetingID={id}{|PSC4002:{|PSC3005:&disabledFeaturesExclude=liveTranscription,learningDashboard&checksum=|}|}{checksum}");
        Task Spaced(string id, string checksum) => _http.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?meetingID={id}{|PSC4002:{|PSC3005:&disabledFeaturesExclude= liveTranscription , learningDashboard&checksum=|}|}{checksum}");
        Task B(string id, string checksum) => _http.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?meetingID={id}&disabledFeaturesExclude=polls&disabledFeatures=learningDashboard&checksum={checksum}");
        """);
}
