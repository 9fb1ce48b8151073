namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>GoToMeeting's settings of a meeting against its own API document.</summary>
public sealed class GoToMeetingMeetingSettingsTests
{
    private static SchemaProperties Create => OpenApiDocument.GoToMeeting.Request("POST", "/meetings");

    private static SchemaProperties Update => OpenApiDocument.GoToMeeting.Request("PUT", "/meetings/{meetingId}");

    private static SchemaProperties Read => OpenApiDocument.GoToMeeting.Answer("GET", "/meetings/{meetingId}", "200");

    public static TheoryData<string> Paths => [.. GoToMeetingMeetingSettings.All.Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Creation_and_update_take_it_with_the_values_of_the_catalogue(string path)
    {
        var setting = At(path);

        Assert.True(setting.InCreate && setting.InUpdate);
        foreach (var schema in new[] { Create, Update })
        {
            Assert.NotNull(schema.Find(path));
            Values.AssertFit(setting, schema.Find(path)!);
            Assert.Equal(schema.Required.Contains(path), setting.WhenNotSent == AbsenceEffect.Refused);
        }
    }

    /// <summary>Answers write the names with capitals.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void The_setting_is_returned(string path) =>
        Values.AssertFit(At(path), Read.Find(Assert.Single(Read.Paths, p => p.Equals(path, StringComparison.OrdinalIgnoreCase)))!);

    [Fact]
    public void No_request_and_no_answer_holds_the_password() =>
        Assert.DoesNotContain(Create.Paths.Concat(Read.Paths), p => p.Equals("password", StringComparison.OrdinalIgnoreCase));

    private static Setting At(string path) => GoToMeetingMeetingSettings.All.Single(s => s.Path == path);
}
