using System.Text;
using PrivacySafe.Conferencing.DocumentationGenerator.Rules;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Presets;

/// <summary>
/// A preset as the compiler reads it. Two configurations with the same key would cancel each other, so one file holds it all, but for rules that are off by themselves: what switches
/// them on is another file.
/// </summary>
internal sealed class PresetFile(Preset preset) : IPage
{
    /// <summary>Where the presets stand.</summary>
    public const string Folder = "nuget/PrivacySafe.Conferencing.Analyzers/presets";

    // Below every configuration that a user may write.
    private const int Level = -100;

    /// <inheritdoc/>
    public string Path => $"{Folder}/{preset.Name}.globalconfig";

    /// <inheritdoc/>
    public string Write()
    {
        var text = new StringBuilder()
            .Append("# Generated from the rules and profiles by tools/DocumentationGenerator.\n")
            .Append("is_global = true\n")
            .Append($"global_level = {Level}\n\n");
        foreach (var rule in Rule.All.Where(r => r.Descriptor.IsEnabledByDefault))
            text.Append($"dotnet_diagnostic.{rule.Id}.severity = {Words.Severity(preset.SeverityOf(rule))}\n");
        return text.ToString();
    }
}
