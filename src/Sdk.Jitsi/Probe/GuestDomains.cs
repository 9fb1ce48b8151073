using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>The XMPP domains at which a deployment may admit guests.</summary>
internal static partial class GuestDomains
{
    private const int Most = 4;

    /// <summary>The usual one, and those that the client's configuration names. Comments are not told from code: the server is asked, so one too many does no harm.</summary>
    /// <param name="domain">The deployment's XMPP domain.</param>
    /// <param name="clientConfiguration">The text of <c>config.js</c>; null when there is none.</param>
    public static IReadOnlyList<string> Of(string domain, string? clientConfiguration) =>
        [.. new[] { "guest." + domain }
            .Concat(clientConfiguration is null ? [] : Named().Matches(clientConfiguration).Select(m => m.Groups[1].Value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(d => !string.Equals(d, domain, StringComparison.OrdinalIgnoreCase))
            .Take(Most)];

    [GeneratedRegex("""\banonymousdomain['"]?\s*[:=]\s*['"]([A-Za-z0-9.-]{1,255})['"]""", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
