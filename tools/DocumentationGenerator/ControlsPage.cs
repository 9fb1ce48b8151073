using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>docs/controls.md: what each control means and what each vendor calls it.</summary>
internal sealed class ControlsPage(string root) : IPage
{
    private static readonly string[] SettingHeader = ["Setting", "Where", "Safe value", "When not said", "Counts from"];

    /// <inheritdoc/>
    public string Path => "docs/controls.md";

    /// <inheritdoc/>
    public string Write()
    {
        var page = new Markdown()
            .Heading(1, "Controls")
            .Paragraph("A control is one demand on a video conference that means the same for every vendor, in the SDK, in the analyzers and in reports. "
                + "A profile demands it as *Standard* or *Strict*; a setting that counts from Strict is shown, but not judged, below that. "
                + "A *prerequisite* makes no outcome worse; while it is known not to be fulfilled, a meeting that needs it is refused before it is created.")
            .Paragraph("This page is generated from the catalogue by `dotnet run --project tools/DocumentationGenerator`; change it there.")
            .Table(["No.", "Control", "Title"], ConferenceControls.All.Select(c => new[] { Number(c), Markdown.Link($"`{c.Id}`", "#" + Anchor(c)), c.Title }));

        page.Paragraph("Sources are cited thus:").List(
        [
            "**S01–S101**: the requirements drawn from Karin Schuler, *Zoom – Fluch oder Segen?* and *Was bringt Version 5.0?* (2020), numbered in the order of the text.",
            "**CIS Zoom**: CIS Zoom Benchmark 1.0.0, by number of the recommendation.",
            "**SCuBA**: CISA's Secure Cloud Business Applications baseline for Microsoft Teams, by policy id.",
            "**DSK OH** and **NSA criterion**: the German data-protection authorities' *Orientierungshilfe Videokonferenzsysteme* (23 October 2020), by section, and the "
                + "NSA's *Selecting and Safely Using Collaboration Services* (2020), by criterion; both known here from summaries, so read the original before relying on them.",
        ]);

        foreach (var control in ConferenceControls.All)
            Control(page, control);
        foreach (var vendor in VendorCatalogues.All)
        {
            Traps(page, vendor);
            Corrections(page, vendor);
        }

        return page.ToString();
    }

    private static void Control(Markdown page, ConferenceControl control)
    {
        page.Heading(2, $"{Number(control)} {control.Id}")
            .Paragraph($"**{control.Title}.** {control.Meaning}")
            .Paragraph($"Sources: {string.Join(", ", control.Sources)}.");
        foreach (var vendor in VendorCatalogues.All)
        {
            var settings = vendor.SettingsOf(control).ToArray();
            var rows = settings.Where(s => s.Path.Length > 0).ToArray();
            page.Paragraph($"**{vendor.Title}**");
            if (rows.Length > 0)
            {
                page.Table(SettingHeader, rows.Select(s => new[]
                {
                    Markdown.Code(s.Path), Words.Where(s), Words.Value(s), Words.Absence(s.WhenNotSent), Words.Counts(s),
                }));
            }

            page.List(settings.Select(s => (s.Path.Length == 0 ? "" : Markdown.Code(s.Path) + ": ") + s.Note + Absent(s)));
        }
    }

    private static string Absent(Setting setting) =>
        setting.AbsentInAnswerIsSafe && setting.Path.Length > 0 ? " An answer without it counts as safe." : "";

    private static void Traps(Markdown page, VendorCatalogue vendor) => page
        .Heading(2, $"Traps on {vendor.Title}")
        .Paragraph("Settings that look as if they protected something and do not, or not by themselves.")
        .List(vendor.Traps.Select(t => $"{Markdown.Code(t.Control.Id)}: {Markdown.Code(t.WrongPath)}"
            + (t.RightPath.Length == 0 ? "" : $" instead of {Markdown.Code(t.RightPath)}") + $". {t.Explanation} ({t.Source})"));

    private void Corrections(Markdown page, VendorCatalogue vendor)
    {
        var part = System.IO.Path.Combine(root, "docs", "parts", vendor.Name + "-corrections.md");
        if (!File.Exists(part))
            return;
        page.Heading(2, $"Where {vendor.Title} differs from what is written about it").Paragraph(File.ReadAllText(part).ReplaceLineEndings("\n"));
    }

    private static string Number(ConferenceControl control) => control.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Anchor(ConferenceControl control) => $"{Number(control)}-{control.Id}";
}
