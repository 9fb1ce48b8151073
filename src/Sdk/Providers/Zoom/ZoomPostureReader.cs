using System.Collections.Frozen;
using System.Text.Json;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Reads what Zoom's user and group settings say about a host, and keeps it for a while.</summary>
internal sealed class ZoomPostureReader(ZoomApi api, ZoomOptions options, TimeSpan lifetime, TimeProvider time)
{
    private const string Source = "GET /users/{userId}/settings";

    private static readonly string[] Sections = [.. ZoomCatalogue.Instance.Settings.Where(s => s.Scope == SettingScope.Account).Select(s => s.AccountSection).Distinct()];

    private static readonly FrozenDictionary<string, JsonSettings> Readers = Sections.ToFrozenDictionary(
        section => section,
        section => new JsonSettings(ZoomCatalogue.Instance.Settings.Where(s => s.Scope == SettingScope.Account && s.AccountSection == section)));

    private readonly PostureCache _cache = new(lifetime, time);

    public ValueTask<AccountPosture> ReadAsync(string host, CancellationToken cancellationToken) => _cache.ReadAsync(host, FetchAsync, cancellationToken);

    /// <summary>As <see cref="ReadAsync"/>, but keeps nothing that was not kept before.</summary>
    public ValueTask<AccountPosture> ReadOnceAsync(string host, CancellationToken cancellationToken) => _cache.ReadOnceAsync(host, FetchAsync, cancellationToken);

    private async Task<AccountPosture> FetchAsync(string host, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, AppliedValue>(64, StringComparer.Ordinal);
        var unreadable = new Dictionary<string, string>(StringComparer.Ordinal);
        var locked = new HashSet<string>(StringComparer.Ordinal);
        var numericOnly = false;
        var scopes = await api.ScopesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var section in Sections)
        {
            var query = section.Length == 0 ? "" : "?option=" + section;
            await ReadAsync(EndpointEffect.ReadUserSettings, $"users/{Uri.EscapeDataString(host)}/settings{query}", body =>
            {
                // Sections share no path. Silence must neither pass for safe nor be believed for the lifetime.
                var known = values.Count;
                if (Readers[section].Read(body.Span, values).Count == known)
                    throw new InvalidDataException("the answer holds none of the settings that were asked for");
                numericOnly |= RequiresDigitsOnly(body);
            }, section).ConfigureAwait(false);
            if (options.GroupId is not { Length: > 0 } group)
                continue;
            var inherited = new Dictionary<string, AppliedValue>(StringComparer.Ordinal);
            await ReadAsync(EndpointEffect.ReadGroupSettings, $"groups/{Uri.EscapeDataString(group)}/settings{query}", body => Readers[section].Read(body.Span, inherited), null).ConfigureAwait(false);
            foreach (var (path, value) in inherited)
                values.TryAdd(path, value);
            var locks = new Dictionary<string, AppliedValue>(StringComparer.Ordinal);
            await ReadAsync(EndpointEffect.ReadLockedSettings, $"groups/{Uri.EscapeDataString(group)}/lock_settings{query}", body => Readers[section].Read(body.Span, locks), null).ConfigureAwait(false);
            locked.UnionWith(locks.Where(l => l.Value.Text == "true").Select(l => l.Key));
        }

        if (scopes.Broader is { } broader)
            values[ZoomOtherSettings.ScopesPath] = AppliedValue.List(broader);
        var now = time.GetUtcNow();
        return new AccountPosture
        {
            ReadAt = now,
            Settings = new AppliedSettings(values, now, Source),
            Unreadable = unreadable,
            Locked = locked,
            NumericPasscodesOnly = numericOnly,
        };

        async Task ReadAsync(EndpointEffect effect, string path, Action<ReadOnlyMemory<byte>> read, string? section)
        {
            try
            {
                var answer = await api.SendAsync(effect, path, null, SensitiveText.None, body => { read(body); return true; }, cancellationToken).ConfigureAwait(false);
                if (!answer.IsFound && section is not null)
                    throw new ProviderException(new ProviderFailure(ZoomCatalogue.Instance.Name, ZoomErrors.Operation(effect), "the vendor knows no such host.") { Remedy = "Check the host, and that the account of the app is the host's." });
            }
            catch (ProviderAuthorizationException e) when (section is not null && e.MissingScopes.Count > 0)
            {
                unreadable[section] = $"The app may not read the host's settings; grant it {string.Join(" or ", e.MissingScopes)}.";
            }
            catch (ProviderAuthorizationException e) when (e.MissingScopes.Count > 0)
            {
                // Group settings and locks only add detail.
            }
        }
    }

    private static bool RequiresDigitsOnly(ReadOnlyMemory<byte> answer)
    {
        using var document = BoundedBody.ParseObject(answer);
        return document.RootElement.TryGetProperty("meeting_security", out var security) && security.ValueKind == JsonValueKind.Object
            && security.TryGetProperty("meeting_password_requirement", out var rule) && rule.ValueKind == JsonValueKind.Object
            && rule.TryGetProperty("only_allow_numeric", out var only) && only.ValueKind == JsonValueKind.True;
    }
}
