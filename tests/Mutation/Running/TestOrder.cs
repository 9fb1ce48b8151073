using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>Which tests are run against a mutant, and which of them first: what a test has killed before, in the same file above all, beside what it costs.</summary>
internal sealed class TestOrder
{
    private readonly Lock _learning = new();
    private readonly Coverage _coverage;
    private readonly ILookup<int, int> _testsByMutant;
    private readonly ILookup<string, int> _mutantsByFile;
    private readonly Dictionary<(string File, int Test), double> _share = [];
    private readonly HashSet<int> _askedByStatics;
    private readonly int[] _kills;
    private readonly int[] _runs;
    private readonly Dictionary<(string File, int Test), int> _killsInFile = [];

    /// <param name="coverage">What the tests come past.</param>
    /// <param name="mutants">All mutants.</param>
    public TestOrder(Coverage coverage, IReadOnlyList<Mutant> mutants)
    {
        _coverage = coverage;
        _testsByMutant = coverage.Tests.SelectMany(t => t.Asked.Select(m => (Mutant: m, t.Test))).ToLookup(p => p.Mutant, p => p.Test);
        _mutantsByFile = mutants.ToLookup(m => m.File, m => m.Number, StringComparer.Ordinal);
        _askedByStatics = [.. coverage.AskedByStatics];
        foreach (var test in coverage.Tests)
        {
            foreach (var file in test.Asked.GroupBy(m => mutants[m].File))
                _share[(file.Key, test.Test)] = (double)file.Count() / test.Asked.Length;
        }

        _kills = new int[coverage.Tests.Length];
        _runs = new int[coverage.Tests.Length];
    }

    /// <summary>True when what the mutant changes is kept from before all tests.</summary>
    public bool IsStatic(Mutant mutant) => _askedByStatics.Contains(mutant.Number);

    /// <summary>The tests that come past a mutant, those first that are likeliest to kill it for what they cost.</summary>
    public int[] Covering(Mutant mutant) => InOrder(_testsByMutant[mutant.Number].Distinct(), mutant);

    /// <summary>The tests that may see a mutant whose result is kept: those that come past others in its file. All, when there are none.</summary>
    public int[] Near(Mutant mutant)
    {
        var near = _mutantsByFile[mutant.File].SelectMany(m => _testsByMutant[m]).Distinct().ToArray();
        return InOrder(near.Length > 0 ? near : Enumerable.Range(0, _coverage.Tests.Length), mutant);
    }

    /// <summary>Remembers how a mutant ended, for the next ones.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="tests">The tests that were asked for.</param>
    /// <param name="killedBy">The test that noticed it; -1: none.</param>
    public void Learn(Mutant mutant, int[] tests, int killedBy)
    {
        lock (_learning)
        {
            foreach (var test in tests)
            {
                _runs[test]++;
                if (test == killedBy)
                    break;
            }

            if (killedBy < 0)
                return;
            _kills[killedBy]++;
            _killsInFile[(mutant.File, killedBy)] = _killsInFile.GetValueOrDefault((mutant.File, killedBy)) + 1;
        }
    }

    // Killing for its time: what the test has killed, and how much of what it comes past is in this file.
    private int[] InOrder(IEnumerable<int> tests, Mutant mutant)
    {
        lock (_learning)
        {
            return [.. tests
                .OrderByDescending(t => (0.1 + 2 * _share.GetValueOrDefault((mutant.File, t)) + _kills[t] + 5 * _killsInFile.GetValueOrDefault((mutant.File, t))) / (1 + _runs[t]) / (20 + _coverage.Tests[t].Milliseconds))
                .ThenBy(t => _coverage.Tests[t].Asked.Length)
                .ThenBy(t => t)];
        }
    }
}
