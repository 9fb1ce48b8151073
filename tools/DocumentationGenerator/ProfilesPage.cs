using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>docs/profiles.md: what each profile demands, why, and what it gets at each vendor for which the SDK has a provider.</summary>
internal sealed class ProfilesPage(string root) : IPage
{
    /// <inheritdoc/>
    public string Path => "docs/profiles.md";

    /// <inheritdoc/>
    public string Write()
    {
        var page = new Markdown()
            .Heading(1, "Profiles")
            .Paragraph("A profile is the scenario of a meeting. It states for each control how strictly it is wanted and the weakest outcome with which a meeting is still released; "
                + "what a vendor cannot meet is refused before anything is sent. Controls that a profile does not name are set safely and not judged. Nothing here says that a meeting is lawful.")
            .Paragraph("This page is generated from the catalogue by `dotnet run --project tools/DocumentationGenerator`; change it there. The tests compare what it says of a vendor with what the SDK says before it creates a meeting.")
            .Table(
                ["Profile", "For", "Rests on", "Weakest hosting", "Status"],
                ProfileTables.All.Select(p => new[]
                {
                    Markdown.Link(Markdown.Code(p.Name), "#" + p.Name.ToLowerInvariant()), p.Title, p.Anchor, Hosting(p), p.IsExperimental ? "experimental" : "",
                }));
        page.Heading(2, "Hosting models")
            .Paragraph("Whose server carries a meeting, best first. A meeting whose model is worse than its profile accepts is refused before anything is sent; the evidence names the model.")
            .List([
                $"{Markdown.Code(nameof(HostingModel.OwnServer))}: the server is the organiser's own (S10, S11). Where the table says so, end-to-end encryption is not demanded there.",
                $"{Markdown.Code(nameof(HostingModel.EndToEndEncryptedProvider))}: a provider's server, and end-to-end encryption keeps the provider from following the meeting (S12).",
                $"{Markdown.Code(nameof(HostingModel.TransparentProcessor))}: a provider that can technically follow the meeting (S13).",
            ])
            .Paragraph("On a server of one's own the deployment decides once, for all meetings, some of what a provider sets with each. There no request can enforce it, so that a weaker outcome is accepted than the tables below say, whatever the profile: "
                + string.Join("; ", OwnServerDemands.All.Select(d => $"{Words.Control(d.Control)} {d.Accepted.ToString().ToLowerInvariant()}")) + ". What is said with each meeting still has to be enforced.")
            .Paragraph("A recorded weakening of end-to-end encryption is a decision for the last of them, and is accepted as one. A profile of one's own can demand a better model (`StricterProfile.StricterHosting`).");
        page.Heading(2, "Experimental profiles")
            .Paragraph("The law behind an experimental profile was not read in the original yet, so its demands may change in any version. The compiler says so where such a class is used (PSCEXP001, an error); "
                + "whoever accepts it suppresses that id, for example by `<NoWarn>$(NoWarn);PSCEXP001</NoWarn>` in the project. In a configuration `AcceptExperimental` = `true` takes its place.");
        page.Heading(2, "What each profile demands")
            .Paragraph("Level and weakest acceptable outcome; **fixed** where no weakening is accepted. Why stands with each profile below.")
            .Table(
                ["Control", .. ProfileTables.All.Select(p => p.Name)],
                ConferenceControls.All.Where(c => ProfileTables.All.Any(p => p.RequirementOn(c) is not null))
                    .Select(c => new[] { Words.Control(c) }.Concat(ProfileTables.All.Select(p => Demand(p.RequirementOn(c)))).ToArray()));
        var vendors = ServedVendors.Of(root).ToArray();
        page.Heading(2, "What each profile gets")
            .Paragraph("How many demands are met by which outcome, if the host's settings are safe, or on a server of one's own the deployment; which ones they are stands with each profile below.")
            .Table(
                ["Profile", .. vendors.Select(v => v.Title)],
                ProfileTables.All.Select(p => new[] { Markdown.Code(p.Name) }.Concat(vendors.Select(v => new ProfileAtVendor(p, v).Summary())).ToArray()));
        foreach (var profile in ProfileTables.All)
            Profile(page, profile, vendors);
        return page.ToString();
    }

    private void Profile(Markdown page, ProfileTable profile, VendorCatalogue[] vendors)
    {
        var part = System.IO.Path.Combine(root, "docs", "parts", "profiles", profile.Name + ".md");
        if (!File.Exists(part))
            throw new InvalidOperationException($"docs/parts/profiles/{profile.Name}.md is missing. Write it: what its constructor takes, which measures it requires, what to know.");
        page.Heading(2, profile.Name)
            .Paragraph($"{profile.Title}; {profile.Anchor}.{(profile.IsExperimental ? $" {Markdown.Link("Experimental", "#experimental-profiles")}." : "")} Weakest hosting: {Hosting(profile)}.")
            .Paragraph(File.ReadAllText(part).ReplaceLineEndings("\n"));
        var places = vendors.Select(v => (Vendor: v, Place: new ProfileAtVendor(profile, v))).ToArray();
        page.Table(
            ["Control", "Demand", "Weakest accepted", "Weakening", "Why", .. vendors.Select(v => v.Title)],
            profile.Requirements.Select(r => new[] { Words.Control(r.Control), r.Level.ToString(), r.WeakestAcceptable.ToString(), r.MayBeWeakened ? "possible" : "none", r.Anchor }
                .Concat(places.Select(p => p.Place.Verdict(r))).ToArray()));
        foreach (var (vendor, place) in places)
        {
            page.Paragraph($"Hosting model on {vendor.Title}: {Markdown.Code(place.Hosting.ToString())}{(place.IsHostingAcceptable ? "" : ", refused")}.");
            List(page, $"What {place.NameOfSettingsForAll} on {vendor.Title} must say:", place.SettingsForAll());
            List(page, $"What to do on {vendor.Title} where the demand is refused or needs a declaration:", place.Remedies());
        }
    }

    private static void List(Markdown page, string opening, IEnumerable<string> items)
    {
        var all = items.ToArray();
        if (all.Length > 0)
            page.Paragraph(opening).List(all);
    }

    private static string Demand(ControlRequirement? requirement) =>
        requirement is null ? "" : $"{requirement.Level}, {requirement.WeakestAcceptable}{(requirement.MayBeWeakened ? "" : ", **fixed**")}";

    private static string Hosting(ProfileTable profile) =>
        Markdown.Code(profile.WeakestHosting.ToString()) + (profile.OwnServerReplacesEndToEndEncryption ? ", or end-to-end encryption is replaced by an own server" : "");
}
