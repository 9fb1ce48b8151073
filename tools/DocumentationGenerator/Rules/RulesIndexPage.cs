namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>docs/rules/README.md: all rules, and what the modes and profiles make of them.</summary>
internal sealed class RulesIndexPage : IPage
{
    /// <inheritdoc/>
    public string Path => $"{RulePage.Folder}/README.md";

    /// <inheritdoc/>
    public string Write() => new Markdown()
        .Heading(1, "Rules")
        .Paragraph("What PrivacySafe.Conferencing.Analyzers finds. Ids are stable for ever and never reused.")
        .Paragraph("This page and those of the rules are generated from the rules and from docs/parts/rules and samples/UnsafeApp, by `dotnet run --project tools/DocumentationGenerator`; change it there.")
        .Rules("")
        .Paragraph("The severities are those of the mode Default without a profile. [The package's page](../../nuget/PrivacySafe.Conferencing.Analyzers/README.md) says what else can be chosen; "
            + "each rule's page says what becomes of the rule then. A severity in your own .editorconfig wins over all of them.")
        .ToString();
}
