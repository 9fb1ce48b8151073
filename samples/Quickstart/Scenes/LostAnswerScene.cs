using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Emulator.Faults;
using Spectre.Console;

namespace Quickstart.Scenes;

/// <summary>The creation is committed, but its answer is a 503: one meeting, not two.</summary>
internal static class LostAnswerScene
{
    public static async Task RunAsync()
    {
        Show.Title("5. A 503 after the meeting was made");
        await using var stage = await Stage.SetAsync();
        stage.Emulator.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.ServerError(FaultMoment.AfterCommit));
        var meeting = await stage.Meetings.CreateAsync(MeetingRequest.For(new EmployeeMeeting(Stage.Notice), "Project review", Stage.Tomorrow(), TimeSpan.FromHours(1)));
        AnsiConsole.MarkupLine($"Found by its marker and released: {Markup.Escape(meeting.ToString())}. Meetings at the vendor: [green]{stage.Emulator.Zoom.Meetings.Count}[/].");
    }
}
