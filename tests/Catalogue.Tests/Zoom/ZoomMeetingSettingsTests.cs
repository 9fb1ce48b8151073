namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>Zoom's settings of a meeting against Zoom's own API document.</summary>
public sealed class ZoomMeetingSettingsTests
{
    private static SchemaProperties Create => OpenApiDocument.ZoomMeetings.Request("POST", "/users/{userId}/meetings");

    private static SchemaProperties Update => OpenApiDocument.ZoomMeetings.Request("PATCH", "/meetings/{meetingId}");

    private static SchemaProperties Read => OpenApiDocument.ZoomMeetings.Answer("GET", "/meetings/{meetingId}", "200");

    public static TheoryData<string> Paths => [.. ZoomMeetingSettings.All.Select(s => s.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_creation_takes_the_setting(string path) => Assert.Equal(Create.Find(path) is not null, At(path).InCreate);

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_update_takes_the_setting_exactly_if_the_catalogue_says_so(string path) =>
        Assert.Equal(Update.Find(path) is not null, At(path).InUpdate);

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_setting_is_returned(string path) => Assert.NotNull(Read.Find(path));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_value_is_one_that_Zoom_takes_and_returns(string path)
    {
        Values.AssertFit(At(path), Create.Find(path)!);
        Values.AssertFit(At(path), Read.Find(path)!);
        if (At(path).InUpdate)
            Values.AssertFit(At(path), Update.Find(path)!);
    }

    [Fact]
    public void Only_the_data_centre_switches_are_deprecated()
    {
        var create = Create;

        Assert.Equal(
            ["settings.cn_meeting", "settings.in_meeting"],
            ZoomMeetingSettings.All.Select(s => s.Path).Where(p => create.Find(p)!.IsDeprecated).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("settings.email_notification")]
    [InlineData("settings.alternative_hosts_email_notification")]
    [InlineData("settings.push_change_to_calendar")]
    public void Nothing_ever_makes_Zoom_tell_people_of_the_meeting(string path)
    {
        var setting = At(path);

        Assert.All(Enum.GetValues<ControlLevel>(), level => Assert.Equal(false, setting.ValueAt(level).Sent));
        Assert.True(setting.InCreate && setting.InUpdate);
    }

    [Fact]
    public void Every_setting_is_sent_or_deliberately_left_alone()
    {
        var neverSent = ZoomMeetingSettings.All.Where(s => s.ValueAt(ControlLevel.Strict).Kind is SettingValueKind.Any or SettingValueKind.OnlyAmong);

        Assert.Equal(["settings.authentication_domains"], neverSent.Select(s => s.Path));
    }

    [Fact]
    public void Switching_the_waiting_room_off_leaves_nothing_of_it_behind()
    {
        var off = ZoomCatalogue.Instance.SettingsOf(ConferenceControls.WaitingRoom).ToDictionary(s => s.Path, s => s.ValueAt(ControlLevel.Off).Sent);

        Assert.Equal(false, off["settings.waiting_room"]);
        Assert.Equal("follow_setting", off["settings.waiting_room_options.mode"]);
        Assert.Null(off["settings.waiting_room_options.who_goes_to_waiting_room"]);
    }

    private static Setting At(string path) => ZoomMeetingSettings.All.Single(s => s.Path == path);
}
