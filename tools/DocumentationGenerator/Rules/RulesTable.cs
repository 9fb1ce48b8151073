namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>The table of all rules.</summary>
internal static class RulesTable
{
    /// <summary>Adds it to a page whose folder lies at <paramref name="toRules"/> from the rules' pages.</summary>
    public static Markdown Rules(this Markdown page, string toRules) => page.Table(
        ["Rule", "What it finds", "Severity", "In CI"],
        Rule.All.Select(rule => new[]
        {
            Markdown.Link(rule.Id, $"{toRules}{rule.Id}.md") + " " + rule.Name,
            rule.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Words.Severity(new Presets.Preset(Presets.Mode.Default, null, false).SeverityOf(rule)),
            Words.Severity(new Presets.Preset(Presets.Mode.Default, null, true).SeverityOf(rule)),
        }));
}
