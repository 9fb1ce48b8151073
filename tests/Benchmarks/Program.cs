using System.Globalization;
using System.Runtime;
using PrivacySafe.Conferencing.Benchmarks;
using PrivacySafe.Conferencing.Benchmarks.Analyzers;

return args switch
{
    ["--emulator", var mode, var meetings] => await EmulatorProcess.ServeAsync(enforceLimits: mode == "limited", int.Parse(meetings, CultureInfo.InvariantCulture)),
    ["--verify-account", var size] => await RunAsync(() => VerifyAccountBenchmark.MeasureAsync(int.Parse(size, CultureInfo.InvariantCulture))),
    ["--smoke"] => await RunAsync(async () =>
    {
        await CreateBenchmark.RunAsync(rounds: 2, creations: 20);
        await ThroughputBenchmark.RunAsync(creations: 200, hosts: 4);
        await VerifyAccountBenchmark.RunAsync(200);
        TokenBenchmark.Run(rounds: 1, tokens: 200);
    }),
    ["create"] => await RunAsync(() => CreateBenchmark.RunAsync(rounds: 150, creations: 200)),
    ["throughput"] => await RunAsync(() => ThroughputBenchmark.RunAsync(creations: 5000, hosts: 60)),
    ["verify-account"] => await RunAsync(() => VerifyAccountBenchmark.RunAsync(1_000, 10_000)),
    ["tokens"] => Run(() => TokenBenchmark.Run(rounds: 15, tokens: 20_000)),
    [var command, ..] when command.StartsWith("analyzers-", StringComparison.Ordinal) && !GCSettings.IsServerGC => await OwnProcess.RunAsCompilerAsync(args),
    ["analyzers-foreign", var folder] => Run(() => ForeignBenchmark.Run(folder, rounds: 11)),
    ["analyzers-foreign", var folder, "alone"] => Run(() => ForeignBenchmark.Run(folder, rounds: 11, withOthers: false)),
    ["analyzers-foreign", var folder, "mention"] => Run(() => ForeignBenchmark.Run(folder, rounds: 11, withOthers: false, withMention: true)),
    ["analyzers-conferencing"] => Run(() => ConferencingBenchmark.Run(rounds: 11)),
    ["analyzers-conferencing", "small"] => Run(() => ConferencingBenchmark.Run(rounds: 41, smallestOnly: true)),
    ["analyzers-memory"] => await RunAsync(() => ConferencingBenchmark.RunMemoryAsync(pairs: 10)),
    ["analyzers-keystroke"] => Run(() => KeystrokeBenchmark.Run(rounds: 40)),
    ["analyzers-keystroke", "alone"] => Run(() => KeystrokeBenchmark.Run(rounds: 40, withOthers: false)),
    ["--peak", var name] => Run(() => ConferencingBenchmark.Peak(name)),
    _ => Usage(),
};

static async Task<int> RunAsync(Func<Task> benchmark)
{
    await benchmark();
    return 0;
}

static int Run(Action benchmark)
{
    benchmark();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("create | throughput | verify-account | tokens | analyzers-foreign FOLDER [alone | mention] | analyzers-conferencing [small] | analyzers-memory | analyzers-keystroke [alone] | --smoke");
    return 2;
}
