using PrivacySafe.Conferencing;

namespace Quickstart.Scenes;

/// <summary>The vendor silently switches the waiting room off: no link leaves, and the meeting is removed again.</summary>
internal static class OverwrittenScene
{
    public static async Task RunAsync()
    {
        Show.Title("4. The vendor silently switches the waiting room off");
        await using var stage = await Stage.SetAsync();
        stage.Emulator.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        try
        {
            await stage.Meetings.CreateAsync(MeetingRequest.For(new EmployeeMeeting(Stage.Notice), "Project review", Stage.Tomorrow(), TimeSpan.FromHours(1)));
        }
        catch (MeetingPolicyException caught)
        {
            Show.Refusal(caught);
        }
    }
}
