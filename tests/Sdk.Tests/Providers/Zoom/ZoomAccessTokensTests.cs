using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PrivacySafe.Conferencing.Hosting;

namespace PrivacySafe.Conferencing.Tests.Providers.Zoom;

public class ZoomAccessTokensTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixty_four_creations_at_the_end_of_a_token_ask_for_one_more()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var zoom = await EmulatedZoom.StartAsync(
            services: services => services.AddSingleton<TimeProvider>(time),
            options: Patient,
            emulator: options => options.TimeProvider = time);
        zoom.Zoom.RateLimits.EnforcePerSecond = false;
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        Assert.Equal(1, zoom.Zoom.TokenRequests);

        time.Advance(zoom.Zoom.TokenLifetime - TimeSpan.FromSeconds(59));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token)));
        Assert.Equal(2, zoom.Zoom.TokenRequests);
        Assert.Equal(65, zoom.Existing.Length);
    }

    [Fact]
    public async Task Sixty_four_creations_with_a_revoked_token_ask_for_one_more()
    {
        await using var zoom = await EmulatedZoom.StartAsync(options: Patient);
        zoom.Zoom.RateLimits.EnforcePerSecond = false;
        await zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token);
        zoom.Zoom.RevokeTokens();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token)));
        Assert.Equal(2, zoom.Zoom.TokenRequests);
        Assert.Equal(65, zoom.Existing.Length);
    }

    [Fact]
    public async Task A_token_without_the_scope_is_refused_before_the_meeting_with_the_scopes_name()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Account.Scopes = ["user:read:settings:admin"];
        var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Contains("meeting:write:meeting", string.Join(' ', error.MissingScopes), StringComparison.Ordinal);
        Assert.Contains("meeting:write:meeting", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, zoom.Count("POST", "/meetings"));
    }

    [Fact]
    public async Task Wrong_credentials_are_named_without_being_told()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        zoom.Zoom.Account.ClientSecret = "changed";
        var error = await Assert.ThrowsAsync<ProviderAuthorizationException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Contains("ClientSecret", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, zoom.Count("POST", "/meetings"));
    }

    [Fact]
    public async Task An_api_address_outside_the_vendors_hosts_is_refused()
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        await using var foreign = new Faults.ForeignHost();
        zoom.Zoom.ApiUrl = foreign.Address;
        await Assert.ThrowsAsync<ProviderException>(() => zoom.Meetings.CreateAsync(EmulatedZoom.EmployeeRequest(), Token));
        Assert.Equal(0, foreign.Visits);
        Assert.Single(zoom.Emulator.Requests);
    }

    // A request for a token that takes longer than a test usually waits is sent again, which is right and would be counted.
    private static void Patient(ConferencingOptions options) => options.RequestTimeout = TimeSpan.FromMinutes(1);
}
