using System.Net;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomMeetingTests
{
    [Fact]
    public async Task A_creation_answers_with_all_settings_and_the_secrets()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.SecretMark = "MARK";

        var meeting = await zoom.CreateAsync("""
            {"topic":"Review","type":2,"start_time":"2026-12-01T10:00:00","timezone":"Europe/Berlin","duration":45,"password":"aB3dE6gH9k",
             "settings":{"waiting_room":true,"approval_type":0,"meeting_invitees":[{"email":"a@example.com"}]}}
            """);

        Assert.InRange((long)meeting["id"]!, 10_000_000_000, 99_999_999_999);
        Assert.Equal("waiting", (string?)meeting["status"]);
        Assert.Equal("2026-12-01T09:00:00Z", (string?)meeting["start_time"]);
        Assert.Equal("2026-11-23T09:00:00Z", (string?)meeting["created_at"]);
        Assert.Equal("host@example.com", (string?)meeting["host_email"]);
        Assert.Equal("aB3dE6gH9k", (string?)meeting["password"]);
        Assert.Contains("?pwd=MARK", (string?)meeting["join_url"], StringComparison.Ordinal);
        Assert.Contains("zak=MARK", (string?)meeting["start_url"], StringComparison.Ordinal);
        foreach (var name in new[] { "encrypted_password", "chat_join_url", "registration_url" })
            Assert.Contains("MARK", (string?)meeting[name], StringComparison.Ordinal);
        foreach (var name in new[] { "h323_password", "pstn_password", "dynamic_host_key" })
            Assert.Matches("^[0-9]+$", (string?)meeting[name]);
        Assert.True(((JsonObject)meeting["settings"]!).Count > 60);
        Assert.Equal("a@example.com", (string?)meeting["settings"]!["meeting_invitees"]![0]!["email"]);
    }

    [Fact]
    public async Task A_read_answers_the_same_with_a_fresh_host_link()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var created = await zoom.CreateAsync("""{"password":"aB3dE6gH9k"}""");

        var first = await zoom.GetAsync($"v2/meetings/{created["id"]}");
        var second = await zoom.GetAsync($"v2/meetings/{created["id"]}");

        Assert.NotEqual((string?)first["start_url"], (string?)second["start_url"]);
        Assert.NotEqual((string?)created["start_url"], (string?)first["start_url"]);
        created.Remove("start_url");
        first.Remove("start_url");
        Assert.True(JsonNode.DeepEquals(created, first));
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_nothing_else()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var created = await zoom.CreateAsync("""{"topic":"Before","agenda":"kept","password":"aB3dE6gH9k"}""");

        var (status, body, _) = await zoom.SendAsync(
            "PATCH", $"v2/meetings/{created["id"]}", """{"topic":"After","settings":{"mute_upon_entry":true}}""");

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Null(body);
        var read = await zoom.GetAsync($"v2/meetings/{created["id"]}");
        Assert.Equal("After", (string?)read["topic"]);
        Assert.Equal("kept", (string?)read["agenda"]);
        Assert.Equal("aB3dE6gH9k", (string?)read["password"]);
        Assert.True((bool)read["settings"]!["mute_upon_entry"]!);
    }

    [Fact]
    public async Task A_deleted_meeting_can_be_recovered_for_seven_days()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.TokenLifetime = TimeSpan.FromDays(30);
        await zoom.AuthorizeAsync();
        var id = (long)(await zoom.CreateAsync())["id"]!;

        var deletion = await zoom.SendAsync("DELETE", $"v2/meetings/{id}?schedule_for_reminder=false&cancel_meeting_reminder=false");
        Assert.Equal(HttpStatusCode.NoContent, deletion.Status);
        var (status, body, _) = await zoom.SendAsync("GET", $"v2/meetings/{id}");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(3001, (int)body!["code"]!);
        Assert.Equal($"Meeting does not exist: {id}.", (string?)body["message"]);
        Assert.Equal(HttpStatusCode.NotFound, (await zoom.SendAsync("DELETE", $"v2/meetings/{id}")).Status);
        var deleted = Assert.Single(zoom.Zoom.DeletedMeetings);
        Assert.False(deleted.ScheduleForReminder);
        Assert.False(deleted.CancelMeetingReminder);

        const string recover = """{"action":"recover"}""";
        Assert.Equal(HttpStatusCode.NoContent, (await zoom.SendAsync("PUT", $"v2/meetings/{id}/status", recover)).Status);
        await zoom.GetAsync($"v2/meetings/{id}");
        Assert.Equal(1, (int)(await zoom.GetAsync("v2/users/me/meetings"))["total_records"]!);

        await zoom.SendAsync("DELETE", $"v2/meetings/{id}");
        zoom.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.NotFound, (await zoom.SendAsync("PUT", $"v2/meetings/{id}/status", recover)).Status);
        Assert.Empty(zoom.Zoom.DeletedMeetings);
    }

    [Fact]
    public async Task A_running_meeting_can_be_ended()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var id = (long)(await zoom.CreateAsync())["id"]!;
        zoom.Zoom.FindMeeting(id)!.Start();
        Assert.Equal("started", (string?)(await zoom.GetAsync($"v2/meetings/{id}"))["status"]);

        var (status, _, _) = await zoom.SendAsync("PUT", $"v2/meetings/{id}/status", """{"action":"end"}""");

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.False(zoom.Zoom.FindMeeting(id)!.IsStarted);
        Assert.Equal("waiting", (string?)(await zoom.GetAsync($"v2/meetings/{id}"))["status"]);
    }

    [Fact]
    public async Task A_recurring_meeting_lists_its_occurrences()
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var meeting = await zoom.CreateAsync("""
            {"type":8,"start_time":"2026-12-01T10:00:00Z","recurrence":{"type":2,"repeat_interval":1,"end_times":3}}
            """);

        var starts = meeting["occurrences"]!.AsArray().Select(o => (string?)o!["start_time"]);
        Assert.Equal(["2026-12-01T10:00:00Z", "2026-12-08T10:00:00Z", "2026-12-15T10:00:00Z"], starts);
    }

    [Theory]
    [InlineData("me")]
    [InlineData("host@example.com")]
    [InlineData("HOST%40example.com")]
    public async Task A_user_goes_by_id_address_or_me(string user)
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        var meeting = await zoom.CreateAsync("{}", user);

        Assert.Equal(zoom.Zoom.Owner.Id, (string?)meeting["host_id"]);
        Assert.Equal(zoom.Zoom.Owner.Id, (string?)(await zoom.GetAsync($"v2/users/{zoom.Zoom.Owner.Id}"))["id"]);
    }

    [Fact]
    public async Task Requests_are_noted_without_query_values_headers_or_bodies()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.GetAsync("v2/users/me/meetings?page_size=5&type=upcoming");

        var request = zoom.Emulator.Requests[^1];

        Assert.Equal(("GET", "/v2/users/me/meetings", 200), (request.Method, request.Path, request.Status));
        Assert.Equal(["page_size", "type"], request.QueryNames);
        Assert.Null(request.Body);
        Assert.Equal(zoom.Time.GetUtcNow(), request.ReceivedAt);
    }

    [Fact]
    public async Task Bodies_are_noted_when_asked_for()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options => options.RecordBodies = true);
        await zoom.CreateAsync("""{"topic":"x"}""");

        Assert.Equal("""{"topic":"x"}""", zoom.Emulator.Requests[^1].Body);
    }

    [Fact]
    public async Task Every_answer_carries_a_tracking_id()
    {
        await using var zoom = await EmulatedZoom.StartAsync();

        Assert.NotEmpty((await zoom.SendAsync("GET", "v2/users/me")).Headers.GetValues("x-zm-trackingid"));
        Assert.NotEmpty((await zoom.SendAsync("GET", "v2/none")).Headers.GetValues("x-zm-trackingid"));
    }

    [Fact]
    public async Task Many_meetings_are_created_at_once_without_mixing_them_up()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.RateLimits.EnforceDaily = false;

        var meetings = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => zoom.CreateAsync($$"""{"topic":"T{{i}}"}""")));

        Assert.Equal(1000, meetings.Select(m => (long)m["id"]!).Distinct().Count());
        Assert.Equal(1000, zoom.Zoom.Meetings.Count);
        Assert.Equal(1000, meetings.Select(m => (string)m["topic"]!).Distinct().Count());
    }
}
