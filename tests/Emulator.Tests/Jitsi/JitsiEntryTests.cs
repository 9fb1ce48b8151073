using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace PrivacySafe.Conferencing.Emulator.Tests.Jitsi;

public sealed class JitsiEntryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_enters_stays_and_leaves()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        var entry = await jitsi.EnterAsync("Room");

        Assert.Equal((JitsiEntryOutcome.Inside, true, "room"), (entry.Outcome, entry.IsModerator, entry.Room));
        Assert.Contains("recording", entry.Features);
        jitsi.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
        await entry.LeaveAsync(Cancel);
        await entry.LeaveAsync(Cancel);
        Assert.Empty(jitsi.Jitsi.Rooms);
    }

    [Fact]
    public async Task The_token_behind_the_number_sign_comes_before_the_one_in_the_query()
    {
        await using var jitsi = await EmulatedJitsi.WithTokensAsync();
        var good = jitsi.Tokens.For("room");

        var hash = await jitsi.Jitsi.EnterAsync(new($"https://meet.example.org/room?jwt=bad#config.x=1&jwt={good}"), cancellationToken: Cancel);
        var query = await jitsi.Jitsi.EnterAsync(new($"https://meet.example.org/room?x=1&jwt={good}"), cancellationToken: Cancel);
        var none = await jitsi.Jitsi.EnterAsync(new("https://meet.example.org/room"), cancellationToken: Cancel);

        Assert.Equal(JitsiEntryOutcome.Inside, hash.Outcome);
        Assert.Equal(JitsiEntryOutcome.Inside, query.Outcome);
        Assert.Equal((JitsiEntryOutcome.Refused, "not-allowed", "token required"), (none.Outcome, none.Refusal, none.RefusalText));
    }

    [Fact]
    public async Task A_moderator_admits_who_waits()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.Harden(new(server.Endpoint)));
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1), body => body["lobby"] = true);
        var early = await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));
        var moderator = await jitsi.EnterAsync("room", jitsi.Tokens.Moderator("room"));
        var late = await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));

        var admitted = await moderator.AdmitAsync(early, Cancel);

        Assert.Equal((JitsiEntryOutcome.Waiting, JitsiEntryOutcome.Inside, JitsiEntryOutcome.Waiting), (early.Outcome, admitted.Outcome, late.Outcome));
        Assert.False(admitted.IsModerator);
        Assert.Equal((2, 1), Assert.Single(jitsi.Jitsi.Rooms) is var room ? (room.Occupants, room.Waiting) : default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => admitted.AdmitAsync(late, Cancel));
        await admitted.LeaveAsync(Cancel);
        Assert.Equal(1, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
    }

    [Fact]
    public async Task Whoever_is_admitted_into_a_full_room_stays_outside()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.Harden(new(server.Endpoint)));
        server.Grant(jitsi.Time.GetUtcNow(), TimeSpan.FromHours(1), body => (body["lobby"], body["max_occupants"]) = (true, 2));
        var waiting = await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));
        var moderator = await jitsi.EnterAsync("room", jitsi.Tokens.Moderator("room"));
        await jitsi.EnterAsync("room", jitsi.Tokens.Moderator("room"));

        Assert.Equal("service-unavailable", (await moderator.AdmitAsync(waiting, Cancel)).Refusal);
    }

    [Fact]
    public async Task Only_who_is_inside_admits_and_only_who_waits_is_admitted()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        var (one, elsewhere) = (await jitsi.EnterAsync("room"), await jitsi.EnterAsync("other"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => one.AdmitAsync(elsewhere, Cancel));
    }

    [Fact]
    public async Task A_refused_reservation_is_told_with_its_code()
    {
        await using var server = await ReservationServer.StartAsync();
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.Reservations = new(server.Endpoint));
        server.Answer = _ => Task.FromResult((403, """{"message":"This room is not booked."}"""));

        var entry = await jitsi.EnterAsync("room");

        Assert.Equal(("service-unavailable", "This room is not booked.", 403), (entry.Refusal, entry.RefusalText, entry.ReservationError));
    }

    [Fact]
    public async Task A_careful_deployment_lets_nobody_in_by_accident()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.Harden());

        Assert.Equal("not-allowed", (await jitsi.EnterAsync("room")).Refusal);
        Assert.Equal("not-allowed", (await jitsi.EnterAsync("room", jitsi.Tokens.For("*"))).Refusal);
        Assert.Equal("not-allowed", (await jitsi.EnterAsync("room", jitsi.Tokens.For("other"))).Refusal);
        Assert.Equal("not-allowed", (await jitsi.EnterAsync("room", jitsi.Tokens.For("room", c => c["sub"] = "elsewhere"))).Refusal);
        var participant = await jitsi.EnterAsync("room", jitsi.Tokens.For("room"));
        var moderator = await jitsi.EnterAsync("room", jitsi.Tokens.Moderator("room"));
        Assert.False(participant.IsModerator);
        Assert.True(moderator.IsModerator);
        Assert.Empty(moderator.Features);
    }

    [Theory]
    [InlineData("https://meet.example.org/")]
    [InlineData("https://meet.example.org/a%20b")]
    public async Task A_link_without_a_room_is_refused(string link)
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(nameof(link), () => jitsi.Jitsi.EnterAsync(new(link), cancellationToken: Cancel));
    }

    [Fact]
    public async Task Many_enter_at_once()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();

        var entries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => jitsi.EnterAsync("room")));

        Assert.All(entries, entry => Assert.Equal(JitsiEntryOutcome.Inside, entry.Outcome));
        Assert.Equal(20, Assert.Single(jitsi.Jitsi.Rooms).Occupants);
        await Task.WhenAll(entries.Select(entry => entry.LeaveAsync(Cancel)));
        Assert.Empty(jitsi.Jitsi.Rooms);
    }

    [Fact]
    public async Task Stopping_the_emulator_ends_those_who_are_inside()
    {
        var jitsi = await EmulatedJitsi.StartAsync();
        var entry = await jitsi.EnterAsync("room");

        await jitsi.DisposeAsync();

        await entry.LeaveAsync(Cancel);
    }

    [Fact]
    public async Task An_attempt_can_be_given_up()
    {
        await using var server = await ReservationServer.StartAsync();
        TaskCompletionSource never = new();
        server.Answer = async _ =>
        {
            await never.Task;
            return (404, "");
        };
        await using var jitsi = await EmulatedJitsi.StartAsync(j => j.Reservations = new(server.Endpoint));
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => jitsi.Jitsi.EnterAsync(new("https://meet.example.org/room"), cancellationToken: patience.Token));
        never.SetResult();
    }
}
