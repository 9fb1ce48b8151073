using PrivacySafe.Conferencing.CodeFixes.Settings;
using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Idioms;

public class ArgumentTests
{
    private const string Library = """

        namespace ZoomNet.Resources
        {
            public interface IMeetings
            {
                System.Threading.Tasks.Task<string> CreateScheduledMeetingAsync(string userId, string topic, string agenda, System.DateTime start, int duration, string password = null, ZoomNet.Models.MeetingSettings settings = null, bool generatePassword = false, System.Threading.CancellationToken cancellationToken = default);
                System.Threading.Tasks.Task<string> CreateInstantMeetingAsync(string userId, string topic, string agenda, string password = null, ZoomNet.Models.MeetingSettings settings = null);
            }
        }

        namespace ZoomNet.Models
        {
            public class MeetingSettings
            {
                public bool? WaitingRoom { get; set; }
                public bool? JoinBeforeHost { get; set; }
                public AutoRecordingType? AutoRecording { get; set; }
            }

            public enum AutoRecordingType
            {
                [System.Runtime.Serialization.EnumMember(Value = "local")] OnLocal,
                [System.Runtime.Serialization.EnumMember(Value = "cloud")] OnCloud,
                [System.Runtime.Serialization.EnumMember(Value = "none")] Disabled,
            }
        }

        """;

    private static Task FixAsync(string rule, string before, string after) => OfAsync(
        rule,
        [InClass("    ZoomNet.Resources.IMeetings _meetings = null;\n" + before) + Library],
        [InClass("    ZoomNet.Resources.IMeetings _meetings = null;\n" + after) + Library]);

    [Fact]
    public Task A_missing_passcode_is_added_by_name() => FixAsync(
        "PSC1001",
        """
            Task Create(DateTime start) => _meetings.{|PSC1001:CreateScheduledMeetingAsync|}("me", "topic", "agenda", start, 60);
        """,
        $$"""
            Task Create(DateTime start) => _meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, password: {{NewPasscode}});
        """);

    [Fact]
    public Task A_missing_passcode_goes_on_a_line_of_its_own() => FixAsync(
        "PSC1001",
        """
            Task Create(DateTime start) => _meetings.{|PSC1001:CreateScheduledMeetingAsync|}(
                "me",
                "topic",
                "agenda", // what for
                start,
                60);
        """,
        $$"""
            Task Create(DateTime start) => _meetings.CreateScheduledMeetingAsync(
                "me",
                "topic",
                "agenda", // what for
                start,
                60,
                password: {{NewPasscode}});
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("password: null")]
    public Task An_empty_passcode_is_replaced(string argument) => FixAsync(
        "PSC1001",
        $$"""
            Task Create(DateTime start) => _meetings.{|PSC1001:CreateScheduledMeetingAsync|}("me", "topic", "agenda", start, 60, {{argument}});
        """,
        $$"""
            Task Create(DateTime start) => _meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, {{(argument.StartsWith("password", StringComparison.Ordinal) ? "password: " : "")}}{{NewPasscode}});
        """);

    [Fact]
    public Task An_enumeration_gets_the_member_whose_wire_text_is_secure() => FixAsync(
        "PSC3002",
        """
            Task Create(DateTime start) => _meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, RandomNumberGenerator.GetString("abc", 10), new ZoomNet.Models.MeetingSettings { AutoRecording = {|PSC3002:ZoomNet.Models.AutoRecordingType.OnCloud|} });
        """,
        """
            Task Create(DateTime start) => _meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, RandomNumberGenerator.GetString("abc", 10), new ZoomNet.Models.MeetingSettings { AutoRecording = ZoomNet.Models.AutoRecordingType.Disabled });
        """);

    [Fact]
    public Task A_setting_of_the_library_gets_the_secure_value() => FixAsync(
        "PSC1006",
        """
            Task Create(DateTime start)
            {
                var settings = new ZoomNet.Models.MeetingSettings();
                settings.JoinBeforeHost = {|PSC1006:true|};
                return _meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, RandomNumberGenerator.GetString("abc", 10), settings: settings);
            }
        """,
        """
            Task Create(DateTime start)
            {
                var settings = new ZoomNet.Models.MeetingSettings();
                settings.JoinBeforeHost = false;
                return _meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, RandomNumberGenerator.GetString("abc", 10), settings: settings);
            }
        """);

    [Fact]
    public Task An_instant_meeting_cannot_be_scheduled_without_a_time()
    {
        var code = InClass("""
                ZoomNet.Resources.IMeetings _meetings = null;
                Task Create() => _meetings.{|PSC1008:CreateInstantMeetingAsync|}("me", "topic", "agenda", RandomNumberGenerator.GetString("abc", 10));
            """) + Library;
        return OfAsync("PSC1008", [code], [code]);
    }

    [Fact]
    public Task An_argument_of_a_described_method()
    {
        const string Desk = "\nnamespace Ours { public class Desk { public void Open(string topic, string code = null) { } } }\n";
        return OfAsync<SetControlFix>(
            "PSC1001",
            [InClass("    void A(Ours.Desk desk) => desk.{|PSC1001:Open|}(\"Sales\");") + Desk],
            [InClass($"    void A(Ours.Desk desk) => desk.Open(\"Sales\", code: {NewPasscode});") + Desk],
            References,
            described: "conferencing-api 1\ncall create-meeting zoom M:Ours.Desk.Open topic->topic code->password type=2\n");
    }
}
