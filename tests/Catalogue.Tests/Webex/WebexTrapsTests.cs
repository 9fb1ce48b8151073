namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Webex's traps against Webex's own API document.</summary>
public sealed class WebexTrapsTests
{
    private static SchemaProperties Create => OpenApiDocument.Webex.Request("POST", "/meetings");

    public static TheoryData<string> Misplaced =>
        [.. WebexTraps.All.Where(t => t.Explanation.Contains("no property", StringComparison.OrdinalIgnoreCase)).Select(t => t.WrongPath)];

    public static TheoryData<string> Existing =>
        [.. WebexTraps.All.Where(t => !t.Explanation.Contains("no property", StringComparison.OrdinalIgnoreCase)).Select(t => t.WrongPath)];

    [Theory]
    [MemberData(nameof(Misplaced))]
    public void What_is_called_no_property_is_none(string path) => Assert.Null(Create.Find(path));

    [Theory]
    [MemberData(nameof(Existing))]
    public void Every_other_wrong_knob_exists(string path) => Assert.NotNull(Create.Find(path));

    [Fact]
    public void Every_right_setting_is_one_of_the_catalogue()
    {
        var right = WebexTraps.All.Select(t => t.RightPath).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(WebexCatalogue.Instance.Settings.Select(s => s.Path).ToHashSet(StringComparer.Ordinal), right);
    }
}
