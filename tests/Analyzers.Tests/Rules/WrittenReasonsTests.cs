using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>What counts as a reason that somebody can judge later.</summary>
public class WrittenReasonsTests
{
    [Theory]
    [InlineData("todo tbd test none n a na reason because xxx asdf foo bar lorem ipsum")]
    [InlineData("temporary fixme pending justification suppress suppressed")]
    [InlineData("TODO: n/a (None), <Pending>.")]
    [InlineData("1234 56-78 -- !!")]
    [InlineData("")]
    public void Placeholders_and_what_has_no_letters_are_no_words(string text) => Assert.False(WrittenReasons.Says(text, 1));

    [Theory]
    [InlineData("guests join late", 3)]
    [InlineData("guests,join.late;now:here-there/again<x>(y)!z?q\tr", 12)]
    [InlineData("Guests guests GUESTS", 1)]
    [InlineData("todo guests", 1)]
    [InlineData("room 4b", 2)]
    public void Different_words_are_counted(string text, int words)
    {
        Assert.True(WrittenReasons.Says(text, words));
        Assert.False(WrittenReasons.Says(text, words + 1));
    }
}
