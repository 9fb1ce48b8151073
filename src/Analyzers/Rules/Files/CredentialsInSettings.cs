using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Files;

/// <summary>Finds conferencing credentials in the settings files of an application, which go where its source goes.</summary>
internal static class CredentialsInSettings
{
    /// <param name="path">The file.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="isProven">True when the project uses a vendor's credentials for conferencing.</param>
    public static IEnumerable<Finding> In(string path, SourceText text, Func<VendorCatalogue, bool> isProven)
    {
        foreach (var setting in SettingsFile.Read(text.ToString()))
        {
            if (SecretText.IsOne(setting.Value, setting.Key) && Credential.Of(setting.Path, isProven) is { } credential)
                yield return new Finding(RuleDescriptors.HardCodedConferencingCredential, Location.Create(path, setting.Span, text.Lines.GetLinePositionSpan(setting.Span)), setting.Key, credential.Shape.Title, credential.Vendor.Title) { About = $"{credential.Vendor.Name} {setting.Key}" };
        }
    }
}
