using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis.Classification;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Pictures;

/// <summary>Draws code as an editor shows it, with squiggles, messages and fixes, as a scalable picture that needs no font of its own.</summary>
internal sealed class CodeDrawing
{
    private const double CharacterWidth = 7.8;
    private const double LineHeight = 20;
    private const double Left = 52;
    private const double Width = 980;
    private const int MessageColumns = 116;
    private const string Background = "#1e1e2a";
    private const string Panel = "#262635";
    private const string Plain = "#d6d6e3";
    private const string Faint = "#8a8aa3";
    private const string Warning = "#f2b84b";
    private const string Added = "#8fd694";

    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        [ClassificationTypeNames.Keyword] = "#7aa7ff",
        [ClassificationTypeNames.ControlKeyword] = "#c99bf0",
        [ClassificationTypeNames.StringLiteral] = "#e0a37c",
        [ClassificationTypeNames.NumericLiteral] = "#b8d8a0",
        [ClassificationTypeNames.ClassName] = "#6fd0c0",
        [ClassificationTypeNames.RecordClassName] = "#6fd0c0",
        [ClassificationTypeNames.StructName] = "#6fd0c0",
        [ClassificationTypeNames.InterfaceName] = "#b8d7a3",
        [ClassificationTypeNames.MethodName] = "#e3dba0",
        [ClassificationTypeNames.ExtensionMethodName] = "#e3dba0",
        [ClassificationTypeNames.LocalName] = "#a5d8ff",
        [ClassificationTypeNames.ParameterName] = "#a5d8ff",
        [ClassificationTypeNames.Comment] = Faint,
    };

    private readonly StringBuilder _picture = new();
    private double _y = 10;

    /// <summary>Adds code below what there is already.</summary>
    public void Add(Flag flag)
    {
        // Beside what can be repaired stands where it is to be written, and not a way.
        var steps = flag.Fix is null ? flag.Steps.Where(s => s != flag.Squiggle).ToArray() : [];
        var stepLines = steps.Select(s => s.Line).Distinct().ToArray();
        Line($"""<rect x="8" y="{N(_y)}" width="{N(Width - 16)}" height="{N(HeightOf(flag, stepLines.Length))}" rx="6" fill="{Panel}"/>""");
        Text(20, _y + 22, SecurityElement.Escape(flag.Finding.Descriptor.Title.ToString(CultureInfo.InvariantCulture))!, Plain, "font-weight=\"bold\"");
        Text(Width - 20, _y + 22, flag.Finding.Id, Faint, "text-anchor=\"end\"");
        _y += 32;
        for (var line = 0; line < flag.Lines.Count; line++)
        {
            foreach (var step in steps.Where(s => s.Line == line))
                Step(step);
            if (Array.IndexOf(stepLines, line) is >= 0 and var passed)
                Number(passed + 1);

            Code(flag.Lines[line], Plain);
            if (flag.Squiggle.Line == line)
                Squiggle(flag.Squiggle);
            _y += LineHeight;
        }

        _y += 4;
        Message(flag, stepLines.Length);
        if (flag.Fix is not null)
            Fixed(flag);
        _y += 18;
    }

    public override string ToString() => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(Width)} {N(_y)}" width="{N(Width)}" height="{N(_y)}" font-family="ui-monospace, 'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace" font-size="13">
        <title>Four findings of the analyzers in an editor: a meeting without a passcode and its fix, a social login, a recording that goes to a cloud, and contacts that are invited</title>
        <rect width="100%" height="100%" fill="{Background}"/>
        {_picture}</svg>

        """.ReplaceLineEndings("\n");

    private static double HeightOf(Flag flag, int steps)
    {
        var lines = flag.Lines.Count + Wrapped(MessageOf(flag, steps)).Count();
        var height = 32 + 4 + lines * LineHeight + 10;
        return flag.Fix is null ? height : height + 10 + LineHeight + flag.Fixed.Count * LineHeight;
    }

    private void Code(ColouredLine line, string colour)
    {
        var column = 0;
        foreach (var (text, kind) in line.Pieces)
        {
            if (text.Trim().Length > 0)
            {
                var blanks = text.Length - text.TrimStart().Length;
                Glyphs(Left + (column + blanks) * CharacterWidth, text.Trim(), Colours.GetValueOrDefault(kind, colour));
            }

            column += text.Length;
        }
    }

    private void Squiggle(Place place)
    {
        var path = new StringBuilder();
        var (start, end) = (Left + place.Start * CharacterWidth, Left + place.End * CharacterWidth);
        path.Append(CultureInfo.InvariantCulture, $"M{N(start)} {N(_y + 18)}");
        for (double x = start, up = 1; x + 3 <= end; x += 3, up = -up)
            path.Append(CultureInfo.InvariantCulture, $"l3 {N(-3 * up)}");
        Line($"""<path d="{path}" fill="none" stroke="{Warning}" stroke-width="1.4"/>""");
    }

    private void Step(Place place) =>
        Line($"""<rect x="{N(Left + place.Start * CharacterWidth - 1)}" y="{N(_y + 1)}" width="{N((place.End - place.Start) * CharacterWidth + 2)}" height="18" rx="3" fill="#3b3b55"/>""");

    // Where the data has come from, in the order in which it went.
    private void Number(int number)
    {
        Line($"""<circle cx="34" cy="{N(_y + 10)}" r="8" fill="#3b3b55"/>""");
        Text(34, _y + 14.5, number.ToString(CultureInfo.InvariantCulture), Warning, "text-anchor=\"middle\" font-size=\"12\"");
    }

    private void Message(Flag flag, int steps)
    {
        foreach (var line in Wrapped(MessageOf(flag, steps)))
        {
            Text(Left, _y + 14, SecurityElement.Escape(line)!, Warning, "font-size=\"12.5\"");
            _y += LineHeight;
        }
    }

    private static string MessageOf(Flag flag, int steps) =>
        $"warning {flag.Finding.Id}: {flag.Finding.GetMessage(CultureInfo.InvariantCulture)}" + (steps > 0 ? " (the way of the data: 1" + (steps > 1 ? " to " + steps.ToString(CultureInfo.InvariantCulture) : "") + ")" : "");

    private void Fixed(Flag flag)
    {
        _y += 6;
        Line($"""<circle cx="34" cy="{N(_y + 9)}" r="6" fill="#ffe27a"/>""");
        Text(Left, _y + 14, SecurityElement.Escape(flag.Fix!)!, Added, "font-size=\"12.5\"");
        _y += LineHeight + 2;
        var before = flag.Lines.Select(l => l.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var line in flag.Fixed)
        {
            if (!before.Contains(line.ToString()))
            {
                Line($"""<rect x="{N(Left - 20)}" y="{N(_y)}" width="{N(Width - Left - 8)}" height="{N(LineHeight)}" fill="#2c4433"/>""");
                Text(Left - 14, _y + 14, "+", Added, "");
            }

            Code(line, Plain);
            _y += LineHeight;
        }
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > MessageColumns)
            {
                yield return line;
                line = "";
            }

            line += (line.Length == 0 ? "" : " ") + word;
        }

        yield return line;
    }

    // Stretched to whole columns, so that squiggles stand below what they mean in each font.
    private void Glyphs(double x, string text, string colour) =>
        Text(x, _y + 14, SecurityElement.Escape(text)!, colour, $"textLength=\"{N(text.Length * CharacterWidth)}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"");

    private void Text(double x, double y, string escaped, string colour, string more) =>
        Line($"<text x=\"{N(x)}\" y=\"{N(y)}\" fill=\"{colour}\"{(more.Length > 0 ? " " + more : "")}>{escaped}</text>");

    private void Line(string element) => _picture.Append(element).Append('\n');

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
