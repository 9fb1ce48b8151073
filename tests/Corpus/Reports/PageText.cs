using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing.Corpus.Reports;

/// <summary>Puts the pages of the documentation together, the same on every machine.</summary>
internal static class PageText
{
    /// <summary>Adds a line.</summary>
    public static void Line(this StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>Adds a heading and a list below it, or that there is none.</summary>
    public static void Section(this StringBuilder page, string title, IEnumerable<string> lines)
    {
        page.Append("\n## ").Append(title).Append("\n\n");
        var all = lines.ToArray();
        foreach (var line in all)
            page.Append("- ").Append(line).Append('\n');
        if (all.Length == 0)
            page.Append("None.\n");
    }
}
