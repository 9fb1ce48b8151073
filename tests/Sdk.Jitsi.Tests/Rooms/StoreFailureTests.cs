using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

/// <summary>The store is the application's own and may fail, lie or change at any time: nothing is released on the word of a broken one, and no room is made twice.</summary>
public sealed class StoreFailureTests : IAsyncLifetime
{
    private static readonly Lazy<Task<StoredRooms>> Started = new(StoredRooms.StartAsync);

    private StoredRooms _rooms = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private UnreliableRoomStore Store => _rooms.Store;

    private IMeetingClient Meetings => _rooms.Jitsi.Meetings;

    public async ValueTask InitializeAsync() => _rooms = await Started.Value;

    public ValueTask DisposeAsync()
    {
        Store.Heal();
        return default;
    }

    /// <summary>The addition fails before or after it was made, once or always; typed or by a time-out of the store's own.</summary>
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    public async Task An_addition_that_fails_is_settled_through_the_marker(bool committed, bool always, bool timesOut)
    {
        var (failures, key) = (0, Guid.NewGuid().ToString("N"));
        Store.Throws = timesOut ? new TaskCanceledException("The database took too long.") : UnreliableRoomStore.Failure;
        Store.Fails = member => member == nameof(Store.AddAsync) && (always || failures++ == 0) ? committed ? StoreFailure.After : StoreFailure.Before : StoreFailure.None;
        var request = EmulatedJitsi.Session().WithIdempotencyKey(key);
        string marker;
        if (always && !committed)
        {
            var unknown = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => Meetings.CreateAsync(request, Token));
            Assert.Same(Store.Throws, unknown.InnerException);
            Assert.Equal(ReconciliationState.Absent, (await Meetings.ReconcileAsync(unknown.Pending, Token)).State);
            marker = unknown.Pending.Marker;
            Assert.Empty(await _rooms.AllAsync(marker));
        }
        else
        {
            marker = (await Meetings.CreateAsync(request, Token)).Reference.Marker;
            Assert.Single(await _rooms.AllAsync(marker));
        }

