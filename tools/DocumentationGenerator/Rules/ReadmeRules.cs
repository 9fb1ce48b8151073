namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>The table of rules inside README.md, between two marks; the rest of that page is written by hand.</summary>
internal sealed class ReadmeRules(string root) : IPage
{
    private const string Begin = "<!-- rules: generated -->\n";
    private const string End = "<!-- rules: end -->\n";

    /// <inheritdoc/>
    public string Path => "README.md";

    /// <inheritdoc/>
    public string Write()
    {
        var page = File.ReadAllText(System.IO.Path.Combine(root, Path));
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"README.md holds no table of rules. Put the lines {Begin.Trim()} and {End.Trim()} where it belongs.");
        return page[..(begin + Begin.Length)] + new Markdown().Rules("docs/rules/") + page[end..];
    }
}
