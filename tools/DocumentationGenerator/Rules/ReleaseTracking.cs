using System.Text;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>The rules that no release holds yet, as the compiler's release tracking reads them. A release moves them to the shipped file by hand, and then they are left out here.</summary>
internal sealed class ReleaseTracking(string root) : IPage
{
    /// <inheritdoc/>
    public string Path => "src/Analyzers/AnalyzerReleases.Unshipped.md";

    /// <inheritdoc/>
    public string Write()
    {
        var text = new StringBuilder("; Unshipped analyzer release; generated from the rules by tools/DocumentationGenerator\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        var shipped = File.ReadAllLines(System.IO.Path.Combine(root, "src/Analyzers/AnalyzerReleases.Shipped.md")).Select(l => l.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in Rule.All.Where(r => !shipped.Contains(r.Id)))
            text.Append($"{rule.Id} | {rule.Descriptor.Category} | {(rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity : "Disabled")} | {rule.Name}, [documentation](../../docs/rules/{rule.Id}.md)\n");
        return text.ToString();
    }
}
