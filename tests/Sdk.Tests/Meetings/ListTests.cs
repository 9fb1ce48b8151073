using System.Globalization;
using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

/// <summary>Lists of more meetings than one page holds.</summary>
public class ListTests
{
    private const int Page = 300;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_of_three_pages_names_every_meeting_once()
    {
        await using var zoom = await StartAsync(2 * Page + 1);
        var listed = new List<MeetingSummary>();
        await foreach (var summary in zoom.Meetings.ListAsync(null, Token))
            listed.Add(summary);
        Assert.Equal(zoom.Existing.Select(m => m.Id.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal), listed.Select(s => s.MeetingId).Order(StringComparer.Ordinal));
        Assert.Equal(3, zoom.Count("GET", "/meetings"));
    }

    [Fact]
    public async Task A_page_is_asked_for_when_it_is_reached()
    {
        await using var zoom = await StartAsync(Page + 1);
        var seen = 0;
        await foreach (var _ in zoom.Meetings.ListAsync(null, Token))
            Assert.Equal(++seen <= Page ? 1 : 2, zoom.Count("GET", "/meetings"));
        Assert.Equal(Page + 1, seen);

        await foreach (var _ in zoom.Meetings.ListAsync(null, Token))
            break;
        Assert.Equal(3, zoom.Count("GET", "/meetings"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_in_the_middle_ends_the_list_before_the_next_page(bool afterwards)
    {
        await using var zoom = await StartAsync(Page + 1);
        using var caller = new CancellationTokenSource();
        // The token may come with the call or with the enumeration.
        var list = zoom.Meetings.ListAsync(null, afterwards ? Token : caller.Token).WithCancellation(afterwards ? caller.Token : Token);
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in list)
            {
                if (++seen == 10)
                    await caller.CancelAsync();
            }
        });
        Assert.InRange(seen, 10, Page);
        Assert.Equal(1, zoom.Count("GET", "/meetings"));
    }

    [Fact]
    public async Task Cancelling_ends_a_page_that_does_not_come()
    {
        await using var zoom = await StartAsync(Page + 1);
        using var caller = new CancellationTokenSource();
        zoom.Faults.On("GET", "/v2/users/*/meetings").When(
            _ =>
            {
                if (zoom.Count("GET", "/meetings") == 1)
                    return false;
                caller.Cancel();
                return true;
            },
            Fault.NeverAnswer());
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in zoom.Meetings.ListAsync(null, caller.Token))
                seen++;
        });
        Assert.Equal(Page, seen);
    }

    [Fact]
    public async Task A_second_page_that_fails_ends_typed_after_the_first()
    {
        await using var zoom = await StartAsync(Page + 1);
        zoom.Faults.On("GET", "/v2/users/*/meetings").Nth(2, Fault.Hostile(HostileBody.NotJson));
        var seen = 0;
        var error = await Assert.ThrowsAsync<ProviderException>(async () =>
        {
            await foreach (var _ in zoom.Meetings.ListAsync(null, Token))
                seen++;
        });
        Assert.Equal((Page, "list meetings"), (seen, error.Operation));
    }

    [Fact]
    public async Task A_creation_whose_answer_was_lost_is_found_on_the_last_page()
    {
        await using var zoom = await StartAsync(2 * Page);
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.ServerError(FaultMoment.AfterCommit));
        var meeting = await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal(2 * Page + 1, zoom.Existing.Length);
        Assert.Equal(meeting.Reference.Marker, (string?)zoom.Existing.Single(m => m.Id.ToString(CultureInfo.InvariantCulture) == meeting.Reference.MeetingId).ToJson()["agenda"]);
        Assert.Equal(3, zoom.Count("GET", "/meetings"));
    }

    /// <summary>A host who has meetings that somebody else made.</summary>
    private static async Task<EmulatedZoom> StartAsync(int meetings)
    {
        var zoom = await EmulatedZoom.StartAsync(options => options.RequestTimeout = TimeSpan.FromSeconds(10));
        zoom.Zoom.RateLimits.EnforceDaily = false;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, meetings),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Token },
            async (_, _) => await zoom.CreateByRawHttpAsync("""{"topic":"raw","type":2,"start_time":"2030-01-01T10:00:00Z","duration":30}"""));
        Assert.Equal(meetings, zoom.Existing.Length);
        zoom.Emulator.ClearRequests();
        return zoom;
    }
}
