using System.Diagnostics;
using System.Runtime.Loader;
using System.Text.Json;
using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>Runs tests against mutants in a process of its own, which a mutant may tear down: one order in a line, one answer in a line.</summary>
internal sealed class Worker
{
    // What does not pass a gate in this time after the limit never will.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly string _tests;
    private readonly string _analyzers;
    private readonly int _mutants;
    private LoadedTests _loaded;

    private Worker(string tests, string analyzers, int mutants)
    {
        (_tests, _analyzers, _mutants) = (tests, analyzers, mutants);
        var folder = Path.GetDirectoryName(tests)!;
        AssemblyLoadContext.Default.Resolving += (context, name) => Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        _loaded = Load(MutantSwitch.None);
    }

    /// <summary>Works until the input ends.</summary>
    public static async Task RunAsync(string tests, string analyzers, int mutants)
    {
        var answers = Console.Out;

        // Tests that write would disturb the answers.
        Console.SetOut(TextWriter.Null);
        var worker = new Worker(tests, analyzers, mutants);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var order = JsonSerializer.Deserialize<WorkOrder>(line)!;
            var answer = order.Mutant == MutantSwitch.None ? JsonSerializer.Serialize(await worker.CoverAsync()) : JsonSerializer.Serialize(await worker.TryAsync(order));
            await answers.WriteLineAsync(answer);
            await answers.FlushAsync();
        }
    }

    private LoadedTests Load(int active) => new(_tests, _analyzers, active, _mutants);

    private async Task<Coverage> CoverAsync()
    {
        List<CoveredTest> tests = [];
        foreach (var test in _loaded.Cases)
        {
            _loaded.Asked = new bool[_mutants];
            var watch = Stopwatch.StartNew();
            var failure = await FailureAsync(_loaded, test, TimeSpan.FromMinutes(10));
            tests.Add(new(tests.Count, test.Name, (int)watch.ElapsedMilliseconds, failure?.ToString(), Numbers(_loaded.Asked)));
        }

        return new([.. tests], Numbers(_loaded.AskedByStatics));
    }

    private async Task<Verdict> TryAsync(WorkOrder order)
    {
        var loaded = order.IsFresh ? Load(order.Mutant) : _loaded;
        loaded.Active = order.Mutant;
        if (!order.IsFresh)
            loaded.Asked = new bool[_mutants];
        try
        {
            for (var i = 0; i < order.Tests.Length; i++)
            {
                var test = loaded.Cases[order.Tests[i]];
                if (await FailureAsync(loaded, test, TimeSpan.FromMilliseconds(order.Limits[i])) is not { } failure)
                    continue;
                if (failure is TimeoutException)
                    return new(order.Tests[i], IsTimeout: true, IsAsked: true, IsSpoilt: false);
                loaded.Active = MutantSwitch.None;
                if (!order.IsFresh && await FailureAsync(loaded, test, TimeSpan.FromMilliseconds(order.Limits[i])) is not null)
                {
                    _loaded = Load(MutantSwitch.None);
                    return new(order.Tests[i], IsTimeout: false, IsAsked: true, IsSpoilt: true);
                }

                return new(order.Tests[i], IsTimeout: false, IsAsked: true, IsSpoilt: false);
            }

            return new(-1, IsTimeout: false, IsAsked: order.IsFresh || loaded.Asked[order.Mutant], IsSpoilt: false);
        }
        finally
        {
            loaded.Active = MutantSwitch.None;
        }
    }

    // A TimeoutException when the time was up, whatever the test made of it.
    private static async Task<Exception?> FailureAsync(LoadedTests loaded, TestCase test, TimeSpan limit)
    {
        using var end = new CancellationTokenSource();
        var isTimeUp = false;
        using var registration = end.Token.Register(() => loaded.IsTimeUp = isTimeUp = true);
        end.CancelAfter(limit);
        try
        {
            await Task.Run(test.RunAsync, CancellationToken.None).WaitAsync(limit + Grace, CancellationToken.None);
            return null;
        }
        catch (Exception e)
        {
            return isTimeUp ? new TimeoutException($"{test.Name} took longer than {limit}.", e) : e;
        }
        finally
        {
            loaded.IsTimeUp = false;
        }
    }

    private static int[] Numbers(bool[] asked) => [.. Enumerable.Range(0, asked.Length).Where(n => asked[n])];
}
