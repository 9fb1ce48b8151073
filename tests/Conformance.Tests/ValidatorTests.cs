using PrivacySafe.Conferencing.Emulator.Faults;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>Proves that the validator bites on every operation; without that its silence would mean nothing.</summary>
public sealed class ValidatorTests(ConformanceStage stage)
{
    public static TheoryData<string, string, string?> BogusRequests => new()
    {
        { Operation.CreateMeeting.ToString(), "users/me/meetings", """{"type":"two"}""" },
        { Operation.CreateMeeting.ToString(), "users/me/meetings", """{"settings":{"waiting_room":"yes"}}""" },
        { Operation.CreateMeeting.ToString(), "users/me/meetings", """{"settings":{"waitingRoom":true}}""" },
        { Operation.ListMeetings.ToString(), "users/me/meetings?page_size=1000", null },
        { Operation.ListMeetings.ToString(), "users/me/meetings?type=all", null },
        { Operation.ReadMeeting.ToString(), "meetings/none", null },
        { Operation.UpdateMeeting.ToString(), "meetings/85746065", """{"settings":{"waiting_room":"yes"}}""" },
        { Operation.UpdateMeeting.ToString(), "meetings/85746065", """{"waitingRoom":true}""" },
        { Operation.DeleteMeeting.ToString(), "meetings/85746065?cancel_meeting_reminder=perhaps", null },
        { Operation.EndMeeting.ToString(), "meetings/85746065/status", """{"action":"lock"}""" },
        { Operation.ListUsers.ToString(), "users?status=all", null },
        { Operation.ReadUser.ToString(), "users/me?login_type=7", null },
        { Operation.ReadUserSettings.ToString(), "users/me/settings?option=everything", null },
        { Operation.ReadGroupSettings.ToString(), "groups/g/settings?option=everything", null },
    };