        Store.Heal();
        var again = await Meetings.CreateAsync(request, Token);
        Assert.Equal(again.Reference.MeetingId, Assert.Single(await _rooms.AllAsync(marker)).Name);
    }

    [Fact]
    public async Task An_addition_of_which_nobody_can_tell_what_became_of_it_stays_reconcilable()
    {
        Store.Fails = member => member is nameof(Store.AddAsync) or nameof(Store.ListAsync) ? StoreFailure.After : StoreFailure.None;
        var unknown = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal(ReconciliationState.Unknown, (await Meetings.ReconcileAsync(unknown.Pending, Token)).State);
        Store.Heal();
        var found = await Meetings.ReconcileAsync(unknown.Pending, Token);
        Assert.Equal(Assert.Single(await _rooms.AllAsync(unknown.Pending.Marker)).Name, Assert.Single(found.MeetingIds));
    }

    [Fact]
    public async Task A_creation_that_cannot_be_read_back_releases_nothing_and_removes_the_room()
    {
        Store.Fails = FailOnce(nameof(Store.FindAsync));
        var unverified = await Assert.ThrowsAsync<MeetingUnverifiedException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal(CleanupState.Removed, unverified.Cleanup.State);
        Assert.Empty(await _rooms.AllAsync(unverified.Reference.Marker));
    }

    [Fact]
    public async Task A_room_that_can_neither_be_read_back_nor_removed_is_reported_and_can_be_removed_later()
    {
        Store.Fails = member => member is nameof(Store.FindAsync) or nameof(Store.RemoveAsync) ? StoreFailure.Before : StoreFailure.None;
        var unverified = await Assert.ThrowsAsync<MeetingUnverifiedException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal(CleanupState.Failed, unverified.Cleanup.State);
        Store.Heal();
        Assert.Equal(CleanupState.Removed, (await Meetings.RemoveAsync(unverified.Reference, Token)).State);
        Assert.Empty(await _rooms.AllAsync(unverified.Reference.Marker));
    }

    [Fact]
    public async Task A_store_that_accepts_rooms_and_forgets_them_gets_nothing_released()
    {
        Store.Forgets = true;
        var unverified = await Assert.ThrowsAsync<MeetingUnverifiedException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal(CleanupState.AlreadyGone, unverified.Cleanup.State);
    }

    [Fact]
    public async Task A_store_that_keeps_another_room_than_it_was_given_gets_nothing_released()
    {
        Store.Shows = room => room with { Lobby = false };
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Equal((PolicyStage.ReadBack, CleanupState.Removed), (refusal.Stage, refusal.Cleanup.State));
        Store.Shows = room => room with { Start = room.Start.AddHours(1) };
        await Assert.ThrowsAsync<MeetingUnverifiedException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Store.Shows = room => room with { Duration = room.Duration * 2 };
        await Assert.ThrowsAsync<MeetingUnverifiedException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
    }

    [Fact]
    public async Task A_store_that_shows_another_room_than_was_asked_for_gets_nothing_released()
    {
        var other = await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var meeting = await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var room = await _rooms.RoomAsync(other.Reference);
        Store.Shows = _ => room;
        await Assert.ThrowsAsync<ProviderException>(() => Meetings.OpenAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, Token));
        await Assert.ThrowsAsync<ProviderException>(() => _rooms.Jitsi.Links.IssueHostLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token));
        await Assert.ThrowsAsync<ProviderException>(() => Meetings.VerifyAsync(meeting.Reference.MeetingId, EmulatedJitsi.WorksCouncil, Token));
    }

    /// <summary>Markers follow from host and key, so that another deployment's room of the same application can carry the same.</summary>
    [Fact]
    public async Task Listed_rooms_of_other_deployments_and_hosts_are_neither_adopted_nor_removed_nor_told()
    {
        var request = EmulatedJitsi.Session().WithIdempotencyKey(Guid.NewGuid().ToString("N"));
        var first = await Meetings.CreateAsync(request, Token);
        var room = await _rooms.RoomAsync(first.Reference);
        await Meetings.RemoveAsync(first.Reference, Token);
        JitsiRoom[] intruders = [room with { Name = JitsiRoomName.New(), Deployment = "elsewhere" }, room with { Name = JitsiRoomName.New(), Host = "somebody" }];
        foreach (var intruder in intruders)
            await Store.Truth.AddAsync(intruder, Token);
        Store.Intruders = intruders;

        var meeting = await Meetings.CreateAsync(request, Token);
        Assert.DoesNotContain(intruders, r => r.Name == meeting.Reference.MeetingId);
        var listed = new List<string>();
        await foreach (var each in Meetings.ListAsync("chair", Token))
            listed.Add(each.MeetingId);
        Assert.Contains(meeting.Reference.MeetingId, listed);
        Assert.DoesNotContain(intruders, r => listed.Contains(r.Name));
        foreach (var intruder in intruders)
            Assert.NotNull(await Store.Truth.FindAsync(intruder.Name, Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_is_asked_of_a_store_that_fails_ends_as_an_error_of_the_provider(bool timesOut)
    {
        var meeting = await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        Store.Throws = timesOut ? new OperationCanceledException("The database took too long.") : UnreliableRoomStore.Failure;
        Store.Fails = _ => StoreFailure.Before;
        Func<Task>[] ways =
        [
            () => Meetings.OpenAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, Token),
            () => Meetings.VerifyAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, Token),
            () => Meetings.VerifyAsync(meeting.Reference.MeetingId, EmulatedJitsi.WorksCouncil, Token),
            () => Meetings.UpdateAsync(meeting.Reference, EmulatedJitsi.Session(), Token),
            () => Meetings.RemoveAsync(meeting.Reference, Token),
            () => Meetings.CreateAsync(EmulatedJitsi.Session().WithIdempotencyKey(Guid.NewGuid().ToString("N")), Token),
            () => _rooms.Jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token),
            () => _rooms.Jitsi.Links.IssueHostLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token),
            async () => await Meetings.ListAsync("chair", Token).GetAsyncEnumerator(Token).MoveNextAsync(),
        ];
        foreach (var way in ways)
        {
            var error = await Assert.ThrowsAsync<ProviderException>(way);
            Assert.Same(Store.Throws, error.InnerException);
            Assert.Contains("store of rooms", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Store.Throws.Message, error.Message, StringComparison.Ordinal);
        }

        Store.Heal();
        Assert.True((await Meetings.OpenAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, Token)).Evidence.IsAcceptable);
    }

    [Fact]
    public async Task A_list_that_breaks_off_is_no_list()
    {
        await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        Store.Fails = member => member == nameof(Store.ListAsync) ? StoreFailure.After : StoreFailure.None;
        await Assert.ThrowsAsync<ProviderException>(async () =>
        {
            await foreach (var meeting in Meetings.ListAsync("chair", Token))
                Assert.NotEmpty(meeting.MeetingId);
        });
    }

    [Fact]
    public async Task A_room_that_is_changed_all_the_time_is_given_up_and_one_that_is_changed_once_is_not()
    {
        var meeting = await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var (changes, most) = (0, int.MaxValue);
        Store.AfterFind = async room =>
        {
            if (changes++ < most)
                await Store.Truth.TryReplaceAsync(room, room with { OpenedAt = DateTimeOffset.UnixEpoch.AddSeconds(changes) }, Token);
        };
        var error = await Assert.ThrowsAsync<ProviderException>(() => Meetings.UpdateAsync(meeting.Reference, EmulatedJitsi.Session(), Token));
        Assert.Contains("changed by others", error.Message, StringComparison.Ordinal);
        Assert.InRange(changes, 2, 20);

        (changes, most) = (0, 1);
        var later = MeetingStart.At(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddHours(4).ToUnixTimeSeconds()));
        await Meetings.UpdateAsync(meeting.Reference, EmulatedJitsi.Session(later), Token);
        var room = await _rooms.RoomAsync(meeting.Reference);
        // What changed meanwhile is not lost.
        Assert.Equal((later.Instant, DateTimeOffset.UnixEpoch.AddSeconds(1)), (room.Start, room.OpenedAt));
    }

    [Fact]
    public async Task A_change_that_the_store_forgets_is_not_reported_as_made()
    {
        var meeting = await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        Store.ForgetsChanges = true;
        var unverified = await Assert.ThrowsAsync<MeetingUnverifiedException>(() => Meetings.UpdateAsync(meeting.Reference, EmulatedJitsi.Session(MeetingStart.At(DateTimeOffset.UtcNow.AddHours(2))), Token));
        Assert.Equal(CleanupState.Kept, unverified.Cleanup.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_is_made_of_nothing_but_what_was_judged(bool host)
    {
        var meeting = await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var finds = 0;
        // Judged when it is found first; another room from then on.
        Store.Shows = room => finds++ == 0 ? room : room with { Lobby = false, HostFeatures = new Dictionary<string, bool>(), ParticipantFeatures = new Dictionary<string, bool>() };
        var link = host
            ? (await _rooms.Jitsi.Links.IssueHostLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token)).Reveal()
            : (await _rooms.Jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token)).Reveal();
        using var claims = JsonDocument.Parse(Base64UrlEncoder.Decode(link.Split('.')[^2]));
        Assert.False(claims.RootElement.GetProperty("context").GetProperty("features").GetProperty("recording").GetBoolean());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_removal_that_fails_can_be_repeated_until_the_room_is_gone(bool committed)
    {
        var moment = committed ? StoreFailure.After : StoreFailure.Before;
        var meeting = await Meetings.CreateAsync(EmulatedJitsi.Session(), Token);
        var link = new Uri((await _rooms.Jitsi.Links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token)).Reveal());
        Store.Fails = member => member == nameof(Store.RemoveAsync) ? moment : StoreFailure.None;
        await Assert.ThrowsAsync<ProviderException>(() => Meetings.RemoveAsync(meeting.Reference, Token));
        Store.Heal();
        var cleanup = await Meetings.RemoveAsync(meeting.Reference, Token);
        Assert.Equal(moment == StoreFailure.Before ? CleanupState.Removed : CleanupState.AlreadyGone, cleanup.State);
        Assert.Empty(await _rooms.AllAsync(meeting.Reference.Marker));
        Assert.Equal(JitsiEntryOutcome.Refused, (await _rooms.Jitsi.Server.EnterAsync(link, cancellationToken: Token)).Outcome);
    }

    [Fact]
    public async Task A_creation_that_is_cancelled_while_the_store_adds_the_room_leaves_none_behind()
    {
        using var caller = new CancellationTokenSource();
        Store.Throws = new OperationCanceledException(caller.Token);
        Store.Fails = member =>
        {
            if (member != nameof(Store.AddAsync))
                return StoreFailure.None;
            caller.Cancel();
            return StoreFailure.After;
        };
        var canceled = await Assert.ThrowsAsync<MeetingCreationCanceledException>(() => Meetings.CreateAsync(EmulatedJitsi.Session(), caller.Token));
        Assert.Equal(CleanupState.Removed, canceled.Cleanup.State);
        Assert.Empty(await _rooms.AllAsync(canceled.Reference!.Marker));
    }

    [Fact]
    public async Task A_creation_that_is_cancelled_while_the_room_is_read_back_leaves_none_behind()
    {
        using var caller = new CancellationTokenSource();
        Store.AfterFind = _ =>
        {
            caller.Cancel();
            caller.Token.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        };
        var creation = Meetings.CreateAsync(EmulatedJitsi.Session(), caller.Token);
        var canceled = await Assert.ThrowsAsync<MeetingCreationCanceledException>(() => creation);
        // Removing finds the room as well, and this store ends that like the reading.
        Assert.Equal(CleanupState.Failed, canceled.Cleanup.State);
        Store.Heal();
        Assert.Equal(CleanupState.Removed, (await Meetings.RemoveAsync(canceled.Reference!, Token)).State);
    }

    private static Func<string, StoreFailure> FailOnce(string failing)
    {
        var failures = 0;
        return member => member == failing && failures++ == 0 ? StoreFailure.Before : StoreFailure.None;
    }
}
