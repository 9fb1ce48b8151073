using System.Net;
using System.Text;

namespace PrivacySafe.Conferencing.Emulator.Tests.Zoom;

public sealed class ZoomTokenTests
{
    [Fact]
    public async Task The_right_credentials_yield_a_token_with_lifetime_scopes_and_api_address()
    {
        await using var zoom = await EmulatedZoom.StartAsync(authorize: false);
        zoom.Zoom.SecretMark = "MARK-";
        zoom.Zoom.TokenLifetime = TimeSpan.FromMinutes(5);

        var token = await zoom.AuthorizeAsync();

        Assert.StartsWith("MARK-", (string?)token["access_token"], StringComparison.Ordinal);
        Assert.Equal("bearer", (string?)token["token_type"]);
        Assert.Equal(300, (int)token["expires_in"]!);
        Assert.Contains("meeting:write:meeting:admin", ((string)token["scope"]!).Split(' '));
        Assert.Equal(zoom.Emulator.BaseAddress.GetLeftPart(UriPartial.Authority), (string?)token["api_url"]);
        Assert.Equal(1, zoom.Zoom.TokenRequests);
    }

    [Fact]
    public async Task The_parameters_may_also_come_in_the_body()
    {
        await using var zoom = await EmulatedZoom.StartAsync(authorize: false);
        using HttpRequestMessage request = new(HttpMethod.Post, "oauth/token")
        {
            Content = new FormUrlEncodedContent(
                [new("grant_type", "account_credentials"), new("account_id", zoom.Zoom.Account.AccountId)]),
        };
        var pair = $"{zoom.Zoom.Account.ClientId}:{zoom.Zoom.Account.ClientSecret}";
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));

        using var response = await zoom.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Wrong_credentials_are_refused_in_the_words_of_OAuth()
    {
        await using var zoom = await EmulatedZoom.StartAsync(authorize: false);

        var (status, body) = await zoom.TokenAsync(zoom.Zoom.Account.ClientId, "wrong", zoom.Zoom.Account.AccountId);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Invalid client_id or client_secret", (string?)body!["reason"]);
        Assert.Equal("invalid_client", (string?)body["error"]);
        (status, body) = await zoom.TokenAsync(zoom.Zoom.Account.ClientId, zoom.Zoom.Account.ClientSecret, "other");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_request", (string?)body!["error"]);
    }

    [Fact]
    public async Task Without_a_good_token_nothing_is_answered()
    {
        await using var zoom = await EmulatedZoom.StartAsync(authorize: false);
        var (status, body, _) = await zoom.SendAsync("GET", "v2/users/me");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(124, (int)body!["code"]!);
        Assert.Equal("Invalid access token.", (string?)body["message"]);

        await zoom.AuthorizeAsync();
        await zoom.GetAsync("v2/users/me");
        zoom.Time.Advance(TimeSpan.FromHours(1));
        (status, body, _) = await zoom.SendAsync("GET", "v2/users/me");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("Access token has expired.", (string?)body!["message"]);

        await zoom.AuthorizeAsync();
        zoom.Zoom.RevokeTokens();
        Assert.Equal(HttpStatusCode.Unauthorized, (await zoom.SendAsync("GET", "v2/users/me")).Status);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var zoom = await EmulatedZoom.StartAsync(authorize: false);
        zoom.Zoom.Account.Scopes = ["user:read:user:admin"];
        await zoom.AuthorizeAsync();

        var (status, body, _) = await zoom.SendAsync("POST", "v2/users/me/meetings", "{}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(4711, (int)body!["code"]!);
        Assert.Equal(
            "Invalid access token, does not contain scopes:[meeting:write:meeting, meeting:write:meeting:admin].",
            (string?)body["message"]);
        Assert.Empty(zoom.Zoom.Meetings);
        await zoom.GetAsync("v2/users/me");
    }

    [Fact]
    public async Task Classic_scopes_serve_as_well()
    {
        await using var zoom = await EmulatedZoom.StartAsync(authorize: false);
        zoom.Zoom.Account.Scopes = ["meeting:write:admin"];
        await zoom.AuthorizeAsync();

        await zoom.CreateAsync();
    }
}
