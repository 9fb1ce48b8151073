namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Webex's settings of a meeting against Webex's own API document.</summary>
public sealed class WebexMeetingSettingsTests
{
    /// <summary>What works once, when the meeting is made, and is not returned.</summary>
    private static readonly string[] NotReturned = ["adhoc", "sendEmail"];

    private static SchemaProperties Create => OpenApiDocument.Webex.Request("POST", "/meetings");

    private static SchemaProperties Read => OpenApiDocument.Webex.Answer("GET", "/meetings/{meetingId}", "200");

    public static TheoryData<string> Paths => [.. WebexMeetingSettings.All.Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_creation_takes_the_setting_with_the_values_of_the_catalogue(string path)
    {
        var property = Create.Find(path);

        Assert.True(At(path).InCreate);
        Assert.NotNull(property);
        Assert.False(property.IsDeprecated);
        Values.AssertFit(At(path), property);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Both_updates_take_the_setting_exactly_if_the_catalogue_says_so(string path)
    {
        foreach (var verb in new[] { "PATCH", "PUT" })
        {
            var property = OpenApiDocument.Webex.Request(verb, "/meetings/{meetingId}").Find(path);

            Assert.Equal(property is not null, At(path).InUpdate);
            if (property is not null)
                Values.AssertFit(At(path), property);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_setting_is_returned_unless_it_works_only_once(string path)
    {
        var property = Read.Find(path);

        Assert.Equal(NotReturned.Contains(path), property is null);
        if (property is not null)
            Values.AssertFit(At(path), property);
        else
            Assert.True(At(path).AbsentInAnswerIsSafe);
    }

    [Fact]
    public void Nothing_ever_makes_Webex_tell_people_of_the_meeting() =>
        Assert.All(Enum.GetValues<ControlLevel>(), level => Assert.Equal(false, At("sendEmail").ValueAt(level).Sent));

    private static Setting At(string path) => WebexMeetingSettings.All.Single(s => s.Path == path);
}
