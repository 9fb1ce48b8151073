using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Jitsi;

namespace Quickstart;

/// <summary>An emulated Jitsi deployment, and an application beside it that answers its reservations.</summary>
internal sealed class OwnServerStage : IAsyncDisposable
{
    // As in docs/jitsi.md; a secret of one's own comes from a secret store.
    private const string ReservationSecret = "quickstart-only-9f2c7b41d8e64a05";
    private const string Variables = """
        ENABLE_AUTH=1
        AUTH_TYPE=jwt
        ENABLE_AUTO_OWNER=false
        DISABLE_GRANT_MODERATOR=true
        ENABLE_RECORDING=0
        JIGASI_TRANSCRIBER_RECORD_AUDIO=false
        JIGASI_TRANSCRIBER_ADVERTISE_URL=false
        """;

    private readonly ConferencingEmulator _emulator;
    private readonly WebApplication _application;
    private readonly string _variables;

    private OwnServerStage(ConferencingEmulator emulator, WebApplication application, string variables)
    {
        (_emulator, _application, _variables) = (emulator, application, variables);
        Meetings = application.Services.GetRequiredService<IMeetingClient>();
        Links = application.Services.GetRequiredService<IParticipantLinks>();
    }

    public JitsiEmulator Server => _emulator.Jitsi;

    public IMeetingClient Meetings { get; }

    public IParticipantLinks Links { get; }

    /// <param name="careful">False for a deployment as it is delivered.</param>
    public static async Task<OwnServerStage> SetAsync(bool careful)
    {
        var emulator = await ConferencingEmulator.StartAsync();
        var variables = Path.GetTempFileName();
        await File.WriteAllTextAsync(variables, careful ? Variables : "");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddConferencing()
            .AddJitsi(options =>
            {
                options.Address = new Uri("https://meet.example.org/");
                options.Hosting = HostingModel.OwnServer;
                options.ServerCountries.Add("DE");
                options.ApplicationId = emulator.Jitsi.ApplicationId;
                options.Secret = emulator.Jitsi.ApplicationSecret;
                options.XmppDomain = emulator.Jitsi.Domain;
                options.ConferenceDomain = emulator.Jitsi.ConferenceDomain;
                options.ReservationSecret = ReservationSecret;
                options.EnvironmentFile = variables;
                options.DefaultHost = "chair";
            })
            .UseEmulator(emulator);
        var application = builder.Build();
        application.MapJitsiReservations();
        await application.StartAsync();
        if (careful)
            emulator.Jitsi.Harden(new JitsiReservations(new Uri(application.Urls.Single() + "/jitsi"), "Bearer " + ReservationSecret));
        return new OwnServerStage(emulator, application, variables);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _emulator.DisposeAsync();
        File.Delete(_variables);
    }
}
