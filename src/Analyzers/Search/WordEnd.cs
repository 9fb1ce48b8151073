namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>Tells by what stands behind a word of a text whether the code may call it or write to it. What is untrue is sure; what is true is not.</summary>
internal static class WordEnd
{
    /// <summary>True when arguments, type arguments or a comment follow.</summary>
    public static bool MayBeCalled(string text, int word) => Next(text, word, out var at) && text[at] is '(' or '<' or '/';

    /// <summary>True when an assignment follows, of whichever kind.</summary>
    public static bool MayBeWritten(string text, int word)
    {
        if (!Next(text, word, out var at))
            return false;
        var following = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '=' => following is not ('=' or '>'),
            '?' => following == '?',
            '+' or '-' or '|' or '&' => following == '=',
            '/' => true,
            _ => false,
        };
    }

    /// <summary>True when one of two characters follows at once.</summary>
    public static bool IsFollowedBy(string text, int word, char one, char other)
    {
        var at = word;
        while (at < text.Length && TextWords.IsPart(text[at]))
            at++;
        return at < text.Length && (text[at] == one || text[at] == other);
    }

    private static bool Next(string text, int word, out int at)
    {
        at = word;
        while (at < text.Length && TextWords.IsPart(text[at]))
            at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length;
    }
}
