using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.DocumentationGenerator.Presets;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>docs/rules/PSCnnnn.md: what the rule says of itself, the unsafe code from the sample, and the hand-written rest.</summary>
internal sealed class RulePage(string root, Rule rule) : IPage
{
    /// <summary>Where the pages stand.</summary>
    public const string Folder = "docs/rules";

    /// <inheritdoc/>
    public string Path => $"{Folder}/{rule.Id}.md";

    /// <inheritdoc/>
    public string Write()
    {
        var part = Read($"docs/parts/rules/{rule.Id}.md")
            ?? throw new InvalidOperationException($"docs/parts/rules/{rule.Id}.md is missing. Write it: why, safe code, when to suppress, configuration.");
        var page = new Markdown()
            .Heading(1, $"{rule.Id}: {rule.Name}")
            .Paragraph($"{rule.Descriptor.Title}. {rule.Descriptor.Description}")
            .Table(["Mode", "Locally", "In CI"], Rows());
        Profiles(page);
        page.List(Facts());
        if (Read($"samples/UnsafeApp/Scenes/{rule.Name}.cs") is { } scene)
        {
            page.Heading(2, "Reported")
                .Paragraph($"```csharp\n{scene.TrimEnd()}\n```")
                .Paragraph($"From [samples/UnsafeApp](../../samples/UnsafeApp/Scenes/{rule.Name}.cs). The comments mark the lines on which a rule speaks.{(scene.Contains("(no fix)", StringComparison.Ordinal) ? " No fix is offered here." : "")}");
        }

        return page.Paragraph(part)
            .Heading(2, "Configuration")
            .Paragraph($"```ini\n# .editorconfig: none, silent, suggestion, warning or error; wins over mode and profile\ndotnet_diagnostic.{rule.Id}.severity = warning\n```")
            .Paragraph("[The package's page](../../nuget/PrivacySafe.Conferencing.Analyzers/README.md) shows modes, profiles and what else can be configured.")
            .ToString();
    }

    private IEnumerable<IReadOnlyList<string>> Rows() =>
        Enum.GetValues<Mode>().Select(mode => new[] { mode.ToString(), Say(mode, null, false), Say(mode, null, true) });

    private void Profiles(Markdown page)
    {
        var raised = ProfileTables.All
            .Where(profile => Say(Mode.Default, profile, false) != Say(Mode.Default, null, false) || Say(Mode.Default, profile, true) != Say(Mode.Default, null, true))
            .GroupBy(profile => (Locally: Say(Mode.Default, profile, false), InCi: Say(Mode.Default, profile, true)))
            .Select(g => $"With the {(g.Count() == 1 ? "profile" : "profiles")} {string.Join(", ", g.Select(p => Markdown.Code(p.Name)))} in mode Default: {g.Key.Locally} locally, {g.Key.InCi} in CI.");
        page.List(raised);
    }

    private string Say(Mode mode, ProfileTable? profile, bool ci) => Words.Severity(new Preset(mode, mode == Mode.None ? null : profile, ci).SeverityOf(rule));

    private IEnumerable<string> Facts()
    {
        yield return $"Category: {Markdown.Code(rule.Descriptor.Category)}";
        if (rule.Information.Controls.Count > 0)
            yield return "Controls: " + string.Join(", ", rule.Information.Controls.Select(c => Markdown.Link($"`{c.Id}`", $"../controls.md#{c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}-{c.Id}")));
        if (rule.Information.Sources.Count > 0)
            yield return $"Sources: {string.Join(", ", rule.Information.Sources)}";
        if (rule.Information.Weaknesses.Count > 0)
            yield return "Weaknesses: " + string.Join(", ", rule.Information.Weaknesses.Select(w => Markdown.Link(w, $"https://cwe.mitre.org/data/definitions/{w["CWE-".Length..]}.html")));
    }

    private string? Read(string path)
    {
        var full = System.IO.Path.Combine(root, path);
        return File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : null;
    }
}
