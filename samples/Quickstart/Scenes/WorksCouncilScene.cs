using PrivacySafe.Conferencing;
using Spectre.Console;
using static PrivacySafe.Conferencing.ConferenceControls;

namespace Quickstart.Scenes;

/// <summary>A works-council session: refused while nobody vouches for what no API shows, accepted with named declarations.</summary>
internal static class WorksCouncilScene
{
    private const string Chair = "chair of the works council";

    public static async Task RunAsync()
    {
        Show.Title("2. A works-council session");
        await using var stage = await Stage.SetAsync(maySeeSettings: false);
        var profile = new WorksCouncilSession(Stage.Notice, "GO BR § 7", objectionDeadline: DateTimeOffset.UtcNow.AddHours(6));
        var request = MeetingRequest.For(profile, "Session", Stage.Tomorrow(), TimeSpan.FromHours(2));
        try
        {
            await stage.Meetings.CreateAsync(request);
        }
        catch (MeetingPolicyException refusal)
        {
            Show.Refusal(refusal);
        }

        var meeting = await stage.Meetings.CreateAsync(request.Declare(
            Declaration.For(LockWhenAllPresent, "The chair locks the room once the roll is called.", Chair),
            Declaration.For(WhoMayAdmit, "Only the chair admits members from the waiting room.", Chair),
            Declaration.For(PresenterRestricted, "The account lets only the host share; checked with the administrator.", "ticket BR-2041"),
            Declaration.For(DataRegions, "The account's data centres are Germany and the Netherlands.", "ticket BR-2041"),
            Declaration.For(RecordingOff, "Recording is switched off and locked in the account.", "ticket BR-2041"),
            Declaration.For(NoTranscriptOrAssistant, "Transcripts and assistants are locked off in the account.", "ticket BR-2041"),
            Declaration.For(MinimalUsageReports, "Only the works council's own administrator may open reports.", "works agreement 12"),
            Declaration.For(InvitationHygiene, "Passcodes in links are switched off in the account.", "ticket BR-2041"),
            Declaration.For(OrganisationalMeasure.IdentityChecked, "The chair recognises every member by face and voice.", Chair),
            Declaration.For(OrganisationalMeasure.PrivateRooms, "Every member confirms to sit alone behind a closed door.", Chair)));
        AnsiConsole.MarkupLine("[green]Accepted with named declarations:[/]");
        Show.Evidence(meeting.Evidence);
    }
}
