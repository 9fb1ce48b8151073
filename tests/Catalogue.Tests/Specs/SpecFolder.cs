namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>The folder with the vendors' API documents, which are not part of this repository.</summary>
internal static class SpecFolder
{
    public const string Variable = "PRIVACYSAFE_SPECS";

    /// <summary>The full path of a document; skips the test when there is no folder.</summary>
    public static string PathOf(string document)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(!string.IsNullOrEmpty(folder), $"Set {Variable} to the folder with the vendors' API documents to run this test.");
        return Path.Combine(folder!, document);
    }
}
