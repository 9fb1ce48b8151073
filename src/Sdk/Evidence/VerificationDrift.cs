using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PrivacySafe.Conferencing;

/// <summary>What changed between two runs over an account: which meetings are new, gone, better or worse, by which controls and settings.</summary>
/// <remarks>
/// Of the earlier record an index is held: the meetings' ids with shared patterns of outcomes, about 120 bytes for each meeting (docs/account-verification.md). The
/// later record is read line by line.
/// </remarks>
public static class VerificationDrift
{
    /// <summary>Compares two records.</summary>
    /// <param name="before">The earlier record.</param>
    /// <param name="after">The later record.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What changed, in the order of the later record; meetings that are gone come last. A meeting without a change is not told.</returns>
    /// <exception cref="ArgumentNullException">A stream is null.</exception>
    /// <exception cref="ArgumentException">The records are of different vendors.</exception>
    /// <exception cref="VerificationRecordException">A record is malformed or ends too early.</exception>
    public static IAsyncEnumerable<MeetingDrift> CompareAsync(Stream before, Stream after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Compare(before, after, cancellationToken);
    }

    private static async IAsyncEnumerable<MeetingDrift> Compare(Stream before, Stream after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var old = await VerificationRecord.OpenAsync(before, cancellationToken).ConfigureAwait(false);
        var now = await VerificationRecord.OpenAsync(after, cancellationToken).ConfigureAwait(false);
        if (old.Provider != now.Provider)
            throw new ArgumentException($"The earlier record is of {old.Provider}, the later one of {now.Provider}; compare records of one vendor.", nameof(after));
        var index = new Index();
        await foreach (var meeting in old.ReadAsync(cancellationToken).ConfigureAwait(false))
            index.Add(meeting);

        var sameHosts = old.CoversAllHosts && now.CoversAllHosts;
        await foreach (var meeting in now.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (meeting.MeetingId is { } id && index.Compare(id, meeting, isNewCertain: sameHosts && old.Totals!.HostsNotListed == 0) is { } drift)
                yield return drift;
        }

        foreach (var (id, was) in index.NotSeen())
            yield return new MeetingDrift(id, DriftKind.Gone, sameHosts && now.Totals!.HostsNotListed == 0, was, null, []);
    }

    /// <summary>The earlier record in little memory.</summary>
    private sealed class Index
    {
        private readonly Dictionary<string, Entry> _meetings = new(StringComparer.Ordinal);
        private readonly Dictionary<OutcomePattern, OutcomePattern> _patterns = [];
        private readonly Dictionary<OutcomeLayout, OutcomeLayout> _layouts = [];

        public void Add(RecordedVerification meeting)
        {
            // A meeting that changed its host during the run may stand twice; what was read last counts.
            if (meeting.MeetingId is { } id)
                _meetings[id] = new Entry { Pattern = PatternOf(meeting) };
        }

        public MeetingDrift? Compare(string id, RecordedVerification meeting, bool isNewCertain)
        {
            var after = OutcomePattern.Of(meeting, Shared);
            ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_meetings, id);
            if (Unsafe.IsNullRef(ref entry))
                return new MeetingDrift(id, DriftKind.New, isNewCertain, null, after.IsAcceptable, []);
            if (entry.IsSeen)
                return null;
            entry.IsSeen = true;
            var before = entry.Pattern;
            var kind = (before.IsAcceptable, after.IsAcceptable) switch
            {
                (null, null) => null,
                (null, _) => DriftKind.ReadAgain,
                (_, null) => DriftKind.NoLongerRead,
                _ => (DriftKind?)DriftKind.Mixed,
            };
            if (kind is null or DriftKind.ReadAgain or DriftKind.NoLongerRead)
                return kind is { } read ? new MeetingDrift(id, read, true, before.IsAcceptable, after.IsAcceptable, []) : null;
            var changes = OutcomePattern.Compare(before, after);
            return KindOf(changes, before.IsAcceptable, after.IsAcceptable) is { } changed
                ? new MeetingDrift(id, changed, true, before.IsAcceptable, after.IsAcceptable, changes)
                : null;
        }

        public IEnumerable<(string Id, bool? WasAcceptable)> NotSeen() => _meetings.Where(m => !m.Value.IsSeen).Select(m => (m.Key, m.Value.Pattern.IsAcceptable));

        // Without a changed outcome the verdict can still change, when the profile demands more or less.
        private static DriftKind? KindOf(List<ControlDrift> changes, bool? before, bool? after)
        {
            var better = changes.Exists(c => IsWorse(c.Before, c.After)) || changes.Count == 0 && after == true && before == false;
            var worse = changes.Exists(c => IsWorse(c.After, c.Before)) || changes.Count == 0 && after == false && before == true;
            return (better, worse) switch
            {
                (true, true) => DriftKind.Mixed,
                (true, false) => DriftKind.Better,
                (false, true) => DriftKind.Worse,
                _ => null,
            };
        }

        // Not to be known of is worse than every outcome.
        private static bool IsWorse(ControlOutcome? one, ControlOutcome? other) => (one is { } a ? (int)a : int.MaxValue) > (other is { } b ? (int)b : int.MaxValue);

        private OutcomePattern PatternOf(RecordedVerification meeting)
        {
            var pattern = OutcomePattern.Of(meeting, Shared);
            return _patterns.TryGetValue(pattern, out var known) ? known : _patterns[pattern] = pattern;
        }

        private OutcomeLayout Shared(OutcomeLayout layout) => _layouts.TryGetValue(layout, out var known) ? known : _layouts[layout] = layout;

        private struct Entry
        {
            public required OutcomePattern Pattern { get; init; }

            public bool IsSeen { get; set; }
        }
    }
}
