namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>The table of rules inside README.md; the rest of that page is written by hand.</summary>
internal sealed class ReadmeRules(string root) : IPage
{
    /// <inheritdoc/>
    public string Path => "README.md";

    /// <inheritdoc/>
    public string Write() => new MarkedPart("rules").Replace(Path, File.ReadAllText(System.IO.Path.Combine(root, Path)), new Markdown().Rules("docs/rules/").ToString());
}
