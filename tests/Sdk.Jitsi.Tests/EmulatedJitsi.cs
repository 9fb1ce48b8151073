using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Jitsi;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Jitsi.Tests;

/// <summary>An emulated deployment that is set up with care, and an application beside it that answers its reservations, over real HTTP.</summary>
internal sealed class EmulatedJitsi : IAsyncDisposable
{
    public const string ReservationSecret = "r3servAtion-Qm7xT0vZk2LpN8yWb5Hd";

    private readonly WebApplication _application;
    private readonly List<ServiceProvider> _containers = [];
    private readonly Action<JitsiOptions>? _options;
    private readonly Action<IServiceCollection>? _services;
    private readonly string _environmentFile;

    private EmulatedJitsi(ConferencingEmulator emulator, WebApplication application, string environmentFile, Action<JitsiOptions>? options, Action<IServiceCollection>? services)
    {
        (Emulator, _application, _environmentFile, _options, _services) = (emulator, application, environmentFile, options, services);
        Meetings = application.Services.GetRequiredService<IMeetingClient>();
        Links = application.Services.GetRequiredService<IParticipantLinks>();
        Store = application.Services.GetRequiredService<IJitsiRoomStore>();
    }

    /// <summary>One for all tests that change nothing of it: a look at a deployment takes some seconds.</summary>
    public static Lazy<Task<EmulatedJitsi>> Shared { get; } = new(() => StartAsync());

    public static PrivacyNotice Notice { get; } = new(new Uri("https://example.org/privacy/video"), "2026-11");

    public static WorksCouncilSession WorksCouncil { get; } = new(Notice, "GO BR § 7", DateTimeOffset.UtcNow.AddHours(-1));

    /// <summary>What a careful operator writes into the deployment's variables.</summary>
    public const string CarefulVariables = """
        ENABLE_AUTH=1
        AUTH_TYPE=jwt
        ENABLE_AUTO_OWNER=false
        DISABLE_GRANT_MODERATOR=true
        ENABLE_RECORDING=0
        JIGASI_TRANSCRIBER_RECORD_AUDIO=false
        JIGASI_TRANSCRIBER_ADVERTISE_URL=false
        JVB_DISABLE_STUN=true
        JWT_ENABLE_DOMAIN_VERIFICATION=true
        """;

    public ConferencingEmulator Emulator { get; }

    public JitsiEmulator Server => Emulator.Jitsi;

    public IMeetingClient Meetings { get; }

    public IParticipantLinks Links { get; }

    public IJitsiRoomStore Store { get; }

    /// <summary>The rooms that exist at the application.</summary>
    public async Task<IReadOnlyList<JitsiRoom>> RoomsAsync()
    {
        var rooms = new List<JitsiRoom>();
        await foreach (var room in Store.ListAsync("", null, TestContext.Current.CancellationToken))
            rooms.Add(room);
        return rooms;
    }

    public static async Task<EmulatedJitsi> StartAsync(
        Action<JitsiOptions>? options = null,
        Action<IServiceCollection>? services = null,
        Action<JitsiEmulator>? server = null,
        string variables = CarefulVariables)
    {
        var emulator = await ConferencingEmulator.StartAsync();
        var environmentFile = Path.Combine(Directory.CreateTempSubdirectory("jitsi-").FullName, ".env");
        await File.WriteAllTextAsync(environmentFile, variables);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Register(builder.Services, emulator, environmentFile, options, services, null);
        var application = builder.Build();
        application.MapJitsiReservations();
        await application.StartAsync();
        emulator.Jitsi.Harden(new JitsiReservations(new Uri(application.Urls.Single() + "/jitsi"), "Bearer " + ReservationSecret));
        server?.Invoke(emulator.Jitsi);
        return new EmulatedJitsi(emulator, application, environmentFile, options, services);
    }

    /// <summary>In two minutes, so that everybody's token already opens the room.</summary>
    public static MeetingStart Soon() => MeetingStart.At(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeSeconds()));

    public static MeetingRequest<WorksCouncilSession> Session(MeetingStart? start = null) =>
        MeetingRequest.For(WorksCouncil, "Dismissal of a member of staff", start ?? Soon(), TimeSpan.FromHours(1)).WithParticipants("a@example.org", "b@example.org").Declare(Measures);

    public static IReadOnlyList<Declaration> Measures { get; } =
    [
        Declaration.For(OrganisationalMeasure.IdentityChecked, "The chair recognises every member by face and voice.", "chair of the works council"),
        Declaration.For(OrganisationalMeasure.PrivateRooms, "Every member confirms to sit alone behind a closed door.", "chair of the works council"),
    ];

    /// <summary>The same application after a restart, with the same store.</summary>
    public ServiceProvider Restart(Action<ConferencingOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Store);
        Register(services, Emulator, _environmentFile, _options, _services, change);
        var container = services.BuildServiceProvider();
        _containers.Add(container);
        return container;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var container in _containers)
            await container.DisposeAsync();
        await _application.DisposeAsync();
        await Emulator.DisposeAsync();
        Directory.GetParent(_environmentFile)!.Delete(recursive: true);
    }

    private static void Register(
        IServiceCollection services, ConferencingEmulator emulator, string environmentFile, Action<JitsiOptions>? options, Action<IServiceCollection>? also, Action<ConferencingOptions>? change)
    {
        also?.Invoke(services);
        services
            .AddConferencing(o =>
            {
                o.AbsenceInterval = TimeSpan.FromMilliseconds(300);
                o.ReadBackPause = TimeSpan.FromMilliseconds(20);
                o.ReadBackInterval = TimeSpan.FromMilliseconds(200);
                o.RequestTimeout = TimeSpan.FromSeconds(5);
                o.MarkerKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
                change?.Invoke(o);
            })
            .AddJitsi(o =>
            {
                o.Address = new Uri("https://meet.example.org/");
                o.Hosting = HostingModel.OwnServer;
                o.ServerCountries.Add("DE");
                o.ApplicationId = emulator.Jitsi.ApplicationId;
                o.Secret = emulator.Jitsi.ApplicationSecret;
                o.XmppDomain = emulator.Jitsi.Domain;
                o.ConferenceDomain = emulator.Jitsi.ConferenceDomain;
                o.ReservationSecret = ReservationSecret;
                o.EnvironmentFile = environmentFile;
                o.DefaultHost = "chair";
                options?.Invoke(o);
            })
            .UseEmulator(emulator);
    }
}
