namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>GoToMeeting's traps against its own API document.</summary>
public sealed class GoToMeetingTrapsTests
{
    private static SchemaProperties Create => OpenApiDocument.GoToMeeting.Request("POST", "/meetings");

    public static TheoryData<string> WrongPaths => [.. GoToMeetingTraps.All.Select(t => t.WrongPath)];

    [Theory]
    [MemberData(nameof(WrongPaths))]
    public void The_wrong_knob_is_called_no_property_of_a_request_and_is_none(string path)
    {
        Assert.Contains("no property", GoToMeetingTraps.All.Single(t => t.WrongPath == path).Explanation, StringComparison.OrdinalIgnoreCase);
        Assert.Null(Create.Find(path));
    }

    [Fact]
    public void Every_right_setting_is_one_of_the_catalogue() => Assert.Subset(
        GoToMeetingMeetingSettings.All.Select(s => s.Path).ToHashSet(StringComparer.Ordinal),
        GoToMeetingTraps.All.Select(t => t.RightPath).ToHashSet(StringComparer.Ordinal));
}
