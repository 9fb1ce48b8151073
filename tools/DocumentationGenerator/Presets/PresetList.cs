using System.Text;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.DocumentationGenerator.Rules;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Presets;

/// <summary>What the package's targets must know of the presets: the profiles' names, and how many rules there are.</summary>
internal sealed class PresetList : IPage
{
    /// <inheritdoc/>
    public string Path => $"{PresetFile.Folder}/Presets.props";

    /// <inheritdoc/>
    public string Write()
    {
        var text = new StringBuilder()
            .Append("<Project>\n  <!-- Generated from the rules and profiles by tools/DocumentationGenerator. -->\n")
            .Append($"  <PropertyGroup>\n    <_PrivacySafeConferencingRuleCount>{Rule.All.Count(r => r.IsAboutCode)}</_PrivacySafeConferencingRuleCount>\n  </PropertyGroup>\n")
            .Append("  <ItemGroup>\n");
        foreach (var mode in Enum.GetNames<Mode>())
            text.Append($"    <_PrivacySafeConferencingMode Include=\"{mode}\" />\n");
        foreach (var profile in ProfileTables.All)
            text.Append($"    <_PrivacySafeConferencingProfile Include=\"{profile.Name}\" />\n");
        return text.Append("  </ItemGroup>\n</Project>\n").ToString();
    }
}
