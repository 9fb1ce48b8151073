using System.Net;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomSettingsTests
{
    [Fact]
    public async Task A_new_users_settings_are_convenient_rather_than_safe()
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var settings = await zoom.GetAsync("v2/users/me/settings");
        var security = await zoom.GetAsync("v2/users/me/settings?option=meeting_security");

        Assert.Equal("local", (string?)settings["recording"]!["auto_recording"]);
        Assert.Equal("all", (string?)settings["in_meeting"]!["who_can_share_screen"]);
        Assert.False((bool)settings["in_meeting"]!["custom_data_center_regions"]!);
        Assert.Null(settings["meeting_security"]);
        Assert.True((bool)security["meeting_security"]!["embed_password_in_join_link"]!);
    }

    [Fact]
    public async Task Hardened_settings_are_safe()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Owner.Harden();

        var settings = await zoom.GetAsync("v2/users/me/settings");
        var security = (await zoom.GetAsync("v2/users/me/settings?option=meeting_security"))["meeting_security"]!;

        Assert.Equal("none", (string?)settings["recording"]!["auto_recording"]);
        Assert.Equal(30, (int)settings["recording"]!["auto_delete_cmr_days"]!);
        Assert.Equal(["DE", "NL", "IE"], settings["in_meeting"]!["data_center_regions"]!.AsArray().Select(region => (string?)region));
        Assert.False((bool)settings["schedule_meeting"]!["embed_password_in_join_link"]!);
        Assert.True((bool)security["end_to_end_encrypted_meetings"]!);
    }

    [Fact]
    public async Task The_authentication_profiles_have_an_answer_of_their_own()
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var answer = await zoom.GetAsync("v2/users/me/settings?option=meeting_authentication");
        var id = (string?)answer["authentication_options"]![1]!["id"];
        var meeting = await zoom.CreateAsync($$$"""{"settings":{"meeting_authentication":true,"authentication_option":"{{{id}}}"}}""");

        Assert.Equal("Signed-in users in my account", (string?)meeting["settings"]!["authentication_name"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await zoom.SendAsync("GET", "v2/users/me/settings?option=none")).Status);
    }

    [Fact]
    public async Task A_groups_locks_show_in_the_group_and_in_its_users_settings()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var group = zoom.Zoom.AddGroup("staff");
        group.Lock("in_meeting.file_transfer", false);
        group.Lock("meeting_security.encryption_type", "e2ee");
        zoom.Zoom.Owner.GroupIds = ["staff"];

        Assert.Equal("""{"in_meeting":{"file_transfer":true}}""", (await zoom.GetAsync("v2/groups/staff/lock_settings")).ToJsonString());
        Assert.Equal(
            """{"meeting_security":{"encryption_type":"e2ee"}}""",
            (await zoom.GetAsync("v2/groups/staff/lock_settings?option=meeting_security")).ToJsonString());
        Assert.False((bool)(await zoom.GetAsync("v2/groups/staff/settings"))["in_meeting"]!["file_transfer"]!);
        Assert.False((bool)(await zoom.GetAsync("v2/users/me/settings"))["in_meeting"]!["file_transfer"]!);
        Assert.Equal("staff", (string?)(await zoom.GetAsync("v2/users/me"))["group_ids"]![0]);
    }
}
