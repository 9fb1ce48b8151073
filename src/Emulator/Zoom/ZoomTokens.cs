using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The access tokens that were issued and are still good.</summary>
internal sealed class ZoomTokens(ZoomEmulator zoom)
{
    private readonly ConcurrentDictionary<string, ZoomToken> _tokens = new(StringComparer.Ordinal);
    private long _requests;

    public long Requests => Interlocked.Read(ref _requests);

    public void CountRequest() => Interlocked.Increment(ref _requests);

    public (string Token, ZoomToken Details) Issue()
    {
        var now = zoom.Time.GetUtcNow();
        foreach (var (old, details) in _tokens)
        {
            // A day of grace keeps "expired" and "unknown" apart without keeping tokens for ever.
            if (now - details.ExpiresAt > TimeSpan.FromDays(1))
                _tokens.TryRemove(old, out _);
        }

        var token = zoom.SecretMark + RandomNumberGenerator.GetHexString(64, lowercase: true);
        var issued = new ZoomToken(now + zoom.TokenLifetime, new HashSet<string>(zoom.Account.Scopes, StringComparer.Ordinal));
        _tokens[token] = issued;
        return (token, issued);
    }

    public ZoomToken? Find(string token) => _tokens.TryGetValue(token, out var details) ? details : null;

    public void Revoke() => _tokens.Clear();
}

/// <summary>What is known of one token.</summary>
internal sealed record ZoomToken(DateTimeOffset ExpiresAt, IReadOnlySet<string> Scopes);
