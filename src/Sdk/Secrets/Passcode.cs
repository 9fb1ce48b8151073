using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace PrivacySafe.Conferencing;

/// <summary>A meeting's passcode, made anew for each meeting from a cryptographic random source (S56; CIS Zoom 1.1.1.1).</summary>
[JsonConverter(typeof(RedactingJsonConverter<Passcode>))]
public sealed class Passcode : SensitiveValue
{
    /// <summary>Runs such as <c>abc</c>, <c>321</c> or <c>aaa</c> of this length are never produced and make a passcode weak.</summary>
    internal const int ShortestWeakRun = 3;

    internal Passcode(string value) : base(value)
    {
    }

    /// <summary>The passcode itself. Tell it to the participants by another way than the link where the profile wants two ways.</summary>
    public string Reveal() => Value;

    /// <summary>A new random passcode that any vendor here accepts: ten characters of the alphabet letters, digits and <c>@ - _ *</c>, with each class at least once.</summary>
    /// <returns>About 60 bits of randomness.</returns>
    public static Passcode NewRandom() => NewRandom(PasscodeRules.Strongest);

    internal static Passcode NewRandom(PasscodeRules rules)
    {
        // One draw serves several candidates: most of a draw's cost does not depend on its size.
        Span<byte> random = stackalloc byte[256];
        Span<char> candidate = stackalloc char[rules.Length];
        var length = 0;
        while (true)
        {
            RandomNumberGenerator.Fill(random);
            foreach (var draw in random)
            {
                // The alphabets have at most 64 characters; what lies beyond is drawn anew, so that all are equally likely.
                if ((draw & 63) >= rules.Alphabet.Length)
                    continue;
                candidate[length++] = rules.Alphabet[draw & 63];
                if (length < rules.Length)
                    continue;
                length = 0;
                if (!rules.Accepts(candidate))
                    continue;
                var passcode = new Passcode(candidate.ToString());
                candidate.Clear();
                random.Clear();
                return passcode;
            }
        }
    }

    internal bool Meets(PasscodeRules rules) => Value.Length >= rules.MinimumLength && !PasscodeRules.HasWeakRun(Value);
}
