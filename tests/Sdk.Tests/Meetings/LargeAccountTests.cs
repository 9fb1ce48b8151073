using System.Collections.Concurrent;
using System.Globalization;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

/// <summary>
/// A whole account while the vendor refuses, breaks off and forgets. Each run has 300 meetings; the long run is
/// <c>PRIVACYSAFE_MEETINGS=10000 dotnet test --project tests/Sdk.Tests --filter-class '*LargeAccountTests'</c>
/// </summary>
public sealed class LargeAccountTests
{
    private const int Hosts = 12;
    private const string Raw = """{"topic":"Raw","type":2,"start_time":"2030-01-01T10:00:00Z","duration":30,"password":"aB3dE6gH9k","settings":{"waiting_room":false}}""";

    private static readonly int Meetings = int.TryParse(Environment.GetEnvironmentVariable("PRIVACYSAFE_MEETINGS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 300;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_meeting_of_a_large_account_is_lost_or_judged_twice_whatever_goes_wrong()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.RequestTimeout = TimeSpan.FromSeconds(10));
        zoom.Zoom.RateLimits.EnforceDaily = false;
        var hosts = Enumerable.Range(0, Hosts).Select(i => zoom.Zoom.AddUser(string.Create(CultureInfo.InvariantCulture, $"host{i}@example.org"))).ToArray();
        using var http = await zoom.RawHttpAsync();
        await Parallel.ForAsync(
            0,
            Meetings,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token },
            async (i, _) => await EmulatedZoom.CreateByRawHttpAsync(http, hosts[i % Hosts].Id, Raw));
        Assert.Equal(Meetings, zoom.Existing.Length);
        zoom.Emulator.ClearRequests();

        // One request in fifteen goes wrong, each kind in its turn, but none twice: what breaks off is asked for once more. Two meetings can never be read.
        var lost = zoom.Existing.Take(2).Select(m => m.Id.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        foreach (var id in lost)
            zoom.Faults.On("GET", $"/v2/meetings/{id}").Every(Fault.ServerError());
        Fault[] kinds = [Fault.PerSecondLimit(), Fault.ServerError(), Fault.Reset(), Fault.Truncate(), Fault.Truncate(chunked: true), Fault.ServerError(status: 502)];
        var turn = 0;
        var struck = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        zoom.Faults.Chooser = request => request.Number % 15 == 0 && request.Method == "GET" && struck.TryAdd(request.Path, true) ? kinds[Interlocked.Increment(ref turn) % kinds.Length] : null;

        // Some vanish once they were listed.
        var (listed, removed) = (0, 0);
        using var record = new MemoryStream();
        var run = zoom.Meetings.VerifyAsync(
            new AccountVerification(async (meeting, token) =>
            {
                if (Interlocked.Increment(ref listed) % 50 == 0 && !lost.Contains(meeting.MeetingId))
                {
                    using var gone = await http.DeleteAsync(new Uri($"v2/meetings/{meeting.MeetingId}", UriKind.Relative), token);
                    gone.EnsureSuccessStatusCode();
                    Interlocked.Increment(ref removed);
                }

                return new VerificationBasis(EmulatedZoom.Employees);
            })
            { Parallel = 16 },
            Token);
        var items = await run.RecordTo(record, Token).Select(i => (i.MeetingId, i.Problem)).ToListAsync(Token);

        var unexpected = items.Where(i => i.Problem is not null && !lost.Contains(i.MeetingId!)).Select(i => $"{i.MeetingId}: {i.Problem}, after {string.Join(" and ", zoom.Faults.Fired.Where(f => f.Request.Path.EndsWith(i.MeetingId!, StringComparison.Ordinal)).Select(f => f.Fault))}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Totals}; {zoom.Faults.Fired.Count} faults; {string.Join("; ", unexpected)}");
        Assert.All(items, i => Assert.NotNull(i.MeetingId));
        Assert.Equal(items.Count, items.Select(i => i.MeetingId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(lost.Order(StringComparer.Ordinal), items.Where(i => i.Problem is not null).Select(i => i.MeetingId!).Order(StringComparer.Ordinal));
        Assert.Equal((Meetings - removed, removed), (items.Count, run.Totals.Vanished));
        Assert.True(removed >= Meetings / 60 && zoom.Faults.Fired.Count > Meetings / 20, $"{removed} removed, {zoom.Faults.Fired.Count} faults");

        record.Position = 0;
        using var again = new MemoryStream(record.ToArray());
        Assert.Empty(await VerificationDrift.CompareAsync(record, again, Token).ToListAsync(Token));
    }
}
