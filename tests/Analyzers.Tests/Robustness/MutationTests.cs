using System.Globalization;
using CsCheck;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>
/// Broken code never breaks the analyzer. Each run takes 300 mutants of the code that other tests analyse, and of the settings and descriptions beside it; the long run is
/// <c>PRIVACYSAFE_MUTANTS=20000 dotnet test --project tests/Analyzers.Tests --filter-class '*MutationTests'</c>
/// </summary>
public class MutationTests
{
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("PRIVACYSAFE_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 300;

    // A failure must not be found, no program here has settings of its own for the analyzers, recognised creations are told to nobody who has not asked, what is wrong in a description
    // is found in mutants, and no build says here what the folder of the project and the day are.
    private static readonly string[] NotInSeeds = ["PSC9000", "PSC9002", "PSC9003", "PSC9004", "PSC9006", "PSC9007"];

    [Fact]
    public async Task No_mutant_makes_the_analyzer_fail_or_hang()
    {
        var found = 0;
        await Gen.Select(Gen.Int[0, Seeds.All.Length - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 8]).SampleAsync(
            async mutant =>
            {
                var program = Seeds.All[mutant.Item1].Mutant(mutant.Item2, mutant.Item3);
                Interlocked.Add(ref found, (await HostileCode.AnalyseAsync(program)).Length);
            },
            iter: Mutants,
            threads: 2,
            print: mutant => Seeds.All[mutant.Item1].Mutant(mutant.Item2, mutant.Item3).ToString());

        // Mutants so broken that nothing is found in any of them would prove nothing.
        Assert.InRange(found, Mutants / 30, int.MaxValue);
    }

    [Fact]
    public async Task Every_seed_is_analysed_as_it_is_and_together_they_reach_every_rule()
    {
        Assert.InRange(Seeds.All.Length, 50, int.MaxValue);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seed in Seeds.All)
            found.UnionWith(await HostileCode.AnalyseAsync(seed));
        Assert.Empty(RuleDescriptors.All.Select(d => d.Id).Except(found).Except(NotInSeeds));
    }

    [Theory]
    [InlineData("appsettings.json", "PSC2002")]
    [InlineData(".conferencing-api.txt", "PSC9004")]
    [InlineData(".conferencing-baseline.txt", "PSC9008")]
    public async Task Files_beside_the_code_are_mutated_with_it(string name, string id)
    {
        var seeds = Seeds.All.Where(s => s.Beside.Any(f => f.Path.EndsWith(name, StringComparison.Ordinal))).ToArray();
        var found = new List<string>();
        for (var seed = 0; seed < 40; seed++)
            found.AddRange(await HostileCode.AnalyseAsync(seeds[seed % seeds.Length].Mutant(seed, 3)));
        Assert.Contains(id, found);
    }

    [Fact]
    public async Task Code_that_is_being_typed_is_analysed_at_every_stage()
    {
        var code = Seeds.All[^1].Code[0];
        for (var length = 0; length <= code.Length; length += 7)
            await HostileCode.AnalyseAsync(code[..length]);
    }
}
