using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>
/// AndcultureCode.ZoomClient, after its source: members without a name of their own leave in snake case, since the first versions named all of them by RestSharp's attribute.
/// </summary>
internal static class AndcultureZoomLibrary
{
    private const string Vendor = "zoom";
    private const string Clients = "AndcultureCode.ZoomClient.*ZoomMeetingsClient";
    private const string Models = "AndcultureCode.ZoomClient.Models.Meetings";

    public static KnownLibrary Instance { get; } = new(
        new[] { Of(EndpointEffect.CreateMeeting, "CreateMeeting"), Of(EndpointEffect.UpdateMeeting, "UpdateMeeting") },
        new[] { Type("Meeting", ""), Type("MeetingSettings", "settings") });

    private static KnownMethod Of(EndpointEffect effect, string name) => new(Vendor, effect, Clients, name)
    {
        Arguments = new Dictionary<string, string> { ["meeting"] = "" },
        Naming = WireNamePolicy.SnakeCase,
    };

    private static KnownType Type(string name, string path) => new(Vendor, Models, name, path) { Naming = WireNamePolicy.SnakeCase };
}
