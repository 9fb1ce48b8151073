using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>The emulator's answers, also to what the SDK never sends, agree with Zoom's documents.</summary>
public sealed class EmulatorAnswerTests(ConformanceStage stage)
{
    [Fact]
    public async Task Settings_and_locks_with_every_option()
    {
        stage.Begin();
        var host = stage.AddHost();
        var group = stage.Emulator.Zoom.AddGroup("all-" + host.Id);
        foreach (var value in UsersDocument.Options)
        {
            var option = value.Length > 0 ? "?option=" + value : "";
            await AnswersAsync(Operation.ReadUserSettings, $"users/{host.Id}/settings{option}", 200);
            await AnswersAsync(Operation.ReadGroupSettings, $"groups/{group.Id}/settings{option}", 200);
        }

        await AnswersAsync(Operation.ReadGroupLocks, $"groups/{group.Id}/lock_settings", 200);
        await AnswersAsync(Operation.ReadGroupLocks, $"groups/{group.Id}/lock_settings?option=meeting_security", 200);
        stage.AssertConforming(Operation.ReadUserSettings, Operation.ReadGroupSettings, Operation.ReadGroupLocks);
    }

    [Fact]
    public async Task Users()
    {
        stage.Begin();
        var host = stage.AddHost();
        await AnswersAsync(Operation.ListUsers, "users?page_size=1", 200);
        await AnswersAsync(Operation.ListUsers, "users?status=inactive", 200);
        await AnswersAsync(Operation.ReadUser, $"users/{host.Id}", 200);
        await AnswersAsync(Operation.ReadUser, "users/me", 200);
        await AnswersAsync(Operation.ReadUser, "users/nobody", 404);
        await AnswersAsync(Operation.ReadUserSettings, "users/nobody/settings", 404);
        await AnswersAsync(Operation.ReadGroupSettings, "groups/none/settings", 404);
        await AnswersAsync(Operation.ReadGroupLocks, "groups/none/lock_settings", 404);
        stage.AssertConforming(Operation.ListUsers, Operation.ReadUser, Operation.ReadUserSettings, Operation.ReadGroupSettings, Operation.ReadGroupLocks);
    }

    [Fact]
    public async Task Unknown_meetings_and_hosts()
    {
        stage.Begin();
        await AnswersAsync(Operation.ReadMeeting, "meetings/85746065123", 404);
        await AnswersAsync(Operation.UpdateMeeting, "meetings/85746065123", 404, "{}");
        await AnswersAsync(Operation.DeleteMeeting, "meetings/85746065123", 404);
        await AnswersAsync(Operation.EndMeeting, "meetings/85746065123/status", 404, """{"action":"end"}""");
        await AnswersAsync(Operation.CreateMeeting, "users/nobody/meetings", 404, "{}");
        await AnswersAsync(Operation.ListMeetings, "users/nobody/meetings", 404);
        stage.AssertConforming(
            Operation.CreateMeeting, Operation.ListMeetings, Operation.ReadMeeting, Operation.UpdateMeeting, Operation.EndMeeting, Operation.DeleteMeeting);
    }

    [Theory]
    [InlineData("""{"type":1,"topic":"Now"}""")]
    [InlineData("""{"type":2,"topic":"Once","start_time":"2030-01-07T09:00:00Z","duration":30}""")]
    [InlineData("""{"type":3,"topic":"Whenever"}""")]
    [InlineData("""{"type":8,"topic":"Weekly","start_time":"2030-01-07T09:00:00Z","duration":30,"recurrence":{"type":2,"repeat_interval":1,"weekly_days":"2","end_times":3}}""")]
    public async Task Meetings_of_every_type(string body)
    {
        stage.Begin();
        var host = stage.AddHost();
        await AnswersAsync(Operation.CreateMeeting, $"users/{host.Id}/meetings", 201, body);
        var id = stage.Emulator.Zoom.Meetings.Single(m => m.Host.Id == host.Id).Id;
        await AnswersAsync(Operation.ReadMeeting, $"meetings/{id}", 200);
        stage.Emulator.Zoom.FindMeeting(id)!.Start();
        foreach (var type in (string[])["scheduled", "live", "upcoming", "upcoming_meetings", "previous_meetings"])
            await AnswersAsync(Operation.ListMeetings, $"users/{host.Id}/meetings?type={type}", 200);
        await AnswersAsync(Operation.ReadMeeting, $"meetings/{id}", 200);
        stage.AssertConforming(Operation.CreateMeeting, Operation.ReadMeeting, Operation.ListMeetings);
    }