    public static TheoryData<string, string> Answered
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var operation in Operation.WithBody)
                data.Add(operation.ToString(), operation.Template.Replace("{meetingId}", "85746065").Replace("{userId}", "me").Replace("{groupId}", "g")[1..]);
            return data;
        }
    }

    public static TheoryData<string, string> Refused
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var operation in Operation.All)
                data.Add(operation.ToString(), operation.Template.Replace("{meetingId}", "85746065").Replace("{userId}", "me").Replace("{groupId}", "g")[1..]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(BogusRequests))]
    public async Task A_bogus_request_is_a_violation(string operation, string target, string? json)
    {
        stage.Begin();
        var exchange = await stage.SendAsync(Operation.Named(operation), target, json);
        Assert.Contains(exchange.Violations, v => !v.OfAnswer && v.Location.Length > 0);
    }

    [Fact]
    public void Every_operation_has_a_bogus_request_except_the_one_whose_parameters_are_free_text() =>
        Assert.Equal(
            [Operation.ReadGroupLocks.ToString()],
            Operation.All.Select(o => o.ToString()).Except(BogusRequests.Select(row => row.Data.Item1)));

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task An_answer_of_wrong_types_is_a_violation(string operation, string target)
    {
        stage.Begin();
        var named = Operation.Named(operation);
        stage.Emulator.Faults.On(named.Method, "/v2/" + target).Every(Fault.Answer(named == Operation.CreateMeeting ? 201 : 200, """
            {"id":"none","topic":["x"],"settings":"all","meetings":"none","users":"none","email":1,"group_ids":"none",
            "in_meeting":[],"schedule_meeting":"x","meeting_security":[1],"authentication_options":"x"}
            """));
        var exchange = await stage.SendAsync(named, target, named == Operation.CreateMeeting ? "{}" : null);
        Assert.Contains(exchange.Violations, v => v.OfAnswer && v.Location.StartsWith("response.body", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET /users/{userId}/settings", "users/me/settings", """{"in_meeting":{"waiting_room":"on"}}""")]
    [InlineData("GET /users/{userId}/settings", "users/me/settings?option=meeting_security", """{"meeting_security":{"waiting_room":"on"}}""")]
    [InlineData("GET /users/{userId}/settings", "users/me/settings?option=meeting_authentication", """{"meeting_authentication":"on"}""")]
    [InlineData("GET /users/{userId}/settings", "users/me/settings?option=recording_authentication", """{"recording_authentication":"on"}""")]
    [InlineData("GET /groups/{groupId}/settings", "groups/g/settings", """{"in_meeting":{"waiting_room":"on"}}""")]
    [InlineData("GET /groups/{groupId}/settings", "groups/g/settings?option=meeting_security", """{"meeting_security":{"waiting_room":"on"}}""")]
    [InlineData("GET /groups/{groupId}/settings", "groups/g/settings?option=meeting_authentication", """{"meeting_authentication":"on"}""")]
    [InlineData("GET /groups/{groupId}/lock_settings", "groups/g/lock_settings", """{"in_meeting":{"waiting_room":"on"}}""")]
    [InlineData("GET /groups/{groupId}/lock_settings", "groups/g/lock_settings?option=meeting_security", """{"meeting_security":{"waiting_room":"on"}}""")]
    public async Task One_wrong_field_of_a_settings_answer_is_a_violation(string operation, string target, string answer)
    {
        stage.Begin();
        stage.Emulator.Faults.On("GET", "/v2/**").Every(Fault.Answer(200, answer));
        var exchange = await stage.SendAsync(Operation.Named(operation), target);
        Assert.StartsWith("response.body.", Assert.Single(exchange.Violations).Location, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_refusal_without_a_message_is_a_violation(string operation, string target)
    {
        stage.Begin();
        var named = Operation.Named(operation);
        stage.Emulator.Faults.On(named.Method, "/v2/" + target).Every(Fault.Answer(429, """{"code":429}"""));
        var exchange = await stage.SendAsync(named, target, Body(named));
        Assert.Contains(exchange.Violations, v => v.OfAnswer);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_status_that_the_document_does_not_know_is_a_violation(string operation, string target)
    {
        stage.Begin();
        var named = Operation.Named(operation);
        stage.Emulator.Faults.On(named.Method, "/v2/" + target).Every(Fault.Answer(202, "{}"));
        var exchange = await stage.SendAsync(named, target, Body(named));
        Assert.Contains(exchange.Violations, v => v.OfAnswer);
    }

    [Fact]
    public async Task The_tests_fail_on_a_violation_and_on_an_operation_that_was_not_used()
    {
        stage.Begin();
        await stage.SendAsync(Operation.ReadMeeting, "meetings/85746065123");
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => stage.AssertConforming(Operation.ReadMeeting, Operation.EndMeeting));
        stage.AssertConforming(Operation.ReadMeeting);
        await stage.SendAsync(Operation.ReadMeeting, "meetings/none");
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => stage.AssertConforming(Operation.ReadMeeting));
    }

    /// <summary>Why <see cref="UsersDocument"/> rewrites: as published, even an empty answer is a violation.</summary>
    [Fact]
    public async Task The_vendors_own_document_refuses_every_settings_answer()
    {
        stage.Begin();
        var prism = await PrismProxy.StartAsync(stage.Tools, stage.Tools.Users, new Uri(stage.Emulator.BaseAddress, "v2"));
        await using var _ = prism;
        await using var router = await ConformanceRouter.StartAsync(stage.Emulator.BaseAddress, prism.Address, new Dictionary<string, Uri> { [""] = prism.Address });
        stage.Emulator.Faults.On("GET", "/v2/**").Every(Fault.Answer(200, "{}"));
        using HttpClient client = new() { BaseAddress = router.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "any");
        foreach (var path in (string[])["v2/users/me/settings", "v2/groups/g/settings", "v2/groups/g/lock_settings"])
            await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(3, router.Exchanges.Count);
        Assert.All(router.Exchanges, e =>
        {
            Assert.NotEmpty(e.Violations);
            Assert.All(e.Violations, v => Assert.Equal("Response body must match exactly one schema in oneOf", v.Message));
        });
    }

    private static string? Body(Operation operation) => operation.Method switch
    {
        "POST" or "PATCH" => "{}",
        "PUT" => """{"action":"end"}""",
        _ => null,
    };
}
