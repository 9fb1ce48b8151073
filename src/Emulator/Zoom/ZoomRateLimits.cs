using System.Diagnostics;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

internal enum ZoomRateCategory
{
    Light,
    Medium,
    Heavy,
}

/// <summary>Zoom's request limits. Every property may be changed at any time, from any thread.</summary>
/// <remarks>
/// Source: https://developers.zoom.us/docs/api/rate-limits/ and the labels of the API document of 2026-08-09 (create, get, update,
/// delete: light; list and settings: medium). The per-second limit is counted for the whole account over a sliding second.
/// </remarks>
public sealed class ZoomRateLimits
{
    private readonly TimeProvider _time;
    private readonly Queue<long>[] _recent = [new(), new(), new()];
    private readonly int[] _limits = new int[3];
    private int _daily = 100;
    private long _perSecondRejections;
    private long _dailyRejections;

    internal ZoomRateLimits(TimeProvider time)
    {
        _time = time;
        UsePlan(ZoomPlan.Business);
    }

    /// <summary>Whether the limits per second are enforced. Default false.</summary>
    public bool EnforcePerSecond { get; set; }

    /// <summary>Whether <see cref="DailyWritesPerUser"/> is enforced. Default true.</summary>
    public bool EnforceDaily { get; set; } = true;

    /// <summary>Light requests per second and account, at least 1. Default 80.</summary>
    public int Light { get => Limit(ZoomRateCategory.Light); set => SetLimit(ZoomRateCategory.Light, value); }

    /// <summary>Medium requests per second and account, at least 1. Default 60.</summary>
    public int Medium { get => Limit(ZoomRateCategory.Medium); set => SetLimit(ZoomRateCategory.Medium, value); }

    /// <summary>Heavy requests per second and account, at least 1. Default 40. No endpoint of this emulator is heavy yet.</summary>
    public int Heavy { get => Limit(ZoomRateCategory.Heavy); set => SetLimit(ZoomRateCategory.Heavy, value); }

    /// <summary>Creations and updates per host and day (00:00 to 24:00 UTC), at least 1. Default 100.</summary>
    public int DailyWritesPerUser
    {
        get => Volatile.Read(ref _daily);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref _daily, value);
        }
    }

    /// <summary>Requests answered with 429 for the limit per second, faults not counted.</summary>
    public long PerSecondRejections => Interlocked.Read(ref _perSecondRejections);

    /// <summary>Requests answered with 429 for the daily limit, faults not counted.</summary>
    public long DailyRejections => Interlocked.Read(ref _dailyRejections);

    /// <summary>Sets the limits per second to those of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public void UsePlan(ZoomPlan plan) => (Light, Medium, Heavy) = plan switch
    {
        ZoomPlan.Pro => (30, 20, 10),
        ZoomPlan.Business => (80, 60, 40),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, null),
    };

    internal int Limit(ZoomRateCategory category) => Volatile.Read(ref _limits[(int)category]);

    /// <summary>Takes one request out of the sliding second.</summary>
    /// <param name="category">The request's category.</param>
    /// <param name="remaining">How many more are free.</param>
    /// <param name="retryIn">When refused: how long until one is free.</param>
    internal bool TryTake(ZoomRateCategory category, out int remaining, out TimeSpan retryIn)
    {
        var limit = Limit(category);
        var recent = _recent[(int)category];
        lock (recent)
        {
            var now = _time.GetTimestamp();
            while (recent.TryPeek(out var oldest) && now - oldest >= _time.TimestampFrequency)
                recent.Dequeue();
            if (recent.Count < limit)
            {
                recent.Enqueue(now);
                remaining = limit - recent.Count;
                retryIn = TimeSpan.Zero;
                return true;
            }

            Debug.Assert(recent.Count > 0, "A limit is at least 1.");
            remaining = 0;
            retryIn = TimeSpan.FromSeconds(1) - _time.GetElapsedTime(recent.Peek(), now);
        }

        Interlocked.Increment(ref _perSecondRejections);
        return false;
    }

    internal bool TryTakeDaily(ZoomUser user)
    {
        if (!EnforceDaily)
            return true;
        if (user.TryCountWrite(DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime), DailyWritesPerUser))
            return true;
        Interlocked.Increment(ref _dailyRejections);
        return false;
    }

    private void SetLimit(ZoomRateCategory category, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        Volatile.Write(ref _limits[(int)category], value);
    }
}
