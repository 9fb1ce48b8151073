using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Fails at start, naming the key and the remedy, instead of at the first meeting.</summary>
internal sealed class JitsiOptionsValidator : IValidateOptions<JitsiOptions>
{
    private const int ShortestSecret = 32;
    private const int SmallestKey = 2048;

    public ValidateOptionsResult Validate(string? name, JitsiOptions options)
    {
        var deployment = string.IsNullOrEmpty(name) ? "Jitsi" : $"Jitsi deployment '{name}'";
        List<string> failures = [.. Problems(options).Select(problem => $"{deployment}: {problem}")];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Problems(JitsiOptions options) =>
        new[]
        {
            OfAddress(options.Address),
            OfHosting(options.Hosting),
            OfText(options.ApplicationId, nameof(options.ApplicationId), "the application's id that the deployment accepts (JWT_APP_ID)"),
            OfText(options.Audience, nameof(options.Audience), "the audience that the deployment accepts (JWT_ACCEPTED_AUDIENCES)"),
            OfClaim(options.Subject, nameof(options.Subject)),
            OfDomain(options.XmppDomain, nameof(options.XmppDomain)),
            OfDomain(options.ConferenceDomain, nameof(options.ConferenceDomain)),
            OfSignature(options),
            options.ReservationSecret is { } secret ? OfSecret(secret, nameof(options.ReservationSecret)) : null,
            OfFile(options.EnvironmentFile, nameof(options.EnvironmentFile)),
            OfFile(options.ClientConfigurationFile, nameof(options.ClientConfigurationFile)),
            OfTime(options.HostLeadTime, nameof(options.HostLeadTime), JitsiOptions.LongestMargin),
            OfTime(options.ParticipantLeadTime, nameof(options.ParticipantLeadTime), options.HostLeadTime),
            OfTime(options.Overrun, nameof(options.Overrun), JitsiOptions.LongestMargin),
        }
        .OfType<string>()
        .Concat(options.ServerCountries.Where(c => c is not { Length: 2 } || !c.All(char.IsAsciiLetterUpper)).Take(1)
            .Select(_ => $"'{nameof(options.ServerCountries)}' holds something that is no two-letter code of a country; write codes of ISO 3166-1 such as DE."));

    private static string? OfAddress(Uri? address)
    {
        const string key = nameof(JitsiOptions.Address);
        if (address is null)
            return $"'{key}' is missing; give the https address under which participants open the deployment.";
        if (address is not { IsAbsoluteUri: true, Scheme: "https", UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 })
            return $"'{key}' must be an absolute https address without user, query and fragment.";
        return JitsiCatalogue.Instance.PublicHosts.Any(host => address.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase))
            ? $"'{key}' is a host on which anybody may hold meetings (S09); use a deployment of your own or of a processor under contract."
            : null;
    }

    private static string? OfHosting(HostingModel? hosting) => hosting switch
    {
        HostingModel.OwnServer or HostingModel.TransparentProcessor => null,
        HostingModel.EndToEndEncryptedProvider => $"'{nameof(JitsiOptions.Hosting)}' cannot be {HostingModel.EndToEndEncryptedProvider}: nothing reports to an application whether participants have switched end-to-end encryption on; state {HostingModel.TransparentProcessor}.",
        _ => $"'{nameof(JitsiOptions.Hosting)}' is missing; state {HostingModel.OwnServer} when nobody else operates the deployment, {HostingModel.TransparentProcessor} otherwise.",
    };

    private static string? OfText(string? text, string key, string meaning) =>
        WrittenText.Problem(text, 200, key, meaning) ?? (text != text!.Trim() ? $"'{key}' has blanks at its ends; copy it again." : null);

    private static string? OfClaim(string? text, string key)
    {
        if (text is null)
            return null;
        return text.Contains('*') ? $"'{key}' stands for every domain or tenant; name the one." : OfText(text, key, "the domain or tenant, or leave it out");
    }

    private static string? OfDomain(string? text, string key) =>
        text is null || Uri.CheckHostName(text) is UriHostNameType.Dns ? null : $"'{key}' is no domain name; copy it from the deployment's configuration, or leave it out.";

    private static string? OfSignature(JitsiOptions options) => (options.Secret, options.PrivateKey) switch
    {
        (null, null) => $"'{nameof(options.Secret)}' and '{nameof(options.PrivateKey)}' are both missing; set the one with which the deployment checks tokens.",
        ({ }, { }) => $"'{nameof(options.Secret)}' and '{nameof(options.PrivateKey)}' are both set; keep the one with which the deployment checks tokens.",
        ({ } secret, _) => OfSecret(secret, nameof(options.Secret)),
        (_, { } key) => OfKey(key) ?? (string.IsNullOrWhiteSpace(options.KeyId) ? $"'{nameof(options.KeyId)}' is missing; give the id under which the deployment finds the public key." : OfText(options.KeyId, nameof(options.KeyId), "the id of the key")),
    };

    private static string? OfSecret(string secret, string key) =>
        Encoding.UTF8.GetByteCount(secret) < ShortestSecret || secret.Distinct().Count() < 8
            ? $"'{key}' is too short or too simple to withstand guessing; use at least {ShortestSecret} characters from a cryptographic random generator, on both sides."
            : WrittenText.HasControlCharacter(secret) || secret != secret.Trim() ? $"'{key}' has blanks at its ends or control characters; copy it again." : null;

    private static string? OfKey(string text)
    {
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(text);
            if (key.KeySize < SmallestKey)
                return $"'{nameof(JitsiOptions.PrivateKey)}' has {key.KeySize} bits; use at least {SmallestKey}.";

            // A public key would be found out at the first signature.
            key.SignData([], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return $"'{nameof(JitsiOptions.PrivateKey)}' is no unencrypted RSA private key in PEM form; export it as PKCS #8.";
        }
    }

    private static string? OfFile(string? path, string key) =>
        path is null || File.Exists(path) ? null : $"'{key}' names a file that is not there; correct the path, or leave it out.";

    private static string? OfTime(TimeSpan value, string key, TimeSpan most) =>
        value < TimeSpan.Zero || value > most ? $"'{key}' must be at least zero and at most {most.TotalMinutes:0} minutes; leave it out for the default." : null;
}
