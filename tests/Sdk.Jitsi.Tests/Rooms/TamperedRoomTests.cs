namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

/// <summary>Somebody changes a stored room past the application: it is told, and no link is made while the room falls short.</summary>
public sealed class TamperedRoomTests
{
    private static readonly Lazy<Task<StoredRooms>> Rooms = new(StoredRooms.StartAsync);

    private static readonly Dictionary<string, (Func<JitsiRoom, JitsiRoom> Change, ConferenceControl Control)> Tamperings = new()
    {
        ["the lobby is off"] = (r => r with { Lobby = false }, ConferenceControls.WaitingRoom),
        ["the lobby is off and a password is set"] = (r => r with { Lobby = false, Password = new Passcode("kT4-mQ9w_R") }, ConferenceControls.NoJoinBeforeHost),
        ["the limit is gone"] = (r => r with { MaximumOccupants = null }, ConferenceControls.LockWhenAllPresent),
        ["the limit is none"] = (r => r with { MaximumOccupants = 0 }, ConferenceControls.LockWhenAllPresent),
        ["the limit is negative"] = (r => r with { MaximumOccupants = -1 }, ConferenceControls.LockWhenAllPresent),
        ["participants may record"] = (r => r with { ParticipantFeatures = With(r.ParticipantFeatures, "recording", true) }, ConferenceControls.RecordingOff),
        ["hosts may record"] = (r => r with { HostFeatures = With(r.HostFeatures, "recording", true) }, ConferenceControls.RecordingOff),
        ["participants may transcribe"] = (r => r with { ParticipantFeatures = With(r.ParticipantFeatures, "transcription", true) }, ConferenceControls.NoTranscriptOrAssistant),
        ["hosts may transcribe"] = (r => r with { HostFeatures = With(r.HostFeatures, "transcription", true) }, ConferenceControls.NoTranscriptOrAssistant),
        ["hosts may call telephones"] = (r => r with { HostFeatures = With(r.HostFeatures, "outbound-call", true) }, ConferenceControls.NoDialIn),
        ["participants may share a screen"] = (r => r with { ParticipantFeatures = With(r.ParticipantFeatures, "screen-sharing", true) }, ConferenceControls.PresenterRestricted),
        ["participants may administer the lobby"] = (r => r with { ParticipantFeatures = With(r.ParticipantFeatures, "lobby", true) }, ConferenceControls.Passcode),
        ["participants' features are gone"] = (r => r with { ParticipantFeatures = new Dictionary<string, bool>() }, ConferenceControls.RecordingOff),
        ["hosts' features are gone, so that the deployment grants its own"] = (r => r with { HostFeatures = new Dictionary<string, bool>() }, ConferenceControls.RecordingOff),
        ["one of hosts' features is gone"] = (r => r with { HostFeatures = Without(r.HostFeatures, "recording") }, ConferenceControls.RecordingOff),
        ["it stays open for a week"] = (r => r with { ClosesAt = r.ClosesAt.AddDays(7) }, ConferenceControls.Passcode),
        ["it stays open until the next day"] = (r => r with { ClosesAt = r.ClosesAt.AddHours(12) }, ConferenceControls.Passcode),
        ["it lasts a month"] = (r => r with { Duration = TimeSpan.FromDays(30), ClosesAt = r.ClosesAt.AddDays(30) }, ConferenceControls.Passcode),
        ["it has opened days ago"] = (r => r with { OpensAt = r.OpensAt.AddDays(-3) }, ConferenceControls.Passcode),
    };

    public static TheoryData<string> All => [.. Tamperings.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Each_tampering_is_told_and_withholds_every_link(string tampering)
    {
        var rooms = await Rooms.Value;
        var (change, control) = Tamperings[tampering];
        var meeting = await rooms.Jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        await rooms.TamperAsync(meeting.Reference, change);
        await AssertWithheldAsync(rooms, meeting.Reference, control);
    }

    /// <summary>The profile demands nothing of streams, so that the tampering is told without withholding anything.</summary>
    [Fact]
    public async Task What_hosts_may_do_is_told_of_a_control_that_nobody_demands_as_well()
    {
        var rooms = await Rooms.Value;
        var meeting = await rooms.Jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        Assert.Equal("false", await StreamAsync());
        await rooms.TamperAsync(meeting.Reference, r => r with { HostFeatures = With(r.HostFeatures, "livestreaming", true) });
        Assert.Equal("true", await StreamAsync());

        async Task<string?> StreamAsync()
        {
            var evidence = await rooms.Jitsi.Meetings.VerifyAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, Token);
            return evidence[ConferenceControls.NoStreamingOrExcessRegistration].Settings.Single(s => s.Name == "token.context.features.livestreaming").Applied;
        }
    }

