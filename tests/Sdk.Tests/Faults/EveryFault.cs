using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Tests.Faults;

/// <summary>Every kind of fault, by a name that a test can show.</summary>
internal static class EveryFault
{
    /// <summary>Where redirects lead; nobody may follow them.</summary>
    public static ForeignHost Foreign { get; } = new();

    private static readonly Dictionary<string, Fault> Kinds = new(StringComparer.Ordinal)
    {
        ["delay before commit"] = Fault.Delay(TimeSpan.FromSeconds(30)),
        ["delay after commit"] = Fault.Delay(TimeSpan.FromSeconds(30), FaultMoment.AfterCommit),
        ["no answer, not committed"] = Fault.NeverAnswer(),
        ["no answer, committed"] = Fault.NeverAnswer(FaultMoment.AfterCommit),
        ["reset before commit"] = Fault.Reset(),
        ["reset after commit"] = Fault.Reset(FaultMoment.AfterCommit),
        ["503 before commit"] = Fault.ServerError(),
        ["503 after commit"] = Fault.ServerError(FaultMoment.AfterCommit),
        ["500 after commit"] = Fault.ServerError(FaultMoment.AfterCommit, 500),
        ["per-second limit"] = Fault.PerSecondLimit(),
        ["daily limit"] = Fault.DailyLimit(),
        ["truncated body"] = Fault.Truncate(),
        ["truncated chunks"] = Fault.Truncate(chunked: true),
        ["stalled body"] = Fault.Stall(),
        ["stalled chunks"] = Fault.Stall(chunked: true),
        ["deeply nested"] = Fault.Hostile(HostileBody.DeeplyNested),
        ["100 MB"] = Fault.Hostile(HostileBody.Huge),
        ["wrong types"] = Fault.Hostile(HostileBody.WrongTypes),
        ["invalid UTF-8"] = Fault.Hostile(HostileBody.InvalidUtf8),
        ["no JSON"] = Fault.Hostile(HostileBody.NotJson),
        ["hostile and not committed"] = Fault.Hostile(HostileBody.NotJson, FaultMoment.BeforeCommit),
        ["307 to a foreign host"] = Fault.Redirect(Foreign.Address),
        ["302 to a foreign host"] = Fault.Redirect(Foreign.Address, 302),
        ["late commit after 503"] = Fault.LateCommit(TimeSpan.FromMilliseconds(100)),
        ["late commit after reset"] = Fault.LateCommit(TimeSpan.FromMilliseconds(100), Fault.Reset()),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    public static Fault Named(string name) => Kinds[name];

    /// <summary>How long a request may take: short where the fault is that no answer comes; otherwise long enough for a busy machine, since nothing waits for the end of it.</summary>
    public static TimeSpan RequestTimeoutFor(string name) =>
        name.StartsWith("delay", StringComparison.Ordinal) || name.StartsWith("no answer", StringComparison.Ordinal) || name.StartsWith("stalled", StringComparison.Ordinal) ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(10);
}
