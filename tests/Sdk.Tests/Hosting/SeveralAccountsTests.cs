using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using PrivacySafe.Conferencing.Emulator;
using PrivacySafe.Conferencing.Emulator.Zoom;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers.Zoom;

namespace PrivacySafe.Conferencing.Tests.Hosting;

/// <summary>Two Zoom accounts in one container. In both the host has the same address, so that whatever is mixed up shows.</summary>
public sealed class SeveralAccountsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_account_uses_its_own_credentials_and_token()
    {
        await using var accounts = await Accounts.StartAsync();
        var (north, south) = (accounts.Client("north"), accounts.Client("south"));
        for (var i = 0; i < 2; i++)
        {
            var made = await Task.WhenAll(north.CreateAsync(EmulatedZoom.EmployeeRequest(), Token), south.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
            Assert.Contains(made[0].Reference.MeetingId, Ids(accounts.North));
            Assert.Contains(made[1].Reference.MeetingId, Ids(accounts.South));
        }

        Assert.All(
            (ConferencingEmulator[])[accounts.North, accounts.South],
            emulator =>
            {
                Assert.Equal(2, emulator.Zoom.Meetings.Count);
                Assert.Equal(1, emulator.Zoom.TokenRequests);
                // A token of the other account would have been refused.
                Assert.DoesNotContain(emulator.Requests, r => r.Status is 401);
            });
    }

    [Fact]
    public async Task A_token_that_one_account_loses_is_not_the_others()
    {
        await using var accounts = await Accounts.StartAsync();
        await accounts.Client("north").CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        await accounts.Client("south").CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        accounts.North.Zoom.RevokeTokens();
        await accounts.Client("north").CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        await accounts.Client("south").CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal((2, 1), (accounts.North.Zoom.TokenRequests, accounts.South.Zoom.TokenRequests));
    }

    [Fact]
    public async Task The_settings_of_one_account_do_not_vouch_for_the_other()
    {
        await using var accounts = await Accounts.StartAsync();
        accounts.South.Zoom.FindUser(EmulatedZoom.HostAddress)!.Set("recording.cloud_recording", true);
        await accounts.Client("north").CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        var refusal = await Assert.ThrowsAsync<MeetingPolicyException>(() => accounts.Client("south").CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Equal((PolicyStage.Preflight, "recording.cloud_recording"), (refusal.Stage, Assert.Single(refusal.Violations).Setting));
        await accounts.Client("north").CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal((2, 0), (accounts.North.Zoom.Meetings.Count, accounts.South.Zoom.Meetings.Count));
    }

    [Fact]
    public async Task The_budget_is_asked_under_each_accounts_name_and_one_that_is_used_up_does_not_hold_the_other()
    {
        var budget = new Budget { Empty = "north" };
        await using var accounts = await Accounts.StartAsync(services => services.AddSingleton<IRateBudget>(budget));
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = accounts.Client("north").CreateAsync(EmulatedZoom.EmployeeRequest(), impatient.Token);
        await accounts.Client("south").CreateAsync(EmulatedZoom.EmployeeRequest(), Token);

        Assert.False(waiting.IsCompleted);
        Assert.Empty(accounts.North.Zoom.Meetings);
        Assert.Equal(accounts.South.Requests.Count(r => r.Path.StartsWith("/v2/", StringComparison.Ordinal)), budget.Asked.GetValueOrDefault("south"));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task The_same_key_and_host_is_one_meeting_in_each_account()
    {
        await using var accounts = await Accounts.StartAsync();
        var request = EmulatedZoom.EmployeeRequest().WithIdempotencyKey("appointment-4711");
        var north = await accounts.Client("north").CreateAsync(request, Token);
        var south = await accounts.Client("south").CreateAsync(request, Token);
        Assert.NotEqual(north.Reference.MeetingId, south.Reference.MeetingId);

        // They share a ledger, and still each finds its own.
        Assert.Equal(north.Reference.MeetingId, (await accounts.Client("north").CreateAsync(request, Token)).Reference.MeetingId);
        Assert.Equal(south.Reference.MeetingId, (await accounts.Client("south").CreateAsync(request, Token)).Reference.MeetingId);
        Assert.Equal((1, 1), (accounts.North.Zoom.Meetings.Count, accounts.South.Zoom.Meetings.Count));
    }

    [Fact]
    public async Task Without_an_unnamed_account_there_is_no_unnamed_client()
    {
        await using var accounts = await Accounts.StartAsync();
        Assert.Null(accounts.Container.GetService<IMeetingClient>());
        Assert.NotSame(accounts.Client("north"), accounts.Client("south"));
        Assert.Same(accounts.Client("north"), accounts.Client("north"));
    }

    private static IEnumerable<string> Ids(ConferencingEmulator emulator) => emulator.Zoom.Meetings.Select(m => m.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>A budget of which one account has none left.</summary>
    private sealed class Budget : IRateBudget
    {
        public required string Empty { get; init; }

        public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

        public async ValueTask WaitAsync(string provider, string account, string category, CancellationToken cancellationToken)
        {
            Assert.Equal("zoom", provider);
            Asked.AddOrUpdate(account, 1, (_, count) => count + 1);
            if (account == Empty)
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }

    /// <summary>
    /// Two emulated accounts. A container knows one address of an emulator; the connections of the second account are led on to its
    /// own, as Zoom leads requests to one address to the account that their token names.
    /// </summary>
    private sealed class Accounts : IAsyncDisposable
    {
        private Accounts(ConferencingEmulator north, ConferencingEmulator south, Action<IServiceCollection>? more)
        {
            (North, South) = (north, south);
            South.Zoom.ApiUrl = North.BaseAddress;
            foreach (var emulator in (ConferencingEmulator[])[North, South])
                emulator.Zoom.AddUser(EmulatedZoom.HostAddress).Harden();
            var services = new ServiceCollection();
            more?.Invoke(services);
            services
                .AddConferencing(o =>
                {
                    o.MarkerKey = EmulatedZoom.MarkerKey;
                    o.AbsenceInterval = TimeSpan.FromMilliseconds(300);
                })
                .AddZoom("north", o => Configure(o, North.Zoom))
                .AddZoom("south", o => Configure(o, South.Zoom))
                .UseEmulator(North);
            services.PostConfigure<HttpClientFactoryOptions>(ZoomHttpClient.NameOf("south"), client => client.HttpMessageHandlerBuilderActions.Add(
                builder => ((SocketsHttpHandler)builder.PrimaryHandler).ConnectCallback = ConnectToSouthAsync));
            Container = services.BuildServiceProvider();
        }

        public ConferencingEmulator North { get; }

        public ConferencingEmulator South { get; }

        public ServiceProvider Container { get; }

        public static async Task<Accounts> StartAsync(Action<IServiceCollection>? more = null) =>
            new(await ConferencingEmulator.StartAsync(cancellationToken: Token), await ConferencingEmulator.StartAsync(cancellationToken: Token), more);

        public IMeetingClient Client(string name) => Container.GetRequiredKeyedService<IMeetingClient>(name);

        public async ValueTask DisposeAsync()
        {
            await Container.DisposeAsync();
            await North.DisposeAsync();
            await South.DisposeAsync();
        }

        private static void Configure(ZoomOptions options, ZoomEmulator zoom)
        {
            (options.AccountId, options.ClientId, options.ClientSecret) = (zoom.Account.AccountId, zoom.Account.ClientId, zoom.Account.ClientSecret);
            options.DefaultHost = EmulatedZoom.HostAddress;
        }

        private async ValueTask<Stream> ConnectToSouthAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, South.BaseAddress.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
