namespace PrivacySafe.Conferencing;

/// <summary>What the compiler says where a profile is used whose legal anchor was not read in the original yet.</summary>
internal static class ExperimentalProfile
{
    /// <summary>The id of the compiler's diagnostic; whoever accepts that the profile may still change suppresses it.</summary>
    public const string Id = "PSCEXP001";

    /// <summary>The page that explains it.</summary>
    public const string Page = "https://github.com/PrivacySafe/Conferencing/blob/main/docs/profiles.md#experimental-profiles";
}
