using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The .NET libraries for BigBlueButton: two with a request type, whose members have the names of the parameters, and one with arguments.</summary>
internal static class BigBlueButtonLibraries
{
    private const string Vendor = "bigbluebutton";
    private const string RequestName = "CreateMeetingRequest";

    private static readonly string[] Namespaces = { "BigBlueButtonAPI.Core", "BigBlueButtonAPI.Requests" };

    public static KnownLibrary Instance { get; } = new(
        new[]
        {
            new KnownMethod(Vendor, EndpointEffect.CreateMeeting, "BigBlueButtonAPI.*", "CreateMeetingAsync")
            {
                First = new KnownParameter(RequestName, Namespaces),
                Arguments = new Dictionary<string, string> { ["request"] = "" },
                Naming = WireNamePolicy.CamelCase,
            },
            new KnownMethod(Vendor, EndpointEffect.CreateMeeting, "BigBlueButtonApi.IBigBlueButton", "Create")
            {
                Arguments = new Dictionary<string, string>
                {
                    ["meetingId"] = "meetingID",
                    ["name"] = "name",
                    ["attendeePassword"] = "attendeePW",
                    ["moderatorPassword"] = "moderatorPW",
                    ["record"] = "record",
                    ["allowStartStopRecording"] = "allowStartStopRecording",
                    ["autoStartRecording"] = "autoStartRecording",
                    ["voiceBridge"] = "voiceBridge",
                },
            },
        },
        Namespaces.Select(n => new KnownType(Vendor, n, RequestName, "") { Naming = WireNamePolicy.CamelCase }).ToArray());
}
