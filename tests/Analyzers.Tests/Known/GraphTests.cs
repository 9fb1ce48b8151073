namespace PrivacySafe.Conferencing.Analyzers.Tests.Known;

public class GraphTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Graph;
        using Microsoft.Graph.Models;

        """;

    private static readonly string[] Five =
    [
        "microsoft.graph/5.92.0/lib/net5.0/Microsoft.Graph.dll",
        "microsoft.graph.core/3.2.4/lib/net6.0/Microsoft.Graph.Core.dll",
        "microsoft.kiota.abstractions/1.22.1/lib/net8.0/Microsoft.Kiota.Abstractions.dll",
    ];

    private static readonly string[] Six =
    [
        "microsoft.graph/6.10.0/lib/net8.0/Microsoft.Graph.dll",
        "microsoft.graph.core/4.0.1/lib/net8.0/Microsoft.Graph.Core.dll",
        "microsoft.kiota.abstractions/2.1.6/lib/net8.0/Microsoft.Kiota.Abstractions.dll",
    ];

    private static Task InClass(string members) => Analysis.OfAsync(Five, Usings + "class Service(GraphServiceClient graph) {\n" + members + "\n}");

    [Fact]
    public Task A_meeting_that_says_nothing() => InClass("""
        Task Mine() => graph.Me.OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(new OnlineMeeting { Subject = "x" });
        Task Users(string id) => graph.Users[id].OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(new OnlineMeeting { Subject = "x" });
        Task Communications() => graph.Communications.OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(new OnlineMeeting { Subject = "x" });
        """);

    [Fact]
    public Task The_same_in_version_six() => Analysis.OfAsync(Six, Usings + """
        class Service(GraphServiceClient graph)
        {
            Task Mine() => graph.Me.OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(new OnlineMeeting { LobbyBypassSettings = new LobbyBypassSettings { Scope = {|PSC1005:LobbyBypassScope.Everyone|} } });
        }
        """);

    [Fact]
    public Task Settings_in_the_initialiser() => InClass("""
        Task Create() => graph.Me.OnlineMeetings.PostAsync(new OnlineMeeting
        {
            AllowedPresenters = {|PSC1011:OnlineMeetingPresenters.Everyone|},
            RecordAutomatically = {|PSC3003:true|},
            LobbyBypassSettings = new LobbyBypassSettings { Scope = {|PSC1005:LobbyBypassScope.Organization|}, IsDialInBypassEnabled = {|PSC1014:true|} },
            JoinMeetingIdSettings = new JoinMeetingIdSettings { IsPasscodeRequired = {|PSC1001:false|} },
        });
        """);

    [Fact]
    public Task Secure_settings_are_silent() => InClass("""
        async Task Create()
        {
            var meeting = new OnlineMeeting
            {
                AllowedPresenters = OnlineMeetingPresenters.RoleIsPresenter,
                RecordAutomatically = false,
                LobbyBypassSettings = new() { Scope = LobbyBypassScope.Organizer, IsDialInBypassEnabled = false },
            };
            meeting.JoinMeetingIdSettings = new JoinMeetingIdSettings { IsPasscodeRequired = true };
            var meetings = graph.Me.OnlineMeetings;
            await meetings.PostAsync(meeting);
        }
        """);

    [Fact]
    public Task Settings_written_later_have_one_finding_each() => InClass("""
        async Task Create()
        {
            var lobby = new LobbyBypassSettings();
            lobby.Scope = {|PSC1005:LobbyBypassScope.Everyone|};
            lobby.IsDialInBypassEnabled = {|PSC1014:true|};
            var meeting = new OnlineMeeting { LobbyBypassSettings = lobby };
            meeting.RecordAutomatically = {|PSC3003:true|};
            await graph.Me.OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(meeting);
        }
        """);

    [Fact]
    public Task A_change_is_judged_by_what_it_says_only() => InClass("""
        Task Change(string id) => graph.Me.OnlineMeetings[id].PatchAsync(new OnlineMeeting { LobbyBypassSettings = new LobbyBypassSettings { Scope = {|PSC1005:LobbyBypassScope.Everyone|} } });
        Task Rename(string id) => graph.Me.OnlineMeetings[id].PatchAsync(new OnlineMeeting { Subject = "x" });
        """);

    [Fact]
    public Task A_method_that_returns_the_request() => InClass("""
        OnlineMeeting Expression(string subject) => new {|PSC1002:{|PSC1011:OnlineMeeting|}|} { Subject = subject };
        OnlineMeeting Local(string subject)
        {
            var meeting = new {|PSC1002:{|PSC1011:OnlineMeeting|}|} { Subject = subject };
            meeting.LobbyBypassSettings = new LobbyBypassSettings { Scope = {|PSC1005:LobbyBypassScope.Everyone|} };
            return meeting;
        }
        OnlineMeeting Secure() => new OnlineMeeting { AllowedPresenters = OnlineMeetingPresenters.Organizer, JoinMeetingIdSettings = new() { IsPasscodeRequired = true } };
        """);

    [Fact]
    public Task A_method_whose_request_is_sent_nearby_has_one_finding() => InClass("""
        Task Create() => graph.Me.OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(Build("x"));
        OnlineMeeting Build(string subject) => new OnlineMeeting { Subject = subject, RecordAutomatically = {|PSC3003:true|} };
        """);

    [Fact]
    public Task A_method_that_returns_what_another_one_made_has_no_finding_of_its_own() => InClass("""
        OnlineMeeting Build(string subject) => new {|PSC1002:{|PSC1011:OnlineMeeting|}|} { Subject = subject };
        OnlineMeeting Weekly() => Build("x");
        """);

    [Fact]
    public Task A_method_whose_request_is_handed_on_by_a_method_that_is_called_like_the_librarys_is_judged_itself() => InClass("""
        void Show() => PostAsync(Build("x"));
        void PostAsync(OnlineMeeting meeting) { }
        OnlineMeeting Build(string subject) => new {|PSC1002:{|PSC1011:OnlineMeeting|}|} { Subject = subject };
        """);

    [Fact]
    public Task A_method_that_returns_a_change_or_an_answer_is_silent() => InClass("""
        Task Rename(string id) => graph.Me.OnlineMeetings[id].PatchAsync(Change("x"));
        OnlineMeeting Change(string subject) => new OnlineMeeting { Subject = subject };
        OnlineMeeting Map(string id, string url) => new OnlineMeeting { Id = id, JoinWebUrl = url };
        async Task<OnlineMeeting> Get(string id) => await graph.Me.OnlineMeetings[id].GetAsync();
        """);

    [Fact]
    public Task Additional_data_is_written_beside_the_members() => InClass("""
        Task Create() => graph.Me.OnlineMeetings.PostAsync(new OnlineMeeting
        {
            AllowedPresenters = OnlineMeetingPresenters.Organizer,
            AdditionalData = new Dictionary<string, object>
            {
                ["joinMeetingIdSettings"] = new Dictionary<string, object> { ["isPasscodeRequired"] = {|PSC1001:false|} },
                ["lobbyBypassSettings"] = new Dictionary<string, object> { { "scope", {|PSC1005:"everyone"|} } },
            },
        });
        async Task Later()
        {
            var meeting = new OnlineMeeting { AllowedPresenters = OnlineMeetingPresenters.Organizer };
            meeting.AdditionalData["recordAutomatically"] = {|PSC3003:true|};
            meeting.AdditionalData.Add("joinMeetingIdSettings", new Dictionary<string, object> { ["isPasscodeRequired"] = true });
            await graph.Me.OnlineMeetings.PostAsync(meeting);
        }
        async Task Unknown(IDictionary<string, object> data) =>
            await graph.Me.OnlineMeetings.PostAsync(new OnlineMeeting { AdditionalData = data });
        """);

    [Fact]
    public Task Create_or_get_leaves_everything_to_the_vendor() => InClass("""
        Task Create(string id) => graph.Users[id].OnlineMeetings.CreateOrGet.{|PSC1002:{|PSC1011:PostAsync|}|}(new Microsoft.Graph.Users.Item.OnlineMeetings.CreateOrGet.CreateOrGetPostRequestBody { ExternalId = "1" });
        """);

    [Fact]
    public Task The_calendars_way_to_a_meeting_is_silent() => InClass("""
        Task Create() => graph.Me.Events.PostAsync(new Event { Subject = "x", IsOnlineMeeting = true, OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness });
        """);

    [Fact]
    public Task Requests_that_cannot_be_seen_are_silent() => InClass("""
        Task Create(OnlineMeeting meeting) => graph.Me.OnlineMeetings.PostAsync(meeting);
        Task Lobby(LobbyBypassScope scope) => graph.Me.OnlineMeetings["1"].PatchAsync(new OnlineMeeting { LobbyBypassSettings = new() { Scope = scope } });
        """);

    // Version 4 needs an edition of its core that cannot be restored everywhere.
    private const string Four = """
        namespace Microsoft.Graph
        {
            using System;
            using System.Collections.Generic;
            using System.Text.Json.Serialization;
            using System.Threading;
            using System.Threading.Tasks;
            public class GraphServiceClient { public IUserRequestBuilder Me { get; } public ICloudCommunicationsRequestBuilder Communications { get; } }
            public interface IUserRequestBuilder { IUserOnlineMeetingsCollectionRequestBuilder OnlineMeetings { get; } }
            public interface ICloudCommunicationsRequestBuilder { ICloudCommunicationsOnlineMeetingsCollectionRequestBuilder OnlineMeetings { get; } }
            public interface IUserOnlineMeetingsCollectionRequestBuilder
            {
                IUserOnlineMeetingsCollectionRequest Request();
                IOnlineMeetingRequestBuilder this[string id] { get; }
                IOnlineMeetingCreateOrGetRequestBuilder CreateOrGet(string externalId, DateTimeOffset? endDateTime = null, DateTimeOffset? startDateTime = null, string subject = null);
            }
            public interface ICloudCommunicationsOnlineMeetingsCollectionRequestBuilder { ICloudCommunicationsOnlineMeetingsCollectionRequest Request(); }
            public interface IOnlineMeetingCreateOrGetRequestBuilder { IOnlineMeetingCreateOrGetRequest Request(); }
            public interface IOnlineMeetingCreateOrGetRequest { Task<OnlineMeeting> PostAsync(CancellationToken cancellationToken = default); }
            public interface IUserOnlineMeetingsCollectionRequest { Task<OnlineMeeting> AddAsync(OnlineMeeting onlineMeeting, CancellationToken cancellationToken = default); }
            public interface ICloudCommunicationsOnlineMeetingsCollectionRequest { Task<OnlineMeeting> AddAsync(OnlineMeeting onlineMeeting, CancellationToken cancellationToken = default); }
            public interface IOnlineMeetingRequestBuilder { IOnlineMeetingRequest Request(); }
            public interface IOnlineMeetingRequest { Task<OnlineMeeting> UpdateAsync(OnlineMeeting onlineMeetingToUpdate, CancellationToken cancellationToken = default); }
            public class Entity { [JsonPropertyName("id")] public string Id { get; set; } [JsonExtensionData] public IDictionary<string, object> AdditionalData { get; set; } }
            public class OnlineMeeting : Entity
            {
                [JsonPropertyName("subject")] public string Subject { get; set; }
                [JsonPropertyName("allowedPresenters")] public OnlineMeetingPresenters? AllowedPresenters { get; set; }
                [JsonPropertyName("lobbyBypassSettings")] public LobbyBypassSettings LobbyBypassSettings { get; set; }
                [JsonPropertyName("joinMeetingIdSettings")] public JoinMeetingIdSettings JoinMeetingIdSettings { get; set; }
                [JsonPropertyName("recordAutomatically")] public bool? RecordAutomatically { get; set; }
            }
            public class LobbyBypassSettings { [JsonPropertyName("scope")] public LobbyBypassScope? Scope { get; set; } [JsonPropertyName("isDialInBypassEnabled")] public bool? IsDialInBypassEnabled { get; set; } }
            public class JoinMeetingIdSettings { [JsonPropertyName("isPasscodeRequired")] public bool? IsPasscodeRequired { get; set; } }
            public enum LobbyBypassScope { Organizer, Organization, OrganizationAndFederated, Everyone, UnknownFutureValue, Invited, OrganizationExcludingGuests }
            public enum OnlineMeetingPresenters { Everyone, Organization, RoleIsPresenter, Organizer, UnknownFutureValue }
        }
        """;

    [Fact]
    public Task The_requests_of_version_four() => Analysis.OfAsync("""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Graph;
        class Service(GraphServiceClient graph)
        {
            Task Create() => graph.Me.OnlineMeetings.Request().{|PSC1002:{|PSC1011:AddAsync|}|}(new OnlineMeeting { Subject = "x" });
            async Task Builder()
            {
                var request = graph.Communications.OnlineMeetings.Request();
                var meeting = new OnlineMeeting { AllowedPresenters = OnlineMeetingPresenters.Organizer, JoinMeetingIdSettings = new() { IsPasscodeRequired = true } };
                meeting.LobbyBypassSettings = new LobbyBypassSettings { Scope = {|PSC1005:LobbyBypassScope.OrganizationAndFederated|} };
                await request.AddAsync(meeting);
            }
            Task Update(string id) => graph.Me.OnlineMeetings[id].Request().UpdateAsync(new OnlineMeeting { RecordAutomatically = {|PSC3003:true|} });
            Task Get() => graph.Me.OnlineMeetings.{|PSC1002:{|PSC1011:CreateOrGet|}|}("1").Request().PostAsync();
            Task Excluding(string id) => graph.Me.OnlineMeetings[id].Request().UpdateAsync(new OnlineMeeting { LobbyBypassSettings = new() { Scope = LobbyBypassScope.OrganizationExcludingGuests } });
        }
        """, Four);

    [Fact]
    public Task The_types_of_the_beta_edition() => Analysis.OfAsync("""
        using System.Threading.Tasks;
        using Microsoft.Graph.Beta;
        using Microsoft.Graph.Beta.Models;
        class Service(GraphServiceClient graph)
        {
            Task Create() => graph.Me.OnlineMeetings.{|PSC1002:PostAsync|}(new OnlineMeeting { AllowedPresenters = OnlineMeetingPresenters.Organizer, LobbyBypassSettings = new() { Scope = {|PSC1005:LobbyBypassScope.Everyone|} } });
        }
        """, """
        namespace Microsoft.Graph.Beta
        {
            public class GraphServiceClient { public Me.MeRequestBuilder Me { get; } }
        }
        namespace Microsoft.Graph.Beta.Me
        {
            public class MeRequestBuilder { public OnlineMeetings.OnlineMeetingsRequestBuilder OnlineMeetings { get; } }
        }
        namespace Microsoft.Graph.Beta.Me.OnlineMeetings
        {
            using System.Threading.Tasks;
            using Microsoft.Graph.Beta.Models;
            public class OnlineMeetingsRequestBuilder { public Task<OnlineMeeting> PostAsync(OnlineMeeting body) => null; }
        }
        namespace Microsoft.Graph.Beta.Models
        {
            using System.Runtime.Serialization;
            public class OnlineMeeting { public OnlineMeetingPresenters? AllowedPresenters { get; set; } public LobbyBypassSettings LobbyBypassSettings { get; set; } }
            public class LobbyBypassSettings { public LobbyBypassScope? Scope { get; set; } }
            public enum LobbyBypassScope { [EnumMember(Value = "organizer")] Organizer, [EnumMember(Value = "everyone")] Everyone }
            public enum OnlineMeetingPresenters { [EnumMember(Value = "everyone")] Everyone, [EnumMember(Value = "organizer")] Organizer }
        }
        """);

    [Fact]
    public Task What_the_code_makes_sure_of_later_is_heeded() => InClass("""
        async Task Create(bool strict, string subject)
        {
            var meeting = new OnlineMeeting { Subject = subject, AllowedPresenters = OnlineMeetingPresenters.Organizer };
            if (strict)
                meeting.JoinMeetingIdSettings = new JoinMeetingIdSettings { IsPasscodeRequired = true };
            await graph.Me.OnlineMeetings.PostAsync(meeting);
        }
        async Task Filled(string subject)
        {
            var meeting = new OnlineMeeting { Subject = subject };
            Protect(meeting);
            await graph.Me.OnlineMeetings.PostAsync(meeting);
        }
        static void Protect(OnlineMeeting meeting)
        {
            meeting.AllowedPresenters = OnlineMeetingPresenters.Organizer;
            meeting.JoinMeetingIdSettings = new JoinMeetingIdSettings { IsPasscodeRequired = true };
        }
        async Task Configured(string subject, Action<OnlineMeeting> configure)
        {
            var meeting = new OnlineMeeting { Subject = subject };
            configure(meeting);
            await graph.Me.OnlineMeetings.PostAsync(meeting);
        }
        """);

    [Fact]
    public Task Other_ways_to_write_the_same() => InClass("""
        async Task Parts(OnlineMeeting meeting)
        {
            meeting.LobbyBypassSettings ??= new LobbyBypassSettings { Scope = {|PSC1005:LobbyBypassScope.Everyone|} };
            meeting.LobbyBypassSettings!.IsDialInBypassEnabled = {|PSC1014:true|};
            await graph.Me.OnlineMeetings.PostAsync(body: meeting, cancellationToken: default);
        }
        async Task Through_a_local(string subject)
        {
            LobbyBypassScope? scope = {|PSC1005:LobbyBypassScope.Everyone|};
            var body = new OnlineMeeting { Subject = subject, LobbyBypassSettings = new() { Scope = scope } };
            await graph.Me.OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(body, request => request.Headers.Add("Accept-Language", "de"));
        }
        async Task In_the_initialiser() => await graph.Me.OnlineMeetings.PostAsync(new OnlineMeeting
        {
            AllowedPresenters = OnlineMeetingPresenters.Organizer,
            AdditionalData = { ["recordAutomatically"] = {|PSC3003:true|}, ["joinMeetingIdSettings"] = new Dictionary<string, object> { ["isPasscodeRequired"] = true } },
        });
        async Task Chosen(bool open) => await graph.Me.OnlineMeetings.PostAsync(open
            ? new OnlineMeeting { RecordAutomatically = {|PSC3003:true|} }
            : new OnlineMeeting { RecordAutomatically = false });
        Func<OnlineMeeting> Lambda() => () => new OnlineMeeting { Subject = "x" };
        """);

    [Fact]
    public Task Statements_outside_of_a_class() => Analysis.OfTopLevelAsync(Five, Usings + """
        GraphServiceClient graph = null;
        await graph.Me.OnlineMeetings.{|PSC1002:{|PSC1011:PostAsync|}|}(Build());
        static OnlineMeeting Build() => new OnlineMeeting { RecordAutomatically = {|PSC3003:true|} };
        """);

    [Fact]
    public Task Types_of_the_same_name_in_another_namespace_are_silent() => Analysis.OfAsync("""
        using System.Threading.Tasks;
        namespace Own.Graph.Models
        {
            public class OnlineMeeting { public bool RecordAutomatically { get; set; } public LobbyBypassSettings LobbyBypassSettings { get; set; } }
            public class LobbyBypassSettings { public LobbyBypassScope Scope { get; set; } }
            public enum LobbyBypassScope { Everyone }
            public interface IMeetings { Task PostAsync(OnlineMeeting body); }
            class Service(IMeetings meetings)
            {
                Task Create() => meetings.PostAsync(Build());
                OnlineMeeting Build() => new OnlineMeeting { RecordAutomatically = true, LobbyBypassSettings = new() { Scope = LobbyBypassScope.Everyone } };
            }
        }
        """);
}
