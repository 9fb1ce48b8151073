using Microsoft.Extensions.DependencyInjection;
using PrivacySafe.Conferencing;
using PrivacySafe.Conferencing.Emulator;

namespace Quickstart;

/// <summary>An emulated Zoom account with one host, and the SDK's client for it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Stage(ConferencingEmulator emulator, ServiceProvider services)
    {
        Emulator = emulator;
        _services = services;
        Meetings = services.GetRequiredService<IMeetingClient>();
    }

    public static PrivacyNotice Notice { get; } = new(new Uri("https://example.org/privacy/video"), "2026-11");

    public ConferencingEmulator Emulator { get; }

    public IMeetingClient Meetings { get; }

    /// <param name="maySeeSettings">False for an app that is not allowed to read account settings.</param>
    public static async Task<Stage> SetAsync(bool maySeeSettings = true)
    {
        var emulator = await ConferencingEmulator.StartAsync();
        var account = emulator.Zoom.Account;
        var host = emulator.Zoom.AddUser("host@example.org");
        host.Harden();
        account.Scopes =
        [
            "meeting:write:meeting:admin", "meeting:read:meeting:admin", "meeting:update:meeting:admin",
            "meeting:delete:meeting:admin", "meeting:read:list_meetings:admin", "meeting:update:status:admin",
            .. maySeeSettings ? (string[])["user:read:settings:admin"] : [],
        ];

        var services = new ServiceCollection();
        services
            .AddConferencing(options => options.AbsenceInterval = TimeSpan.FromSeconds(2))
            .AddZoom(options =>
            {
                options.AccountId = account.AccountId;
                options.ClientId = account.ClientId;
                options.ClientSecret = account.ClientSecret;
                options.DefaultHost = host.Id;
            })
            .UseEmulator(emulator);
        return new Stage(emulator, services.BuildServiceProvider());
    }

    public static MeetingStart Tomorrow() => MeetingStart.At(DateTimeOffset.UtcNow.Date.AddDays(1).AddHours(9), "Europe/Berlin");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
