namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>The requests a line of a <see cref="FaultScript"/> is about; says which of them are struck. Thread-safe.</summary>
public sealed class FaultTarget
{
    private readonly FaultScript _script;
    private readonly string _method;
    private readonly string _pathPattern;

    internal FaultTarget(FaultScript script, string method, string pathPattern)
    {
        _script = script;
        _method = method;
        _pathPattern = pathPattern;
    }

    /// <summary>Strikes one occurrence only.</summary>
    /// <param name="occurrence">Which one, counted from 1 since this line was added.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>The script, for the next line.</returns>
    public FaultScript Nth(int occurrence, Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(occurrence, 1);
        return Add((seen, _) => seen == occurrence, fault);
    }

    /// <summary>Strikes the first occurrences.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>The script, for the next line.</returns>
    public FaultScript First(int count, Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Add((seen, _) => seen <= count, fault);
    }

    /// <summary>Strikes every occurrence, or only every second, third and so on.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="period">1 for every occurrence, 3 for the 3rd, 6th, 9th and so on.</param>
    /// <returns>The script, for the next line.</returns>
    public FaultScript Every(Fault fault, int period = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        return Add((seen, _) => seen % period == 0, fault);
    }

    /// <summary>Strikes the occurrences that a condition accepts.</summary>
    /// <param name="condition">The condition; called on the server's threads, so it must be thread-safe.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>The script, for the next line.</returns>
    public FaultScript When(Func<ReceivedRequest, bool> condition, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Add((_, request) => condition(request), fault);
    }

    private FaultScript Add(Func<long, ReceivedRequest, bool> applies, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _script.Add(new FaultRule(_method, _pathPattern, applies, fault));
        return _script;
    }
}
