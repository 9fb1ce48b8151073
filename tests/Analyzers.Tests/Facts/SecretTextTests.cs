using PrivacySafe.Conferencing.Analyzers.Facts;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Which texts can be secrets that somebody wrote down. All of them are made up.</summary>
public class SecretTextTests
{
    [Theory]
    [InlineData("q7Rk2Vx9Lm4T")]
    [InlineData("abcd1234")]
    [InlineData("abcdabcd")]
    [InlineData("aaaaabcd")]
    [InlineData("a.b-c_d+e/f=")]
    [InlineData("httpq7Rk2Vx9")]
    [InlineData("q7//Rk2Vx9")]
    public void Texts_that_can_be_secrets(string text) => Assert.True(SecretText.IsOne(text, "clientSecret"));

    [Theory]
    [InlineData("")]
    [InlineData("abcd123")]
    [InlineData("abcabcabc")]
    [InlineData("aaaaaaaa")]
    [InlineData("q7Rk 2Vx9Lm")]
    [InlineData("https://a.b/q7Rk2")]
    [InlineData("HTTP://a.b/q7Rk2")]
    [InlineData("clientSecret1")]
    [InlineData("zoomClient1")]
    [InlineData("client-1234")]
    [InlineData("12345678c")]
    [InlineData("client_secret")]
    public void Texts_that_cannot(string text) => Assert.False(SecretText.IsOne(text, "zoomClientSecret"));

    [Theory]
    [InlineData("your")]
    [InlineData("Placeholder")]
    [InlineData("changeme")]
    [InlineData("CHANGE")]
    [InlineData("replace")]
    [InlineData("dummy")]
    [InlineData("example")]
    [InlineData("sample")]
    [InlineData("TODO")]
    [InlineData("fixme")]
    [InlineData("insert")]
    [InlineData("enter-the")]
    [InlineData("goes-here")]
    [InlineData("xxxx")]
    [InlineData("secret")]
    [InlineData("redacted")]
    [InlineData("not-set")]
    [InlineData("undefined")]
    [InlineData("to-be-defined")]
    [InlineData("KeyVault")]
    [InlineData("password")]
    public void What_stands_for_a_secret_is_none(string word)
    {
        Assert.False(SecretText.IsOne("q7" + word + "9Lm4", "token"));
        Assert.False(SecretText.IsOne(word + "-q7-9Lm4", "token"));
    }

    [Theory]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('[')]
    [InlineData(']')]
    [InlineData('(')]
    [InlineData(')')]
    [InlineData('%')]
    [InlineData('@')]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('*')]
    [InlineData(' ')]
    [InlineData('\n')]
    public void Nor_is_what_a_template_or_a_sentence_holds(char character) => Assert.False(SecretText.IsOne("q7Rk" + character + "2Vx9", "token"));

    [Theory]
    [InlineData("12345678", "token", true)]
    [InlineData("q7Rk2Vx9", "", true)]
    [InlineData("abcdefgh", "", false)]
    [InlineData("abcdefgh", "token", false)]
    [InlineData("abcdefg1", "token", true)]
    public void Where_nothing_but_names_says_it_a_secret_has_digits(string text, string name, bool isOne) => Assert.Equal(isOne, SecretText.IsLikelyOne(text, name));
}
