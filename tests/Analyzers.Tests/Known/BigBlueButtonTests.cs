namespace PrivacySafe.Conferencing.Analyzers.Tests.Known;

public class BigBlueButtonTests
{
    private const string Usings = """
        using System;
        using System.Security.Cryptography;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string WithParameterNames = """
        namespace BigBlueButtonAPI.Core
        {
            using System.Threading.Tasks;
            public class BaseRequest { }
            public class CreateMeetingRequest : BaseRequest
            {
                public string name { get; set; }
                public string meetingID { get; set; }
                public string attendeePW { get; set; }
                public string moderatorPW { get; set; }
                public bool? record { get; set; }
                public bool? autoStartRecording { get; set; }
                public bool? allowStartStopRecording { get; set; }
                public string guestPolicy { get; set; }
            }
            public class JoinMeetingRequest : BaseRequest { public string password { get; set; } }
            public class CreateMeetingResponse { }
            public class BigBlueButtonAPIClient
            {
                public Task<CreateMeetingResponse> CreateMeetingAsync(CreateMeetingRequest request) => null;
                public string GetJoinMeetingUrl(JoinMeetingRequest request) => null;
            }
        }
        """;

    private static Task InClass(string members) => Analysis.OfAsync(Usings + "using BigBlueButtonAPI.Core;\nclass Meetings(BigBlueButtonAPIClient client) {\n" + members + "\n}", WithParameterNames);

    [Fact]
    public Task Passwords_left_to_the_server_are_silent() => InClass("""
        Task Create(string name) => client.CreateMeetingAsync(new CreateMeetingRequest { name = name, meetingID = Guid.NewGuid().ToString(), guestPolicy = "ASK_MODERATOR", record = false });
        """);

    [Fact]
    public Task Insecure_values() => InClass("""
        Task Create(string name) => client.CreateMeetingAsync(new CreateMeetingRequest
        {
            name = name,
            meetingID = Guid.NewGuid().ToString(),
            attendeePW = {|PSC1003:"ap"|},
            moderatorPW = {|PSC1003:"mp"|},
            record = true,
            autoStartRecording = {|PSC3003:true|},
            guestPolicy = {|PSC1005:"ALWAYS_ACCEPT"|},
        });
        """);

    [Fact]
    public Task Random_passwords_are_silent() => InClass("""
        Task Create(string name) => client.CreateMeetingAsync(new CreateMeetingRequest { attendeePW = RandomNumberGenerator.GetString("abc", 20), moderatorPW = RandomNumberGenerator.GetString("abc", 20) });
        """);

    [Fact]
    public Task A_request_prepared_elsewhere() => InClass("""
        CreateMeetingRequest Build(string name)
        {
            var request = new CreateMeetingRequest { name = name };
            request.attendeePW = {|PSC1003:"ap"|};
            request.moderatorPW = {|PSC1004:new Random().Next(10000).ToString()|};
            return request;
        }
        """);

    [Fact]
    public Task A_room_that_can_be_guessed_has_one_finding() => InClass("""
        Task Create() => client.CreateMeetingAsync(Build());
        CreateMeetingRequest Build() => new CreateMeetingRequest { meetingID = {|PSC1009:"class-7b"|} };
        """);

    [Fact]
    public Task Joining_is_no_creation() => InClass("""
        string Join() => client.GetJoinMeetingUrl(new JoinMeetingRequest { password = "ap" });
        """);

    [Fact]
    public Task A_request_with_members_in_pascal_case() => Analysis.OfAsync(Usings + """
        using BigBlueButtonAPI;
        using BigBlueButtonAPI.Requests;
        class Meetings(IAPI api)
        {
            Task Create() => api.CreateMeetingAsync<object>(new CreateMeetingRequest { MeetingID = Guid.NewGuid().ToString(), AttendeePW = {|PSC1003:"ap"|}, GuestPolicy = {|PSC1005:"ALWAYS_ACCEPT"|}, NotifyRecordingIsOn = {|PSC3008:false|} }, default);
        }
        """, """
        namespace BigBlueButtonAPI
        {
            using System.Threading;
            using System.Threading.Tasks;
            using BigBlueButtonAPI.Requests;
            public interface IAPI { Task<T> CreateMeetingAsync<T>(CreateMeetingRequest request, CancellationToken cancellationToken); }
        }
        namespace BigBlueButtonAPI.Requests
        {
            public class CreateMeetingRequest
            {
                public string MeetingID { get; set; }
                public string AttendeePW { get; set; }
                public string GuestPolicy { get; set; }
                public bool? NotifyRecordingIsOn { get; set; }
            }
        }
        """);

    [Fact]
    public Task A_call_with_arguments() => Analysis.OfAsync(Usings + """
        using BigBlueButtonApi;
        class Meetings(IBigBlueButton server)
        {
            void Create(string id) => server.Create(id, "name", {|PSC1003:"ap"|}, RandomNumberGenerator.GetString("abc", 20), autoStartRecording: {|PSC3003:true|});
        }
        """, """
        namespace BigBlueButtonApi
        {
            public interface IBigBlueButton
            {
                object Create(string meetingId, string name, string attendeePassword, string moderatorPassword, bool record = true, bool allowStartStopRecording = true, bool autoStartRecording = false, int voiceBridge = 76894, string welcome = null, string logoutUrl = null);
            }
        }
        """);

    [Fact]
    public Task Types_of_the_same_name_in_another_namespace_are_silent() => Analysis.OfAsync(Usings + """
        namespace Own.Meetings
        {
            public class CreateMeetingRequest { public string attendeePW { get; set; } public string guestPolicy { get; set; } }
            public interface IMeetings { Task CreateMeetingAsync(CreateMeetingRequest request); }
            class Service(IMeetings meetings)
            {
                Task Create() => meetings.CreateMeetingAsync(new CreateMeetingRequest { attendeePW = "ap", guestPolicy = "ALWAYS_ACCEPT" });
            }
        }
        """);
}
