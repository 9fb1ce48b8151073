namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Teams' traps against the metadata of Microsoft Graph.</summary>
public sealed class TeamsTrapsTests
{
    private static SchemaProperties Create => OpenApiDocument.Teams.Request("POST", "/me/onlineMeetings");

    public static TheoryData<string> Misplaced =>
        [.. TeamsTraps.All.Where(t => t.Explanation.Contains("no property", StringComparison.OrdinalIgnoreCase)).Select(t => t.WrongPath)];

    public static TheoryData<string> Existing =>
        [.. TeamsTraps.All.Where(t => !t.Explanation.Contains("no property", StringComparison.OrdinalIgnoreCase)).Select(t => t.WrongPath)];

    [Theory]
    [MemberData(nameof(Misplaced))]
    public void What_is_called_no_property_is_none(string path) => Assert.Null(Create.Find(path));

    [Theory]
    [MemberData(nameof(Existing))]
    public void Every_other_wrong_knob_exists(string path) => Assert.NotNull(Create.Find(path));

    [Fact]
    public void Every_right_setting_is_one_of_the_catalogue()
    {
        var right = TeamsTraps.All.Select(t => t.RightPath).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(TeamsMeetingSettings.All.Select(s => s.Path).ToHashSet(StringComparer.Ordinal), right);
    }

    [Fact]
    public void A_passcode_cannot_be_chosen() => Assert.True(Create.Find("joinMeetingIdSettings.passcode")!.IsReadOnly);
}
