using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Faults;

/// <summary>What was read of a deployment is kept for a while; that it could not be read is not.</summary>
public sealed class KeptLookTests
{
    private static readonly Dictionary<string, Func<Exception>> Failures = new()
    {
        ["typed"] = () => new ProviderException(new ProviderFailure("jitsi", "look at the deployment", "it does not answer.")),
        ["foreign"] = () => new IOException("The disk of the rooms is full."),
        ["a time-out"] = () => new TaskCanceledException("The database took too long."),
    };

    public static TheoryData<string> All => [.. Failures.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reading_that_failed_in_whatever_way_is_made_anew(string failure)
    {
        var (cache, readings, expected) = (new PostureCache(TimeSpan.FromMinutes(10), TimeProvider.System), 0, Failures[failure]());
        Assert.Same(expected, await Assert.ThrowsAnyAsync<Exception>(async () => await cache.ReadAsync("chair", ReadAsync, Token)));
        var posture = await cache.ReadAsync("chair", ReadAsync, Token);
        Assert.Same(posture, await cache.ReadAsync("chair", ReadAsync, Token));
        Assert.Equal(2, readings);

        async Task<AccountPosture> ReadAsync(string host, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return ++readings == 1 ? throw expected : Known();
        }
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_reading_to_those_who_wait_on()
    {
        var (cache, readings, gate) = (new PostureCache(TimeSpan.FromMinutes(10), TimeProvider.System), 0, new TaskCompletionSource());
        using var caller = new CancellationTokenSource();
        var impatient = cache.ReadAsync("chair", ReadAsync, caller.Token).AsTask();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        var patient = cache.ReadAsync("chair", ReadAsync, Token).AsTask();
        gate.SetResult();
        await patient;
        Assert.Equal(1, readings);

        async Task<AccountPosture> ReadAsync(string host, CancellationToken cancellationToken)
        {
            readings++;
            await gate.Task;
            return Known();
        }
    }

    private static AccountPosture Known() => new()
    {
        ReadAt = DateTimeOffset.UtcNow,
        Settings = new AppliedSettings([], DateTimeOffset.UtcNow, "a test"),
        Unreadable = new Dictionary<string, string>(),
        Locked = new HashSet<string>(),
    };
}
