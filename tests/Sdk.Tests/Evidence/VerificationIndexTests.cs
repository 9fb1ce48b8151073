namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>How much of the earlier record a comparison keeps in memory. Runs alone, because all tests share the memory that is counted.</summary>
[CollectionDefinition(nameof(VerificationIndexTests), DisableParallelization = true)]
[Collection(nameof(VerificationIndexTests))]
public sealed class VerificationIndexTests
{
    [Fact]
    public async Task The_index_of_a_large_record_is_small()
    {
        const int meetings = 20_000;
        var run = Enumerable.Range(0, meetings).ToDictionary(i => i, i => VerificationDriftTests.Fine with { IsAcceptable = i % 7 != 0 });
        var (before, after) = (VerificationDriftTests.Record(run), VerificationDriftTests.Record([]));
        var start = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        await foreach (var _ in VerificationDrift.CompareAsync(new MemoryStream(before), new MemoryStream(after), TestContext.Current.CancellationToken))
        {
            if (most == 0)
                most = GC.GetTotalMemory(forceFullCollection: true) - start;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{most / meetings} bytes for each meeting");
        // What the page says is about 120 bytes.
        Assert.InRange(most / meetings, 20, 200);
    }
}
