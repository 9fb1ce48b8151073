using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Writes values into queries and forms that the code puts together as text.</summary>
internal sealed class QueryTextWriter : IIdiomWriter
{
    // Only what is said by a query is missing in an address; a secret would be seen there.
    public SourceEdit? Add(WritePlace place)
    {
        if (place.Missing.Count != 1 || place.Wanted is not WantedSetting { Best: { } best } || WrittenText.Of(place.Expression) is not { Count: > 0 } text || Enumerable.Range(0, text.Count).Any(i => text[i] is '{' or '#'))
            return null;
        var pair = (Enumerable.Range(0, text.Count).Any(i => text[i] == '?') ? "&" : "?") + place.Missing[0] + "=" + Uri.EscapeDataString(WantedSetting.Text(best));
        return SourceEdit.InsteadOf(place.Code, place.Wanted.Path, place.Expression, current => WrittenText.Of(current) is { } written ? written.With(written.Count, written.Count, pair) : current);
    }

    public SourceEdit? Replace(WritePlace place) => place.Wanted is not WantedSetting wanted || Replaced(place, wanted, place.Expression) is null ? null
        : SourceEdit.InsteadOf(place.Code, wanted.Path, place.Expression, current => Replaced(place, wanted, current) ?? current);

    private static ExpressionSyntax? Replaced(WritePlace place, WantedSetting wanted, ExpressionSyntax expression)
    {
        if (WrittenText.Of(expression) is not { } text || Find(text, wanted.Path) is not var (start, end) || start == end && start == text.Count || !text.IsWritten(start, end))
            return null;
        string spelled;
        if (wanted.IsSecret && text.TakesHoleAt(start) && PasscodeExpression.In(place, wanted.Setting.Control) is { } secret)
            spelled = text.SpelledHole(secret.ToString());
        else if (wanted.Best is { } best)
            spelled = text.Spelled(start, Uri.EscapeDataString(WantedSetting.Text(best)));
        else
            return null;
        return text.Source(start, end) == spelled ? null : text.With(start, end, spelled);
    }

    private static (int Start, int End)? Find(WrittenText text, string name)
    {
        for (var i = 0; i + name.Length < text.Count; i++)
        {
            if (i > 0 && text[i - 1] is not ('?' or '&') || text[i + name.Length] != '=' || Enumerable.Range(0, name.Length).Any(j => text[i + j] != name[j]))
                continue;
            var start = i + name.Length + 1;
            var end = start;
            while (end < text.Count && text[end] is not ('&' or '#'))
                end++;
            return (start, end);
        }

        return null;
    }
}
