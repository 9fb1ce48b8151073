using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing.Providers.Zoom;

namespace PrivacySafe.Conferencing.Tests.Meetings;

public class BadInputTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<object>, string[]> Refused => new()
    {
        { "no topic", () => Request(topic: " "), ["topic", "is empty", "give a neutral topic"] },
        { "long topic", () => Request(topic: new string('x', 201)), ["topic", "201 characters", "200 are allowed", "shorten"] },
        { "control characters", () => Request(topic: "Review\u0007"), ["topic", "control characters", "remove"] },
        { "line break", () => Request(topic: "Review\r\nX: y"), ["topic", "control characters", "remove"] },
        { "no duration", () => Request(minutes: 0), ["duration", "more than zero", "give the planned length"] },
        { "negative duration", () => Request(minutes: -1), ["duration", "more than zero"] },
        { "absurd duration", () => Request(minutes: 24 * 60 + 1), ["duration", "at most 24 hours"] },
        { "odd seconds", () => Request(minutes: 1.5), ["duration", "whole minutes"] },
        { "unknown zone", () => MeetingStart.InZone(new DateTime(2030, 1, 1), "Europe/Atlantis"), ["ianaZone", "Europe/Atlantis", "Europe/Berlin"] },
        { "Windows zone", () => MeetingStart.InZone(new DateTime(2030, 1, 1), "W. Europe Standard Time"), ["ianaZone", "no IANA time zone", "Europe/Berlin"] },
        { "zone with control characters", () => MeetingStart.At(DateTimeOffset.UtcNow, "Europe/\nBerlin"), ["ianaZone", "no IANA time zone"] },
        { "gap", () => MeetingStart.InZone(new DateTime(2030, 3, 31, 2, 30, 0), "Europe/Berlin"), ["wallClock", "does not exist", "before or after the gap"] },
        { "twice", () => MeetingStart.InZone(new DateTime(2030, 10, 27, 2, 30, 0), "Europe/Berlin"), ["wallClock", "exists twice", "At"] },
        { "short key", () => Request().WithIdempotencyKey("1234567"), ["key", "fewer than 8", "appointment's id"] },
        { "insecure notice", () => new PrivacyNotice(new Uri("http://example.org"), "1"), ["notice", "https"] },
        { "notice with password", () => new PrivacyNotice(new Uri("https://user:secret@example.org"), "1"), ["notice", "user information"] },
        { "declaration without statement", () => Declaration.For(ConferenceControls.DataRegions, "todo", "ticket 1"), ["statement", "write what is done instead as a sentence"] },
        { "declaration by a person", () => Declaration.For(ConferenceControls.DataRegions, "The data centres are in Germany only.", "jane@example.org"), ["by", "role or a ticket number"] },
        { "endless recording", () => new RecordingOrder("Training of new employees in the warehouse.", "head of training", TimeSpan.FromDays(366)), ["retention", "at most 365 days"] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Unusable_input_is_refused_where_it_is_given(string input, Func<object> make, string[] said)
    {
        var error = Assert.ThrowsAny<ArgumentException>(make);
        Assert.Equal(said[0], error.ParamName);
        Assert.All(said, text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("jane@example.org", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(input);
    }

    [Theory]
    [InlineData("jane")]
    [InlineData("Jane Doe <jane@example.org>")]
    [InlineData("jane@example.org\r\nBcc: all@example.org")]
    [InlineData("jane@example.org, joe@example.org")]
    [InlineData("")]
    public void A_malformed_participant_is_named_by_position_only(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => Request().WithParticipants("first@example.org", address));
        Assert.Contains("addresses[1] is no e-mail address; give it as name@domain", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_duplicate_participant_is_named_by_position_only()
    {
        var error = Assert.Throws<ArgumentException>(() => Request().WithParticipants("jane@example.org", "joe@example.org", "JANE@example.org"));
        Assert.Contains("addresses[2] repeats addresses[0]", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Too_many_participants_are_refused()
    {
        var all = Enumerable.Range(0, 1001).Select(i => $"p{i}@example.org").ToArray();
        Assert.Contains("More than 1000", Assert.Throws<ArgumentException>(() => Request().WithParticipants(all)).Message, StringComparison.Ordinal);
        Request().WithParticipants(all.Take(1000));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_before_any_request()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var past = MeetingRequest.For(EmulatedZoom.Employees, "Review", MeetingStart.At(DateTimeOffset.UtcNow.AddMinutes(-1)), TimeSpan.FromHours(1));
        await RefusedAsync(past, "Start:", "has passed", "choose a start in the future");
        var crowd = Request().WithEndToEndEncryption().WithParticipants(Enumerable.Range(0, 201).Select(i => $"p{i}@example.org"));
        await RefusedAsync(crowd, "Participants:", "201", "split the meeting");
        var late = Request().Weaken(new Weakening(ConferenceControls.WaitingRoom, ControlLevel.Off, "A large event with guests at the door.", "ticket 12", DateTimeOffset.UtcNow.AddDays(181)));
        await RefusedAsync(late, "waiting-room", "more than 180 days", "choose an earlier end");
        await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.VerifyAsync("12", EmulatedZoom.Employees, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.VerifyAsync("../users/me", EmulatedZoom.Employees, Token));
        Assert.Empty(zoom.Emulator.Requests);

        async Task RefusedAsync(MeetingRequest request, params string[] said)
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateAsync(request, Token));
            Assert.All(said, text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_missing_host_is_refused_before_any_request()
    {
        await using var zoom = await EmulatedZoom.StartAsync(services: s => s.PostConfigure<ZoomOptions>(o => o.DefaultHost = null));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => zoom.Meetings.CreateAsync(Request(), Token));
        Assert.Contains("HostedBy", error.Message, StringComparison.Ordinal);
        Assert.Contains("DefaultHost", error.Message, StringComparison.Ordinal);
        Assert.Empty(zoom.Emulator.Requests);
    }

    [Fact]
    public async Task A_profile_that_the_vendor_cannot_meet_is_refused_with_reasons_and_remedies()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var bare = MeetingRequest.For(EmulatedZoom.WorksCouncil, "Session", EmulatedZoom.Tomorrow(), TimeSpan.FromHours(1));
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => zoom.Meetings.CreateAsync(bare, Token));
        Assert.Equal((PolicyStage.Preflight, CleanupState.NothingToRemove), (refusal.Stage, refusal.Cleanup.State));
        Assert.Contains(refusal.Violations, v => ConferenceControls.LockWhenAllPresent.Equals(v.Control));
        Assert.Contains(refusal.Violations, v => v.Reason.Contains("third party", StringComparison.Ordinal) || v.Setting == OrganisationalMeasure.PrivateRooms.Id || v.Remedy.Contains(OrganisationalMeasure.PrivateRooms.Id, StringComparison.Ordinal));
        Assert.All(refusal.Violations, v => Assert.True(v.Reason.Length > 10 && v.Remedy.Length > 10, v.ToString()));
        Assert.All(zoom.Emulator.Requests, r => Assert.True(r.Path == "/oauth/token" || r.Path.EndsWith("/settings", StringComparison.Ordinal), r.ToString()));
        Assert.Equal(refusal.Violations.Count, (await zoom.Meetings.PreflightAsync(bare, Token)).Violations.Count);
    }

    private static MeetingRequest<EmployeeMeeting> Request(string topic = "Review", double minutes = 60) =>
        MeetingRequest.For(EmulatedZoom.Employees, topic, EmulatedZoom.Tomorrow(), TimeSpan.FromMinutes(minutes));
}
