using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Idioms;

/// <summary>Queries and forms that code puts together as text; ¤ stands for a hole.</summary>
public class QueryTextTests
{
    [Theory]
    [InlineData("a=1", "{a: \"1\"}")]
    [InlineData("a=1&b=2", "{a: \"1\", b: \"2\"}")]
    [InlineData("a=", "{a: \"\"}")]
    [InlineData("a=&b=2&", "{a: \"\", b: \"2\"}")]
    [InlineData("=1&b=2", "{b: \"2\"}")]
    [InlineData("a&b=2", "{b: \"2\"}")]
    [InlineData("a=x%20y", "{a: \"x y\"}")]
    [InlineData("a=1=2", "{a: \"1=2\"}")]
    [InlineData("a=¤", "{a: ?}")]
    [InlineData("a=¤&b=2", "{a: ?, b: \"2\"}")]
    [InlineData("a=x¤y&b=2", "{a: \"x\" + ? + \"y\", b: \"2\"}")]
    [InlineData("a=1&¤", "{a: \"1\", ..}")]
    [InlineData("¤&a=1", "{a: \"1\", ..}")]
    public void Pairs(string text, string value) => Assert.Equal(value, Evaluation.Written(QueryText.Read(Evaluation.Text(text))!));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a&b")]
    [InlineData("=1")]
    [InlineData("¤")]
    public void A_text_without_pairs_is_none(string text) => Assert.Null(QueryText.Read(Evaluation.Text(text)));
}
