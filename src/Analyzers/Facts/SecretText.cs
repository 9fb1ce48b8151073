namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>Tells a secret that somebody wrote down from a text that only says where one belongs.</summary>
internal static class SecretText
{
    private const int Shortest = 8;

    private const int FewestCharacters = 4;

    // Shorter than any token or pair of credentials.
    private const int ShortestToken = 16;

    // Who writes one of these into a secret means somebody else to replace it.
    private static readonly string[] Placeholders =
    {
        "your", "placeholder", "changeme", "change", "replace", "dummy", "example", "sample", "todo", "fixme", "insert", "enterthe", "goeshere", "xxxx", "secret", "redacted", "notset", "undefined", "tobedefined", "keyvault", "password",
    };

    /// <summary>True for a text that can be a secret.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What holds it: a text that only repeats its name is none.</param>
    public static bool IsOne(string text, string name)
    {
        if (text.Length < Shortest || !AreParts(text) || !HasEnoughCharacters(text))
            return false;
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.IndexOf("//", StringComparison.Ordinal) >= 0)
            return false;
        var letters = Credential.Letters(text);
        foreach (var placeholder in Placeholders)
        {
            if (letters.IndexOf(placeholder, StringComparison.Ordinal) >= 0)
                return false;
        }

        return !(letters.Length > 0 && Credential.Letters(name).IndexOf(letters, StringComparison.Ordinal) >= 0);
    }

    /// <summary>The same, where nothing but names says that it is one: most words have no digits, and hardly any secret has none.</summary>
    public static bool IsLikelyOne(string text, string name) => IsOne(text, name) && text.Any(char.IsDigit);

    /// <summary>True for a text that can be a token, or a pair of credentials as a header holds it.</summary>
    public static bool IsToken(string text) => text.Length >= ShortestToken && IsLikelyOne(text, "");

    // Asked of every text in the code, like the next.
    private static bool AreParts(string text)
    {
        foreach (var c in text)
        {
            if (!IsPart(c))
                return false;
        }

        return true;
    }

    private static bool HasEnoughCharacters(string text)
    {
        var different = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text.IndexOf(text[i]) == i && ++different == FewestCharacters)
                return true;
        }

        return false;
    }

    // What is put into templates stands in brackets of some kind, and what refers to another place begins with an @ or has spaces.
    private static bool IsPart(char c) => c > ' ' && c is not ('<' or '>' or '{' or '}' or '[' or ']' or '(' or ')' or '%' or '@' or '"' or '\'' or '*');
}
