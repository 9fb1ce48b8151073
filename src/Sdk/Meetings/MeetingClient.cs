using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>The way of a meeting: preflight → create → read back → compare → release. Each step is one part with one job.</summary>
internal sealed class MeetingClient(
    MeetingProvider provider,
    MeetingPlanner planner,
    ControlJudge judge,
    MeetingCreation creation,
    MeetingRelease release,
    MeetingRemoval removal,
    MeetingSearch search,
    AccountVerifier accounts,
    ConferencingOptions options,
    ConferencingTelemetry telemetry) : IMeetingClient
{
    private readonly KeyedGate _gate = new();

    public string Provider => provider.Catalogue.Name;

    public async Task<MeetingPreflight> PreflightAsync(MeetingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (await PreflightAsync(request.Details, cancellationToken).ConfigureAwait(false)).Result;
    }

    public async Task<Meeting> CreateAsync(MeetingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var operation = telemetry.Begin("create meeting", Provider, request.Profile);
        try
        {
            var meeting = await CreateAsync(request.Details, cancellationToken).ConfigureAwait(false);
            operation.Succeeded(meeting.Reference);
            return meeting;
        }
        catch (Exception e)
        {
            operation.Failed(e);
            throw;
        }
    }

    public async Task<IReadOnlyList<Meeting>> CreateSeriesAsync(MeetingRequest request, SeriesSchedule schedule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(schedule);
        using var operation = telemetry.Begin("create series", Provider, request.Profile);
        try
        {
            var requests = MeetingSeries.Split(request.Details, schedule, provider.Limits, provider.Catalogue.Title);
            foreach (var details in requests)
                planner.RequireUsable(planner.Complete(details));
            var series = await CreateSeriesAsync(requests, cancellationToken).ConfigureAwait(false);
            foreach (var meeting in series)
                operation.Succeeded(meeting.Reference);
            return series;
        }
        catch (Exception e)
        {
            operation.Failed(e);
            throw;
        }
    }

    public async Task<Meeting> UpdateAsync(MeetingReference reference, MeetingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var meetingId = Own(reference, request.Profile);
        using var operation = telemetry.Begin("update meeting", Provider, request.Profile);
        try
        {
            var (preflight, posture) = await PreflightAsync(request.Details, cancellationToken).ConfigureAwait(false);
            Require(preflight);

            // The marker stays what it was, so that the meeting is still found by the key it was made with.
            var plan = new MeetingPlan(preflight.Plan.Details, preflight.Plan.Host, preflight.Plan.TopicAtVendor, reference.Marker, preflight.Plan.Passcode, preflight.Plan.Controls);
            await provider.UpdateAsync(meetingId, plan, cancellationToken).ConfigureAwait(false);
            var meeting = await ReleaseAsync(plan, posture, ReferenceTo(plan, meetingId), adopted: false, removeWhenViolated: false, cancellationToken).ConfigureAwait(false);
            operation.Succeeded(meeting.Reference);
            return meeting;
        }
        catch (Exception e)
        {
            operation.Failed(e);
            throw;
        }
    }

    public async Task<Meeting> OpenAsync(MeetingReference reference, MeetingProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var meetingId = Own(reference, profile);
        using var operation = telemetry.Begin("open meeting", Provider, profile);
        try
        {
            var plan = planner.Restore(reference, profile);
            var (evidence, read) = await JudgeExistingAsync(meetingId, plan, cancellationToken).ConfigureAwait(false);
            if (!evidence.IsAcceptable || read.JoinLink is null)
                throw Withheld(plan, evidence, reference, new MeetingCleanup(CleanupState.Kept));
            operation.Succeeded(reference);
            return MeetingRelease.Release(plan, reference, read, evidence);
        }
        catch (Exception e)
        {
            operation.Failed(e);
            throw;
        }
    }

    public async Task<MeetingEvidence> VerifyAsync(string meetingId, MeetingProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var id = provider.NormalizeMeetingId(meetingId);
        return (await JudgeExistingAsync(id, planner.Restore(profile), cancellationToken).ConfigureAwait(false)).Evidence;
    }

    public async Task<MeetingEvidence> VerifyAsync(MeetingReference reference, MeetingProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var meetingId = Own(reference, profile: null);
        return (await JudgeExistingAsync(meetingId, planner.Restore(reference, profile), cancellationToken).ConfigureAwait(false)).Evidence;
    }

    public AccountVerificationRun VerifyAsync(AccountVerification verification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(verification);
        return new AccountVerificationRun(accounts, verification, cancellationToken);
    }

    public async Task<MeetingCleanup> RemoveAsync(MeetingReference reference, CancellationToken cancellationToken)
    {
        var meetingId = Own(reference, profile: null);
        return await removal.RemoveAsync(meetingId, cancellationToken).ConfigureAwait(false);
    }

    public Task EndAsync(MeetingReference reference, CancellationToken cancellationToken) => provider.EndAsync(Own(reference, profile: null), cancellationToken);

    public IAsyncEnumerable<MeetingSummary> ListAsync(string? host, CancellationToken cancellationToken) => provider.ListAsync(provider.ResolveHost(host), cancellationToken);

    public async Task<Reconciliation> ReconcileAsync(PendingCreation pending, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pending);
        if (pending.Provider != Provider)
            throw new ArgumentException($"The pending creation belongs to {pending.Provider}, this client to {Provider}; use the client it came from.", nameof(pending));
        return await search.SettleAsync(pending.Host, pending.Marker, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Meeting> CreateAsync(MeetingDetails details, CancellationToken cancellationToken)
    {
        var (preflight, posture) = await PreflightAsync(details, cancellationToken).ConfigureAwait(false);
        Require(preflight);
        return await CreateAsync(preflight.Plan, posture, new CreationProgress(), cancellationToken).ConfigureAwait(false);
    }

    // All or nothing: one preflight, then one meeting after the other; when one fails, what this call has made is removed.
    private async Task<IReadOnlyList<Meeting>> CreateSeriesAsync(IReadOnlyList<MeetingDetails> series, CancellationToken cancellationToken)
    {
        var (preflight, posture) = await PreflightAsync(series[0], cancellationToken).ConfigureAwait(false);
        Require(preflight);
        var plans = new[] { preflight.Plan }.Concat(series.Skip(1).Select(details => planner.Plan(planner.Complete(details), preflight.Plan.Host, posture))).ToArray();
        using (await _gate.EnterAsync(plans[0].Marker + "/series", cancellationToken).ConfigureAwait(false))
        {
            var made = new List<(Meeting Meeting, bool IsOwn)>(plans.Length);
            foreach (var plan in plans)
            {
                var progress = new CreationProgress();
                try
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    made.Add((await CreateAsync(plan, posture, progress, cancellationToken).ConfigureAwait(false), progress.Pending is not null));
                }
                catch (Exception e)
                {
                    throw await UndoAsync(made, plans.Length, e, cancellationToken).ConfigureAwait(false);
                }
            }

            return [.. made.Select(m => m.Meeting)];
        }
    }

    private async Task<Exception> UndoAsync(List<(Meeting Meeting, bool IsOwn)> made, int count, Exception error, CancellationToken cancellationToken)
    {
        // What an earlier call with the same key has made may have been released before, so it is kept.
        var own = made.Where(m => m.IsOwn).Select(m => m.Meeting.Reference.MeetingId).ToArray();
        var cleanups = own.Zip(await removal.TryRemoveAllAsync(own).ConfigureAwait(false)).ToDictionary(StringComparer.Ordinal);
        var meetings = made.Select((m, i) => new SeriesMeeting(i, m.Meeting.Reference, cleanups.GetValueOrDefault(m.Meeting.Reference.MeetingId) ?? new MeetingCleanup(CleanupState.Kept))).ToList();
        var (reference, cleanup, pending) = SeriesOutcome.Of(error);
        if (reference is not null)
            meetings.Add(new SeriesMeeting(made.Count, reference, cleanup!));
        return error is OperationCanceledException && cancellationToken.IsCancellationRequested
            ? new MeetingSeriesCanceledException(meetings, pending, cancellationToken)
            : new MeetingSeriesException(made.Count, count, meetings, pending, error);
    }

    private async Task<Meeting> CreateAsync(MeetingPlan plan, AccountPosture posture, CreationProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            if (plan.Details.IdempotencyKey is null)
                return await SendAndReleaseAsync(plan, posture, progress, cancellationToken).ConfigureAwait(false);

            using (await _gate.EnterAsync(plan.Marker, cancellationToken).ConfigureAwait(false))
            {
                return await creation.FindEarlierAsync(plan, cancellationToken).ConfigureAwait(false) is { } earlier
                    ? await AdoptAsync(plan, posture, earlier, cancellationToken).ConfigureAwait(false)
                    : await SendAndReleaseAsync(plan, posture, progress, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && progress.Pending is not null)
        {
            throw await CleanUpAsync(plan, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (CreationUnrecordedException e)
        {
            // An earlier creation's meeting may have been released before, so only what this one has made is removed.
            var cleanup = await RemoveOrKeepAsync(e.MeetingId, remove: progress.Pending is not null).ConfigureAwait(false);
            throw new MeetingUnrecordedException(ReferenceTo(plan, e.MeetingId), cleanup, e.InnerException!);
        }
    }

    private async Task<Meeting> SendAndReleaseAsync(MeetingPlan plan, AccountPosture posture, CreationProgress progress, CancellationToken cancellationToken)
    {
        var meetingId = await creation.SendAsync(plan, progress, cancellationToken).ConfigureAwait(false);
        return await ReleaseAsync(plan, posture, ReferenceTo(plan, meetingId), adopted: false, removeWhenViolated: !plan.Details.KeepWhenViolated, cancellationToken).ConfigureAwait(false);
    }

    // An earlier creation's meeting has that creation's passcode, and must be about the same appointment.
    private async Task<Meeting> AdoptAsync(MeetingPlan plan, AccountPosture posture, string meetingId, CancellationToken cancellationToken)
    {
        if (await provider.ReadAsync(meetingId, hostLink: false, cancellationToken).ConfigureAwait(false) is { } existing
            && !MeetingRelease.IsAt(plan, existing))
        {
            throw new ArgumentException("The idempotency key was used for a meeting at another time; use a new key for a new meeting, or UpdateAsync to move it.", nameof(plan));
        }

        // It may have been released before, so it is never removed here.
        return await ReleaseAsync(plan, posture, ReferenceTo(plan, meetingId), adopted: true, removeWhenViolated: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Meeting> ReleaseAsync(MeetingPlan plan, AccountPosture posture, MeetingReference reference, bool adopted, bool removeWhenViolated, CancellationToken cancellationToken)
    {
        ProviderMeeting? read;
        try
        {
            read = await release.ReadAsync(plan, reference.MeetingId, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException e)
        {
            throw await UnverifiedAsync(reference, removeWhenViolated, "reading it back failed.", e).ConfigureAwait(false);
        }

        if (read is null)
            throw await UnverifiedAsync(reference, removeWhenViolated, $"the vendor did not know it for {options.ReadBackInterval.TotalSeconds:0} seconds.", null).ConfigureAwait(false);
        if (!MeetingRelease.IsAt(plan, read))
            throw await UnverifiedAsync(reference, removeWhenViolated, "the vendor shows another start or duration than was asked for.", null).ConfigureAwait(false);
        var (evidence, meeting) = await release.JudgeAsync(plan, posture, read, adopted, cancellationToken).ConfigureAwait(false);
        if (!evidence.IsAcceptable)
        {
            throw Withheld(plan, evidence, reference, await RemoveOrKeepAsync(reference.MeetingId, removeWhenViolated).ConfigureAwait(false));
        }

        return meeting.JoinLink is null
            ? throw await UnverifiedAsync(reference, removeWhenViolated, "the vendor gave no usable join link.", null).ConfigureAwait(false)
            : MeetingRelease.Release(plan, reference, meeting, evidence);
    }

    private async Task<MeetingUnverifiedException> UnverifiedAsync(MeetingReference reference, bool remove, string why, Exception? inner) =>
        new(reference, await RemoveOrKeepAsync(reference.MeetingId, remove).ConfigureAwait(false), why, inner);

    private async Task<MeetingCleanup> RemoveOrKeepAsync(string meetingId, bool remove) =>
        remove ? await removal.TryRemoveAsync(meetingId).ConfigureAwait(false) : new MeetingCleanup(CleanupState.Kept);

    private async Task<MeetingCreationCanceledException> CleanUpAsync(MeetingPlan plan, CreationProgress progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> ids = progress.MeetingId is { } known ? [known] : [];
        if (ids.Count == 0)
        {
            using var bound = new CancellationTokenSource(options.CleanupTime);
            try
            {
                ids = await search.LookAsync(plan.Host, plan.Marker, bound.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is ConferencingException or OperationCanceledException)
            {
                // Unknown it stays.
            }
        }

        if (ids.Count == 0)
            return new MeetingCreationCanceledException(progress.Pending, null, new MeetingCleanup(CleanupState.Unknown), cancellationToken);
        foreach (var twin in ids.Skip(1))
            await removal.TryRemoveAsync(twin).ConfigureAwait(false);
        return new MeetingCreationCanceledException(null, ReferenceTo(plan, ids[0]), await removal.TryRemoveAsync(ids[0]).ConfigureAwait(false), cancellationToken);
    }

    private async Task<(MeetingPreflight Result, AccountPosture Posture)> PreflightAsync(MeetingDetails request, CancellationToken cancellationToken)
    {
        var details = planner.Complete(request);
        planner.RequireUsable(details);
        var host = provider.ResolveHost(details.Host);
        var posture = await provider.ReadPostureAsync(host, cancellationToken).ConfigureAwait(false);
        var plan = planner.Plan(details, host, posture);
        var evidence = judge.Judge(plan, posture, meeting: null, adopted: false);
        return (new MeetingPreflight(plan, evidence, evidence.IsAcceptable ? [] : PolicyViolations.Of(evidence, provider.Catalogue)), posture);
    }

    private async Task<(MeetingEvidence Evidence, ProviderMeeting Meeting)> JudgeExistingAsync(string meetingId, MeetingPlan plan, CancellationToken cancellationToken)
    {
        var read = await provider.ReadAsync(meetingId, hostLink: false, cancellationToken).ConfigureAwait(false)
            ?? throw new ProviderException(new ProviderFailure(Provider, "read meeting", "the vendor knows no such meeting.") { Status = System.Net.HttpStatusCode.NotFound, Remedy = "Check the id, or create the meeting anew." });
        var posture = await provider.ReadPostureAsync(read.HostId, cancellationToken).ConfigureAwait(false);
        return await release.JudgeAsync(plan, posture, read, adopted: true, cancellationToken).ConfigureAwait(false);
    }

    private static void Require(MeetingPreflight preflight)
    {
        if (preflight.Violations.Count > 0)
            throw new MeetingPolicyException(PolicyStage.Preflight, preflight.Plan.Profile.Name, preflight.Violations, preflight.Evidence);
    }

    private MeetingPolicyException Withheld(MeetingPlan plan, MeetingEvidence evidence, MeetingReference reference, MeetingCleanup cleanup) =>
        new(PolicyStage.ReadBack, plan.Profile.Name, PolicyViolations.Of(evidence, provider.Catalogue), evidence, reference, cleanup);

    private string Own(MeetingReference reference, MeetingProfile? profile)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Provider != Provider)
            throw new ArgumentException($"The reference belongs to {reference.Provider}, this client to {Provider}; use the client it came from.", nameof(reference));
        if (profile is not null && !profile.Lineage.Contains(reference.Profile, StringComparer.Ordinal))
            throw new ArgumentException($"The meeting was made under {reference.Profile}, not {profile.Name}; give that profile or a stricter one derived from it.", nameof(profile));
        return provider.NormalizeMeetingId(reference.MeetingId);
    }

    private MeetingReference ReferenceTo(MeetingPlan plan, string meetingId) => new()
    {
        Provider = Provider,
        MeetingId = meetingId,
        Profile = plan.Profile.Name,
        Marker = plan.Marker,
        Start = plan.Start.Instant,
        Declarations = [.. plan.Details.Declarations.Select(d => new StoredDeclaration(d.Subject, d.Statement, d.By))],
        Weakenings = [.. plan.Details.Weakenings.Select(w => new StoredWeakening(w.Control.Id, w.To, w.Reason, w.Approval, w.Until))],
        Media = (plan.Details.EndToEndEncrypted ? MeetingMedia.EndToEndEncrypted : 0) | (plan.Details.Recording is null ? 0 : MeetingMedia.Recording) | (plan.Details.DialIn ? MeetingMedia.DialIn : 0),
    };
}
