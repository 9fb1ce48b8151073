using CsCheck;

namespace PrivacySafe.Conferencing.Tests.Meetings;

/// <summary>What the vendor learns of a topic (S31).</summary>
public class NeutralTopicTests
{
    private const string Topic = "Dismissal of a member of staff";

    private static readonly Gen<string> Topics = Gen.Char['a', 'z'].Array[5, 40].Select(c => "Topic " + new string(c));

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confidential_profile_sends_a_neutral_topic_and_leaves_the_real_one_with_the_caller()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = EmulatedZoom.WorksCouncilRequest(Topic);
        var meeting = await zoom.Meetings.CreateAsync(request, None);
        Assert.Equal("Meeting", AtVendor(zoom));
        Assert.Equal(Topic, request.Topic);
        Assert.DoesNotContain(Topic, meeting.Evidence.ToJson(), StringComparison.Ordinal);
        AssertNeverSent(zoom, Topic);
    }

    [Fact]
    public async Task The_neutral_topic_is_an_option()
    {
        await using var zoom = await EmulatedZoom.StartAsync(o => o.NeutralTopic = "Appointment");
        await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(Topic), None);
        Assert.Equal("Appointment", AtVendor(zoom));
    }

    [Fact]
    public async Task A_request_can_ask_to_send_the_real_one()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(Topic).SendTopicToVendor(), None);
        Assert.Equal(Topic, AtVendor(zoom));
    }

    [Fact]
    public async Task An_ordinary_profile_sends_the_topic_as_given()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest("Project review"), None);
        Assert.Equal("Project review", AtVendor(zoom));
    }

    [Fact]
    public async Task A_stricter_profile_is_as_confidential_as_its_basis()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = MeetingRequest.For(new Committee(), Topic, EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1)).Declare(WorksCouncilDeclarations.All);
        await zoom.Meetings.CreateAsync(request, None);
        Assert.Equal("Meeting", AtVendor(zoom));
    }

    [Fact]
    public async Task An_update_and_a_repeated_creation_keep_it_neutral()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var request = EmulatedZoom.WorksCouncilRequest(Topic).WithIdempotencyKey("appointment-4711");
        var made = await zoom.Meetings.CreateAsync(request, None);
        await zoom.Restart().CreateAsync(request, None);
        await zoom.Meetings.UpdateAsync(made.Reference, EmulatedZoom.WorksCouncilRequest(Topic), None);
        Assert.Equal("Meeting", AtVendor(zoom));
        AssertNeverSent(zoom, Topic);
        Assert.True((await zoom.Meetings.VerifyAsync(made.Reference, EmulatedZoom.WorksCouncil, None)).IsAcceptable);

        await zoom.Meetings.UpdateAsync(made.Reference, EmulatedZoom.WorksCouncilRequest(Topic).SendTopicToVendor(), None);
        Assert.Equal(Topic, AtVendor(zoom));
    }

    [Fact]
    public async Task Whatever_the_topic_of_a_confidential_meeting_it_never_leaves()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await Topics.SampleAsync(
            async topic =>
            {
                await zoom.Meetings.CreateAsync(EmulatedZoom.WorksCouncilRequest(topic), None);
                AssertNeverSent(zoom, topic);
            },
            iter: 30,
            threads: 1);
    }

    private static string? AtVendor(EmulatedZoom zoom) => (string?)Assert.Single(zoom.Existing).ToJson()["topic"];

    private static void AssertNeverSent(EmulatedZoom zoom, string topic) =>
        Assert.All(zoom.Emulator.Requests, r => Assert.DoesNotContain(topic, r.Path + r.Body, StringComparison.Ordinal));

    private sealed class Committee() : StricterProfile("Committee", EmulatedZoom.WorksCouncil);
}
