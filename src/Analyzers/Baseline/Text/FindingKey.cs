using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing.Analyzers.Baseline.Text;

/// <summary>
/// Which finding is meant, in words that outlive moves, new lines and other names of locals: the rule, the member or file, what the finding is about, and which one of several that are alike.
/// Written as <c>PSC1005 in M:Clinic.Meetings.CreateAsync about zoom settings.waiting_room #2</c>.
/// </summary>
internal sealed class FindingKey : IEquatable<FindingKey>, IComparable<FindingKey>
{
    private static readonly char[] Blanks = { ' ', '\t' };

    /// <param name="rule">The rule's id.</param>
    /// <param name="place">The member as documentation comments name it, or the path of a file.</param>
    /// <param name="about">What the finding is about; empty where rule and member say it all.</param>
    /// <param name="number">Which one, from 1 on, in the order of the code.</param>
    public FindingKey(string rule, string place, string about, int number)
    {
        Rule = rule;
        Place = place;
        About = string.Join(" ", about.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        Number = number;
    }

    public string Rule { get; }

    public string Place { get; }

    public string About { get; }

    public int Number { get; }

    /// <summary>True when the place is a member and no file.</summary>
    public bool IsInMember => IsMember(Place);

    /// <summary>True for a place that is a member as documentation comments name it; no path relative to a project looks like one.</summary>
    public static bool IsMember(string place) => place.Length > 2 && place[1] == ':';

    /// <summary>The key that a line says; null when it is none.</summary>
    public static FindingKey? Parse(string line)
    {
        var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || words[1] != BaselineWords.In)
            return null;
        var number = 1;
        var end = words.Length;
        if (end > 3 && words[end - 1][0] == '#')
        {
            if (!int.TryParse(words[end - 1].Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 2)
                return null;
            end--;
        }

        if (end == 3)
            return new FindingKey(words[0], Unescaped(words[2]), "", number);
        return end > 4 && words[3] == BaselineWords.About ? new FindingKey(words[0], Unescaped(words[2]), string.Join(" ", words.Skip(4).Take(end - 4).Select(Unescaped)), number) : null;
    }

    /// <summary>The same finding as another one of those that are alike.</summary>
    public FindingKey WithNumber(int number) => new(Rule, Place, About, number);

    public int CompareTo(FindingKey? other)
    {
        if (other is null)
            return 1;
        foreach (var order in new[] { string.CompareOrdinal(Rule, other.Rule), string.CompareOrdinal(Place, other.Place), string.CompareOrdinal(About, other.About) })
        {
            if (order != 0)
                return order;
        }

        return Number.CompareTo(other.Number);
    }

    public bool Equals(FindingKey? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as FindingKey);

    public override int GetHashCode() => unchecked((((StringComparer.Ordinal.GetHashCode(Rule) * 31) + StringComparer.Ordinal.GetHashCode(Place)) * 31 + StringComparer.Ordinal.GetHashCode(About)) * 31 + Number);

    public override string ToString() =>
        $"{Rule} {BaselineWords.In} {Escaped(Place, false)}"
        + (About.Length == 0 ? "" : $" {BaselineWords.About} {string.Join(" ", About.Split(' ').Select(word => Escaped(word, true)))}")
        + (Number == 1 ? "" : " #" + Number.ToString(CultureInfo.InvariantCulture));

    // Blanks would end a word, other invisible characters would deceive whoever reads it, and a number at the end would be read as one.
    private static string Escaped(string word, bool alsoNumbers)
    {
        if (!word.Any(MustBeEscaped) && !(alsoNumbers && word[0] == '#'))
            return word;
        var text = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            if (MustBeEscaped(word[i]) || alsoNumbers && i == 0 && word[i] == '#')
                text.Append('%').Append(((int)word[i]).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(word[i]);
        }

        return text.ToString();
    }

    private static bool MustBeEscaped(char c) => c == '%' || char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private static string Unescaped(string word)
    {
        if (word.IndexOf('%') < 0)
            return word;
        var text = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '%' && i + 4 < word.Length && ushort.TryParse(word.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(word[i]);
            }
        }

        return text.ToString();
    }
}
