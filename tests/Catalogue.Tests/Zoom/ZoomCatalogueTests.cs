namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>How Zoom's requests are recognised, against Zoom's own API document.</summary>
public sealed class ZoomCatalogueTests
{
    [Fact]
    public void Own_names_are_names_of_a_creation()
    {
        var names = OpenApiDocument.ZoomMeetings.Request("POST", "/users/{userId}/meetings").Paths.Select(p => p.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(names, ZoomCatalogue.Instance.OwnNames.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("start_time")]
    [InlineData("join_before_host")]
    [InlineData("waiting_room")]
    [InlineData("auto_recording")]
    [InlineData("use_pmi")]
    [InlineData("mute_upon_entry")]
    public void The_names_people_write_most_are_among_them(string name) => Assert.Contains(name, ZoomCatalogue.Instance.OwnNames);

    [Theory]
    [InlineData("password")]
    [InlineData("type")]
    [InlineData("topic")]
    [InlineData("duration")]
    [InlineData("enable")]
    public void Everybodys_names_are_not(string name) => Assert.DoesNotContain(name, ZoomCatalogue.Instance.OwnNames);

    [Theory]
    [InlineData("api.zoom.us")]
    [InlineData("api-eu.zoom.us")]
    [InlineData("api-us.zoom.us")]
    public void Every_region_has_an_address(string host) =>
        Assert.Equal("/users/me/meetings", Assert.Single(ZoomCatalogue.Instance.Hosts.Select(h => h.PathBelow(host, "/v2/users/me/meetings")).OfType<string>()));
}
