using PrivacySafe.Conferencing;
using Spectre.Console;

namespace Quickstart.Scenes;

/// <summary>An ordinary meeting: created, read back, compared, released.</summary>
internal static class EmployeeScene
{
    public static async Task RunAsync()
    {
        Show.Title("1. An employee meeting");
        await using var stage = await Stage.SetAsync();
        var request = MeetingRequest.For(new EmployeeMeeting(Stage.Notice), "Project review", Stage.Tomorrow(), TimeSpan.FromHours(1));
        var meeting = await stage.Meetings.CreateAsync(request);
        Show.Evidence(meeting.Evidence);
        AnsiConsole.MarkupLine($"Released: {Markup.Escape(meeting.JoinLink.ToString())}, {Markup.Escape(meeting.Passcode!.ToString())} – reading them out is one explicit call each.");
    }
}
