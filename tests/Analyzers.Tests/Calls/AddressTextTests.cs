using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Calls;

/// <summary>Addresses that are put together part by part.</summary>
public class AddressTextTests
{
    private static readonly Microsoft.CodeAnalysis.IOperation Place = Evaluation.Only("Use(given);").Value;

    // What is not known stands as ¤.
    private static string Said(Value value) => HoledText.Of(value).Replace(HoledText.Hole, '¤');

    [Theory]
    [InlineData("https://a", "b", "https://a/b")]
    [InlineData("https://a/", "b", "https://a/b")]
    [InlineData("https://a", "/b", "https://a/b")]
    [InlineData("https://a", "b/", "https://a/b/")]
    [InlineData("https://a/¤", "b", "https://a/¤/b")]
    [InlineData("¤/", "b", "¤/b")]
    [InlineData("¤", "b", "¤/b")]
    [InlineData("https://a", "¤", "https://a/¤")]
    [InlineData("", "b", "b")]
    public void One_more_part_of_the_path(string start, string part, string address) => Assert.Equal(address, Said(AddressText.Below(Place, Evaluation.Text(start), Evaluation.Text(part))));

    [Fact]
    public void Of_no_address_the_part_alone_is_left()
    {
        Assert.Equal("b", Said(AddressText.Below(Place, null, Evaluation.Text("b"))));
        Assert.Equal("b", Said(AddressText.Below(Place, new NullValue(default), Evaluation.Text("b"))));
    }

    [Theory]
    [InlineData("https://a", "https://a?k=v&l=¤")]
    [InlineData("https://a?b=c", "https://a?b=c&k=v&l=¤")]
    [InlineData("?b=c", "?b=c&k=v&l=¤")]
    [InlineData("¤", "¤?k=v&l=¤")]
    [InlineData("¤?b=¤", "¤?b=¤&k=v&l=¤")]
    public void More_pairs_of_the_query(string start, string address) => Assert.Equal(address, Said(AddressText.WithQuery(
        Place, Evaluation.Text(start), new ObjectShape(new Origin(Place.Syntax), null, ImmutableArray.Create(new ShapeMember("k", null, Evaluation.Text("v")), new ShapeMember("l", null, Evaluation.Text("¤"))), isClosed: true))));

    [Fact]
    public void A_query_without_an_address_and_without_pairs()
    {
        Assert.Equal("", Said(AddressText.WithQuery(Place, null, new ObjectShape(new Origin(Place.Syntax), null, ImmutableArray<ShapeMember>.Empty, isClosed: true))));
        Assert.Equal("?k=v", Said(AddressText.WithQuery(Place, null, new ObjectShape(new Origin(Place.Syntax), null, ImmutableArray.Create(new ShapeMember("k", null, Evaluation.Text("v"))), isClosed: true))));
    }
}
