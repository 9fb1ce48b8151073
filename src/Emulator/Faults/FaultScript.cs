using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>Says which requests go wrong and how, and reports what was played. Thread-safe.</summary>
/// <remarks>
/// Every line counts all requests it is about, also those that an earlier line strikes; the first line that applies is played. Without a
/// line that applies, <see cref="Chooser"/> is asked.
/// </remarks>
/// <example>
/// <code>
/// emulator.Faults.On("POST", "/v2/users/*/meetings").Nth(1, Fault.ServerError(FaultMoment.AfterCommit));
/// </code>
/// </example>
public sealed class FaultScript
{
    private readonly ConcurrentQueue<FiredFault> _fired = new();
    private readonly ConcurrentDictionary<Task, byte> _late = new();
    private FaultRule[] _rules = [];
    private Func<ReceivedRequest, Fault?>? _chooser;

    internal FaultScript()
    {
    }

    /// <summary>
    /// Asked for every request that no line strikes; returns the fault to play or null. Default: null (nothing goes wrong). Called on the
    /// server's threads, so it must be thread-safe.
    /// </summary>
    public Func<ReceivedRequest, Fault?>? Chooser
    {
        get => Volatile.Read(ref _chooser);
        set => Volatile.Write(ref _chooser, value);
    }

    /// <summary>The faults played since the start or the last <see cref="Clear"/>, in the order played; a snapshot.</summary>
    public IReadOnlyList<FiredFault> Fired => [.. _fired];

    /// <summary>Starts a line of the script.</summary>
    /// <param name="method">The HTTP method, or <c>*</c> for any.</param>
    /// <param name="pathPattern">
    /// The decoded path; <c>*</c> stands for exactly one segment, <c>**</c> for all that follow, such as <c>/v2/meetings/*</c>.
    /// </param>
    public FaultTarget On(string method, string pathPattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(pathPattern);
        return new(this, method, pathPattern);
    }

    /// <summary>Forgets all lines, the <see cref="Chooser"/> and the report. Commits that are still to come late are not undone.</summary>
    public void Clear()
    {
        Volatile.Write(ref _rules, []);
        Chooser = null;
        _fired.Clear();
    }

    /// <summary>Waits until every commit that <see cref="Fault.LateCommit"/> postponed so far was carried out.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the commits.</param>
    public Task WaitForLateCommitsAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(_late.Keys).WaitAsync(cancellationToken);

    internal void Add(FaultRule rule)
    {
        FaultRule[] before, after;
        do
        {
            before = Volatile.Read(ref _rules);
            after = [.. before, rule];
        }
        while (Interlocked.CompareExchange(ref _rules, after, before) != before);
    }

    internal Fault? Choose(ReceivedRequest request)
    {
        Fault? chosen = null;
        foreach (var rule in Volatile.Read(ref _rules))
        {
            var fault = rule.Match(request);
            chosen ??= fault;
        }

        chosen ??= Chooser?.Invoke(request);
        if (chosen is not null)
            _fired.Enqueue(new(request, chosen));
        return chosen;
    }

    internal void Postpone(Task commit)
    {
        _late.TryAdd(commit, 0);
        _ = commit.ContinueWith(done => _late.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
