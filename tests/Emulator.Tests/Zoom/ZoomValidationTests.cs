using System.Net;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomValidationTests
{
    [Theory]
    [InlineData("""{"topic":5}""", "topic")]
    [InlineData("""{"duration":0}""", "duration")]
    [InlineData("""{"duration":1441}""", "duration")]
    [InlineData("""{"duration":1.5}""", "duration")]
    [InlineData("""{"duration":"60"}""", "duration")]
    [InlineData("""{"type":4}""", "type")]
    [InlineData("""{"password":"12345678901"}""", "password")]
    [InlineData("""{"start_time":"tomorrow"}""", "start_time")]
    [InlineData("""{"timezone":"Mars/Olympus"}""", "timezone")]
    [InlineData("""{"settings":[]}""", "settings")]
    [InlineData("""{"settings":{"waiting_room":"true"}}""", "settings.waiting_room")]
    [InlineData("""{"settings":{"auto_recording":"always"}}""", "settings.auto_recording")]
    [InlineData("""{"settings":{"jbh_time":7}}""", "settings.jbh_time")]
    [InlineData("""{"settings":{"meeting_invitees":[{"email":"nobody"}]}}""", "settings.meeting_invitees[0].email")]
    [InlineData("""{"settings":{"waiting_room_options":{}}}""", "settings.waiting_room_options.mode")]
    [InlineData("""{"settings":{"waiting_room_options":{"mode":"custom"}}}""", "settings.waiting_room_options.who_goes_to_waiting_room")]
    [InlineData("""{"tracking_fields":[{"value":"v"}]}""", "tracking_fields[0].field")]
    [InlineData("""{"type":8,"recurrence":{"end_times":3}}""", "recurrence.type")]
    public async Task A_wrong_field_is_named(string json, string field)
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var (status, body, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(300, (int)body!["code"]!);
        Assert.Equal("Validation Failed.", (string?)body["message"]);
        Assert.Equal(field, (string?)Assert.Single(body["errors"]!.AsArray())!["field"]);
        Assert.Empty(zoom.Zoom.Meetings);
    }

    [Theory]
    [InlineData("topic", 200)]
    [InlineData("agenda", 2000)]
    public async Task A_text_may_be_as_long_as_documented_and_no_longer(string field, int maximum)
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        await zoom.CreateAsync($$"""{"{{field}}":"{{new string('x', maximum)}}"}""");
        var (status, _, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", $$"""{"{{field}}":"{{new string('x', maximum + 1)}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"topic\":")]
    [InlineData("null")]
    public async Task What_is_no_JSON_object_is_refused(string json)
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var (status, body, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Request Body should be a valid JSON object.", (string?)body!["message"]);
    }

    [Fact]
    public async Task Unknown_fields_are_ignored_unless_told_otherwise()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        const string json = """{"settings":{"waitingRoom":true}}""";
        var meeting = await zoom.CreateAsync(json);
        Assert.Null(meeting["settings"]!["waitingRoom"]);

        zoom.Zoom.RejectUnknownFields = true;
        var (status, body, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("settings.waitingRoom", (string?)body!["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Updates_are_checked_like_creations()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var id = (await zoom.CreateAsync("""{"topic":"Before"}"""))["id"];

        var (status, body, _) = await zoom.SendAsync("PATCH", $"v2/meetings/{id}", """{"topic":"After","duration":0}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("duration", (string?)body!["errors"]![0]!["field"]);
        Assert.Equal("Before", (string?)(await zoom.GetAsync($"v2/meetings/{id}"))["topic"]);
    }

    [Theory]
    [InlineData("POST", "v2/users/nobody@example.com/meetings", 1001, "User does not exist: nobody@example.com.")]
    [InlineData("GET", "v2/users/nobody/meetings", 1001, "User does not exist: nobody.")]
    [InlineData("GET", "v2/users/nobody/settings", 1001, "User does not exist: nobody.")]
    [InlineData("GET", "v2/meetings/12345678901", 3001, "Meeting does not exist: 12345678901.")]
    [InlineData("PATCH", "v2/meetings/12345678901", 3001, "Meeting does not exist: 12345678901.")]
    [InlineData("GET", "v2/groups/none/settings", 4130, "Group does not exist: none.")]
    [InlineData("GET", "v2/groups/none/lock_settings", 4130, "Group does not exist: none.")]
    public async Task What_does_not_exist_is_not_found(string method, string path, int code, string message)
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var (status, body, _) = await zoom.SendAsync(method, path, method == "GET" ? null : "{}");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(code, (int)body!["code"]!);
        Assert.Equal(message, (string?)body["message"]);
    }

    [Theory]
    [InlineData("length", "8", "aB3-e6g")]
    [InlineData("have_letter", "true", "12345678")]
    [InlineData("have_number", "true", "abcdefgh")]
    [InlineData("have_special_character", "true", "aB3dE6gH")]
    [InlineData("have_upper_and_lower_characters", "true", "ab3de6gh")]
    [InlineData("only_allow_numeric", "true", "1a345678")]
    [InlineData("consecutive_characters_length", "4", "xq1234ab")]
    public async Task A_passcode_has_to_meet_the_accounts_requirement(string requirement, string value, string passcode)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Owner.Set($"meeting_security.meeting_password_requirement.{requirement}", JsonNode.Parse(value));

        var (status, body, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", $$"""{"password":"{{passcode}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("password", (string?)body!["errors"]![0]!["field"]);
        Assert.DoesNotContain(passcode, body.ToJsonString(), StringComparison.Ordinal);
        Assert.Matches("^.{10}$", (string?)(await zoom.CreateAsync())["password"]);
    }

    [Fact]
    public async Task Scheduling_for_another_user_makes_that_user_the_host()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var other = zoom.Zoom.AddUser("other@example.com");

        Assert.Equal(other.Id, (string?)(await zoom.CreateAsync("""{"schedule_for":"other@example.com"}"""))["host_id"]);
        var (status, body, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", """{"type":1,"schedule_for":"other@example.com"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(3000, (int)body!["code"]!);
    }
}
