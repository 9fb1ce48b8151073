namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>A part of a page between two marks, the rest of which is written by hand.</summary>
/// <param name="name">The name in the marks, e.g. <c>rules</c> for <c>&lt;!-- rules: generated --&gt;</c> and <c>&lt;!-- rules: end --&gt;</c>.</param>
internal sealed class MarkedPart(string name)
{
    /// <summary>The page with another text in this part.</summary>
    /// <param name="path">The page's path, for the message.</param>
    /// <param name="page">The page as it is.</param>
    /// <param name="text">What belongs between the marks.</param>
    /// <exception cref="InvalidOperationException">The page lacks a mark.</exception>
    public string Replace(string path, string page, string text)
    {
        var (first, last) = ($"<!-- {name}: generated -->\n", $"<!-- {name}: end -->\n");
        var begin = page.IndexOf(first, StringComparison.Ordinal);
        var end = page.IndexOf(last, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{path} has no place for {name}. Put the lines {first.Trim()} and {last.Trim()} where it belongs.");
        return page[..(begin + first.Length)] + text + page[end..];
    }
}
