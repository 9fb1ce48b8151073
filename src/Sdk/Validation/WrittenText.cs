namespace PrivacySafe.Conferencing;

/// <summary>
/// The checks on texts that people write: bounds, control characters, and whether a reason says anything. Each says in one sentence
/// what is wrong with which text and what to do, and never repeats the text.
/// </summary>
internal static class WrittenText
{
    private static readonly string[] Placeholders = ["todo", "tbd", "test", "none", "n/a", "na", "reason", "because", "xxx", "asdf", "foo", "bar", "lorem", "ipsum", "temporary", "fixme"];

    /// <exception cref="ArgumentException">The text is empty, too long or holds control characters.</exception>
    public static void Require(string? text, int maximum, string parameter, string meaning) => Refuse(Problem(text, maximum, parameter, meaning), parameter);

    /// <exception cref="ArgumentException">The text is no reference to a document, clause or ticket.</exception>
    public static void RequireReference(string? text, string parameter, string meaning) => Refuse(ProblemOfReference(text, parameter, meaning), parameter);

    /// <exception cref="ArgumentException">The text does not say enough.</exception>
    public static void RequireReason(string? text, string parameter, string meaning) => Refuse(ProblemOfReason(text, parameter, meaning), parameter);

    /// <exception cref="ArgumentException">The text is no role or ticket.</exception>
    public static void RequireRoleOrTicket(string? text, string parameter, string meaning) => Refuse(ProblemOfRoleOrTicket(text, parameter, meaning), parameter);

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static string? Problem(string? text, int maximum, string name, string meaning)
    {
        if (string.IsNullOrWhiteSpace(text))
            return $"'{name}' is empty; give {meaning}.";
        if (text.Length > maximum)
            return $"'{name}' has {text.Length} characters, {maximum} are allowed; shorten {meaning}.";
        return HasControlCharacter(text) ? $"'{name}' holds control characters; remove them from {meaning}." : null;
    }

    /// <summary>What is wrong with a sentence that a later reader shall judge: it needs at least three different words with letters, none a mere placeholder.</summary>
    public static string? ProblemOfReason(string? text, string name, string meaning)
    {
        if (Problem(text, 500, name, meaning) is { } problem)
            return problem;
        var words = text!.Split([' ', ',', '.', ';', ':', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Any(char.IsLetter) && !Placeholders.Contains(w, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        return words < 3 || text.Length < 15 ? $"'{name}' does not say enough to be judged later; write {meaning} as a sentence." : null;
    }

    /// <summary>What is wrong with a reference to a document, clause or ticket; an e-mail address would be a person.</summary>
    public static string? ProblemOfReference(string? text, string name, string meaning)
    {
        if (Problem(text, 100, name, meaning) is { } problem)
            return problem;
        return text!.Contains('@') ? $"'{name}' looks like a person's address; give a document, clause or ticket as {meaning}, because evidence names no persons." : null;
    }

    /// <summary>What is wrong with a role or a ticket; an e-mail address would be a person.</summary>
    public static string? ProblemOfRoleOrTicket(string? text, string name, string meaning)
    {
        if (Problem(text, 100, name, meaning) is { } problem)
            return problem;
        return text!.Contains('@') ? $"'{name}' looks like a person's address; give a role or a ticket number as {meaning}, because evidence names no persons." : null;
    }

    public static bool HasControlCharacter(string text) => text.Any(char.IsControl);

    private static void Refuse(string? problem, string parameter)
    {
        if (problem is not null)
            throw new ArgumentException(problem, parameter);
    }
}
