using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>The whole way on Jitsi's own modules: the application answers their reservations with its own endpoints, and people enter with the links it makes.</summary>
public sealed class SessionProsodyTests
{
    private const string Careful = """
        var config = {};
        config.localRecording = { disable: true };
        config.recordings = { suggestRecording: false };
        config.transcription = { enabled: false, autoTranscribeOnRecord: false };
        config.disableInviteFunctions = true;
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [ProsodyFact(WithJitsi = true)]
    public async Task A_works_councils_session_is_accepted_without_a_declaration_about_any_control_and_members_wait_for_the_host()
    {
        await using var application = await ApplicationAsync(_ => { });
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { Reservations = application.Urls.Single() + "/jitsi", HeedsLobbyBypass = true, ClientConfiguration = Careful });
        application.Services.GetRequiredService<Door>().Address = server.Address;

        var meeting = await application.Services.GetRequiredService<IMeetingClient>().CreateAsync(EmulatedJitsi.Session(), Token);
        Assert.True(meeting.Evidence.IsAcceptable);

        var links = application.Services.GetRequiredService<IParticipantLinks>();
        var member = (await links.IssueJoinLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, "Member", Token)).Reveal();
        var host = (await links.IssueHostLinkAsync(meeting.Reference, EmulatedJitsi.WorksCouncil, "Chair", Token)).Reveal();
        await using var waiting = await EnterAsync(server, member);
        Assert.Equal(RoomEntry.Lobby, waiting.Entry);
        await using var chair = await EnterAsync(server, host);
        Assert.True(chair.Entry == RoomEntry.InsideAsModerator || chair.Entry == RoomEntry.Inside && await chair.BecomesModeratorAsync(), chair.Entry.ToString());
    }

    [ProsodyFact(WithJitsi = true)]
    public async Task A_deployment_that_holds_only_a_public_key_accepts_tokens_signed_with_the_private_one()
    {
        await using var keys = await KeyServer.StartAsync("key-1", Described.PublicKey);
        await using var server = await JitsiModules.StartAsync(new DeploymentOfModules { KeyServer = keys.Address });
        var options = ProbedDeployment.Options(reservations: false);
        (options.Secret, options.PrivateKey, options.KeyId) = (null, Described.PrivateKey, "key-1");

        var seen = await server.LookAsync(options: options);

        Assert.False(seen.AdmitsWithoutToken);
        Assert.False(seen.AdmitsForgedToken);
        Assert.False(seen.AdmitsTokenOfOtherRoom);

        options.KeyId = "unknown";
        await Assert.ThrowsAsync<ProviderAuthorizationException>(() => server.LookAsync(options: options));
    }

    private static async Task<WebApplication> ApplicationAsync(Action<JitsiOptions> change)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var variables = Path.Combine(Directory.CreateTempSubdirectory("jitsi-").FullName, ".env");
        await File.WriteAllTextAsync(variables, EmulatedJitsi.CarefulVariables, Token);
        builder.Services.AddSingleton<Door>();
        // The deployment has to know the application before it starts, and the application learns afterwards where the deployment is.
        builder.Services.AddSingleton(services => new LoopbackEndpoint(services.GetRequiredService<Door>().Address!));
        builder.Services.AddConferencing().AddJitsi(o =>
        {
            o.Address = new Uri("https://meet.test/");
            o.Hosting = HostingModel.OwnServer;
            o.ServerCountries.Add("DE");
            o.ApplicationId = "application";
            o.Secret = Probe.SignedTokens.Secret;
            o.ConferenceDomain = "muc.meet.test";
            o.ReservationSecret = ReservationEndpoint.Secret;
            o.EnvironmentFile = variables;
            o.DefaultHost = "chair";
            change(o);
        });
        var application = builder.Build();
        application.MapJitsiReservations();
        await application.StartAsync(Token);
        return application;
    }

    private static async Task<Entered> EnterAsync(ProsodyServer server, string link)
    {
        var (room, token) = (new Uri(link).AbsolutePath.Trim('/'), new Uri(link).Fragment["#jwt=".Length..]);
        var http = new HttpClient();
        var endpoint = new BoshEndpoint(http, new Uri(server.Address, "http-bind"), TimeSpan.FromSeconds(10), TimeProvider.System);
        var login = await XmppLogin.AttemptAsync(endpoint, "meet.test", token, room, Token);
        Assert.Equal(LoginOutcome.Admitted, login.Outcome);
        var session = await login.BindAsync(Token);
        var address = room + "@muc.meet.test";
        Assert.Equal(RoomOpening.Opened, (await session.OpenRoomAsync("focus.meet.test", address, TimeSpan.FromSeconds(5), TimeProvider.System, Token)).Opening);
        return new Entered(http, session, address, await session.EnterAsync(address, Token));
    }

    private sealed class Door
    {
        public Uri? Address { get; set; }
    }

    private sealed record Entered(HttpClient Http, XmppSession Session, string Address, RoomEntry Entry) : IAsyncDisposable
    {
        public Task<bool> BecomesModeratorAsync() => Session.BecomesModeratorAsync(Address, TimeSpan.FromSeconds(5), Token);

        public async ValueTask DisposeAsync()
        {
            await Session.DisposeAsync();
            Http.Dispose();
        }
    }
}
