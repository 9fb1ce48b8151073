using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Writes values into JSON that the code puts together as text.</summary>
internal sealed class JsonTextWriter : IIdiomWriter
{
    public SourceEdit? Replace(WritePlace place) => Edit(place, Replaced);

    public SourceEdit? Add(WritePlace place) => Edit(place, Added);

    private static SourceEdit? Edit(WritePlace place, Func<WritePlace, ExpressionSyntax, string?, ExpressionSyntax?> change)
    {
        if (TextOf(place) is not { } expression)
            return null;
        var secret = place.Wanted.IsSecret ? PasscodeExpression.In(place)?.ToString() : null;
        return change(place, expression, secret) is null ? null : SourceEdit.InsteadOf(place, expression, current => current is ExpressionSyntax text ? change(place, text, secret) ?? current : current);
    }

    // A named text is changed where it is written, in the same file.
    private static ExpressionSyntax? TextOf(WritePlace place)
    {
        if (place.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || place.Model.GetSymbolInfo(place.Expression).Symbol is not (IFieldSymbol or ILocalSymbol) and not { IsStatic: true })
            return place.Expression;
        return place.Model.GetSymbolInfo(place.Expression).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && value.SyntaxTree == place.Expression.SyntaxTree ? value : null;
    }

    private static ExpressionSyntax? Replaced(WritePlace place, ExpressionSyntax expression, string? secret)
    {
        if (Read(expression) is not var (text, root) || Payload.Of(root).At(place.Wanted.Setting.Path) is not { } value || value is AbsentValue)
            return null;
        var (start, end) = (value.Origin.Span.Start, value.Origin.Span.End);
        if (value is UnknownValue or TextValue || value.Origin.Node is null || !text.IsWritten(start, end))
            return null;
        var isQuoted = start > 0 && text[start - 1] is '"' or '\'' && value is KnownValue { Constant: string };
        string spelled;
        if (place.Wanted.IsSecret)
        {
            if (secret is null || !text.TakesHoleAt(start))
                return null;
            spelled = isQuoted ? text.SpelledHole(secret) : Quoted(text, start, text.SpelledHole(secret));
        }
        else if (place.Wanted.IsEmptyList)
        {
            spelled = "[]";
        }
        else if (place.Wanted.Best is { } best)
        {
            spelled = isQuoted || best is not string ? text.Spelled(start, WantedValue.Text(best)) : Quoted(text, start, text.Spelled(start, WantedValue.Text(best)));
        }
        else
        {
            return null;
        }

        return text.Source(start, end) == spelled ? null : text.With(start, end, spelled);
    }

    private static ExpressionSyntax? Added(WritePlace place, ExpressionSyntax expression, string? secret)
    {
        if (Read(expression) is not var (text, root))
            return null;
        var names = place.Wanted.Setting.Path.Split('.');
        Value holder = root;
        var level = 0;
        while (level < names.Length && holder is ObjectShape shape && shape.Find(names[level]) is { } member)
        {
            holder = member.Value;
            level++;
        }

        if (holder is not ObjectShape || level == names.Length)
            return null;
        var open = holder.Origin.Span.Start;
        string value;
        if (place.Wanted.IsSecret)
        {
            if (secret is null || !text.TakesHoleAt(open))
                return null;
            value = Quoted(text, open, text.SpelledHole(secret));
        }
        else if (place.Wanted.Best is { } best)
        {
            value = best is string word ? Quoted(text, open, text.Spelled(open, word)) : text.Spelled(open, WantedValue.Text(best));
        }
        else
        {
            return null;
        }

        var first = open + 1;
        while (first < text.Count && char.IsWhiteSpace(text[first]))
            first++;
        if (first >= text.Count)
            return null;
        var space = text.Source(open + 1, first);
        var colon = HasSpaceAfterColon(text, first) ? ": " : ":";
        for (var i = names.Length - 1; i > level; i--)
            value = text.Spelled(open, "{") + (colon.Length > 1 ? " " : "") + Quoted(text, open, names[i]) + colon + value + (colon.Length > 1 ? " " : "") + text.Spelled(open, "}");
        var pair = Quoted(text, open, names[level]) + colon + value;
        return text[first] == '}' ? text.With(first, first, pair + space) : text.With(first, first, pair + "," + (space.Length > 0 ? space : colon.Length > 1 ? " " : ""));
    }

    private static bool HasSpaceAfterColon(WrittenText text, int from)
    {
        for (var i = from; i + 1 < text.Count; i++)
        {
            if (text[i] == ':')
                return char.IsWhiteSpace(text[i + 1]);
        }

        return true;
    }

    private static string Quoted(WrittenText text, int index, string spelled)
    {
        var quote = text.Spelled(index, "\"");
        return quote + spelled + quote;
    }

    private static (WrittenText Text, ObjectShape Root)? Read(ExpressionSyntax expression)
    {
        if (WrittenText.Of(expression) is not { } text)
            return null;

        // Positions in the text take the place of positions in the source.
        return JsonText.Read(text.ToValue(), (start, end) => new Origin(expression, TextSpan.FromBounds(start, end))) is { } root ? (text, root) : null;
    }
}
