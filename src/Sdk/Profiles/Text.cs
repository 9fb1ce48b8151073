namespace PrivacySafe.Conferencing;

/// <summary>The checks on texts that people write: bounds, control characters, and whether a reason says anything.</summary>
internal static class Text
{
    private static readonly string[] Placeholders = ["todo", "tbd", "test", "none", "n/a", "na", "reason", "because", "xxx", "asdf", "foo", "bar", "lorem", "ipsum", "temporary", "fixme"];

    public static void Require(string? text, int maximum, string parameter, string meaning)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException($"'{parameter}' is empty; give {meaning}.", parameter);
        if (text.Length > maximum)
            throw new ArgumentException($"'{parameter}' has {text.Length} characters, {maximum} are allowed; shorten {meaning}.", parameter);
        if (HasControlCharacter(text))
            throw new ArgumentException($"'{parameter}' holds control characters; remove them from {meaning}.", parameter);
    }

    /// <summary>A sentence that a later reader can judge: at least three different words with letters, none a mere placeholder.</summary>
    public static void RequireReason(string? text, string parameter, string meaning)
    {
        Require(text, 500, parameter, meaning);
        var words = text!.Split([' ', ',', '.', ';', ':', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Any(char.IsLetter) && !Placeholders.Contains(w, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        if (words < 3 || text.Length < 15)
            throw new ArgumentException($"'{parameter}' does not say enough to be judged later; write {meaning} as a sentence.", parameter);
    }

    /// <summary>A role or a ticket; an e-mail address would be a person.</summary>
    public static void RequireRoleOrTicket(string? text, string parameter, string meaning)
    {
        Require(text, 100, parameter, meaning);
        if (text!.Contains('@'))
            throw new ArgumentException($"'{parameter}' looks like a person's address; give a role or a ticket number as {meaning}, because evidence names no persons.", parameter);
    }

    public static bool HasControlCharacter(string text) => text.Any(char.IsControl);
}
