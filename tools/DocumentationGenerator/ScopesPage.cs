using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>The tables inside docs/scopes.md: which scopes each request of Zoom needs, and which scopes PSC2004 calls broad. The rest of that page is written by hand.</summary>
internal sealed class ScopesPage(string root) : IPage
{
    /// <inheritdoc/>
    public string Path => "docs/scopes.md";

    /// <inheritdoc/>
    public string Write()
    {
        var page = File.ReadAllText(System.IO.Path.Combine(root, Path));
        page = new MarkedPart("zoom requests").Replace(Path, page, Requests(VendorCatalogues.All.Single(v => v.Name == "zoom")));
        return new MarkedPart("broad scopes").Replace(Path, page, Broad());
    }

    private static string Requests(VendorCatalogue vendor) => new Markdown()
        .Table(["request", "one of these scopes"], vendor.Endpoints.Where(e => e.Scopes.Count > 0).Select(e => (string[])[Markdown.Code($"{e.Verb} {e.Path}"), string.Join(", ", e.Scopes.Select(Markdown.Code))]))
        .ToString();

    private static string Broad()
    {
        var rows = VendorCatalogues.All.SelectMany(v => v.BroadScopes.Select(s => (string[])[v.Title, Markdown.Code(s.Scope), Markdown.Code(s.Narrower), s.Reach])).ToArray();
        return $"<details><summary>all {rows.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} scopes</summary>\n\n"
            + new Markdown().Table(["vendor", "asked for", "enough for the person who signs in", "reaches"], rows)
            + "\n</details>\n";
    }
}