    [Theory]
    [InlineData("council-session")]
    [InlineData("session2026")]
    public async Task A_room_whose_name_was_not_drawn_is_told_and_has_no_link(string name)
    {
        var rooms = await Rooms.Value;
        var meeting = await rooms.Jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        await rooms.Store.Truth.AddAsync(await rooms.RoomAsync(meeting.Reference) with { Name = name, Marker = "another" }, Token);
        await AssertWithheldAsync(rooms, meeting.Reference with { MeetingId = name }, ConferenceControls.UniqueMeetingId);
    }

    [Fact]
    public async Task A_room_that_was_handed_to_another_deployment_is_none_of_this_one()
    {
        var rooms = await Rooms.Value;
        var meeting = await rooms.Jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        await rooms.TamperAsync(meeting.Reference, r => r with { Deployment = "elsewhere" });
        await AssertUnknownAsync(rooms, meeting.Reference);
        Assert.Equal(CleanupState.AlreadyGone, (await rooms.Jitsi.Meetings.RemoveAsync(meeting.Reference, Token)).State);
        Assert.NotNull(await rooms.RoomAsync(meeting.Reference));
    }

    [Fact]
    public async Task What_was_put_right_again_has_links_again()
    {
        var rooms = await Rooms.Value;
        var meeting = await rooms.Jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        await rooms.TamperAsync(meeting.Reference, r => r with { HostFeatures = With(r.HostFeatures, "recording", true) });
        await AssertWithheldAsync(rooms, meeting.Reference, ConferenceControls.RecordingOff);
        var updated = await rooms.Jitsi.Meetings.UpdateAsync(meeting.Reference, EmulatedJitsi.Session(), Token);
        Assert.True((await rooms.Jitsi.Meetings.VerifyAsync(updated.Reference, EmulatedJitsi.WorksCouncil, Token)).IsAcceptable);
        await rooms.Jitsi.Links.IssueHostLinkAsync(updated.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token);
    }

    [Fact]
    public async Task A_room_that_is_restored_from_a_database_as_it_was_is_accepted()
    {
        var rooms = await Rooms.Value;
        var meeting = await rooms.Jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        await rooms.TamperAsync(meeting.Reference, r => r with
        {
            HostFeatures = new SortedDictionary<string, bool>(r.HostFeatures.ToDictionary()),
            Start = r.Start.ToOffset(TimeSpan.FromHours(9)),
        });
        Assert.True((await rooms.Jitsi.Meetings.OpenAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, Token)).Evidence.IsAcceptable);
    }

    private static async Task AssertWithheldAsync(StoredRooms rooms, MeetingReference reference, ConferenceControl control)
    {
        var meetings = rooms.Jitsi.Meetings;
        foreach (var evidence in new[] { await meetings.VerifyAsync(reference, EmulatedJitsi.WorksCouncil, Token), await meetings.VerifyAsync(reference.MeetingId, EmulatedJitsi.WorksCouncil, Token) })
        {
            Assert.False(evidence.IsAcceptable);
            Assert.False(evidence[control].IsAcceptable);
        }

        foreach (var refusal in new[]
        {
            await Assert.ThrowsAsync<MeetingPolicyException>(() => meetings.OpenAsync(reference, EmulatedJitsi.WorksCouncil, Token)),
            await Assert.ThrowsAsync<MeetingPolicyException>(() => rooms.Jitsi.Links.IssueJoinLinkAsync(reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token)),
            await Assert.ThrowsAsync<MeetingPolicyException>(() => rooms.Jitsi.Links.IssueHostLinkAsync(reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token)),
        })
        {
            Assert.Contains(refusal.Violations, v => control.Equals(v.Control));
            Assert.Equal(CleanupState.Kept, refusal.Cleanup.State);
        }
    }

    private static async Task AssertUnknownAsync(StoredRooms rooms, MeetingReference reference)
    {
        await Assert.ThrowsAsync<ProviderException>(() => rooms.Jitsi.Meetings.OpenAsync(reference, EmulatedJitsi.WorksCouncil, Token));
        await Assert.ThrowsAsync<ProviderException>(() => rooms.Jitsi.Meetings.VerifyAsync(reference, EmulatedJitsi.WorksCouncil, Token));
        await Assert.ThrowsAsync<ProviderException>(() => rooms.Jitsi.Links.IssueJoinLinkAsync(reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token));
    }

    private static Dictionary<string, bool> With(IReadOnlyDictionary<string, bool> features, string name, bool allowed) => new(features) { [name] = allowed };

    private static Dictionary<string, bool> Without(IReadOnlyDictionary<string, bool> features, string name) => new(features.Where(f => f.Key != name));
}
