using System.Threading.RateLimiting;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Http;

/// <summary>The default budget: one limiter in this process for each of the vendor's categories.</summary>
internal sealed class RateBudget : IRateBudget
{
    private readonly Dictionary<string, RateLimiter> _limiters;

    /// <param name="permitsPerSecond">Requests per second by category; categories that are not named are not limited.</param>
    public RateBudget(IReadOnlyDictionary<string, int> permitsPerSecond) =>
        _limiters = permitsPerSecond.ToDictionary(
            p => p.Key,
            RateLimiter (p) => Pace(p.Value),
            StringComparer.Ordinal);

    public async ValueTask WaitAsync(string provider, string account, string category, CancellationToken cancellationToken)
    {
        if (_limiters.TryGetValue(category, out var limiter))
            using (await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false)) { }
    }

    // Small sips instead of one gulp a second: vendors count in windows that slide, and requests travel unevenly.
    private static TokenBucketRateLimiter Pace(int permitsPerSecond)
    {
        const double margin = 1.02;
        var sip = Math.Max(1, permitsPerSecond / 20);
        return new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = sip,
            TokensPerPeriod = sip,
            ReplenishmentPeriod = TimeSpan.FromSeconds(margin * sip / permitsPerSecond),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }
}
