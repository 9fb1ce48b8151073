using System.Collections.Concurrent;
using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>Tries mutants, each alone in the process of a worker.</summary>
internal sealed class MutationRun : IDisposable
{
    // Shared machines are sometimes many times slower than they were a minute ago.
    private const int TimesAsLong = 20;
    private const int LeastLimit = 10_000;

    private readonly Func<WorkerProcess> _start;
    private readonly IReadOnlyList<Mutant> _mutants;
    private readonly int _budget;
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private TestOrder? _order;

    /// <param name="start">Starts a worker.</param>
    /// <param name="mutants">The mutants.</param>
    /// <param name="budget">Milliseconds of tests, as long as they take without a mutant, after which a mutant counts as survived.</param>
    public MutationRun(Func<WorkerProcess> start, IReadOnlyList<Mutant> mutants, int budget) => (_start, _mutants, _budget) = (start, mutants, budget);

    /// <summary>What the tests do without a mutant.</summary>
    public Coverage Coverage { get; private set; } = new([], []);

    /// <summary>Runs all tests without a mutant.</summary>
    /// <exception cref="InvalidOperationException">One fails, so that nothing could be concluded from its failing with a mutant.</exception>
    public async Task CoverAsync()
    {
        var worker = _start();
        _idle.Add(worker);
        Coverage = await worker.AskAsync<Coverage>(new(MutantSwitch.None, [], [], IsFresh: false), TimeSpan.FromHours(1))
            ?? throw new InvalidOperationException($"The tests ended the process without a mutant: {worker.LastError}");
        if (Coverage.Tests.Where(t => t.Failure is not null).ToArray() is [var first, ..] failing)
            throw new InvalidOperationException($"{failing.Length} tests fail without a mutant; mend them first: {string.Join(", ", failing.Select(t => t.Name))}. The first says: {first.Failure}");
        _order = new(Coverage, _mutants);
    }

    /// <summary>What becomes of a mutant. Several may be tried at once, with a worker each.</summary>
    public async Task<MutantResult> TryAsync(Mutant mutant)
    {
        var order = _order ?? throw new InvalidOperationException("Ask for the coverage first.");
        if (!_idle.TryTake(out var worker))
            worker = _start();
        var isFresh = order.IsStatic(mutant);
        while (true)
        {
            var covering = isFresh ? order.Near(mutant) : order.Covering(mutant);
            if (covering.Length == 0)
            {
                _idle.Add(worker);
                return new(mutant, Outcome.NotCovered, "");
            }

            var tests = Affordable(covering);
            int[] limits = [.. tests.Select(t => Math.Max(LeastLimit, TimesAsLong * Coverage.Tests[t].Milliseconds))];
            var verdict = await worker.AskAsync<Verdict>(new(mutant.Number, tests, limits, isFresh), TimeSpan.FromMilliseconds(60_000 + limits.Sum(l => (long)l)));
            if (verdict is null or { IsTimeout: true })
            {
                // What hangs may hang on.
                worker.Dispose();
                return new(mutant, Outcome.TimedOut, verdict is null ? "the process ended" : Coverage.Tests[verdict.KilledBy].Name);
            }

            // What is kept hides a mutant or outlives it: once more, with everything made anew.
            if (!isFresh && (verdict.IsSpoilt || !verdict.IsAsked))
            {
                isFresh = true;
                continue;
            }

            order.Learn(mutant, tests, verdict.KilledBy);
            _idle.Add(worker);
            return verdict.KilledBy < 0 ? new(mutant, Outcome.Survived, "") : new(mutant, Outcome.Killed, Coverage.Tests[verdict.KilledBy].Name);
        }
    }

    private int[] Affordable(int[] tests)
    {
        var time = 0;
        return [.. tests.TakeWhile((t, index) => index == 0 || (time += Coverage.Tests[t].Milliseconds) <= _budget)];
    }

    public void Dispose()
    {
        foreach (var worker in _idle)
            worker.Dispose();
    }
}
