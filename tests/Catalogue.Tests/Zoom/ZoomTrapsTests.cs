namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Zoom's traps against Zoom's own API documents.</summary>
public sealed class ZoomTrapsTests
{
    private static SchemaProperties Create => OpenApiDocument.ZoomMeetings.Request("POST", "/users/{userId}/meetings");

    private static SchemaProperties Settings => OpenApiDocument.ZoomUsers.Answer("GET", "/users/{userId}/settings", "200");

    private static SchemaProperties Recordings => OpenApiDocument.ZoomMeetings.Request("PATCH", "/meetings/{meetingId}/recordings/settings");

    public static TheoryData<string> Misplaced =>
        [.. ZoomTraps.All.Where(t => t.Explanation.Contains("no property", StringComparison.OrdinalIgnoreCase)).Select(t => t.WrongPath)];

    public static TheoryData<string> Existing =>
        [.. ZoomTraps.All.Where(t => !t.Explanation.Contains("no property", StringComparison.OrdinalIgnoreCase)).Select(t => t.WrongPath)];

    [Theory]
    [MemberData(nameof(Misplaced))]
    public void What_is_called_no_property_of_a_creation_is_none(string path) => Assert.Null(Create.Find(path));

    [Theory]
    [MemberData(nameof(Existing))]
    public void Every_other_wrong_knob_exists(string path) => Assert.NotNull(Create.Find(path) ?? Settings.Find(path));

    [Fact]
    public void Every_right_setting_exists()
    {
        var known = Create.Paths.Concat(Settings.Paths).Concat(Recordings.Paths).ToHashSet(StringComparer.Ordinal);
        var right = ZoomTraps.All.Select(t => t.RightPath).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(right);
        Assert.Subset(known, right);
    }

    [Fact]
    public void Attention_tracking_is_gone()
    {
        Assert.DoesNotContain(Create.Paths.Concat(Settings.Paths), p => p.Contains("attention_tracking", StringComparison.Ordinal));
        Assert.Contains(Settings.Paths, p => p.Contains("attention_mode_focus_mode", StringComparison.Ordinal));
    }
}
