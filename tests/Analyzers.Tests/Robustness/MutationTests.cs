using System.Globalization;
using CsCheck;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>
/// Broken code never breaks the analyzer. Each run takes 300 mutants of the code that other tests analyse; the long run is
/// <c>PRIVACYSAFE_MUTANTS=20000 dotnet test --project tests/Analyzers.Tests --filter-class '*MutationTests'</c>
/// </summary>
public class MutationTests
{
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("PRIVACYSAFE_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 300;

    [Fact]
    public async Task No_mutant_makes_the_analyzer_fail_or_hang()
    {
        var found = 0;
        await Gen.Select(Gen.Int[0, Seeds.All.Length - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 8]).SampleAsync(
            async mutant =>
            {
                var files = Seeds.All[mutant.Item1];
                Interlocked.Add(ref found, (await HostileCode.AnalyseAsync([Mutation.Of(files[0], mutant.Item2, mutant.Item3), .. files.Skip(1)])).Length);
            },
            iter: Mutants,
            threads: 2,
            print: mutant => Mutation.Of(Seeds.All[mutant.Item1][0], mutant.Item2, mutant.Item3));

        // Mutants so broken that nothing is found in any of them would prove nothing.
        Assert.InRange(found, Mutants / 30, int.MaxValue);
    }

    [Fact]
    public async Task Every_seed_is_analysed_as_it_is()
    {
        Assert.InRange(Seeds.All.Length, 50, int.MaxValue);
        foreach (var seed in Seeds.All)
            await HostileCode.AnalyseAsync(seed);
    }

    [Fact]
    public async Task Code_that_is_being_typed_is_analysed_at_every_stage()
    {
        var code = Seeds.All[^1][0];
        for (var length = 0; length <= code.Length; length += 7)
            await HostileCode.AnalyseAsync(code[..length]);
    }
}
