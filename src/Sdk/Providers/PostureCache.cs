using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing.Providers;

/// <summary>Keeps what was read of accounts for a while, and lets those who ask at the same time share one reading. Safe for concurrent use.</summary>
internal sealed class PostureCache(TimeSpan lifetime, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<AccountPosture>>> _cache = new(StringComparer.Ordinal);

    /// <summary>What is known of a host's account, read if it is unknown or old.</summary>
    public async ValueTask<AccountPosture> ReadAsync(string host, Func<string, CancellationToken, Task<AccountPosture>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The reading serves everybody who waits for it, so nobody's cancellation ends it.
            var entry = _cache.GetOrAdd(host, h => new Lazy<Task<AccountPosture>>(() => read(h, CancellationToken.None)));
            try
            {
                var posture = await entry.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (posture.ReadAt + lifetime > time.GetUtcNow())
                    return posture;
            }
            catch (Exception) when (entry.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                // Whatever it was, the next one to ask reads anew.
                _cache.TryRemove(new KeyValuePair<string, Lazy<Task<AccountPosture>>>(host, entry));
                throw;
            }

            _cache.TryRemove(new KeyValuePair<string, Lazy<Task<AccountPosture>>>(host, entry));
        }
    }

    /// <summary>As <see cref="ReadAsync"/>, but keeps nothing that was not kept before.</summary>
    public async ValueTask<AccountPosture> ReadOnceAsync(string host, Func<string, CancellationToken, Task<AccountPosture>> read, CancellationToken cancellationToken) =>
        _cache.TryGetValue(host, out var entry) && entry is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && entry.Value.Result is var known && known.ReadAt + lifetime > time.GetUtcNow()
            ? known
            : await read(host, cancellationToken).ConfigureAwait(false);
}
