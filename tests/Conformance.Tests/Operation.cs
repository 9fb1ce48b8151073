using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>An operation of Zoom's documents that the SDK or the emulator knows.</summary>
internal sealed record Operation(string Method, string Template, bool OfUsers = false)
{
    public static readonly Operation CreateMeeting = new("POST", "/users/{userId}/meetings");
    public static readonly Operation ListMeetings = new("GET", "/users/{userId}/meetings");
    public static readonly Operation ReadMeeting = new("GET", "/meetings/{meetingId}");
    public static readonly Operation UpdateMeeting = new("PATCH", "/meetings/{meetingId}");
    public static readonly Operation DeleteMeeting = new("DELETE", "/meetings/{meetingId}");
    public static readonly Operation EndMeeting = new("PUT", "/meetings/{meetingId}/status");
    public static readonly Operation ListUsers = new("GET", "/users", OfUsers: true);
    public static readonly Operation ReadUser = new("GET", "/users/{userId}", OfUsers: true);
    public static readonly Operation ReadUserSettings = new("GET", "/users/{userId}/settings", OfUsers: true);
    public static readonly Operation ReadGroupSettings = new("GET", "/groups/{groupId}/settings", OfUsers: true);
    public static readonly Operation ReadGroupLocks = new("GET", "/groups/{groupId}/lock_settings", OfUsers: true);

    public static IReadOnlyList<Operation> All { get; } =
    [
        CreateMeeting, ListMeetings, ReadMeeting, UpdateMeeting, DeleteMeeting, EndMeeting,
        ListUsers, ReadUser, ReadUserSettings, ReadGroupSettings, ReadGroupLocks,
    ];

    /// <summary>The operations whose answer carries a body when all goes well.</summary>
    public static IReadOnlyList<Operation> WithBody { get; } = [.. All.Except([UpdateMeeting, DeleteMeeting, EndMeeting])];

    /// <summary>The operation of a path without query, relative to the API's base.</summary>
    public static Operation? Find(string method, string path) => All.FirstOrDefault(o => o.Method == method && o.Matches(path));

    public static Operation Named(string name) => All.Single(o => o.ToString() == name);

    public override string ToString() => $"{Method} {Template}";

    private bool Matches(string path) => Regex.IsMatch(path, $"^{Regex.Replace(Template, @"\{\w+\}", "[^/]+")}$");
}
