namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Webex's settings of host and site against Webex's own API document.</summary>
public sealed class WebexAccountSettingsTests
{
    public static TheoryData<string> Paths => [.. WebexAccountSettings.All.Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_request_named_as_its_source_returns_it_with_the_values_of_the_catalogue(string path)
    {
        var setting = WebexAccountSettings.All.Single(s => s.Path == path);
        var source = WebexEndpoints.All.Single(e => setting.Source.EndsWith($", {e.Verb} {e.Path}", StringComparison.Ordinal));
        var property = OpenApiDocument.Webex.Answer(source.Verb, source.Path, "200").Find(path);

        Assert.NotNull(property);
        Values.AssertFit(setting, property);
    }
}
