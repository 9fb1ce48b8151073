using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>The words of which a file holds one that has to do with credentials.</summary>
internal static class CredentialWords
{
    /// <summary>Told by the text alone.</summary>
    public static FileWords InFile { get; } = new(
        Credential.Endings.Concat(new[] { CredentialTexts.Bearer, CredentialTexts.Basic, "AuthenticationHeaderValue", "SecurityKey", "HMAC", "Jose" }).Concat(CredentialLibraries.Words)
            .SelectMany(Spellings).Distinct(StringComparer.Ordinal).ToArray());

    // A file may write a name in one word or with an underscore.
    private static IEnumerable<string> Spellings(string ending) => ending switch
    {
        _ when ending.EndsWith("secret", StringComparison.Ordinal) => new[] { "secret" },
        _ when ending.EndsWith("token", StringComparison.Ordinal) && ending.Length > "token".Length => new[] { ending, ending.Substring(0, ending.Length - "token".Length) + "_token" },
        _ when ending.EndsWith("key", StringComparison.Ordinal) => new[] { ending, ending.Substring(0, ending.Length - "key".Length) + "_key" },
        _ => new[] { ending },
    };
}
