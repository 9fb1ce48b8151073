using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Http;

/// <summary>Makes a vendor's words fit for exceptions: short, printable, without links and without any secret known to the request.</summary>
internal static partial class VendorText
{
    private const int Longest = 200;

    public static string? Clean(string? text, ReadOnlySpan<string?> secrets)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
                text = text.Replace(secret, "[withheld]", StringComparison.OrdinalIgnoreCase);
        }

        text = Links().Replace(text, "[link withheld]");
        text = Addresses().Replace(text, "[address withheld]");
        text = new string([.. text.Where(c => !char.IsControl(c))]);
        return text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text;
    }

    /// <summary>A field's name, when it looks like one.</summary>
    public static string? FieldName(string? text) => text is { Length: <= 100 } && Field().IsMatch(text) ? text : null;

    [GeneratedRegex(@"[a-z][a-z0-9+.-]*://\S+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^[A-Za-z0-9_.\[\]]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
