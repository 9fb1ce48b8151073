namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Objects of the program's own types that are filled in one place and sent in another.</summary>
public class OwnRequestTypesTests
{
    private const string Types = """
        namespace App.Zoom
        {
            using System.Text.Json.Serialization;
            public class MeetingOptions
            {
                [JsonPropertyName("join_before_host")] public bool JoinBeforeHost { get; set; }
                [JsonPropertyName("waiting_room")] public bool WaitingRoom { get; set; }
                [JsonPropertyName("auto_recording")] public string AutoRecording { get; set; }
                [JsonPropertyName("host_video")] public bool HostVideo { get; set; }
            }
            public class ScreenOptions { public bool JoinBeforeHost { get; set; } public bool WaitingRoom { get; set; } }
            public class OneName { [JsonPropertyName("waiting_room")] public bool WaitingRoom { get; set; } }
            public interface IMeetings { void Create(string topic, object options); }
        }
        """;

    private static Task InClass(string members) => Analysis.OfAsync("using App.Zoom;\nclass Controller(IMeetings meetings) {\n" + members + "\n}", Types);

    [Fact]
    public Task Insecure_values_are_told_where_they_are_written() => InClass("""
        void Create(string topic, bool early)
        {
            meetings.Create(topic, new MeetingOptions { JoinBeforeHost = {|PSC1006:true|}, WaitingRoom = true, AutoRecording = {|PSC3002:"cloud"|} });
            var options = new MeetingOptions { JoinBeforeHost = early, HostVideo = true };
            options.WaitingRoom = {|PSC1005:false|};
            meetings.Create(topic, options);
        }
        """);

    [Fact]
    public Task An_object_without_a_type_of_its_own() => InClass("""
        void Create(string topic) =>
            meetings.Create(topic, new { type = 2, settings = new { host_video = true, join_before_host = {|PSC1006:true|}, waiting_room = {|PSC1005:false|} } });
        """);

    [Fact]
    public Task Secure_values_and_what_is_not_said_are_silent() => InClass("""
        void Create(string topic)
        {
            meetings.Create(topic, new MeetingOptions { JoinBeforeHost = false, WaitingRoom = true, AutoRecording = "none" });
            meetings.Create(topic, new MeetingOptions());
        }
        """);

    [Fact]
    public Task Names_of_the_program_alone_and_a_single_name_on_the_wire_prove_nothing() => InClass("""
        void Create(string topic)
        {
            meetings.Create(topic, new ScreenOptions { JoinBeforeHost = true, WaitingRoom = false });
            meetings.Create(topic, new OneName { WaitingRoom = false });
            meetings.Create(topic, new { waiting_room = false });
        }
        """);

    [Fact]
    public Task What_is_sent_in_the_same_file_is_told_once() => Analysis.OfAsync("""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using App.Zoom;
        class Request { public string topic { get; set; } public string password { get; set; } public MeetingOptions settings { get; set; } }
        class Service(HttpClient http)
        {
            Request Prepare(string topic, string password) => new Request { topic = topic, password = password, settings = new MeetingOptions { JoinBeforeHost = {|PSC1006:true|} } };
            Task Create(string topic, string password) => http.{|PSC9001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", Prepare(topic, password));
        }
        """, Types);

    [Theory]
    [InlineData("waiting_room", true)]
    [InlineData("WaitingRoom", true)]
    [InlineData("waitingroom", true)]
    [InlineData("_waitingRoom", true)]
    [InlineData("waiting__room_", true)]
    [InlineData("WaitingRooms", false)]
    [InlineData("_", false)]
    [InlineData("", false)]
    public void Names_that_may_be_settings(string member, bool mayBe) => Assert.Equal(mayBe, PrivacySafe.Conferencing.Analyzers.Facts.OwnRequestTypes.MayBeSetting(member));
}
