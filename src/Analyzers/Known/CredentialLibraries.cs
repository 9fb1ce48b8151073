namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The types of vendors' libraries that are made with credentials. By which parameter, the name of the parameter says.</summary>
internal static class CredentialLibraries
{
    /// <summary>The words of which a file holds one when it uses them.</summary>
    public static IReadOnlyList<string> Words { get; } = new[] { "OAuthConnectionInfo", "JwtConnectionInfo", "new BigBlueButton(", "ZoomClientOptions" };
}
