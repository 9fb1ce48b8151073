using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>Tries one mutant after the other.</summary>
internal sealed class MutationRun : IDisposable
{
    // Shared machines are sometimes many times slower than they were a minute ago.
    private const int TimesAsLong = 20;
    private const int LeastLimit = 10_000;

    private readonly Func<WorkerProcess> _start;
    private readonly IReadOnlyList<Mutant> _mutants;
    private readonly int _budget;
    private WorkerProcess _worker;
    private TestOrder? _order;

    /// <param name="start">Starts a worker.</param>
    /// <param name="mutants">The mutants.</param>
    /// <param name="budget">Milliseconds of tests, as long as they take without a mutant, after which a mutant counts as survived.</param>
    public MutationRun(Func<WorkerProcess> start, IReadOnlyList<Mutant> mutants, int budget)
    {
        (_start, _mutants, _budget) = (start, mutants, budget);
        _worker = start();
    }

    /// <summary>What the tests do without a mutant.</summary>
    public Coverage Coverage { get; private set; } = new([], []);

    /// <summary>Runs all tests without a mutant.</summary>
    /// <exception cref="InvalidOperationException">One fails, so that nothing could be concluded from its failing with a mutant.</exception>
    public async Task CoverAsync()
    {
        Coverage = await _worker.AskAsync<Coverage>(new(MutantSwitch.None, [], [], IsFresh: false), TimeSpan.FromHours(1))
            ?? throw new InvalidOperationException($"The tests ended the process without a mutant: {_worker.LastError}");
        if (Coverage.Tests.Where(t => t.Failure is not null).ToArray() is [var first, ..] failing)
            throw new InvalidOperationException($"{failing.Length} tests fail without a mutant; mend them first: {string.Join(", ", failing.Select(t => t.Name))}. The first says: {first.Failure}");
        _order = new(Coverage, _mutants);
    }

    /// <summary>What becomes of a mutant.</summary>
    public async Task<MutantResult> TryAsync(Mutant mutant)
    {
        var order = _order ?? throw new InvalidOperationException("Ask for the coverage first.");
        if (order.IsStatic(mutant))
            return await TryAsync(mutant, order.Near(mutant), isFresh: true);
        var covering = order.Covering(mutant);
        return covering.Length == 0 ? new(mutant, Outcome.NotCovered, "") : await TryAsync(mutant, covering, isFresh: false);
    }

    private async Task<MutantResult> TryAsync(Mutant mutant, int[] covering, bool isFresh)
    {
        var tests = Affordable(covering);
        int[] limits = [.. tests.Select(t => Math.Max(LeastLimit, TimesAsLong * Coverage.Tests[t].Milliseconds))];
        var verdict = await _worker.AskAsync<Verdict>(new(mutant.Number, tests, limits, isFresh), TimeSpan.FromMilliseconds(60_000 + limits.Sum(l => (long)l)));
        if (verdict is null or { IsTimeout: true })
        {
            // What hangs may hang on.
            _worker.Dispose();
            _worker = _start();
            return new(mutant, Outcome.TimedOut, verdict is null ? "the process ended" : Coverage.Tests[verdict.KilledBy].Name);
        }

        // What is kept hides a mutant or outlives it: once more, with everything made anew.
        if (verdict.IsSpoilt || !verdict.IsAsked)
            return await TryAsync(mutant, _order!.Near(mutant), isFresh: true);
        _order!.Learn(mutant, tests, verdict.KilledBy);
        return verdict.KilledBy < 0 ? new(mutant, Outcome.Survived, "") : new(mutant, Outcome.Killed, Coverage.Tests[verdict.KilledBy].Name);
    }

    private int[] Affordable(int[] tests)
    {
        var time = 0;
        return [.. tests.TakeWhile((t, index) => index == 0 || (time += Coverage.Tests[t].Milliseconds) <= _budget)];
    }

    public void Dispose() => _worker.Dispose();
}
