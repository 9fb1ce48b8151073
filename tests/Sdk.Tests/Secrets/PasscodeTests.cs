using System.Text.Json;
using CsCheck;

namespace PrivacySafe.Conferencing.Tests.Secrets;

public class PasscodeTests
{
    [Fact]
    public void A_passcode_has_the_length_the_classes_and_the_alphabet_and_no_weak_run() => Gen.Int.Sample(
        _ =>
        {
            var text = Passcode.NewRandom().Reveal();
            Assert.Equal(10, text.Length);
            Assert.Contains(text, char.IsAsciiLetterLower);
            Assert.Contains(text, char.IsAsciiLetterUpper);
            Assert.Contains(text, char.IsAsciiDigit);
            Assert.Contains(text, c => "@-_*".Contains(c, StringComparison.Ordinal));
            // Nothing that is mistaken for something else when read out.
            Assert.DoesNotContain(text, c => "0O1lIo".Contains(c, StringComparison.Ordinal));
            Assert.False(IsWeak(text), text);
        },
        iter: 5000);

    [Fact]
    public void A_numeric_passcode_has_digits_only_and_no_weak_run() => Gen.Int.Sample(
        _ =>
        {
            var text = Passcode.NewRandom(PasscodeRules.NumericOnly).Reveal();
            Assert.True(text.Length == 10 && text.All(char.IsAsciiDigit), text);
            Assert.False(IsWeak(text), text);
        },
        iter: 5000);

    [Fact]
    public void A_weak_run_is_three_equal_rising_or_falling_characters() => Gen.String[Gen.Char['a', 'f'], 0, 8].Sample(
        text => Assert.Equal(IsWeak(text), PasscodeRules.HasWeakRun(text)),
        iter: 5000);

    [Fact]
    public void Passcodes_differ() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Passcode.NewRandom().Reveal()).Distinct().Count());

    [Fact]
    public void A_passcode_shows_itself_only_when_asked()
    {
        var passcode = Passcode.NewRandom();
        Assert.Equal("[Passcode withheld]", passcode.ToString());
        Assert.Equal("\"[Passcode withheld]\"", JsonSerializer.Serialize(passcode));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Passcode>("\"x\""));
    }

    private static bool IsWeak(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 2)).Any(i =>
        (text[i] == text[i + 1] && text[i] == text[i + 2])
        || (text[i] + 1 == text[i + 1] && text[i] + 2 == text[i + 2])
        || (text[i] - 1 == text[i + 1] && text[i] - 2 == text[i + 2]));
}
