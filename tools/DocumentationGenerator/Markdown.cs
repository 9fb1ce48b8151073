using System.Text;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>Builds a Markdown page with line feeds and aligned tables.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    /// <summary>Marks text as code; nothing stays nothing.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    /// <summary>Makes text a link.</summary>
    public static string Link(string text, string target) => $"[{text}]({target})";

    /// <summary>Adds a heading.</summary>
    public Markdown Heading(int level, string text) => Paragraph(new string('#', level) + " " + text);

    /// <summary>Adds a paragraph.</summary>
    public Markdown Paragraph(string text)
    {
        _text.Append(text.TrimEnd()).Append("\n\n");
        return this;
    }

    /// <summary>Adds a list.</summary>
    public Markdown List(IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            any = true;
            _text.Append("- ").Append(item).Append('\n');
        }

        if (any)
            _text.Append('\n');
        return this;
    }

    /// <summary>Adds a table whose columns are as wide as their widest cell.</summary>
    public Markdown Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var cells = rows.Select(row => row.Select(Escape).ToArray()).Prepend([.. header]).ToList();
        var widths = Enumerable.Range(0, header.Count).Select(column => cells.Max(row => row[column].Length)).ToArray();
        for (var i = 0; i < cells.Count; i++)
        {
            Row(cells[i].Select((cell, column) => cell.PadRight(widths[column])));
            if (i == 0)
                Row(widths.Select(width => new string('-', width)));
        }

        _text.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private void Row(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
