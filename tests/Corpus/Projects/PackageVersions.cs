namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>Compares the versions of packages by their numbers; what follows a hyphen is looked at last.</summary>
internal static class PackageVersions
{
    /// <summary>The least of the versions that is not below the wanted one, otherwise the greatest; null when there is none.</summary>
    public static string? Nearest(IEnumerable<string> versions, string wanted)
    {
        var sorted = versions.OrderBy(NumbersOf, Numbers).ThenBy(v => v, StringComparer.Ordinal).ToArray();
        return sorted.FirstOrDefault(v => Numbers.Compare(NumbersOf(v), NumbersOf(wanted)) >= 0) ?? sorted.LastOrDefault();
    }

    /// <summary>The greatest of the versions.</summary>
    public static string Greatest(IEnumerable<string> versions) => versions.OrderBy(NumbersOf, Numbers).ThenBy(v => v, StringComparer.Ordinal).Last();

    /// <summary>How many generations lie between two versions: what one declares can be expected in another of the same generation.</summary>
    public static int Distance(string one, string other) => Math.Abs(NumbersOf(one)[0] - NumbersOf(other)[0]);

    /// <summary>The version at which a range or a floating version begins.</summary>
    public static string Least(string range) => range.TrimStart('[', '(').Split(',')[0].TrimEnd(']', ')').Replace(".*", ".0", StringComparison.Ordinal).Replace("*", "0", StringComparison.Ordinal).Trim();

    private static readonly Comparer<int[]> Numbers = Comparer<int[]>.Create((one, other) =>
    {
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            var order = (i < one.Length ? one[i] : 0).CompareTo(i < other.Length ? other[i] : 0);
            if (order != 0)
                return order;
        }

        return 0;
    });

    private static int[] NumbersOf(string version) => [.. Least(version).Split('-', '+')[0].Split('.').Select(n => int.TryParse(n, out var number) ? number : 0)];
}
