using PrivacySafe.Conferencing.Benchmarks;

return args switch
{
    ["--emulator", var mode] => await EmulatorProcess.ServeAsync(enforceLimits: mode == "limited"),
    ["--smoke"] => await RunAsync(async () =>
    {
        await CreateBenchmark.RunAsync(rounds: 2, creations: 20);
        await ThroughputBenchmark.RunAsync(creations: 200, hosts: 4);
    }),
    ["create"] => await RunAsync(() => CreateBenchmark.RunAsync(rounds: 30, creations: 200)),
    ["throughput"] => await RunAsync(() => ThroughputBenchmark.RunAsync(creations: 5000, hosts: 60)),
    _ => Usage(),
};

static async Task<int> RunAsync(Func<Task> benchmark)
{
    await benchmark();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("create | throughput | --smoke");
    return 2;
}
