using System.Net;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Zoom;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomTrapTests
{
    private const string Unprotected = """
        {"default_password":false,"settings":{"waiting_room":false,"meeting_authentication":false,"join_before_host":true}}
        """;

    [Fact]
    public async Task An_unprotected_meeting_silently_gets_a_waiting_room()
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var meeting = await zoom.CreateAsync(Unprotected);

        Assert.True(Setting<bool>(meeting, "waiting_room"));
        Assert.False(Setting<bool>(meeting, "join_before_host"));
        Assert.Null(meeting["password"]);
    }

    [Fact]
    public async Task An_unprotected_meeting_silently_gets_a_passcode_when_told_so()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.UnprotectedOverwrite = ZoomProtection.Passcode;

        var meeting = await zoom.CreateAsync(Unprotected);

        Assert.False(Setting<bool>(meeting, "waiting_room"));
        Assert.NotNull(meeting["password"]);
    }

    [Fact]
    public async Task An_update_that_removes_the_last_protection_is_overwritten_too()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var id = (await zoom.CreateAsync("""{"password":"aB3dE6gH9k","settings":{"waiting_room":false}}"""))["id"];

        await zoom.SendAsync("PATCH", $"v2/meetings/{id}", """{"password":""}""");

        var meeting = await zoom.GetAsync($"v2/meetings/{id}");
        Assert.Null(meeting["password"]);
        Assert.True(Setting<bool>(meeting, "waiting_room"));
    }

    [Fact]
    public async Task An_account_that_does_not_demand_protection_gets_none()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Owner.Set("meeting_security.auto_security", false);

        Assert.False(Setting<bool>(await zoom.CreateAsync(Unprotected), "waiting_room"));

        zoom.Zoom.Owner.Set("meeting_security.auto_security", true);
        zoom.Zoom.Traps.OverwriteUnprotected = false;
        Assert.False(Setting<bool>(await zoom.CreateAsync(Unprotected), "waiting_room"));
    }

    [Fact]
    public async Task A_lock_wins_over_the_request_until_the_trap_is_off()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var group = zoom.Zoom.AddGroup("staff");
        group.Lock("recording.auto_recording", "cloud");
        group.Lock("meeting_security.waiting_room", false);
        zoom.Zoom.Owner.GroupIds = ["staff"];
        const string json = """{"settings":{"auto_recording":"none","waiting_room":true}}""";

        var meeting = await zoom.CreateAsync(json);
        Assert.Equal("cloud", Setting<string>(meeting, "auto_recording"));
        Assert.False(Setting<bool>(meeting, "waiting_room"));

        zoom.Zoom.Traps.LocksWin = false;
        meeting = await zoom.CreateAsync(json);
        Assert.Equal("none", Setting<string>(meeting, "auto_recording"));
        Assert.True(Setting<bool>(meeting, "waiting_room"));
    }

    [Fact]
    public async Task What_a_request_leaves_out_follows_the_user_or_the_document()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Owner.Set("meeting_security.waiting_room", false);

        var meeting = await zoom.CreateAsync();

        Assert.False(Setting<bool>(meeting, "waiting_room"));
        Assert.True(Setting<bool>(meeting, "auto_start_meeting_summary"));
        Assert.Equal(4, Setting<int>(meeting, "who_will_receive_summary"));
        Assert.Equal("none", Setting<string>(meeting, "auto_recording"));
        Assert.False(Setting<bool>(meeting, "join_before_host"));

        zoom.Zoom.Traps.UnsetFollowsUser = false;
        Assert.True(Setting<bool>(await zoom.CreateAsync(), "waiting_room"));
    }

    [Fact]
    public async Task A_passcode_is_generated_where_the_user_needs_one_and_the_request_does_not_object()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        Assert.NotNull((await zoom.CreateAsync())["password"]);
        Assert.Null((await zoom.CreateAsync("""{"default_password":false}"""))["password"]);

        var group = zoom.Zoom.AddGroup("staff");
        group.Lock("schedule_meeting.require_password_for_scheduling_new_meetings", true);
        zoom.Zoom.Owner.GroupIds = ["staff"];
        Assert.NotNull((await zoom.CreateAsync("""{"default_password":false}"""))["password"]);
    }

    [Fact]
    public async Task The_waiting_room_switches_joining_before_the_host_off()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        const string json = """{"settings":{"waiting_room":true,"join_before_host":true}}""";
        Assert.False(Setting<bool>(await zoom.CreateAsync(json), "join_before_host"));

        zoom.Zoom.Traps.WaitingRoomDisablesJoinBeforeHost = false;
        Assert.True(Setting<bool>(await zoom.CreateAsync(json), "join_before_host"));
    }

    [Fact]
    public async Task End_to_end_encryption_switches_features_off_and_needs_the_users_setting()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        const string json = """
            {"settings":{"encryption_type":"e2ee","auto_recording":"cloud","join_before_host":true,"waiting_room":false}}
            """;
        Assert.Equal("enhanced_encryption", Setting<string>(await zoom.CreateAsync(json), "encryption_type"));

        zoom.Zoom.Owner.Harden();
        var meeting = await zoom.CreateAsync(json);
        Assert.Equal("e2ee", Setting<string>(meeting, "encryption_type"));
        Assert.Equal("none", Setting<string>(meeting, "auto_recording"));
        Assert.False(Setting<bool>(meeting, "join_before_host"));

        zoom.Zoom.Traps.EndToEndEncryptionDisablesFeatures = false;
        Assert.Equal("cloud", Setting<string>(await zoom.CreateAsync(json), "auto_recording"));
    }

    [Fact]
    public async Task The_list_lags_behind()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.ListLag = TimeSpan.FromSeconds(20);
        var id = (await zoom.CreateAsync())["id"];

        zoom.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(0, (int)(await zoom.GetAsync("v2/users/me/meetings"))["total_records"]!);
        await zoom.GetAsync($"v2/meetings/{id}");
        zoom.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (int)(await zoom.GetAsync("v2/users/me/meetings"))["total_records"]!);
    }

    [Fact]
    public async Task Reads_lag_behind_creations_and_updates()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.ReadLag = TimeSpan.FromSeconds(5);
        var id = (await zoom.CreateAsync("""{"topic":"Before"}"""))["id"];
        Assert.Equal(HttpStatusCode.NotFound, (await zoom.SendAsync("GET", $"v2/meetings/{id}")).Status);
        zoom.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Before", (string?)(await zoom.GetAsync($"v2/meetings/{id}"))["topic"]);

        await zoom.SendAsync("PATCH", $"v2/meetings/{id}", """{"topic":"After"}""");
        Assert.Equal("Before", (string?)(await zoom.GetAsync($"v2/meetings/{id}"))["topic"]);
        zoom.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("After", (string?)(await zoom.GetAsync($"v2/meetings/{id}"))["topic"]);
    }

    [Fact]
    public async Task Zoom_changes_a_setting_while_creating()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.OverrideSetting("settings.waiting_room", false);
        zoom.Zoom.Traps.OverrideSetting("password", null);
        const string json = """{"password":"aB3dE6gH9k","settings":{"waiting_room":true}}""";

        var meeting = await zoom.CreateAsync(json);
        Assert.False(Setting<bool>(meeting, "waiting_room"));
        Assert.Null(meeting["password"]);
        Assert.False(Setting<bool>(await zoom.GetAsync($"v2/meetings/{meeting["id"]}"), "waiting_room"));

        zoom.Zoom.Traps.ClearChanges();
        Assert.True(Setting<bool>(await zoom.CreateAsync(json), "waiting_room"));
    }

    [Fact]
    public async Task Zoom_changes_a_setting_after_creating()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Traps.ChangeAfterCreate("settings.waiting_room", false);
        zoom.Zoom.Traps.ChangeAfterCreate("settings.auto_recording", "cloud", TimeSpan.FromMinutes(1));

        var created = await zoom.CreateAsync("""{"settings":{"waiting_room":true}}""");

        Assert.True(Setting<bool>(created, "waiting_room"));
        var read = await zoom.GetAsync($"v2/meetings/{created["id"]}");
        Assert.False(Setting<bool>(read, "waiting_room"));
        Assert.Equal("none", Setting<string>(read, "auto_recording"));
        zoom.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("cloud", Setting<string>(await zoom.GetAsync($"v2/meetings/{created["id"]}"), "auto_recording"));
    }

    [Fact]
    public async Task The_join_link_holds_the_passcode_only_where_the_user_wants_it()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        Assert.Contains("pwd=", (string?)(await zoom.CreateAsync())["join_url"], StringComparison.Ordinal);

        zoom.Zoom.Owner.Set("meeting_security.embed_password_in_join_link", false);
        Assert.DoesNotContain("pwd=", (string?)(await zoom.CreateAsync())["join_url"], StringComparison.Ordinal);
    }

    private static T Setting<T>(JsonObject meeting, string name) => meeting["settings"]![name]!.GetValue<T>();
}
