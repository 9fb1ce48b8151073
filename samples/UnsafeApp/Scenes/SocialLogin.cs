public class SocialLogin(HttpClient zoom)
{
    public string SignInAt(string client, string back) =>
        $"https://accounts.google.com/o/oauth2/v2/auth?client_id={client}&redirect_uri={back}&response_type=code&scope=openid%20email"; // PSC2001 (no fix)

    // Why it matters here: the same application holds meetings.
    public Task<string> MeetingsAsync() => zoom.GetStringAsync("https://api.zoom.us/v2/users/me/meetings");
}
