namespace PrivacySafe.Conferencing.Jitsi.Tests.Meetings;

/// <summary>What nobody can work with is refused with what is wrong and what to do, without repeating it, and before there is a room.</summary>
public sealed class BadInputTests
{
    private const string Person = "jane.doe";

    private static readonly Dictionary<string, string> Ids = new()
    {
        ["empty"] = "",
        ["blank"] = "   ",
        ["a link"] = "https://meet.example.org/abcdefgh",
        ["a link with a token"] = $"https://meet.example.org/abcdefgh#jwt=eyJhbGciOiJIUzI1NiJ9.{Person}.c2lnbmF0dXJl",
        ["a path"] = "../abcdefgh",
        ["a tenant's room"] = "tenant/abcdefgh",
        ["an address of a room"] = $"{Person}@muc.meet.jitsi",
        ["a space within"] = $"session of {Person}",
        ["a line break within"] = "abc\ndef",
        ["over-long"] = new string('a', 101),
        ["umlauts"] = "sitzung-für-alle",
        ["letters that look like others"] = "sessi\u043En",
        ["a letter that becomes ASCII in lower case"] = "\u212Aeys",
        ["a zero-width space"] = "abc\u200Bdef",
        ["every room"] = "*",
        ["escaped"] = "abc%2Fdef",
    };

    private static readonly Dictionary<string, (string Name, string[] Said)> Names = new()
    {
        ["empty"] = ("", ["is empty", "the name that others see"]),
        ["blank"] = ("  ", ["is empty"]),
        ["over-long"] = (Person + new string('x', 93), ["101 characters, 100 are allowed", "shorten"]),
        ["a control character"] = (Person + "\u0007", ["control characters", "remove"]),
        ["a line break"] = (Person + "\r\nX: y", ["control characters", "remove"]),
        ["an address"] = (Person + "@example.org", ["looks like an address", "give a name without it"]),
    };

    private static readonly Dictionary<string, (Func<MeetingRequest> Make, string[] Said)> Requests = new()
    {
        ["a start that has passed"] = (() => EmulatedJitsi.Session(MeetingStart.At(DateTimeOffset.UtcNow.AddMinutes(-1))), ["Start:", "has passed", "choose a start in the future"]),
        ["25 hours"] = (() => Session(TimeSpan.FromHours(25)), ["duration", "at most 24 hours"]),
        ["no time at all"] = (() => Session(TimeSpan.Zero), ["duration", "more than zero"]),
        ["a host without a name"] = (() => EmulatedJitsi.Session().HostedBy(" "), ["host", "is empty"]),
        ["a host with control characters"] = (() => EmulatedJitsi.Session().HostedBy(Person + "\n"), ["host", "control characters"]),
        ["an over-long host"] = (() => EmulatedJitsi.Session().HostedBy(new string('h', 129)), ["host", "129 characters"]),
        ["a short key"] = (() => EmulatedJitsi.Session().WithIdempotencyKey("1234567"), ["key", "fewer than 8"]),
    };

    public static TheoryData<string> WrongIds => [.. Ids.Keys];

    public static TheoryData<string> WrongNames => [.. Names.Keys];

