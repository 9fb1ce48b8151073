using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>ZoomNet, all versions since 0.33: parameters are matched by name, because their places move.</summary>
internal static class ZoomNetLibrary
{
    private const string Vendor = "zoom";
    private const string Meetings = "ZoomNet.Resources.IMeetings";

    private static readonly Dictionary<string, string> Arguments = new()
    {
        ["topic"] = "topic",
        ["agenda"] = "agenda",
        ["start"] = "start_time",
        ["duration"] = "duration",
        ["password"] = "password",
        ["settings"] = "settings",
        ["generatePassword"] = "default_password",
        ["preSchedule"] = "pre_schedule",
    };

    public static KnownLibrary Instance { get; } = new(
        new[]
        {
            Create("CreateInstantMeetingAsync", 1),
            Create("CreateScheduledMeetingAsync", 2),
            Create("CreateRecurringMeetingAsync", 8),
            Update("UpdateScheduledMeetingAsync"),
            Update("UpdateRecurringMeetingAsync"),
            Update("UpdateMeetingOccurrenceAsync"),
        },
        new[] { new KnownType(Vendor, "ZoomNet.Models", "MeetingSettings", "settings") { Naming = WireNamePolicy.SnakeCase } });

    private static KnownMethod Create(string name, long type) => new(Vendor, EndpointEffect.CreateMeeting, Meetings, name)
    {
        Arguments = Arguments,
        Sends = new Dictionary<string, object> { ["type"] = type },
        Naming = WireNamePolicy.SnakeCase,
    };

    private static KnownMethod Update(string name) => new(Vendor, EndpointEffect.UpdateMeeting, Meetings, name) { Arguments = Arguments, Naming = WireNamePolicy.SnakeCase };
}
