namespace PrivacySafe.Conferencing.Analyzers.Tests.Known;

public class CommunicationServicesTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Azure.Communication;
        using Azure.Communication.Rooms;
        using Azure.Communication.CallAutomation;

        """;

    private const string Library = """
        namespace Azure.Communication
        {
            public class CommunicationIdentifier { public CommunicationIdentifier(string id) { } }
        }
        namespace Azure.Communication.Rooms
        {
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            public class RoomParticipant { public RoomParticipant(CommunicationIdentifier communicationIdentifier) { } public ParticipantRole Role { get; set; } }
            public readonly struct ParticipantRole { public static ParticipantRole Presenter { get; } public static ParticipantRole Attendee { get; } public static ParticipantRole Consumer { get; } }
            public class CreateRoomOptions { public DateTimeOffset? ValidFrom { get; set; } public DateTimeOffset? ValidUntil { get; set; } public bool? PstnDialOutEnabled { get; set; } public IEnumerable<RoomParticipant> Participants { get; set; } }
            public class RoomsClient { public virtual Task<object> CreateRoomAsync(CreateRoomOptions options, CancellationToken cancellationToken = default) => null; }
        }
        namespace Azure.Communication.CallAutomation
        {
            using System.Threading.Tasks;
            public class StartRecordingOptions { public StartRecordingOptions(string callConnectionId) { } public bool PauseOnStart { get; set; } }
            public class CallRecording { public virtual Task<object> StartAsync(StartRecordingOptions options) => null; }
        }
        """;

    private static Task InClass(string members) => Analysis.OfAsync(Usings + "class Service(RoomsClient rooms) {\n" + members + "\n}", Library);

    [Fact]
    public Task Everyone_presents() => InClass("""
        Task Create(string a, string b) => rooms.CreateRoomAsync(new CreateRoomOptions
        {
            Participants = new List<RoomParticipant>
            {
                new RoomParticipant(new CommunicationIdentifier(a)) { Role = {|PSC1011:ParticipantRole.Presenter|} },
                new(new CommunicationIdentifier(b)) { Role = {|PSC1011:ParticipantRole.Presenter|} },
            },
        });
        """);

    [Fact]
    public Task Everyone_presents_who_comes_from_a_list() => InClass("""
        Task Query(IEnumerable<string> ids) => rooms.CreateRoomAsync(new CreateRoomOptions { Participants = ids.Select(i => new RoomParticipant(new CommunicationIdentifier(i)) { Role = {|PSC1011:ParticipantRole.Presenter|} }) });
        async Task Loop(IEnumerable<string> ids)
        {
            var participants = new List<RoomParticipant>();
            foreach (var id in ids)
                participants.Add(new RoomParticipant(new CommunicationIdentifier(id)) { Role = {|PSC1011:ParticipantRole.Presenter|} });
            await rooms.CreateRoomAsync(new CreateRoomOptions { Participants = participants });
        }
        """);

    [Fact]
    public Task One_presenter_among_others_is_silent() => InClass("""
        Task Create(string host, IEnumerable<string> guests) => rooms.CreateRoomAsync(new CreateRoomOptions
        {
            Participants = guests.Select(i => new RoomParticipant(new CommunicationIdentifier(i))).Append(new RoomParticipant(new CommunicationIdentifier(host)) { Role = ParticipantRole.Presenter }),
        });
        RoomParticipant Host(string id) => new RoomParticipant(new CommunicationIdentifier(id)) { Role = ParticipantRole.Presenter };
        IEnumerable<RoomParticipant> Chosen(IEnumerable<string> ids, string host) => ids.Select(i => new RoomParticipant(new CommunicationIdentifier(i)) { Role = i == host ? ParticipantRole.Presenter : ParticipantRole.Attendee });
        """);

    [Fact]
    public Task Recording_a_call_is_silent() => InClass("""
        Task Record(CallRecording recording, string meeting) => recording.StartAsync(new StartRecordingOptions(meeting) { PauseOnStart = false });
        """);

    [Fact]
    public Task Types_of_the_same_name_in_another_namespace_are_silent() => Analysis.OfAsync("""
        using System.Collections.Generic;
        using System.Linq;
        namespace Own.Meetings
        {
            public class RoomParticipant { public ParticipantRole Role { get; set; } }
            public enum ParticipantRole { Presenter }
            class Service
            {
                IEnumerable<RoomParticipant> All(IEnumerable<string> ids) => ids.Select(i => new RoomParticipant { Role = ParticipantRole.Presenter });
            }
        }
        """);
}
