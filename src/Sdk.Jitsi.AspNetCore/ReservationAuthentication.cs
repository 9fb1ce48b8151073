using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Tells the deployment from everybody else by the secret that both hold.</summary>
internal static class ReservationAuthentication
{
    /// <summary>The scheme, as the answer to strangers names it.</summary>
    public const string Scheme = "Bearer";

    private const int ShortestSecret = 32;

    /// <summary>True when the secret is long enough to be one.</summary>
    public static bool IsUsable(string? secret) => secret is { Length: >= ShortestSecret };

    /// <summary>Refuses a deployment without a secret, which would answer everybody.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it is too short.</exception>
    public static void Demand(JitsiOptions options, string deployment)
    {
        if (IsUsable(options.ReservationSecret))
            return;
        var whose = deployment.Length == 0 ? "The Jitsi deployment" : $"The Jitsi deployment '{deployment}'";
        throw new InvalidOperationException(
            $"{whose} has no {nameof(JitsiOptions)}.{nameof(JitsiOptions.ReservationSecret)} of at least {ShortestSecret} characters, so anybody could ask for reservations. Set it, and the same one as "
            + "Authorization header in reservations_api_headers of the deployment, or do not map its reservation endpoints.");
    }

    /// <summary>True when the one header is the scheme and the secret. Takes as long for a wrong secret as for the right one, whatever their lengths.</summary>
    public static bool Accepts(StringValues authorization, string secret)
    {
        // Sums of equal length leave nothing to tell from how long the comparison takes.
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(TokenOf(authorization)), given);
        SHA256.HashData(Encoding.UTF8.GetBytes(secret), expected);
        return CryptographicOperations.FixedTimeEquals(given, expected) && IsUsable(secret);
    }

    private static string TokenOf(StringValues authorization)
    {
        if (authorization.Count != 1 || authorization[0] is not { } header)
            return "";
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && header.AsSpan(0, space).Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? header[(space + 1)..].Trim(' ') : "";
    }
}
