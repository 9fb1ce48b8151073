namespace PrivacySafe.Conferencing.Analyzers.Tests.Known;

public class ZoomNetTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using ZoomNet;
        using ZoomNet.Models;

        """;

    // The names and attributes of the library; it cannot be restored everywhere.
    private const string Models = """
        namespace ZoomNet
        {
            public interface IZoomClient { Resources.IMeetings Meetings { get; } }
        }
        namespace ZoomNet.Models
        {
            using System.Runtime.Serialization;
            using System.Text.Json.Serialization;
            public class MeetingSettings
            {
                [JsonPropertyName("alternative_hosts")] public string AlternativeHosts { get; set; }
                [JsonPropertyName("audio")] public AudioType? Audio { get; set; }
                [JsonPropertyName("auto_recording")] public AutoRecordingType? AutoRecording { get; set; }
                [JsonPropertyName("cn_meeting")] public bool? HostInChina { get; set; }
                [JsonPropertyName("in_meeting")] public bool? HostInIndia { get; set; }
                [JsonPropertyName("join_before_host")] public bool? JoinBeforeHost { get; set; }
                [JsonPropertyName("use_pmi")] public bool? UsePmi { get; set; }
                [JsonPropertyName("waiting_room")] public bool? WaitingRoom { get; set; }
                [JsonPropertyName("encryption_type")] public EncryptionType? EncryptionType { get; set; }
                [JsonPropertyName("meeting_authentication")] public bool? AuthenticationRequired { get; set; }
            }
            public enum AutoRecordingType { [EnumMember(Value = "local")] OnLocal, [EnumMember(Value = "cloud")] OnCloud, [EnumMember(Value = "none")] Disabled }
            public enum AudioType { [EnumMember(Value = "voip")] Voip, [EnumMember(Value = "telephony")] Telephony, [EnumMember(Value = "both")] Both, [EnumMember(Value = "thirdParty")] ThirdParty }
            public enum EncryptionType { [EnumMember(Value = "enhanced_encryption")] Enhanced, [EnumMember(Value = "e2ee")] EndToEnd }
            public enum TimeZones { UTC }
            public class RecurrenceInfo { }
            public class InstantMeeting { }
            public class ScheduledMeeting { public MeetingSettings Settings { get; set; } }
            public class RecurringMeeting { }
        }
        """;

    private const string Resources = """
        namespace ZoomNet.Resources
        {
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using ZoomNet.Models;
            public interface IMeetings
            {
                Task<InstantMeeting> CreateInstantMeetingAsync(string userId, string topic, string agenda, string password = null, MeetingSettings settings = null, IDictionary<string, string> trackingFields = null, string templateId = null, bool generatePassword = false, CancellationToken cancellationToken = default);
                Task<ScheduledMeeting> CreateScheduledMeetingAsync(string userId, string topic, string agenda, DateTime start, int duration, TimeZones? timeZone = TimeZones.UTC, string password = null, MeetingSettings settings = null, IDictionary<string, string> trackingFields = null, string templateId = null, bool generatePassword = false, bool preSchedule = false, CancellationToken cancellationToken = default);
                Task<RecurringMeeting> CreateRecurringMeetingAsync(string userId, string topic, string agenda, DateTime? start, int duration, RecurrenceInfo recurrence, TimeZones? timeZone = TimeZones.UTC, string password = null, MeetingSettings settings = null, IDictionary<string, string> trackingFields = null, string templateId = null, bool generatePassword = false, bool preSchedule = false, CancellationToken cancellationToken = default);
                Task UpdateMeetingOccurrenceAsync(long meetingId, string occurrenceId, string agenda = null, DateTime? start = null, int? duration = null, TimeZones? timeZone = null, MeetingSettings settings = null, CancellationToken cancellationToken = default);
                Task UpdateScheduledMeetingAsync(long meetingId, string userId = null, string topic = null, string agenda = null, DateTime? start = null, int? duration = null, TimeZones? timeZone = null, string password = null, MeetingSettings settings = null, IDictionary<string, string> trackingFields = null, CancellationToken cancellationToken = default);
                Task UpdateRecurringMeetingAsync(long meetingId, string userId = null, string topic = null, string agenda = null, DateTime? start = null, int? duration = null, TimeZones? timeZone = null, RecurrenceInfo recurrence = null, string password = null, MeetingSettings settings = null, IDictionary<string, string> trackingFields = null, CancellationToken cancellationToken = default);
                Task<ScheduledMeeting> GetAsync(long meetingId, string occurrenceId = null, CancellationToken cancellationToken = default);
                Task DeleteAsync(long meetingId, string occurrenceId = null, CancellationToken cancellationToken = default);
            }
        }
        """;

    private static Task InClass(string members) => Analysis.OfAsync(Usings + "class Service(IZoomClient client) {\n" + members + "\n}", Models, Resources);

    [Fact]
    public Task A_scheduled_meeting_without_a_passcode() => InClass("""
        Task Create(DateTime start) => client.Meetings.{|PSC1001:CreateScheduledMeetingAsync|}("me", "topic", "agenda", start, 60);
        Task Recur(DateTime start) => client.Meetings.{|PSC1001:CreateRecurringMeetingAsync|}("me", "topic", "agenda", start, 60, new RecurrenceInfo(), password: null);
        """);

    [Fact]
    public Task Settings_in_the_call() => InClass("""
        Task Create(DateTime start) => client.Meetings.{|PSC1001:CreateScheduledMeetingAsync|}("me", "topic", "agenda", start, 60, settings: new MeetingSettings
        {
            WaitingRoom = {|PSC1005:false|},
            JoinBeforeHost = {|PSC1006:true|},
            UsePmi = {|PSC1007:true|},
            AutoRecording = {|PSC3002:AutoRecordingType.OnCloud|},
            Audio = {|PSC1014:AudioType.Telephony|},
            HostInChina = {|PSC5001:true|},
            HostInIndia = {|PSC5001:true|},
        });
        """);

    [Fact]
    public Task Secure_settings_and_a_random_passcode_are_silent() => InClass("""
        Task Create(DateTime start) => client.Meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, TimeZones.UTC, RandomNumberGenerator.GetString("abc", 10), new MeetingSettings
        {
            WaitingRoom = true,
            JoinBeforeHost = false,
            UsePmi = false,
            AutoRecording = AutoRecordingType.Disabled,
            Audio = AudioType.Voip,
            HostInChina = false,
            EncryptionType = EncryptionType.EndToEnd,
        });
        """);

    [Fact]
    public Task An_instant_meeting() => InClass("""
        Task Create() => client.Meetings.{|PSC1008:CreateInstantMeetingAsync|}("me", "topic", "agenda", RandomNumberGenerator.GetString("abc", 10));
        """);

    [Fact]
    public Task A_passcode_that_the_account_decides_about() => InClass("""
        Task Create(DateTime start) => client.Meetings.{|PSC1002:CreateScheduledMeetingAsync|}("me", "topic", "agenda", start, 60, generatePassword: true);
        """);

    [Fact]
    public Task A_constant_passcode_by_name() => InClass("""
        Task Create(DateTime start) => client.Meetings.CreateScheduledMeetingAsync(topic: "topic", userId: "me", agenda: "agenda", duration: 60, start: start, password: {|PSC1003:"123456"|});
        """);

    [Fact]
    public Task Settings_written_where_no_call_is_seen() => InClass("""
        MeetingSettings Build() => new MeetingSettings { JoinBeforeHost = {|PSC1006:true|}, WaitingRoom = true };
        static readonly MeetingSettings Defaults = new() { AutoRecording = {|PSC3003:AutoRecordingType.OnLocal|} };
        void Change(MeetingSettings settings)
        {
            settings.JoinBeforeHost = {|PSC1006:true|};
            settings.WaitingRoom = true;
        }
        async Task Nested(long id)
        {
            var meeting = await client.Meetings.GetAsync(id);
            meeting.Settings.UsePmi = {|PSC1007:true|};
        }
        """);

    [Fact]
    public Task One_token_has_one_finding_when_a_helper_writes_it() => InClass("""
        Task Create(DateTime start) => client.Meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, password: RandomNumberGenerator.GetString("abc", 10), settings: Build());
        MeetingSettings Build() => new MeetingSettings { JoinBeforeHost = {|PSC1006:true|} };
        """);

    [Fact]
    public Task One_token_has_one_finding_when_it_is_written_later() => InClass("""
        async Task Create(DateTime start)
        {
            var settings = new MeetingSettings { WaitingRoom = true };
            settings.JoinBeforeHost = {|PSC1006:true|};
            await client.Meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, password: RandomNumberGenerator.GetString("abc", 10), settings: settings);
        }
        """);

    [Fact]
    public Task What_only_the_whole_request_shows_is_told_at_the_call() => InClass("""
        Task Create(DateTime start) => client.Meetings.{|PSC3004:CreateScheduledMeetingAsync|}("me", "topic", "agenda", start, 60, password: RandomNumberGenerator.GetString("abc", 10), settings: Build());
        MeetingSettings Build() => new MeetingSettings { EncryptionType = EncryptionType.EndToEnd, AutoRecording = {|PSC3002:AutoRecordingType.OnCloud|} };
        """);

    [Fact]
    public Task A_change_is_judged_by_what_it_says_only() => InClass("""
        Task Change(long id) => client.Meetings.UpdateScheduledMeetingAsync(id, settings: new MeetingSettings { AutoRecording = {|PSC3002:AutoRecordingType.OnCloud|} });
        Task Rename(long id) => client.Meetings.UpdateRecurringMeetingAsync(id, topic: "new");
        Task Move(long id) => client.Meetings.UpdateMeetingOccurrenceAsync(id, "1", settings: new MeetingSettings { WaitingRoom = {|PSC1005:false|} });
        Task Password(long id) => client.Meetings.UpdateScheduledMeetingAsync(id, password: {|PSC1003:"123456"|});
        Task Delete(long id) => client.Meetings.DeleteAsync(id);
        """);

    [Fact]
    public Task Values_that_cannot_be_seen_are_silent() => InClass("""
        Task Create(DateTime start, MeetingSettings settings, bool early) =>
            client.Meetings.CreateScheduledMeetingAsync("me", "topic", "agenda", start, 60, password: RandomNumberGenerator.GetString("abc", 10), settings: settings);
        MeetingSettings Build(bool early) => new MeetingSettings { JoinBeforeHost = early };
        """);

    [Fact]
    public Task Older_editions_without_later_parameters() => Analysis.OfAsync(Usings + """
        class Service(IZoomClient client)
        {
            Task Create(DateTime start) => client.Meetings.{|PSC1001:CreateScheduledMeetingAsync|}("me", "topic", "agenda", start, 60, TimeZones.UTC, null, new MeetingSettings { AutoRecording = {|PSC3002:RecordingType.OnCloud|} });
        }
        """, """
        namespace ZoomNet { public interface IZoomClient { Resources.IMeetings Meetings { get; } } }
        namespace ZoomNet.Models
        {
            using System.Runtime.Serialization;
            using Newtonsoft.Json;
            public class MeetingSettings { [JsonProperty(PropertyName = "auto_recording")] public RecordingType? AutoRecording { get; set; } }
            public enum RecordingType { [EnumMember(Value = "local")] OnLocal, [EnumMember(Value = "cloud")] OnCloud, [EnumMember(Value = "none")] Disabled }
            public enum TimeZones { UTC }
            public class ScheduledMeeting { }
        }
        namespace ZoomNet.Resources
        {
            using System;
            using System.Threading.Tasks;
            using ZoomNet.Models;
            public interface IMeetings
            {
                Task<ScheduledMeeting> CreateScheduledMeetingAsync(string userId, string topic, string agenda, DateTime start, int duration, TimeZones? timeZone = TimeZones.UTC, string password = null, MeetingSettings settings = null);
            }
        }
        """);

    [Fact]
    public Task Types_that_are_not_there_are_silent() => Analysis.OfAsync("""
        using {|CS0246:ZoomNet|};
        class MeetingService
        {
            readonly {|CS0246:IZoomClient|} _client;
            void Create() => _client.Meetings.CreateScheduledMeetingAsync("me", "topic", new {|CS0246:MeetingSettings|} { JoinBeforeHost = true });
        }
        """);

    [Fact]
    public Task Types_of_the_same_name_in_another_namespace_are_silent() => Analysis.OfAsync("""
        using System.Threading.Tasks;
        namespace Own.Zoom.Models
        {
            public class MeetingSettings { public bool JoinBeforeHost { get; set; } }
            public interface IMeetings { Task CreateScheduledMeetingAsync(string userId, string topic, MeetingSettings settings = null, string password = null); }
            class Service(IMeetings meetings)
            {
                Task Create() => meetings.CreateScheduledMeetingAsync("me", "topic", new MeetingSettings { JoinBeforeHost = true });
            }
        }
        """);
}
