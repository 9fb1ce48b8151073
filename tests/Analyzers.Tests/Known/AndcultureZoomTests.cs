namespace PrivacySafe.Conferencing.Analyzers.Tests.Known;

/// <summary>
/// The package can no longer be installed. The declarations here have the names, attributes and parameters of its own source: 1.0.17 (the properties of the settings up to
/// AutoRecording) and later.
/// </summary>
public class AndcultureZoomTests
{
    private const string Usings = """
        using System;
        using System.Security.Cryptography;
        using AndcultureCode.ZoomClient.Interfaces;
        using AndcultureCode.ZoomClient.Models.Meetings;

        """;

    private const string Library = """
        namespace AndcultureCode.ZoomClient.Interfaces
        {
            using AndcultureCode.ZoomClient.Models.Meetings;
            public interface ICreatable { }
            public interface IZoomClient { IZoomMeetingsClient Meetings { get; } }
            public interface IZoomMeetingsClient
            {
                Meeting CreateMeeting(string userId, Meeting meeting);
                Meeting GetMeeting(string meetingId);
                bool UpdateMeeting(string meetingId, Meeting meeting);
                bool DeleteMeeting(string meetingId, string occurrenceId = null);
            }
        }
        namespace AndcultureCode.ZoomClient
        {
            using AndcultureCode.ZoomClient.Interfaces;
            using AndcultureCode.ZoomClient.Models.Meetings;
            public class ZoomMeetingsClient : IZoomMeetingsClient
            {
                public Meeting CreateMeeting(string userId, Meeting meeting) => null;
                public Meeting GetMeeting(string meetingId) => null;
                public bool UpdateMeeting(string meetingId, Meeting meeting) => false;
                public bool DeleteMeeting(string meetingId, string occurrenceId = null) => false;
            }
        }
        namespace AndcultureCode.ZoomClient.Models
        {
            public class BaseObject { public string Id { get; set; } }
        }
        namespace AndcultureCode.ZoomClient.Models.Meetings
        {
            using System;
            using AndcultureCode.ZoomClient.Interfaces;
            using Newtonsoft.Json;
            public class CreateMeeting : Meeting, ICreatable { }
            public class Meeting : BaseObject
            {
                public string Topic { get; set; }
                public MeetingTypes Type { get; set; }
                public DateTimeOffset StartTime { get; set; }
                public int Duration { get; set; }
                public string Timezone { get; set; }
                public string Password { get; set; }
                public string Agenda { get; set; }
                public MeetingSettings Settings { get; set; }
            }
            public enum MeetingTypes { Instant = 1, Scheduled = 2, RecurringWithNoTime = 3, RecurringWithTime = 8 }
            public class MeetingSettings
            {
                [JsonProperty("join_before_host")] public bool EnableJoinBeforeHost { get; set; }
                [JsonProperty("use_pmi")] public bool UsePersonalMeetingId { get; set; }
                [JsonProperty("cn_meeting")] public bool EnableChinaHost { get; set; }
                public string Audio { get; set; }
                public string AutoRecording { get; set; }
                [JsonProperty("waiting_room")] public bool EnableWaitingRoom { get; set; }
                [JsonProperty("meeting_authentication")] public bool EnableMeetingAuthentication { get; set; }
                public string AuthenticationDomains { get; set; }
            }
        }
        """;

    private static Task InClass(string members) => Analysis.OfAsync(Usings + "class Service(IZoomClient client) {\n" + members + "\n}", Library);

    [Fact]
    public Task A_meeting_without_a_passcode() => InClass("""
        void Create() => client.Meetings.{|PSC1001:CreateMeeting|}("me", new Meeting { Topic = "x", Type = MeetingTypes.Scheduled, Settings = new MeetingSettings { EnableJoinBeforeHost = {|PSC1006:true|}, AutoRecording = {|PSC3002:"cloud"|} } });
        """);

