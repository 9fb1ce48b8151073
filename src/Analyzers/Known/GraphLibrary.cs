using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>
/// Microsoft.Graph, versions 4 to 6 and its beta editions. The request builders are many and generated; what they have in common is the
/// name of the method and the type that it is given.
/// </summary>
internal static class GraphLibrary
{
    private const string Vendor = "teams";
    private const string Builders = "Microsoft.Graph.*";

    private static readonly string[] Namespaces = { "Microsoft.Graph", "Microsoft.Graph.Models", "Microsoft.Graph.Beta.Models" };

    private static readonly KnownParameter Meeting = new("OnlineMeeting", Namespaces);

    private static readonly KnownParameter Message = new("ChatMessage", Namespaces);

    private static readonly Dictionary<string, string> Body = new()
    {
        ["body"] = "",
        ["onlineMeeting"] = "",
        ["onlineMeetingToUpdate"] = "",
        ["chatMessage"] = "",
    };

    // Filled by the answer; an object that holds one of them stands for a meeting that exists.
    private static readonly string[] AnswerMembers =
    {
        "Id", "JoinWebUrl", "JoinUrl", "CreationDateTime", "VideoTeleconferenceId", "AudioConferencing", "JoinInformation", "ChatInfo", "MeetingOptionsWebUrl",
    };

    public static KnownLibrary Instance { get; } = new(
        new[]
        {
            Of(EndpointEffect.CreateMeeting, "PostAsync"),
            Of(EndpointEffect.CreateMeeting, "AddAsync"),
            Of(EndpointEffect.CreateMeeting, "AddResponseAsync"),
            Of(EndpointEffect.UpdateMeeting, "PatchAsync"),
            Of(EndpointEffect.UpdateMeeting, "UpdateAsync"),
            Of(EndpointEffect.UpdateMeeting, "UpdateResponseAsync"),
            new KnownMethod(Vendor, EndpointEffect.SendMessage, Builders, "PostAsync") { First = Message, Arguments = Body, Naming = WireNamePolicy.CamelCase },
            new KnownMethod(Vendor, EndpointEffect.SendMessage, Builders, "AddAsync") { First = Message, Arguments = Body, Naming = WireNamePolicy.CamelCase },

            // Says nothing of the settings of a meeting, which all stay as the vendor has them.
            new KnownMethod(Vendor, EndpointEffect.CreateMeeting, "Microsoft.Graph.*OnlineMeetings.CreateOrGet.CreateOrGetRequestBuilder", "PostAsync") { Arguments = Body, Naming = WireNamePolicy.CamelCase },
            new KnownMethod(Vendor, EndpointEffect.CreateMeeting, "Microsoft.Graph.*OnlineMeetingsCollectionRequestBuilder", "CreateOrGet"),

            // In and below the reports on a meeting's attendance and the records of calls, also in version 4, where the types of all requests lie side by side.
            new KnownMethod(Vendor, EndpointEffect.ReadUsageReport, "Microsoft.Graph.*Attendance*", "GetAsync"),
            new KnownMethod(Vendor, EndpointEffect.ReadUsageReport, "Microsoft.Graph.*CallRecord*", "GetAsync"),
        },
        Namespaces.SelectMany(Types).ToArray());

    private static KnownMethod Of(EndpointEffect effect, string name) => new(Vendor, effect, Builders, name) { First = Meeting, Arguments = Body, Naming = WireNamePolicy.CamelCase };

    private static IEnumerable<KnownType> Types(string containingNamespace)
    {
        yield return new KnownType(Vendor, containingNamespace, "OnlineMeeting", "") { Naming = WireNamePolicy.CamelCase, AnswerMembers = AnswerMembers };
        yield return new KnownType(Vendor, containingNamespace, "LobbyBypassSettings", "lobbyBypassSettings") { Naming = WireNamePolicy.CamelCase };
        yield return new KnownType(Vendor, containingNamespace, "JoinMeetingIdSettings", "joinMeetingIdSettings") { Naming = WireNamePolicy.CamelCase };
    }
}
