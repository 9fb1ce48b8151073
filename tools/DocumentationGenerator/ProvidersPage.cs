using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>docs/providers.md: what each vendor for which the SDK has a provider lets one enforce, and what each profile gets there.</summary>
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
                "**known from the API document**: neither settable nor readable; the vendor's document shows that the threat does not exist.",
                "**only declared**: no API reaches it before the meeting is released; somebody has to state it, and without the statement it counts as not enforceable.",
            ])
            .Paragraph("Read-back shows what the vendor's API reports, no more. Nothing here says that a meeting is lawful.")
            .Paragraph("This page is generated from the catalogue by `dotnet run --project tools/DocumentationGenerator`; change it there.");
        var provided = VendorCatalogues.All.ToLookup(v => Providers().Contains(v.Name));
        if (provided[false].Any())
        {
            page.Paragraph($"The catalogue also knows {string.Join(", ", provided[false].Select(v => v.Title))} ({Markdown.Link("controls.md", "controls.md")}), "
                + "so that code written for one of them can be checked; there the SDK has no provider and enforces nothing.");
        }

        foreach (var vendor in provided[true])
            Vendor(page, vendor);
        return page.ToString();
    }

    /// <summary>The folders of the SDK's providers; each bears the name of its vendor.</summary>
    private HashSet<string> Providers() => Directory.GetDirectories(System.IO.Path.Combine(root, "src", "Sdk", "Providers"))
        .Select(folder => System.IO.Path.GetFileName(folder))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static void Vendor(Markdown page, VendorCatalogue vendor)
    {
        page.Heading(2, vendor.Title)
            .Paragraph($"Source: {vendor.Source}.")
            .Table(
                ["Control", "Demanded as Standard", "Demanded as Strict"],
                ConferenceControls.All.Select(c => new[] { Control(c), Reach(vendor, c, ControlLevel.Standard), Reach(vendor, c, ControlLevel.Strict) }));
        foreach (var profile in ProfileTables.All)
            Profile(page, vendor, profile);
    }

    private static void Profile(Markdown page, VendorCatalogue vendor, ProfileTable profile)
    {
        page.Heading(3, $"{profile.Name} on {vendor.Title}")
            .Paragraph($"{profile.Title}; {profile.Anchor}.")
            .Table(
                ["Control", "Demand", "Weakest accepted", "Best reachable", "Verdict"],
                profile.Requirements.Select(r => Row(vendor, r)));
        var hostSettings = profile.Requirements.SelectMany(r => HostSettings(vendor, r).Select(s => $"{Control(r.Control)}: {Markdown.Code(s.Path)} = {s.ValueAt(r.Level).Describe()}{Words.Dependent(s)}"))
            .ToArray();
        if (hostSettings.Length > 0)
            page.Paragraph("What the host's settings have to say:").List(hostSettings);
        var remedies = profile.Requirements.Where(r => !Best(vendor, r).Reaches(r.WeakestAcceptable) || Best(vendor, r).NeedsDeclarationFor(r.WeakestAcceptable))
            .SelectMany(r => Unenforceable(vendor, r).Select(s => $"{Control(r.Control)}: {s.Note}"))
            .ToArray();
        if (remedies.Length > 0)
            page.Paragraph("What to do where the demand is refused or needs a declaration:").List(remedies);
    }

    private static string[] Row(VendorCatalogue vendor, ControlRequirement requirement)
    {
        var best = Best(vendor, requirement);
        return
        [
            Control(requirement.Control), requirement.Level.ToString(), requirement.WeakestAcceptable.ToString(), Words.Reach(best),
            Verdict(vendor, requirement, best),
        ];
    }

    private static string Verdict(VendorCatalogue vendor, ControlRequirement requirement, ReachableOutcome best)
    {
        if (!best.Reaches(requirement.WeakestAcceptable))
            return "refused";
        if (best.NeedsDeclarationFor(requirement.WeakestAcceptable))
            return "needs a declaration";
        var hostSettings = HostSettings(vendor, requirement).ToArray();
        return hostSettings.Length == 0 ? "met" : hostSettings.All(s => s.IsPrerequisite) ? "met if the host's settings allow it" : "met if the host's settings are safe";
    }

    private static IEnumerable<Setting> HostSettings(VendorCatalogue vendor, ControlRequirement requirement) =>
        vendor.SettingsOf(requirement.Control).Where(s => (s.IsPrerequisite || s.CountsAt(requirement.Level)) && s.Scope == SettingScope.Account && s.ValueAt(requirement.Level).Kind != SettingValueKind.Any);

    private static IEnumerable<Setting> Judged(VendorCatalogue vendor, ControlRequirement requirement) =>
        vendor.SettingsOf(requirement.Control).Where(s => s.CountsAt(requirement.Level));

    private static IEnumerable<Setting> Unenforceable(VendorCatalogue vendor, ControlRequirement requirement) =>
        Judged(vendor, requirement).Where(s => ReachableOutcome.OfSetting(s, requirement.Level) > requirement.WeakestAcceptable);

    private static ReachableOutcome Best(VendorCatalogue vendor, ControlRequirement requirement) =>
        ReachableOutcome.Of(vendor, requirement.Control, requirement.Level);

    private static string Reach(VendorCatalogue vendor, ConferenceControl control, ControlLevel level) =>
        Words.Reach(ReachableOutcome.Of(vendor, control, level));

    private static string Control(ConferenceControl control) =>
        Markdown.Link($"`{control.Id}`", $"controls.md#{control.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}-{control.Id}");
}
