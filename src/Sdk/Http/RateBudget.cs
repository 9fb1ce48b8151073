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
            p => (RateLimiter)new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
            {
                PermitLimit = p.Value,
                Window = TimeSpan.FromSeconds(1),
                SegmentsPerWindow = 20,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }),
            StringComparer.Ordinal);

    public async ValueTask WaitAsync(string provider, string account, string category, CancellationToken cancellationToken)
    {
        if (_limiters.TryGetValue(category, out var limiter))
            using (await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false)) { }
    }
}
