using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>docs/providers.md: what each vendor for which the SDK has a provider lets one enforce.</summary>
internal sealed class ProvidersPage(string root) : IPage
{
    /// <inheritdoc/>
    public string Path => "docs/providers.md";

    /// <inheritdoc/>
    public string Write()
    {
        var page = new Markdown()
            .Heading(1, "Providers")
            .Paragraph("What can be enforced at which vendor, and what only be looked at or stated. The table shows the best that can come out when every setting turns out safe; "
                + "for a control with several settings the worst one decides.")
            .List([
                "**enforced per meeting**: sent when the meeting is created and read back equal.",
                "**only observed**: not set by the SDK, but readable, and compared.",
                "**stated by the deployment's files**: nothing shows it from outside; on a server of one's own, the files with which it was set up say it.",
                "**asked of clients**: said with each meeting and read back, and heeded by nothing but the client that participants were given, which they can change.",
                "**known from the vendor's documents**: neither settable nor readable; they show that the threat does not exist.",
                "**only declared**: no API reaches it before the meeting is released; somebody has to state it, and without the statement it counts as not enforceable.",
            ])
            .Paragraph("Read-back shows what the vendor's API reports, and a look at a running deployment what it does at that moment, no more. Nothing here says that a meeting is lawful.")
            .Paragraph($"{Markdown.Link("profiles.md", "profiles.md")} says what each profile gets there.")
            .Paragraph("This page is generated from the catalogue by `dotnet run --project tools/DocumentationGenerator`; change it there.");
        var served = ServedVendors.Of(root).ToArray();
        var provided = VendorCatalogues.All.ToLookup(served.Contains);
        if (provided[false].Any())
        {
            page.Paragraph($"The catalogue also knows {string.Join(", ", provided[false].Select(v => v.Title))} ({Markdown.Link("controls.md", "controls.md")}), "
                + "so that code written for one of them can be checked; there the SDK has no provider and enforces nothing.");
        }

        foreach (var vendor in provided[true])
            Vendor(page, vendor);
        return page.ToString();
    }

    private static void Vendor(Markdown page, VendorCatalogue vendor)
    {
        page.Heading(2, vendor.Title)
            .Paragraph($"Source: {vendor.Source}.")
            .Table(
                ["Control", "Demanded as Standard", "Demanded as Strict"],
                ConferenceControls.All.Select(c => new[] { Words.Control(c), Reach(vendor, c, ControlLevel.Standard), Reach(vendor, c, ControlLevel.Strict) }));
    }

    private static string Reach(VendorCatalogue vendor, ConferenceControl control, ControlLevel level) =>
        Words.Reach(ReachableOutcome.Of(vendor, control, level));
}