    [Fact]
    public Task Insecure_values() => InClass("""
        void Create()
        {
            var meeting = new Meeting { Topic = "x", Type = {|PSC1008:MeetingTypes.Instant|}, Password = {|PSC1003:"123456"|} };
            meeting.Settings = new MeetingSettings();
            meeting.Settings.UsePersonalMeetingId = {|PSC1007:true|};
            meeting.Settings.EnableChinaHost = {|PSC5001:true|};
            client.Meetings.CreateMeeting("me", meeting);
        }
        """);

    [Fact]
    public Task Secure_values_are_silent() => InClass("""
        void Create() => client.Meetings.CreateMeeting("me", new Meeting { Type = MeetingTypes.Scheduled, Password = RandomNumberGenerator.GetString("abc", 10), Settings = new MeetingSettings { EnableJoinBeforeHost = false, AutoRecording = "none", Audio = "voip" } });
        """);

    [Fact]
    public Task Settings_of_later_versions() => InClass("""
        void Create() => client.Meetings.CreateMeeting("me", new Meeting
        {
            Password = RandomNumberGenerator.GetString("abc", 10),
            Settings = new MeetingSettings { EnableWaitingRoom = {|PSC1005:false|}, EnableMeetingAuthentication = true, AuthenticationDomains = {|PSC4005:"gmx.de"|} },
        });
        """);

    [Fact]
    public Task The_type_for_creations_and_the_class_behind_the_interface() => InClass("""
        void Create() => client.Meetings.{|PSC1001:CreateMeeting|}("me", new CreateMeeting { Topic = "x", Type = MeetingTypes.Scheduled });
        void Direct(AndcultureCode.ZoomClient.ZoomMeetingsClient meetings) => meetings.{|PSC1001:CreateMeeting|}("me", new Meeting { Topic = "x", Type = MeetingTypes.Scheduled });
        """);

    [Fact]
    public Task Names_given_by_attributes_of_RestSharp_as_in_the_first_versions() => Analysis.OfAsync("""
        using AndcultureCode.ZoomClient.Interfaces;
        using AndcultureCode.ZoomClient.Models.Meetings;
        class Service(IZoomMeetingsClient meetings)
        {
            void Create() => meetings.{|PSC1001:CreateMeeting|}("me", new Meeting { Topic = "x", Settings = new MeetingSettings { EnableJoinBeforeHost = {|PSC1006:true|} } });
        }
        namespace RestSharp.Serializers { public class SerializeAsAttribute : System.Attribute { public string Name { get; set; } } }
        namespace AndcultureCode.ZoomClient.Interfaces { public interface IZoomMeetingsClient { Meeting CreateMeeting(string userId, Meeting meeting); } }
        namespace AndcultureCode.ZoomClient.Models.Meetings
        {
            using RestSharp.Serializers;
            public class Meeting
            {
                [SerializeAs(Name = "topic")] public string Topic { get; set; }
                [SerializeAs(Name = "password")] public string Password { get; set; }
                [SerializeAs(Name = "settings")] public MeetingSettings Settings { get; set; }
            }
            public class MeetingSettings { [SerializeAs(Name = "join_before_host")] public bool EnableJoinBeforeHost { get; set; } }
        }
        """);

    [Fact]
    public Task A_change_is_judged_by_what_it_says_only() => InClass("""
        void Change(string id) => client.Meetings.UpdateMeeting(id, new Meeting { Settings = new MeetingSettings { AutoRecording = {|PSC3002:"cloud"|} } });
        void Rename(string id) => client.Meetings.UpdateMeeting(id, new Meeting { Topic = "x" });
        void Delete(string id) => client.Meetings.DeleteMeeting(id);
        """);

    [Fact]
    public Task Types_of_the_same_name_in_another_namespace_are_silent() => Analysis.OfAsync("""
        namespace Own.Zoom.Meetings
        {
            public class Meeting { public string Password { get; set; } public MeetingSettings Settings { get; set; } }
            public class MeetingSettings { public string AutoRecording { get; set; } }
            public interface IZoomMeetingsClient { Meeting CreateMeeting(string userId, Meeting meeting); }
            class Service(IZoomMeetingsClient client)
            {
                void Create() => client.CreateMeeting("me", new Meeting { Password = "123456", Settings = new MeetingSettings { AutoRecording = "cloud" } });
            }
        }
        """);
}
