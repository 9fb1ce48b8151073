using System.Buffers;

namespace PrivacySafe.Conferencing;

/// <summary>Which passcodes a vendor and an account accept, and which the product makes.</summary>
internal sealed class PasscodeRules
{
    private const string Lower = "abcdefghijkmnpqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Special = "@-_*";

    private static readonly SearchValues<char> Lowers = SearchValues.Create(Lower);
    private static readonly SearchValues<char> Uppers = SearchValues.Create(Upper);
    private static readonly SearchValues<char> Numbers = SearchValues.Create(Digits);
    private static readonly SearchValues<char> Specials = SearchValues.Create(Special);

    private PasscodeRules(int length, int minimumLength, string alphabet, bool everyClass)
    {
        Length = length;
        MinimumLength = minimumLength;
        Alphabet = alphabet;
        EveryClass = everyClass;
    }

    /// <summary>Ten characters with every class: the longest that all vendors' documents allow.</summary>
    public static PasscodeRules Strongest { get; } = new(10, 6, Lower + Upper + Digits + Special, everyClass: true);

    /// <summary>For accounts whose administrator allows digits only.</summary>
    public static PasscodeRules NumericOnly { get; } = new(10, 6, "0123456789", everyClass: false);

    /// <summary>The length that is made.</summary>
    public int Length { get; }

    /// <summary>The shortest that is good enough in a meeting made elsewhere (CIS Zoom 1.1.1.1.1).</summary>
    public int MinimumLength { get; }

    /// <summary>The characters used. Look-alikes such as 0 and O are left out, because people read passcodes aloud.</summary>
    public string Alphabet { get; }

    private bool EveryClass { get; }

    public bool Accepts(ReadOnlySpan<char> candidate) =>
        candidate.Length == Length
        && !HasWeakRun(candidate)
        && (!EveryClass || (candidate.ContainsAny(Lowers) && candidate.ContainsAny(Uppers) && candidate.ContainsAny(Numbers) && candidate.ContainsAny(Specials)));

    /// <summary>True for three neighbours that are equal or count up or down by one.</summary>
    public static bool HasWeakRun(ReadOnlySpan<char> text)
    {
        for (var i = Passcode.ShortestWeakRun - 1; i < text.Length; i++)
        {
            var step = text[i - 1] - text[i - 2];
            if (step is >= -1 and <= 1 && text[i] - text[i - 1] == step)
                return true;
        }

        return false;
    }
}
