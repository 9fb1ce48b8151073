using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Emulator.Jitsi;
using Spectre.Console;

namespace Quickstart.Scenes;

/// <summary>The works council's session on a Jitsi server of its own: refused as the server is delivered, accepted once it was set up with care, without a declaration about any control.</summary>
internal static class OwnServerScene
{
    private const string Chair = "chair of the works council";

    public static async Task RunAsync()
    {
        Show.Title("3. The same session on a server of its own");
        var profile = new WorksCouncilSession(Stage.Notice, "GO BR § 7", objectionDeadline: DateTimeOffset.UtcNow.AddHours(6));

        // In two minutes, so that the doors can be tried at once.
        var request = MeetingRequest.For(profile, "Session", MeetingStart.At(DateTimeOffset.UtcNow.AddMinutes(2)), TimeSpan.FromHours(2))
            .WithParticipants("member-1@example.org", "member-2@example.org")
            .Declare(
                Declaration.For(OrganisationalMeasure.IdentityChecked, "The chair recognises every member by face and voice.", Chair),
                Declaration.For(OrganisationalMeasure.PrivateRooms, "Every member confirms to sit alone behind a closed door.", Chair));

        await using (var delivered = await OwnServerStage.SetAsync(careful: false))
        {
            try
            {
                await delivered.Meetings.CreateAsync(request);
            }
            catch (MeetingPolicyException refusal)
            {
                AnsiConsole.MarkupLine("[yellow]As the server is delivered:[/]");
                Show.Refusal(refusal);
            }
        }

        await using var stage = await OwnServerStage.SetAsync(careful: true);
        var meeting = await stage.Meetings.CreateAsync(request);
        AnsiConsole.MarkupLine("[green]Accepted on an own server, set up with care: what no software can see to is declared, and nothing else.[/]");
        Show.Evidence(meeting.Evidence);

        var member = await EnterAsync(stage, (await stage.Links.IssueJoinLinkAsync(meeting.Reference, profile, "Member 1")).Reveal());
        var chair = await EnterAsync(stage, (await stage.Links.IssueHostLinkAsync(meeting.Reference, profile, "Chair")).Reveal());
        var admitted = await chair.AdmitAsync(member);
        var stranger = await EnterAsync(stage, meeting.JoinLink.Reveal());
        AnsiConsole.MarkupLine($"A member's link: {member.Outcome}, once the chair admits {admitted.Outcome}. The bare link, without a token: {stranger.Outcome} ({stranger.Refusal}).");
    }

    private static Task<JitsiEntry> EnterAsync(OwnServerStage stage, string link) => stage.Server.EnterAsync(new Uri(link));
}
