using System.Diagnostics;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Probe;

/// <summary>Whatever a server does, the probe ends soon, says what was wrong and what to do, repeats no secret and leaves no room behind.</summary>
public sealed class HostileServerTests
{
    private static readonly ProtocolStep[] Steps = [ProtocolStep.Open, ProtocolStep.Authenticate, ProtocolStep.Restart, ProtocolStep.Bind, ProtocolStep.Discover, ProtocolStep.OpenRoom, ProtocolStep.Enter];

    public static TheoryData<string> EveryMisbehaviour => [.. Misbehaviours.Names];

    [Theory]
    [MemberData(nameof(EveryMisbehaviour))]
    public async Task A_misbehaving_server_ends_the_probe_at_every_step_with_an_exception_that_says_what_to_do(string name)
    {
        foreach (var step in Steps)
        {
            // A session that ends at its opening has no id yet, so nothing there can belong to another one.
            if (step == ProtocolStep.Open && name == "another session's id")
                continue;
            await using var server = new LoopbackSignalling();
            server.Instead = received => received.Step == step ? Misbehaviours.Named(name) : null;
            var store = new InMemoryJitsiRoomStore(TimeProvider.System);

            var error = await Assert.ThrowsAsync<ProviderException>(() => ProbedServer.LookAsync(server, store, Misbehaviours.TimeoutFor(name)));

            Assert.Contains(Misbehaviours.WordOf(name), error.Message, StringComparison.Ordinal);
            Assert.StartsWith("jitsi: look at the deployment failed: ", error.Message, StringComparison.Ordinal);
            Assert.True(error.Message.Contains("JitsiOptions", StringComparison.Ordinal) || error.Message.Contains("Prosody", StringComparison.Ordinal), error.Message);
            Assert.DoesNotContain("eyJ", error.ToString(), StringComparison.Ordinal);
            AssertEmpty(store);
        }
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("a stalled body")]
    [InlineData("a redirect")]
    [InlineData("an endless body")]
    public async Task The_client_configuration_may_be_missing_but_nothing_is_waited_for_without_end(string name)
    {
        await using var server = new LoopbackSignalling();
        server.Instead = received => received.Step == ProtocolStep.Configuration ? Misbehaviours.Named(name) : null;

        if (Misbehaviours.WordOf(name) == "in time")
        {
            var error = await Assert.ThrowsAsync<ProviderException>(() => ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), Misbehaviours.TimeoutFor(name)));
            Assert.Contains("in time", error.Message, StringComparison.Ordinal);
        }
        else
        {
            var seen = await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), Misbehaviours.TimeoutFor(name));
            Assert.Null(seen.ClientConfiguration);
            Assert.Contains(seen.Gaps, g => g.Contains("config.js", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_configuration_of_more_than_512_KB_is_none()
    {
        await using var server = new LoopbackSignalling();
        server.Instead = received => received.Step == ProtocolStep.Configuration ? (stream, _, end) => stream.WriteAsync(LoopbackSignalling.Http(new string('x', (512 * 1024) + 1)), end).AsTask() : null;

        Assert.Null((await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), TimeSpan.FromSeconds(10))).ClientConfiguration);
    }

    [Fact]
    public async Task A_session_without_id_is_refused()
    {
        await using var server = new LoopbackSignalling();
        server.Instead = received => received.Step == ProtocolStep.Open ? (stream, _, end) => stream.WriteAsync(LoopbackSignalling.Http(LoopbackSignalling.Body("", "")), end).AsTask() : null;

        var error = await Assert.ThrowsAsync<ProviderException>(() => ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), TimeSpan.FromSeconds(10)));

        Assert.Contains("no id", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_always_answers_at_once_with_nothing_is_not_asked_without_pause()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.Discover ? "" : null;
        var clock = Stopwatch.StartNew();

        var seen = await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), TimeSpan.FromSeconds(4));

        Assert.Null(seen.OffersLobby);
        Assert.True(server.Received.Count(r => r.Step == ProtocolStep.Poll) <= 8 * clock.Elapsed.TotalSeconds, "It was asked more often than four times a second for each session.");
    }

    [Fact]
    public async Task An_answer_with_the_id_of_another_request_is_none()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.OpenRoom ? LoopbackSignalling.Result(received, "<conference xmlns='http://jitsi.org/protocol/focus' ready='true'/>", id: "another") : null;

        var seen = await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), TimeSpan.FromSeconds(4));

        Assert.Null(seen.Opening);
        Assert.Null(seen.AdmitsTokenOfOtherRoom);
    }

    [Fact]
    public async Task A_presence_of_somebody_else_is_no_entry()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.Enter
            ? $"<presence xmlns='jabber:client' from='{(string)received.Stanza!.Attribute("to")!}x'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>"
            : null;

        var seen = await ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), TimeSpan.FromSeconds(4));

        Assert.Equal(RoomOpening.Opened, seen.Opening);
        Assert.Null(seen.AdmitsTokenOfOtherRoom);
        Assert.NotEmpty(seen.Gaps);
    }

    [Fact]
    public async Task A_refusal_that_repeats_the_token_is_not_repeated()
    {
        await using var server = new LoopbackSignalling();
        server.Content = received => received.Step == ProtocolStep.Authenticate && received.Token is not null
            ? $"<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-allowed/><text>Invalid signature of {received.Token}</text></failure>"
            : null;

        var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => ProbedServer.LookAsync(server, new InMemoryJitsiRoomStore(TimeProvider.System), TimeSpan.FromSeconds(10)));

        Assert.Contains("signature", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", error.ToString(), StringComparison.Ordinal);
        Assert.All(server.Tokens.Issued, t => Assert.DoesNotContain(t.Split('.')[2], error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_listening_is_told_as_such()
    {
        var server = new LoopbackSignalling();
        var address = server.Address;
        await server.DisposeAsync();

        var error = await Assert.ThrowsAsync<ProviderException>(() => ProbedServer.LookAsync(address, server.Tokens, new InMemoryJitsiRoomStore(TimeProvider.System), TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));

        Assert.Contains("connection to the deployment failed", error.Message, StringComparison.Ordinal);
    }

    private static void AssertEmpty(InMemoryJitsiRoomStore store) =>
        Assert.Empty(store.ListAsync("", null, TestContext.Current.CancellationToken).ToBlockingEnumerable(TestContext.Current.CancellationToken));
}
