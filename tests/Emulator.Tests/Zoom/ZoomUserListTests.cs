using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Zoom;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomUserListTests
{
    [Fact]
    public async Task All_users_come_once_page_by_page_while_others_are_added()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        for (var i = 0; i < 24; i++)
            zoom.Zoom.AddUser(string.Create(CultureInfo.InvariantCulture, $"user{i}@example.com"));

        var first = await zoom.GetAsync("v2/users?page_size=10");
        Assert.Equal(25, (int)first["total_records"]!);
        Assert.Equal(3, (int)first["page_count"]!);
        zoom.Zoom.AddUser("late@example.com");
        List<string> seen = [.. Emails(first)];
        var token = (string)first["next_page_token"]!;
        while (token.Length > 0)
        {
            var page = await zoom.GetAsync($"v2/users?page_size=10&next_page_token={token}");
            seen.AddRange(Emails(page));
            token = (string)page["next_page_token"]!;
        }

        Assert.Equal(zoom.Zoom.Users.Select(u => u.Email).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_status_shows_at_a_time_and_who_is_pending_has_no_id()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.AddUser("left@example.com").Status = ZoomUserStatus.Inactive;
        zoom.Zoom.AddUser("invited@example.com").Status = ZoomUserStatus.Pending;

        Assert.Equal(["host@example.com"], Emails(await zoom.GetAsync("v2/users")));
        Assert.Equal(["left@example.com"], Emails(await zoom.GetAsync("v2/users?status=inactive")));
        var pending = (await zoom.GetAsync("v2/users?status=pending"))["users"]![0]!;
        Assert.Equal("invited@example.com", (string?)pending["email"]);
        Assert.Null(pending["id"]);
        Assert.Equal("inactive", (string?)(await zoom.GetAsync("v2/users/left@example.com"))["status"]);
    }

    [Theory]
    [InlineData("status=all", "status")]
    [InlineData("page_size=0", "page_size")]
    [InlineData("page_size=2001", "page_size")]
    public async Task A_parameter_that_is_not_allowed_is_refused(string query, string field)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var (status, body, _) = await zoom.SendAsync("GET", "v2/users?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(field, (string?)body!["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task A_page_token_is_good_for_fifteen_minutes_and_its_own_status_only()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.AddUser("second@example.com");
        var token = (string)(await zoom.GetAsync("v2/users?page_size=1"))["next_page_token"]!;

        Assert.Equal(HttpStatusCode.BadRequest, (await zoom.SendAsync("GET", $"v2/users?page_size=1&status=inactive&next_page_token={token}")).Status);
        zoom.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(["second@example.com"], Emails(await zoom.GetAsync($"v2/users?page_size=1&next_page_token={token}")));
        zoom.Time.Advance(TimeSpan.FromMinutes(1));
        var (status, body, _) = await zoom.SendAsync("GET", $"v2/users?page_size=1&next_page_token={token}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(300, (int)body!["code"]!);
    }

    [Fact]
    public async Task Listing_users_needs_its_scope_and_counts_as_medium()
    {
        await using var zoom = await EmulatedZoom.StartAsync(authorize: false);
        zoom.Zoom.Account.Scopes = ["user:read:user:admin"];
        await zoom.AuthorizeAsync();
        var (status, body, _) = await zoom.SendAsync("GET", "v2/users");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(4711, (int)body!["code"]!);
        Assert.Contains("user:read:list_users:admin", (string?)body["message"], StringComparison.Ordinal);

        zoom.Zoom.Account.Scopes = ["user:read:admin"];
        await zoom.AuthorizeAsync();
        zoom.Zoom.RateLimits.EnforcePerSecond = true;
        zoom.Zoom.RateLimits.Medium = 1;
        Assert.Equal(HttpStatusCode.OK, (await zoom.SendAsync("GET", "v2/users")).Status);
        var (limited, _, headers) = await zoom.SendAsync("GET", "v2/users");
        Assert.Equal((HttpStatusCode)429, limited);
        Assert.Equal("Medium", headers.GetValues("X-RateLimit-Category").Single());
    }

    private static IEnumerable<string> Emails(JsonObject page) => page["users"]!.AsArray().Select(user => (string)user!["email"]!);
}
