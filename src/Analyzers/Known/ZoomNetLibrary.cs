using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>ZoomNet, all versions since 0.33: parameters are matched by name, because their places move.</summary>
internal static class ZoomNetLibrary
{
    private const string Vendor = "zoom";
    private const string Meetings = "ZoomNet.Resources.IMeetings";
    private const string Recordings = "ZoomNet.Resources.ICloudRecordings";
    private const string Chat = "ZoomNet.Resources.IChat";
    private const string Extensions = "ZoomNet.Public";

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
            Delete("DeleteRecordingFilesAsync"),
            Delete("DeleteRecordingFileAsync"),
            Report("ZoomNet.Resources.IReports", "GetMeetingParticipantsAsync"),
            Report("ZoomNet.Resources.IReports", "GetMeetingsAsync"),
            Report("ZoomNet.Resources.IReports", "GetWebinarParticipantsAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetMeetingParticipantsAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetMeetingParticipantQosAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetAllMeetingParticipantsQosAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetAllMeetingParticipantSharingDetailsAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetWebinarParticipantsAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetWebinarParticipantQosAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetAllWebinarParticipantQosAsync"),
            Report("ZoomNet.Resources.IDashboards", "GetAllWebinarParticipantSharingDetailsAsync"),
            Report("ZoomNet.Resources.IPastMeetings", "GetParticipantsAsync"),
            Report("ZoomNet.Resources.IPastWebinars", "GetParticipantsAsync"),
            Report("ZoomNet.Resources.IPastWebinars", "GetAbsenteesAsync"),
            Send("SendMessageToContactAsync", Chat),
            Send("SendMessageToChannelAsync", Chat),
            Send("UpdateMessageToContactAsync", Chat),
            Send("UpdateMessageToChannelAsync", Chat),
            Send("SendMessageToContactAsync", Extensions),
            Send("SendMessageToChannelAsync", Extensions),
        },
        new[] { new KnownType(Vendor, "ZoomNet.Models", "MeetingSettings", "settings") { Naming = WireNamePolicy.SnakeCase } });

    private static KnownMethod Create(string name, long type) => new(Vendor, EndpointEffect.CreateMeeting, Meetings, name)
    {
        Arguments = Arguments,
        Sends = new Dictionary<string, object?> { ["type"] = type },
        Naming = WireNamePolicy.SnakeCase,
    };

    private static KnownMethod Delete(string name) => new(Vendor, EndpointEffect.DeleteRecording, Recordings, name) { Arguments = new Dictionary<string, string> { ["deletePermanently"] = "action" } };

    private static KnownMethod Report(string type, string name) => new(Vendor, EndpointEffect.ReadUsageReport, type, name);

    private static KnownMethod Send(string name, string type) => new(Vendor, EndpointEffect.SendMessage, type, name) { Arguments = new Dictionary<string, string> { ["message"] = "message" } };

    private static KnownMethod Update(string name) => new(Vendor, EndpointEffect.UpdateMeeting, Meetings, name) { Arguments = Arguments, Naming = WireNamePolicy.SnakeCase };
}