    /// <summary>The requests are wrong on purpose, so only the answers have to agree.</summary>
    [Fact]
    public async Task Refused_requests()
    {
        stage.Begin();
        var host = stage.AddHost();
        await AnswersAsync(Operation.CreateMeeting, $"users/{host.Id}/meetings", 400, """{"type":"two","settings":{"waiting_room":"yes"}}""");
        await AnswersAsync(Operation.CreateMeeting, $"users/{host.Id}/meetings", 400, "[]");
        await AnswersAsync(Operation.CreateMeeting, $"users/{host.Id}/meetings", 400, $$"""{"topic":"{{new string('x', 300)}}"}""");
        await AnswersAsync(Operation.UpdateMeeting, "meetings/none", null, "{}");
        await AnswersAsync(Operation.ReadMeeting, "meetings/none", null);
        await AnswersAsync(Operation.EndMeeting, "meetings/85746065123/status", null, """{"action":"lock"}""");
        await AnswersAsync(Operation.ListMeetings, $"users/{host.Id}/meetings?page_size=1000", 400);
        await AnswersAsync(Operation.ListMeetings, $"users/{host.Id}/meetings?next_page_token=none", 400);
        await AnswersAsync(Operation.ReadUserSettings, $"users/{host.Id}/settings?option=everything", null);
        var wrong = stage.Router.Exchanges.Where(e => e.Violations.Any(v => v.OfAnswer) || e.Status is < 400 or >= 500).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_refusal_that_no_schema_foresees()
    {
        stage.Begin();
        await AnswersAsync(Operation.ListMeetings, "users/me/meetings?next_page_token=none", 400);
        stage.AssertConforming(Operation.ListMeetings);
    }

    [Fact]
    public async Task The_limits_of_a_second_and_of_a_day()
    {
        stage.Begin();
        var host = stage.AddHost();
        var limits = stage.Emulator.Zoom.RateLimits;
        var daily = limits.DailyWritesPerUser;
        limits.EnforceDaily = true;
        limits.DailyWritesPerUser = 1;
        await AnswersAsync(Operation.CreateMeeting, $"users/{host.Id}/meetings", 201, "{}");
        await AnswersAsync(Operation.CreateMeeting, $"users/{host.Id}/meetings", 429, "{}");
        limits.EnforceDaily = false;
        limits.DailyWritesPerUser = daily;
        limits.EnforcePerSecond = true;
        var light = limits.Light;
        limits.Light = 1;
        using var client = await stage.PlainAsync();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            using var answer = await client.GetAsync($"users/{host.Id}", TestContext.Current.CancellationToken);
            return (int)answer.StatusCode;
        }));
        limits.EnforcePerSecond = false;
        limits.Light = light;
        Assert.Contains(429, statuses);
        stage.AssertConforming(Operation.CreateMeeting, Operation.ReadUser);
    }

    [Fact]
    public async Task A_missing_scope()
    {
        stage.Begin();
        var account = stage.Emulator.Zoom.Account;
        var scopes = account.Scopes;
        try
        {
            account.Scopes = ["meeting:read:meeting:admin"];
            await AnswersAsync(Operation.ReadUserSettings, "users/me/settings", 400);
        }
        finally
        {
            account.Scopes = scopes;
        }

        stage.AssertConforming(Operation.ReadUserSettings);
    }

    /// <summary>Zoom's document knows 401 for updates only, so elsewhere the validator can say nothing about it but that.</summary>
    [Fact]
    public async Task A_token_that_is_not_valid_any_more()
    {
        stage.Begin();
        using var client = await stage.PlainAsync();
        stage.Emulator.Zoom.RevokeTokens();
        using var update = await client.PatchAsJsonAsync("meetings/85746065123", new JsonObject(), TestContext.Current.CancellationToken);
        using var read = await client.GetAsync("meetings/85746065123", TestContext.Current.CancellationToken);
        Assert.Equal([401, 401], stage.Router.Exchanges.Select(e => e.Status));
        Assert.Empty(stage.Router.Exchanges[0].Violations);
        Assert.StartsWith("Unable to match the returned status code with those defined in the document", Assert.Single(stage.Router.Exchanges[1].Violations).Message, StringComparison.Ordinal);
    }

    private async Task AnswersAsync(Operation operation, string target, int? status, string? json = null)
    {
        var exchange = await stage.SendAsync(operation, target, json);
        if (status is { } expected)
            Assert.True(exchange.Status == expected, exchange.ToString());
    }
}
