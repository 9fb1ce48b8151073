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
        Span<char> candidate = stackalloc char[rules.Length];
        do
        {
            RandomNumberGenerator.GetItems(rules.Alphabet.AsSpan(), candidate);
        }
        while (!rules.Accepts(candidate));

        var passcode = new Passcode(candidate.ToString());
        candidate.Clear();
        return passcode;
    }

    internal bool Meets(PasscodeRules rules) => Value.Length >= rules.MinimumLength && !PasscodeRules.HasWeakRun(Value);
}
