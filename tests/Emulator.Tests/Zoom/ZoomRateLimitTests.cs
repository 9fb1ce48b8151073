using System.Net;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomRateLimitTests
{
    private const HttpStatusCode TooMany = HttpStatusCode.TooManyRequests;

    [Fact]
    public async Task The_limit_per_second_slides_and_is_counted_by_category()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.RateLimits.EnforcePerSecond = true;
        zoom.Zoom.RateLimits.Light = 2;
        await zoom.GetAsync("v2/users/me");
        zoom.Time.Advance(TimeSpan.FromMilliseconds(600));
        await zoom.GetAsync("v2/users/me");

        var (status, body, headers) = await zoom.SendAsync("GET", "v2/users/me");
        Assert.Equal(TooMany, status);
        Assert.Equal(429, (int)body!["code"]!);
        Assert.Equal("Light", headers.GetValues("X-RateLimit-Category").Single());
        Assert.Equal("QPS", headers.GetValues("X-RateLimit-Type").Single());
        Assert.Equal("2", headers.GetValues("X-RateLimit-Limit").Single());
        Assert.Equal("0", headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal(
            new DateTimeOffset(2026, 11, 23, 9, 0, 1, TimeSpan.Zero).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            headers.GetValues("X-RateLimit-Reset").Single());
        Assert.Null(headers.RetryAfter);
        await zoom.GetAsync("v2/users/me/meetings");

        zoom.Time.Advance(TimeSpan.FromMilliseconds(400));
        await zoom.GetAsync("v2/users/me");
        Assert.Equal(TooMany, (await zoom.SendAsync("GET", "v2/users/me")).Status);
        Assert.Equal(2, zoom.Zoom.RateLimits.PerSecondRejections);
    }

    [Fact]
    public async Task Creations_and_updates_are_limited_per_host_and_day()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.TokenLifetime = TimeSpan.FromDays(2);
        await zoom.AuthorizeAsync();
        zoom.Zoom.RateLimits.DailyWritesPerUser = 2;
        zoom.Zoom.AddUser("other@example.com");
        var id = (await zoom.CreateAsync())["id"];
        await zoom.SendAsync("PATCH", $"v2/meetings/{id}", """{"topic":"x"}""");

        var (status, body, headers) = await zoom.SendAsync("POST", "v2/users/me/meetings", "{}");
        Assert.Equal(TooMany, status);
        Assert.Equal(429, (int)body!["code"]!);
        Assert.Equal("Daily-limit", headers.GetValues("X-RateLimit-Type").Single());
        Assert.Equal("2026-11-24T00:00:00Z", headers.GetValues("Retry-After").Single());
        Assert.Equal(TooMany, (await zoom.SendAsync("PATCH", $"v2/meetings/{id}", """{"topic":"y"}""")).Status);
        await zoom.CreateAsync("{}", "other@example.com");
        await zoom.GetAsync($"v2/meetings/{id}");

        zoom.Time.Advance(TimeSpan.FromHours(15));
        await zoom.CreateAsync();
        Assert.Equal(2, zoom.Zoom.RateLimits.DailyRejections);
    }

    [Fact]
    public async Task One_hundred_writes_a_day_are_the_default()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        for (var i = 0; i < 100; i++)
            await zoom.CreateAsync();

        Assert.Equal(TooMany, (await zoom.SendAsync("POST", "v2/users/me/meetings", "{}")).Status);
        zoom.Zoom.RateLimits.EnforceDaily = false;
        await zoom.CreateAsync();
    }
}
