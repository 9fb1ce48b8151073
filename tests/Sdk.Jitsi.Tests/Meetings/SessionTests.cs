using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Meetings;

/// <summary>A works council's session on a server of its own, from the plan to the door.</summary>
public sealed class SessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_accepted_without_a_declaration_about_any_control()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var preflight = await jitsi.Meetings.PreflightAsync(EmulatedJitsi.Session(), Token);
        Assert.True(preflight.Violations.Count == 0, string.Join(Environment.NewLine, preflight.Violations.Select(v => $"{v.Control?.Id} {v.Setting}: {v.Reason} {v.Remedy}")));
        var meeting = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        Assert.True(meeting.Evidence.IsAcceptable);
        Assert.Equal(HostingModel.OwnServer, meeting.Evidence.Hosting);
        Assert.Equal(ControlOutcome.Enforced, meeting.Evidence[ConferenceControls.Passcode].Outcome);
        Assert.Equal(ControlOutcome.Enforced, meeting.Evidence[ConferenceControls.UniqueMeetingId].Outcome);
        Assert.Equal(ControlOutcome.Observed, meeting.Evidence[ConferenceControls.WaitingRoom].Outcome);
        Assert.Equal(ControlOutcome.Enforced, meeting.Evidence[ConferenceControls.LockWhenAllPresent].Outcome);
        Assert.False(meeting.Evidence[ConferenceControls.EndToEndEncryption].IsDemanded);
    }

    [Fact]
    public async Task Members_wait_until_the_host_admits_them_and_nobody_else_finds_room()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var meeting = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var first = await EnterAsync(jitsi, meeting);
        Assert.Equal(JitsiEntryOutcome.Waiting, first.Outcome);

        var chair = await jitsi.Server.EnterAsync(new Uri((await jitsi.Links.IssueHostLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, "Chair", Token)).Reveal()), "Chair", cancellationToken: Token);
        Assert.Equal((JitsiEntryOutcome.Inside, true), (chair.Outcome, chair.IsModerator));
        var admitted = await chair.AdmitAsync(first, Token);
        Assert.Equal((JitsiEntryOutcome.Inside, false), (admitted.Outcome, admitted.IsModerator));
        Assert.DoesNotContain("screen-sharing", admitted.Features);
        Assert.DoesNotContain("recording", chair.Features);

        var second = await EnterAsync(jitsi, meeting);
        Assert.Equal("Waiting", second.ToString());
        Assert.Equal(JitsiEntryOutcome.Inside, (await chair.AdmitAsync(second, Token)).Outcome);

        // Two members were named; with the host the room is full, so that a third does not even wait.
        Assert.Equal("Refused: service-unavailable", (await EnterAsync(jitsi, meeting)).ToString());
    }

    [Fact]
    public async Task The_bare_link_opens_nothing_and_neither_does_the_link_of_another_meeting()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var (one, other) = (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token), await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal("not-allowed", (await jitsi.Server.EnterAsync(new Uri(one.JoinLink.Reveal()), cancellationToken: Token)).Refusal);
        var token = new Uri((await jitsi.Links.IssueJoinLinkAsync(other.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token)).Reveal()).Fragment;
        var strange = await jitsi.Server.EnterAsync(new Uri(one.JoinLink.Reveal() + token), cancellationToken: Token);
        Assert.Equal((JitsiEntryOutcome.Refused, "not-allowed"), (strange.Outcome, strange.Refusal));
    }

    [Fact]
    public async Task Too_early_neither_the_token_nor_the_reservation_opens_the_room()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var meeting = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(MeetingStart.At(DateTimeOffset.UtcNow.AddHours(5))), Token);
        var early = await EnterAsync(jitsi, meeting);
        Assert.Equal((JitsiEntryOutcome.Refused, "not-allowed"), (early.Outcome, early.Refusal));
        Assert.DoesNotContain(jitsi.Server.Rooms, r => r.Name == meeting.Reference.MeetingId);
    }

    [Fact]
    public async Task Once_removed_the_meeting_is_opened_to_nobody_though_links_are_out()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var meeting = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var link = new Uri((await jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token)).Reveal());
        Assert.Equal(CleanupState.Removed, (await jitsi.Meetings.RemoveAsync(meeting.Reference, Token)).State);
        var late = await jitsi.Server.EnterAsync(link, cancellationToken: Token);
        Assert.Equal(JitsiEntryOutcome.Refused, late.Outcome);
        Assert.NotNull(late.ReservationError);
        Assert.Equal(CleanupState.AlreadyGone, (await jitsi.Meetings.RemoveAsync(meeting.Reference, Token)).State);
        await Assert.ThrowsAsync<ProviderException>(() => jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token));
    }

    [Fact]
    public async Task Another_process_with_the_same_store_opens_verifies_and_changes_it()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var made = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var later = jitsi.Restart();
        var meetings = later.GetRequiredService<IMeetingClient>();
        Assert.True((await meetings.OpenAsync(made.Reference, EmulatedJitsi.WorksCouncil, Token)).Evidence.IsAcceptable);
        Assert.True((await meetings.VerifyAsync(made.Reference, EmulatedJitsi.WorksCouncil, Token)).IsAcceptable);
        var moved = await meetings.UpdateAsync(made.Reference, EmulatedJitsi.Session(MeetingStart.At(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddHours(3).ToUnixTimeSeconds()))), Token);
        Assert.Equal(made.Reference.MeetingId, moved.Reference.MeetingId);
        var room = Assert.Single(await jitsi.RoomsAsync(), r => r.Name == moved.Reference.MeetingId);
        Assert.Equal(moved.Reference.Start, room.Start);
    }

    [Fact]
    public async Task A_repeated_creation_with_the_same_key_makes_one_room()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var start = EmulatedJitsi.Soon();
        var one = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(start).WithIdempotencyKey("appointment-77"), Token);
        var two = await jitsi.Restart().GetRequiredService<IMeetingClient>().CreateAsync(EmulatedJitsi.Session(start).WithIdempotencyKey("appointment-77"), Token);
        Assert.Equal(one.Reference.MeetingId, two.Reference.MeetingId);
        Assert.Single(await jitsi.RoomsAsync(), r => r.Marker == one.Reference.Marker);
    }

    [Fact]
    public async Task The_hosts_link_is_made_only_when_asked_for_and_carries_the_token_behind_the_number_sign()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        Assert.Null((await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).HostLink);
        var host = new Uri((await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session().WithHostLink(), Token)).HostLink!.Reveal());
        Assert.Equal("meet.example.org", host.Host);
        Assert.Empty(host.Query);
        Assert.StartsWith("#jwt=", host.Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_looks_like_an_address_gets_no_link_and_neither_does_a_meeting_that_is_over()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var meeting = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, "jane@example.org", Token));
        Assert.DoesNotContain("jane", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, "", Token));
        var room = Assert.Single(await jitsi.RoomsAsync(), r => r.Name == meeting.Reference.MeetingId);
        await jitsi.Store.TryReplaceAsync(room, room with { ClosesAt = DateTimeOffset.UtcNow.AddMinutes(-1) }, Token);
        await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Links.IssueHostLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, null, Token));
    }

    [Fact]
    public async Task Ending_it_is_refused_with_what_to_do_instead()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var meeting = await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        Assert.Contains("moderator", (await Assert.ThrowsAsync<ProviderException>(() => jitsi.Meetings.EndAsync(meeting.Reference, Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rooms_of_the_application_can_be_verified_and_those_for_looking_are_not_among_them()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add((await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session().HostedBy($"host-{i % 2}"), Token)).Reference.MeetingId);
        var found = new List<MeetingVerification>();
        await foreach (var judged in jitsi.Meetings.VerifyAsync(new AccountVerification(EmulatedJitsi.WorksCouncil), Token))
            found.Add(judged);
        Assert.Equal(made.Order(StringComparer.Ordinal), found.Select(v => v.MeetingId).Order(StringComparer.Ordinal));
        Assert.All(found, v => Assert.Null(v.Problem));
        var listed = new List<string>();
        await foreach (var meeting in jitsi.Meetings.ListAsync("host-1", Token))
            listed.Add(meeting.MeetingId);
        Assert.Equal(2, listed.Count);
    }

    [Fact]
    public async Task A_record_of_all_rooms_shows_what_a_deployment_has_lost_since()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var before = await RecordAsync(jitsi.Meetings);
        jitsi.Server.RequireTokens = false;
        var after = await RecordAsync(jitsi.Restart().GetRequiredService<IMeetingClient>());
        var drifts = new List<MeetingDrift>();
        await foreach (var drift in VerificationDrift.CompareAsync(before, after, Token))
            drifts.Add(drift);
        Assert.Contains(Assert.Single(drifts).Changes, c => c.Subject == ConferenceControls.Passcode.Id);

        static async Task<MemoryStream> RecordAsync(IMeetingClient meetings)
        {
            var record = new MemoryStream();
            await foreach (var _ in meetings.VerifyAsync(new AccountVerification(EmulatedJitsi.WorksCouncil), Token).RecordTo(record, Token))
            {
            }

            record.Position = 0;
            return record;
        }
    }

    [Fact]
    public async Task A_series_has_a_room_of_its_own_for_each_time_all_or_none()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var series = await jitsi.Meetings.CreateSeriesAsync(EmulatedJitsi.Session(), SeriesSchedule.EveryWeeks(1, times: 4), Token);
        Assert.Equal(4, series.Select(m => m.Reference.MeetingId).Distinct().Count());
        Assert.Equal([0, 7, 14, 21], series.Select(m => (int)(m.Reference.Start - series[0].Reference.Start).TotalDays));
        Assert.All(series, m => Assert.True(m.Evidence.IsAcceptable));
    }

    private static async Task<JitsiEntry> EnterAsync(EmulatedJitsi jitsi, Meeting meeting) =>
        await jitsi.Server.EnterAsync(new Uri((await jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, "Member", Token)).Reveal()), "Member", cancellationToken: Token);
}
