using System.Text;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>The rules that no release holds yet, as the compiler's release tracking reads them. A release moves them to the shipped file by hand.</summary>
internal sealed class ReleaseTracking : IPage
{
    /// <inheritdoc/>
    public string Path => "src/Analyzers/AnalyzerReleases.Unshipped.md";

    /// <inheritdoc/>
    public string Write()
    {
        var text = new StringBuilder("; Unshipped analyzer release; generated from the rules by tools/DocumentationGenerator\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in Rule.All)
            text.Append($"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.Name}, [documentation](../../docs/rules/{rule.Id}.md)\n");
        return text.ToString();
    }
}
