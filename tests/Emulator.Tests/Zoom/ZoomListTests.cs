using System.Net;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomListTests
{
    private static readonly string[] Documented =
        ["agenda", "created_at", "duration", "host_id", "id", "join_url", "pmi", "start_time", "timezone", "topic", "type", "uuid"];

    private const string Weekly = """{"type":8,"start_time":"2026-11-24T10:00:00Z","duration":30,"recurrence":{"type":2,"repeat_interval":1,"end_times":3}}""";

    [Fact]
    public async Task The_list_has_the_documented_fields_only()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.CreateAsync($$$"""
            {"agenda":"{{{new string('a', 1000)}}}","tracking_fields":[{"field":"f","value":"v"}],"password":"aB3dE6gH9k","settings":{"use_pmi":true}}
            """);

        var entry = (await zoom.GetAsync("v2/users/me/meetings"))["meetings"]![0]!.AsObject();

        Assert.Equal(Documented, entry.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Equal(250, ((string)entry["agenda"]!).Length);
    }

    [Fact]
    public async Task All_meetings_come_once_page_by_page_while_others_are_deleted()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.RateLimits.EnforceDaily = false;
        List<long> made = [];
        for (var i = 0; i < 205; i++)
            made.Add((long)(await zoom.CreateAsync())["id"]!);

        var first = await zoom.GetAsync("v2/users/me/meetings?page_size=100");
        Assert.Equal(205, (int)first["total_records"]!);
        Assert.Equal(3, (int)first["page_count"]!);
        foreach (var id in made.Take(90))
            await zoom.SendAsync("DELETE", $"v2/meetings/{id}");
        List<long> seen = [.. Ids(first)];
        var token = (string)first["next_page_token"]!;
        while (token.Length > 0)
        {
            var page = await zoom.GetAsync($"v2/users/me/meetings?page_size=100&next_page_token={token}");
            seen.AddRange(Ids(page));
            token = (string)page["next_page_token"]!;
        }

        Assert.Equal(made, seen);
        Assert.Equal(115, (int)(await zoom.GetAsync("v2/users/me/meetings"))["total_records"]!);
    }

    [Fact]
    public async Task A_page_token_is_good_for_fifteen_minutes_and_its_own_list_only()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await zoom.CreateAsync();
        await zoom.CreateAsync();
        var token = (string)(await zoom.GetAsync("v2/users/me/meetings?page_size=1"))["next_page_token"]!;

        Assert.Equal(HttpStatusCode.BadRequest, (await zoom.SendAsync("GET", $"v2/users/me/meetings?type=upcoming&next_page_token={token}")).Status);
        zoom.Time.Advance(TimeSpan.FromMinutes(14));
        await zoom.GetAsync($"v2/users/me/meetings?page_size=1&next_page_token={token}");
        zoom.Time.Advance(TimeSpan.FromMinutes(1));
        var (status, body, _) = await zoom.SendAsync("GET", $"v2/users/me/meetings?page_size=1&next_page_token={token}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(300, (int)body!["code"]!);
    }

    [Fact]
    public async Task The_type_chooses_what_shows()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var past = (long)(await zoom.CreateAsync("""{"duration":30}"""))["id"]!;
        var future = (long)(await zoom.CreateAsync("""{"start_time":"2026-12-24T10:00:00Z"}"""))["id"]!;
        zoom.Time.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal((long[])[past, future], await ListedAsync(zoom, "scheduled"));
        Assert.Equal((long[])[future], await ListedAsync(zoom, "upcoming"));
        Assert.Empty(await ListedAsync(zoom, "live"));

        zoom.Zoom.FindMeeting(past)!.Start();
        Assert.Equal((long[])[past], await ListedAsync(zoom, "live"));
        await zoom.SendAsync("PUT", $"v2/meetings/{past}/status", """{"action":"end"}""");
        Assert.Equal((long[])[past], await ListedAsync(zoom, "previous_meetings"));
        Assert.Equal(HttpStatusCode.BadRequest, (await zoom.SendAsync("GET", "v2/users/me/meetings?type=all")).Status);
    }

    [Fact]
    public async Task Upcoming_meetings_end_after_six_months_and_scheduled_ones_do_not()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var near = (long)(await zoom.CreateAsync("""{"start_time":"2027-05-20T10:00:00Z"}"""))["id"]!;
        var far = (long)(await zoom.CreateAsync("""{"start_time":"2027-05-24T10:00:00Z"}"""))["id"]!;
        Assert.Equal((long[])[near], await ListedAsync(zoom, "upcoming"));
        Assert.Equal((long[])[near, far], await ListedAsync(zoom, "scheduled"));
    }

    [Fact]
    public async Task A_recurring_meeting_shows_until_its_last_occurrence_has_ended()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var id = (long)(await zoom.CreateAsync(Weekly))["id"]!;
        zoom.Time.Advance(TimeSpan.FromDays(14));
        await zoom.AuthorizeAsync();
        Assert.Equal((long[])[id], await ListedAsync(zoom, "upcoming"));
        zoom.Time.Advance(TimeSpan.FromDays(2));
        await zoom.AuthorizeAsync();
        Assert.Empty(await ListedAsync(zoom, "upcoming"));
    }

    [Fact]
    public async Task A_trap_names_a_recurring_meeting_once_for_each_occurrence()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var id = (long)(await zoom.CreateAsync(Weekly))["id"]!;
        Assert.Equal((long[])[id], await ListedAsync(zoom, "scheduled"));
        zoom.Zoom.Traps.ListsOccurrences = true;
        var entries = (await zoom.GetAsync("v2/users/me/meetings"))["meetings"]!.AsArray();
        Assert.All(entries, entry => Assert.Equal(id, (long)entry!["id"]!));
        Assert.Equal(["2026-11-24T10:00:00Z", "2026-12-01T10:00:00Z", "2026-12-08T10:00:00Z"], entries.Select(entry => (string?)entry!["start_time"]));
    }

    [Fact]
    public async Task Meetings_created_at_once_all_show_exactly_once()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.RateLimits.EnforceDaily = false;
        var made = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => zoom.CreateAsync()));

        List<long> seen = [];
        var token = "";
        do
        {
            var page = await zoom.GetAsync($"v2/users/me/meetings?page_size=7&next_page_token={token}");
            seen.AddRange(Ids(page));
            token = (string)page["next_page_token"]!;
        }
        while (token.Length > 0);

        Assert.Equal(made.Select(meeting => (long)meeting["id"]!).Order(), seen.Order());
    }

    private static async Task<long[]> ListedAsync(EmulatedZoom zoom, string type) =>
        [.. Ids(await zoom.GetAsync($"v2/users/me/meetings?type={type}"))];

    private static IEnumerable<long> Ids(JsonObject page) => page["meetings"]!.AsArray().Select(meeting => (long)meeting!["id"]!);
}
