using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Tests.Profiles;

/// <summary>docs/profiles.md, taken apart; the same for every test project that holds a vendor's column against that vendor.</summary>
internal static partial class ProfilesPage
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "profiles.md"));

    /// <summary>The lines below a profile's heading.</summary>
    public static string[] Section(string name) =>
        [.. Lines.SkipWhile(l => l != $"## {name}").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).Where(l => l.Length > 0)];

    /// <summary>The rows of a profile's demands, without their heading.</summary>
    public static List<List<string>> Demands(string name) => [.. Rows(Section(name)).Skip(1)];

    /// <summary>The rows of the table below a heading, with theirs.</summary>
    public static List<List<string>> Table(string heading) =>
        Rows(Lines.SkipWhile(l => l != heading).Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)));

    /// <summary>The rows of the tables in some lines.</summary>
    public static List<List<string>> Rows(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.StartsWith('|') && !l.StartsWith("| -", StringComparison.Ordinal)).Select(l => l.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToList())];

    /// <summary>The control that a cell links to.</summary>
    public static string Id(string cell) => Identifier().Match(cell).Groups[1].Value;

    [GeneratedRegex("^\\[`([a-z-]+)`\\]")]
    private static partial Regex Identifier();
}
