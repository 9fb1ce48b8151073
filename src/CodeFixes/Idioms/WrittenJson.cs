using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>JSON that the source writes as a text: what it says, and where in the text. The places of its values count characters of the text.</summary>
internal sealed class WrittenJson
{
    private readonly ObjectShape _root;

    private WrittenJson(WrittenText text, ObjectShape root)
    {
        Text = text;
        _root = root;
    }

    public WrittenText Text { get; }

    /// <summary>Reads JSON; null when an expression writes none.</summary>
    public static WrittenJson? Of(ExpressionSyntax expression) =>
        WrittenText.Of(expression) is { } text && JsonText.Read(text.ToValue(), (start, end) => new Origin(expression, TextSpan.FromBounds(start, end))) is { } root ? new WrittenJson(text, root) : null;

    /// <summary>What stands under exactly this path; null when nothing does.</summary>
    public Value? At(string path)
    {
        Value? value = _root;
        foreach (var name in path.Split('.'))
            value = (value as ObjectShape)?.Find(name)?.Value;
        return value;
    }

    /// <summary>What stands under a path, or, where the text is only an inner part of what is sent, under its end; null when nothing does.</summary>
    public Value? Find(string path)
    {
        for (string? end = path; end is not null; end = Tail(end))
        {
            if (At(end) is { } value && value.Origin.Span.End <= Text.Count)
                return value;
        }

        return null;
    }

    /// <summary>The innermost object of those on a path that is there, with the names that it lacks; null when the text holds none of them.</summary>
    /// <param name="path">The whole path.</param>
    /// <param name="missing">The end of it that was missing when the code was analysed.</param>
    public (ObjectShape Holder, IReadOnlyList<string> Names)? Holder(string path, IReadOnlyList<string> missing)
    {
        var names = path.Split('.');
        var holder = _root;
        var known = names.Take(names.Length - missing.Count).ToArray();
        for (var skipped = 0; skipped < known.Length; skipped++)
        {
            if (At(string.Join(".", known.Skip(skipped))) is not ObjectShape inner)
                continue;
            holder = inner;
            break;
        }

        var level = 0;
        while (level < missing.Count && holder.Find(missing[level]) is { } member)
        {
            if (member.Value is not ObjectShape inner)
                return null;
            holder = inner;
            level++;
        }

        return (holder, missing.Skip(level).ToArray());
    }

    /// <summary>True when a value stands between quotes.</summary>
    public bool IsQuoted(Value value) =>
        value.Origin.Span is { Start: > 0 } span && Text[span.Start - 1] is '"' or '\'' && span.End < Text.Count && Text[span.End] == Text[span.Start - 1] && value is KnownValue { Constant: string } or TextValue or UnknownValue;

    /// <summary>Where a value stands, quotes included.</summary>
    public (int Start, int End) Around(Value value) => IsQuoted(value) ? (value.Origin.Span.Start - 1, value.Origin.Span.End + 1) : (value.Origin.Span.Start, value.Origin.Span.End);

    /// <summary>How the source spells a value, quotes included.</summary>
    public string SourceOf(Value value) => Text.Source(Around(value).Start, Around(value).End);

    /// <summary>A piece as it is spelled at an index, with its quotes.</summary>
    public string Spelled(int index, JsonPiece piece) => piece.IsText ? Quoted(index, piece.Spelled) : piece.Spelled;

    /// <summary>The text with another member, first in an object.</summary>
    /// <param name="open">Where the object begins.</param>
    /// <param name="names">The member's name, and those of the levels inside it.</param>
    /// <param name="value">What it says, as the source spells it.</param>
    public ExpressionSyntax? With(int open, IReadOnlyList<string> names, string value)
    {
        var first = open + 1;
        while (first < Text.Count && char.IsWhiteSpace(Text[first]))
            first++;
        if (first >= Text.Count)
            return null;
        var space = Text.Source(open + 1, first);
        var isWide = HasSpaceAfterColon(first);
        var colon = isWide ? ": " : ":";
        var gap = isWide || Text.CountsBracesAt(open) ? " " : "";
        foreach (var name in names.Skip(1).Reverse())
            value = Text.Spelled(open, "{") + gap + Quoted(open, name) + colon + value + gap + Text.Spelled(open, "}");
        var pair = Quoted(open, names[0]) + colon + value;
        return Text[first] == '}' ? Text.With(first, first, pair + space) : Text.With(first, first, pair + "," + (space.Length > 0 ? space : isWide ? " " : ""));
    }

    /// <summary>The text without the member whose value stands there, and without the comma that it needed; null when its name is not written.</summary>
    public ExpressionSyntax? Without(int start, int end)
    {
        if (NameBefore(start) is not { } from)
            return null;
        var to = Skip(end);
        if (to < Text.Count && Text[to] == ',')
            return Text.With(from, Skip(to + 1), "");
        var before = from;
        while (before > 0 && char.IsWhiteSpace(Text[before - 1]))
            before--;
        return before > 0 && Text[before - 1] == ',' ? Text.With(before - 1, end, "") : Text.With(from, end, "");
    }

    private static string? Tail(string path) => path.IndexOf('.') is > 0 and var dot ? path.Substring(dot + 1) : null;

    private int Skip(int index)
    {
        while (index < Text.Count && char.IsWhiteSpace(Text[index]))
            index++;
        return index;
    }

    // Where the name of the member begins whose value begins there.
    private int? NameBefore(int start)
    {
        var index = start - 1;
        while (index > 0 && char.IsWhiteSpace(Text[index]))
            index--;
        if (index <= 0 || Text[index] != ':')
            return null;
        for (index--; index > 0 && char.IsWhiteSpace(Text[index]); index--)
        {
        }

        var quote = Text[index];
        if (quote is not ('"' or '\''))
            return null;
        for (index--; index >= 0; index--)
        {
            if (Text[index] == quote)
                return index;
        }

        return null;
    }

    // What follows is laid out like the new member; where nothing does, what stands before it is.
    private bool HasSpaceAfterColon(int from)
    {
        var colons = Enumerable.Range(0, Text.Count - 1).Where(i => Text[i] == ':').ToArray();
        return colons.Length == 0 || char.IsWhiteSpace(Text[colons.FirstOrDefault(i => i >= from) is > 0 and var next ? next + 1 : colons[0] + 1]);
    }

    private string Quoted(int index, string spelled)
    {
        var quote = Text.Spelled(index, "\"");
        return quote + spelled + quote;
    }
}