    public static TheoryData<string> WrongRequests => [.. Requests.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(WrongIds))]
    public async Task What_is_no_name_of_a_room_is_refused_without_being_repeated(string kind)
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var id = Ids[kind];
        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.VerifyAsync(id, EmulatedJitsi.WorksCouncil, Token));
        Assert.Equal("meetingId", error.ParamName);
        Assert.DoesNotContain(Person, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", error.Message, StringComparison.Ordinal);
        var reference = (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Reference with { MeetingId = id };
        await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.OpenAsync(reference, EmulatedJitsi.WorksCouncil, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.UpdateAsync(reference, EmulatedJitsi.Session(), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.RemoveAsync(reference, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.EndAsync(reference, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Links.IssueJoinLinkAsync(reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token));
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, " ")]
    [InlineData(true, "\n")]
    public async Task An_id_in_capitals_or_with_blanks_around_it_is_the_room_it_means(bool capitals, string blank)
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var reference = (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Reference;
        var typed = blank + (capitals ? reference.MeetingId.ToUpperInvariant() : reference.MeetingId) + blank;
        Assert.Equal(reference.MeetingId, (await jitsi.Meetings.VerifyAsync(typed, EmulatedJitsi.WorksCouncil, Token)).MeetingId);
        var link = new Uri((await jitsi.Links.IssueJoinLinkAsync(reference with { MeetingId = typed }, EmulatedJitsi.WorksCouncil, cancellationToken: Token)).Reveal());
        Assert.Equal("/" + reference.MeetingId, link.AbsolutePath);
        Assert.Equal(CleanupState.Removed, (await jitsi.Meetings.RemoveAsync(reference with { MeetingId = typed }, Token)).State);
    }

    [Theory]
    [InlineData("abcdefghjkmnpqrstuvwxyz2345")]
    [InlineData("_")]
    [InlineData("12345678901")]
    public async Task A_room_that_nobody_has_planned_is_unknown_with_what_to_do(string id)
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var error = await Assert.ThrowsAsync<ProviderException>(() => jitsi.Meetings.VerifyAsync(id, EmulatedJitsi.WorksCouncil, Token));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, error.Status);
        Assert.Contains("create the meeting anew", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongNames))]
    public async Task A_name_that_cannot_be_shown_gets_nobody_a_link(string kind)
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var (name, said) = Names[kind];
        var reference = (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Reference;
        foreach (var error in new[]
        {
            await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Links.IssueJoinLinkAsync(reference, EmulatedJitsi.WorksCouncil, name, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Links.IssueHostLinkAsync(reference, EmulatedJitsi.WorksCouncil, name, Token)),
        })
        {
            Assert.Equal("displayName", error.ParamName);
            Assert.All(said, text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
            Assert.DoesNotContain(Person, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Élodie")]
    [InlineData("委員")]
    [InlineData("\"}],\"room\":\"*\"")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\U0001F600")]
    public async Task A_name_in_whatever_letters_stands_in_the_token_as_it_is_and_changes_nothing_else(string name)
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var reference = (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Reference;
        var link = (await jitsi.Links.IssueJoinLinkAsync(reference, EmulatedJitsi.WorksCouncil, name, Token)).Reveal();
        using var claims = System.Text.Json.JsonDocument.Parse(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(link.Split('.')[^2]));
        Assert.Equal(reference.MeetingId, claims.RootElement.GetProperty("room").GetString());
        Assert.Equal(name, claims.RootElement.GetProperty("context").GetProperty("user").GetProperty("name").GetString());
    }

    [Theory]
    [MemberData(nameof(WrongRequests))]
    public async Task A_request_that_cannot_be_met_is_refused_before_there_is_a_room(string kind)
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var (make, said) = Requests[kind];
        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.CreateAsync(make(), Token));
        Assert.All(said, text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(Person, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_refused_leaves_nothing_in_the_store_and_asks_the_deployment_nothing()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync();
        foreach (var (make, _) in Requests.Values)
            await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.CreateAsync(make(), Token));
        foreach (var id in Ids.Values)
            await Assert.ThrowsAnyAsync<ArgumentException>(() => jitsi.Meetings.VerifyAsync(id, EmulatedJitsi.WorksCouncil, Token));
        Assert.Empty(await jitsi.RoomsAsync());
        Assert.Empty(jitsi.Emulator.Requests);
    }

    [Fact]
    public async Task Without_a_host_nothing_begins()
    {
        await using var jitsi = await EmulatedJitsi.StartAsync(options: o => o.DefaultHost = null);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token));
        Assert.Contains("HostedBy", error.Message, StringComparison.Ordinal);
        Assert.Contains("DefaultHost", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(async () => await jitsi.Meetings.ListAsync(null, Token).GetAsyncEnumerator(Token).MoveNextAsync());
        Assert.Empty(jitsi.Emulator.Requests);
    }

    [Fact]
    public async Task A_host_of_whom_nobody_has_heard_hosts_no_meeting_yet()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        Assert.False(await jitsi.Meetings.ListAsync("somebody-unheard-of", Token).GetAsyncEnumerator(Token).MoveNextAsync());
    }

    [Fact]
    public async Task A_reference_of_another_vendor_or_profile_is_refused()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var reference = (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Reference;
        var foreign = reference with { Provider = "zoom" };
        Func<Task>[] ways =
        [
            () => jitsi.Meetings.OpenAsync(foreign, EmulatedJitsi.WorksCouncil, Token),
            () => jitsi.Meetings.VerifyAsync(foreign, EmulatedJitsi.WorksCouncil, Token),
            () => jitsi.Meetings.UpdateAsync(foreign, EmulatedJitsi.Session(), Token),
            () => jitsi.Meetings.RemoveAsync(foreign, Token),
            () => jitsi.Meetings.EndAsync(foreign, Token),
            () => jitsi.Links.IssueJoinLinkAsync(foreign, EmulatedJitsi.WorksCouncil, cancellationToken: Token),
            () => jitsi.Links.IssueHostLinkAsync(foreign, EmulatedJitsi.WorksCouncil, cancellationToken: Token),
        ];
        foreach (var way in ways)
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(way);
            Assert.Equal("reference", error.ParamName);
            Assert.Contains("belongs to zoom, this client to jitsi", error.Message, StringComparison.Ordinal);
        }

        var milder = new EmployeeMeeting(EmulatedJitsi.Notice);
        foreach (var error in new[]
        {
            await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Meetings.OpenAsync(reference, milder, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Links.IssueJoinLinkAsync(reference, milder, cancellationToken: Token)),
        })
        {
            Assert.Contains("was made under WorksCouncilSession, not EmployeeMeeting", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_meeting_that_is_over_gets_nobody_a_link()
    {
        var jitsi = await EmulatedJitsi.Shared.Value;
        var reference = (await jitsi.Meetings.CreateAsync(EmulatedJitsi.Session(), Token)).Reference;
        var room = await jitsi.Store.FindAsync(reference.MeetingId, Token);
        var hours = TimeSpan.FromHours(5);
        Assert.True(await jitsi.Store.TryReplaceAsync(room!, room! with { Start = room.Start - hours, OpensAt = room.OpensAt - hours, ClosesAt = room.ClosesAt - hours }, Token));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => jitsi.Links.IssueJoinLinkAsync(reference, EmulatedJitsi.WorksCouncil, cancellationToken: Token));
        Assert.Contains("is over", error.Message, StringComparison.Ordinal);
        Assert.Contains("create a new meeting", error.Message, StringComparison.Ordinal);
    }

    private static MeetingRequest<WorksCouncilSession> Session(TimeSpan duration) =>
        MeetingRequest.For(EmulatedJitsi.WorksCouncil, "Session", EmulatedJitsi.Soon(), duration).Declare(EmulatedJitsi.Measures);
}
