using System.Reflection;
using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

public sealed partial class ConferenceControlsTests
{
    [Fact]
    public void Controls_are_numbered_from_1_to_32_in_order() =>
        Assert.Equal(Enumerable.Range(1, 32), ConferenceControls.All.Select(c => c.Number));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(32, ConferenceControls.All.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_property_is_listed_and_its_id_is_its_name_in_kebab_case()
    {
        var properties = typeof(ConferenceControls).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(ConferenceControl)).ToArray();

        Assert.Equal(32, properties.Length);
        foreach (var property in properties)
        {
            var control = Assert.IsType<ConferenceControl>(property.GetValue(null));
            Assert.Contains(control, ConferenceControls.All);
            Assert.Equal(Kebab(property.Name), control.Id);
        }
    }

    [Fact]
    public void Titles_meanings_and_sources_are_filled()
    {
        Assert.All(ConferenceControls.All, c =>
        {
            Assert.NotEmpty(c.Title);
            Assert.Matches(@"^[A-Z][^.]*\.$", c.Meaning);
            Assert.NotEmpty(c.Sources);
            Assert.Equal(c.Sources.Count, c.Sources.Distinct(StringComparer.Ordinal).Count());
        });
    }

    [Fact]
    public void Sources_of_the_article_exist()
    {
        var items = ConferenceControls.All.SelectMany(c => c.Sources).Where(s => ArticleItem().IsMatch(s)).Select(s => int.Parse(s[1..], null)).ToArray();

        Assert.NotEmpty(items);
        Assert.All(items, i => Assert.InRange(i, 1, 101));
    }

    [Fact]
    public void A_control_is_found_by_its_id() =>
        Assert.All(ConferenceControls.All, c => Assert.Same(c, ConferenceControls.FromId(c.Id)));

    [Theory]
    [InlineData("")]
    [InlineData("Waiting-Room")]
    [InlineData("lobby")]
    public void An_unknown_id_is_named_beside_the_known_ones(string id)
    {
        var error = Assert.Throws<ArgumentException>(() => ConferenceControls.FromId(id));

        Assert.Equal("id", error.ParamName);
        Assert.Contains($"\"{id}\"", error.Message, StringComparison.Ordinal);
        Assert.All(ConferenceControls.All, c => Assert.Contains(c.Id, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_id_is_an_error() => Assert.Throws<ArgumentNullException>(() => ConferenceControls.FromId(null!));

    private static string Kebab(string name) => Hump().Replace(name, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex(@"^S\d+$")]
    private static partial Regex ArticleItem();
}
