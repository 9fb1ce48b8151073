using Microsoft.Extensions.DependencyInjection;

public record FacebookApp(string Id, string Secret);

public static class SignIn
{
    // The application holds meetings, without which a social login would be none of the analyzers' business.
    private const string Meetings = "https://api.zoom.us/v2/users/me/meetings";

    public static void Add(IServiceCollection services, FacebookApp app)
    {
        // picture begins
        services.AddAuthentication()
            .AddCookie()
            .AddFacebook(o => (o.AppId, o.AppSecret) = (app.Id, app.Secret));
        // picture ends
    }
}
