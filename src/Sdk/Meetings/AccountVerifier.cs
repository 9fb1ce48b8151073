using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>
/// Lists hosts and their meetings, reads several meetings at a time and judges them. Between the steps stand bounded channels, so that only what is under way is
/// held, however many meetings there are.
/// </summary>
internal sealed class AccountVerifier(MeetingProvider provider, MeetingPlanner planner, ControlJudge judge, ConferencingTelemetry telemetry, TimeProvider time)
{
    private const int HostsAtATime = 4;
    private const int MostPauses = 10;

    public string Provider => provider.Catalogue.Name;

    public TimeProvider Time => time;

    public async IAsyncEnumerator<MeetingVerification> RunAsync(AccountVerification verification, VerificationTally tally, CancellationToken ofCall, CancellationToken ofEnumeration)
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(ofCall, ofEnumeration);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(caller.Token);
        using var operation = telemetry.BeginVerification(Provider, verification.Profile?.Name);
        var run = new Run(
            verification,
            tally,
            Channel.CreateBounded<(HostVerification, UpcomingMeeting)>(new BoundedChannelOptions(verification.Parallel)),
            Channel.CreateBounded<MeetingVerification>(new BoundedChannelOptions(verification.Parallel) { SingleReader = true }),
            ending);
        var work = WorkAsync(run);
        try
        {
            while (await run.Judged.Reader.WaitToReadAsync(caller.Token).ConfigureAwait(false))
            {
                while (run.Judged.Reader.TryRead(out var item))
                    yield return item;
            }

            operation.Ended(tally.Totals);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WorkAsync(Run run)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await Task.WhenAll([ListAsync(run), .. Enumerable.Range(0, run.Verification.Parallel).Select(_ => ReadAsync(run))]).ConfigureAwait(false);
            run.Judged.Writer.TryComplete();
        }
        catch (Exception e)
        {
            run.Judged.Writer.TryComplete(e);
        }
    }

    private async Task ListAsync(Run run)
    {
        try
        {
            var hosts = run.Verification.Hosts ?? await ListHostsAsync(run).ConfigureAwait(false);
            run.Tally.Count(t => t with { HostsKnown = hosts.Count });
            await Parallel.ForEachAsync(
                hosts,
                new ParallelOptions { MaxDegreeOfParallelism = HostsAtATime, CancellationToken = run.Token },
                async (host, token) => await ListAsync(run, new HostVerification(host), token).ConfigureAwait(false)).ConfigureAwait(false);
            run.Found.Writer.TryComplete();
        }
        catch
        {
            await run.Ending.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    // All ids at once: they are small, and the vendor's page tokens would not last until the meetings of a page of hosts are read.
    private async Task<IReadOnlyList<string>> ListHostsAsync(Run run)
    {
        var hosts = new List<string>();
        var page = "";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            var (items, next) = await PatientlyAsync(run, token => provider.ListHostsAsync(page, token), run.Token).ConfigureAwait(false);
            hosts.AddRange(items);
            page = next;
        }
        while (page.Length > 0 && seen.Add(page));
        return hosts;
    }

    private async Task ListAsync(Run run, HostVerification host, CancellationToken cancellationToken)
    {
        try
        {
            var page = "";
            var seen = new HashSet<string>(StringComparer.Ordinal);
            do
            {
                var (items, next) = await PatientlyAsync(run, token => provider.ListUpcomingAsync(host.Name, page, token), cancellationToken).ConfigureAwait(false);
                foreach (var meeting in items)
                {
                    if (HasEnded(meeting) || IsShownElsewhere(run, host, meeting) || meeting.IsRecurring && !host.Recurring.Add(meeting.MeetingId))
                        continue;
                    host.Open();
                    await run.Found.Writer.WriteAsync((host, meeting), cancellationToken).ConfigureAwait(false);
                }

                page = next;
            }
            while (page.Length > 0 && seen.Add(page));
        }
        catch (ConferencingException e) when (!EndsRun(e))
        {
            run.Tally.Count(t => t with { HostsNotListed = t.HostsNotListed + 1 });
            await run.Judged.Writer.WriteAsync(new MeetingVerification(host.Name, VerificationProblem.Of(e)), cancellationToken).ConfigureAwait(false);
        }

        Close(run, host);
    }

    private bool HasEnded(UpcomingMeeting meeting) =>
        !meeting.IsRecurring && meeting.Start is { } start && start + (meeting.Duration ?? TimeSpan.Zero) < time.GetUtcNow();

    // A list may name meetings that its owner schedules for others; where all hosts are listed, the host's own list names them too.
    private static bool IsShownElsewhere(Run run, HostVerification host, UpcomingMeeting meeting) =>
        run.Verification.Hosts is null && meeting.HostId != host.Name;

    private async Task ReadAsync(Run run)
    {
        try
        {
            await foreach (var (host, meeting) in run.Found.Reader.ReadAllAsync(run.Token).ConfigureAwait(false))
            {
                if (await VerifyAsync(run, host, meeting).ConfigureAwait(false) is { } item)
                    await run.Judged.Writer.WriteAsync(item, run.Token).ConfigureAwait(false);
                Close(run, host);
            }
        }
        catch
        {
            await run.Ending.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<MeetingVerification?> VerifyAsync(Run run, HostVerification host, UpcomingMeeting meeting)
    {
        if (await run.Verification.ChooseAsync(meeting, run.Token).ConfigureAwait(false) is not { } basis)
        {
            run.Tally.Count(t => t with { PassedOver = t.PassedOver + 1 });
            return null;
        }

        RequireOf(meeting, basis);
        try
        {
            var read = await PatientlyAsync(run, token => provider.ReadAsync(meeting.MeetingId, hostLink: false, token), run.Token).ConfigureAwait(false);
            if (read is null)
            {
                run.Tally.Count(t => t with { Vanished = t.Vanished + 1 });
                return null;
            }

            if (meeting.IsRecurring && read.LastEnd < time.GetUtcNow())
            {
                run.Tally.Count(t => t with { Ended = t.Ended + 1 });
                return null;
            }

            var posture = await host.PostureOf(read.HostId, id => ReadPostureAsync(run, id)).ConfigureAwait(false);
            var plan = basis.Reference is { } reference ? planner.Restore(reference, basis.Profile) : planner.Restore(basis.Profile);
            var evidence = judge.Judge(plan, posture, read, adopted: true);
            run.Tally.Count(t => t with { Judged = t.Judged + 1, FallingShort = t.FallingShort + (evidence.IsAcceptable ? 0 : 1) });
            return new MeetingVerification(meeting, basis.Profile, evidence, provider.Catalogue);
        }
        catch (ConferencingException e) when (!EndsRun(e))
        {
            run.Tally.Count(t => t with { NotRead = t.NotRead + 1 });
            return new MeetingVerification(meeting, basis.Profile, VerificationProblem.Of(e));
        }
    }

    private void RequireOf(UpcomingMeeting meeting, VerificationBasis basis)
    {
        if (basis.Reference is { } reference && (reference.Provider != Provider || reference.MeetingId != meeting.MeetingId))
            throw new ArgumentException($"The reference that was chosen for meeting {meeting.MeetingId} of {Provider} is {reference}; choose the one of this meeting, or none.");
    }

    private async Task<AccountPosture> ReadPostureAsync(Run run, string host)
    {
        try
        {
            return await PatientlyAsync(run, token => provider.ReadPostureOnceAsync(host, token).AsTask(), run.Token).ConfigureAwait(false);
        }
        catch (ProviderException e) when (!EndsRun(e))
        {
            return provider.Unread($"The host's settings could not be read: {e.Reason}", e.Operation, time.GetUtcNow());
        }
    }

    /// <summary>Waits as the vendor asks, and asks once more when an answer did not arrive whole: nothing is changed by reading.</summary>
    private async Task<T> PatientlyAsync<T>(Run run, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        for (int pauses = 0, broken = 0; ;)
        {
            TimeSpan pause;
            try
            {
                return await read(cancellationToken).ConfigureAwait(false);
            }
            catch (ProviderRateLimitException e) when (pauses++ < MostPauses && PauseOf(e, pauses) is var asked && asked <= run.Verification.LongestPause)
            {
                pause = asked;
            }
            catch (ProviderException e) when (IsBroken(e) && broken++ == 0)
            {
                continue;
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    // A refusal without the vendor's code broke off as well: it may have said that the meeting is gone.
    private static bool IsBroken(ProviderException e) =>
        e is not (ProviderAuthorizationException or ProviderRateLimitException) && (e.Status is null || e is { Status: < HttpStatusCode.InternalServerError, VendorCode: null });

    private TimeSpan PauseOf(ProviderRateLimitException e, int attempt) =>
        e.RetryAt - time.GetUtcNow() is { } asked && asked > TimeSpan.FromSeconds(1) ? asked : TimeSpan.FromSeconds(Math.Min(attempt, 5));

    // What concerns the app or its allowance would befall every other request as well.
    private static bool EndsRun(ConferencingException e) =>
        e is ProviderRateLimitException or ProviderAuthorizationException { Status: not HttpStatusCode.Forbidden };

    private static void Close(Run run, HostVerification host)
    {
        if (host.Close())
            run.Tally.Count(t => t with { HostsDone = t.HostsDone + 1 });
    }

    private sealed record Run(
        AccountVerification Verification,
        VerificationTally Tally,
        Channel<(HostVerification Host, UpcomingMeeting Meeting)> Found,
        Channel<MeetingVerification> Judged,
        CancellationTokenSource Ending)
    {
        public CancellationToken Token { get; } = Ending.Token;
    }

    /// <summary>One host's part of a run: what is open of it, and its settings, which are read once.</summary>
    private sealed class HostVerification(string name)
    {
        private readonly ConcurrentDictionary<string, Lazy<Task<AccountPosture>>> _postures = new(StringComparer.Ordinal);
        private int _open = 1;

        public string Name => name;

        /// <summary>The recurring meetings that were found, since lists may name one for each occurrence.</summary>
        public HashSet<string> Recurring { get; } = new(StringComparer.Ordinal);

        public Task<AccountPosture> PostureOf(string hostId, Func<string, Task<AccountPosture>> read) =>
            _postures.GetOrAdd(hostId, id => new Lazy<Task<AccountPosture>>(() => read(id))).Value;

        public void Open() => Interlocked.Increment(ref _open);

        /// <returns>True when nothing is open any more.</returns>
        public bool Close() => Interlocked.Decrement(ref _open) == 0;
    }
}
