using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Emulator.Faults;
using PrivacySafe.Conferencing.Tests.Faults;

namespace PrivacySafe.Conferencing.Tests.Meetings;

public class LedgerFailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MeetingRequest<EmployeeMeeting> Keyed => EmulatedZoom.EmployeeRequest().WithIdempotencyKey("appointment-4711");

    [Fact]
    public async Task A_ledger_that_cannot_find_lets_nothing_be_sent()
    {
        var ledger = new FailingLedger { FailsToFind = true };
        await using var zoom = await StartAsync(ledger);
        Assert.Same(FailingLedger.Failure, await Assert.ThrowsAsync<IOException>(() => zoom.Meetings.CreateAsync(Keyed, Token)));
        Assert.Equal(0, zoom.Count("POST", "/meetings"));

        ledger.FailsToFind = false;
        await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.Single(zoom.Existing);
    }

    [Fact]
    public async Task A_ledger_that_cannot_record_the_intent_lets_nothing_be_sent()
    {
        var ledger = new FailingLedger { FailsToRecord = _ => true };
        await using var zoom = await StartAsync(ledger);
        Assert.Same(FailingLedger.Failure, await Assert.ThrowsAsync<IOException>(() => zoom.Meetings.CreateAsync(Keyed, Token)));
        Assert.Equal(0, zoom.Count("POST", "/meetings"));
    }

    [Fact]
    public async Task A_creation_without_a_key_needs_no_ledger()
    {
        var ledger = new FailingLedger { FailsToRecord = _ => true };
        await using var zoom = await StartAsync(ledger);
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Single(zoom.Existing);
    }

    public static TheoryData<bool, bool> Failures => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    /// <summary>The meeting's id is known from the answer or, after a lost answer, from the list.</summary>
    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_meeting_that_the_ledger_cannot_record_is_removed_and_reported(bool answerLost, bool timesOut)
    {
        var ledger = new FailingLedger { FailsToRecord = entry => entry.MeetingId is not null };
        if (timesOut)
            ledger.Throws = new TaskCanceledException("The ledger took too long.");
        await using var zoom = await StartAsync(ledger);
        if (answerLost)
            zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.Reset(FaultMoment.AfterCommit));
        var error = await Assert.ThrowsAsync<MeetingUnrecordedException>(() => zoom.Meetings.CreateAsync(Keyed, Token));

        Assert.Same(ledger.Throws, error.InnerException);
        Assert.Equal(CleanupState.Removed, error.Cleanup.State);
        Assert.Equal(Assert.Single(zoom.Zoom.DeletedMeetings).Id.ToString(CultureInfo.InvariantCulture), error.Reference.MeetingId);
        Assert.Empty(zoom.Existing);
        Assert.Contains("ledger could not record it", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ledger.Throws.Message, error.Message, StringComparison.Ordinal);

        // Once it records again, the key leads to one meeting.
        ledger.FailsToRecord = _ => false;
        var meeting = await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.Equal(Assert.Single(zoom.Existing).Id.ToString(CultureInfo.InvariantCulture), meeting.Reference.MeetingId);
    }

    [Fact]
    public async Task A_meeting_that_can_neither_be_recorded_nor_removed_is_reported_as_existing()
    {
        var ledger = new FailingLedger { FailsToRecord = entry => entry.MeetingId is not null };
        await using var zoom = await StartAsync(ledger, options => options.CleanupTime = TimeSpan.FromMilliseconds(300));
        zoom.Faults.On("DELETE", "/v2/meetings/*").Every(Fault.NeverAnswer());
        var error = await Assert.ThrowsAsync<MeetingUnrecordedException>(() => zoom.Meetings.CreateAsync(Keyed, Token));

        Assert.Equal(CleanupState.Failed, error.Cleanup.State);
        Assert.Equal(Assert.Single(zoom.Existing).Id.ToString(CultureInfo.InvariantCulture), error.Reference.MeetingId);
        Assert.Contains("RemoveAsync", error.Message, StringComparison.Ordinal);
        zoom.Faults.Clear();
        await zoom.Meetings.RemoveAsync(error.Reference, Token);
        Assert.Empty(zoom.Existing);
    }

    [Fact]
    public async Task An_earlier_creations_meeting_is_kept_and_reported_when_the_ledger_cannot_record_it()
    {
        var ledger = new FailingLedger();
        await using var zoom = await StartAsync(ledger);
        var first = await zoom.Restart().CreateAsync(Keyed, Token);
        await ledger.ForgetAsync(first.Reference.Provider, first.Reference.Marker, Token);
        ledger.FailsToRecord = _ => true;
        var error = await Assert.ThrowsAsync<MeetingUnrecordedException>(() => zoom.Meetings.CreateAsync(Keyed, Token));

        Assert.Equal((CleanupState.Kept, first.Reference.MeetingId), (error.Cleanup.State, error.Reference.MeetingId));
        Assert.Single(zoom.Existing);
        Assert.Equal(1, zoom.Count("POST", "/meetings"));
    }

    [Fact]
    public async Task A_ledger_that_fails_between_two_creations_leaves_the_first_reconcilable()
    {
        var records = 0;
        var ledger = new FailingLedger { FailsToRecord = _ => ++records == 2 };
        await using var zoom = await StartAsync(ledger);
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.Reset());
        var attempt = await Attempt.OfAsync(zoom.Meetings, Keyed, Token);

        var unknown = Assert.IsType<CreateOutcomeUnknownException>(attempt.Error);
        Assert.Same(FailingLedger.Failure, unknown.InnerException);
        Assert.Equal(1, zoom.Count("POST", "/meetings"));
        Assert.Equal(ReconciliationState.Absent, (await zoom.Meetings.ReconcileAsync(unknown.Pending, Token)).State);
    }

    [Fact]
    public async Task A_ledger_that_cannot_forget_does_not_hide_the_vendors_refusal()
    {
        var ledger = new FailingLedger { FailsToForget = true };
        await using var zoom = await StartAsync(ledger);
        zoom.Faults.On("POST", "/v2/users/*/meetings").First(1, Fault.DailyLimit());
        var refusal = await Assert.ThrowsAsync<ProviderRateLimitException>(() => zoom.Meetings.CreateAsync(Keyed, Token));
        Assert.Equal(RateLimitKind.Daily, refusal.Kind);

        // The entry that stayed does no harm.
        await zoom.Meetings.CreateAsync(Keyed, Token);
        Assert.Single(zoom.Existing);
    }

    private static Task<EmulatedZoom> StartAsync(ICreationLedger ledger, Action<Conferencing.Hosting.ConferencingOptions>? options = null) =>
        EmulatedZoom.StartAsync(options, services => services.AddSingleton(ledger));
}
