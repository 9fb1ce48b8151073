namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Domains of public mail services among those that are trusted.</summary>
public class TrustedDomainsTests
{
    private static Task Code(string members) => Analysis.OfAsync("using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;\nclass Service { HttpClient _http = new();\n" + members + "\n}");

    [Theory]
    [InlineData("\"gmx.de\"")]
    [InlineData("\"example.org, gmail.com\"")]
    [InlineData("\"example.org;@T-Online.de\"")]
    [InlineData("\"*.outlook.com\"")]
    public Task A_public_mail_domain_in_the_list_of_a_meeting(string domains) =>
        Code($$"""Task A(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}", new { settings = new { authentication_domains = {|PSC4005:{{domains}}|} } });""");

    [Theory]
    [InlineData("\"example.org\"")]
    [InlineData("\"mygmx.de,gmail.com.example.org\"")]
    [InlineData("id")]
    [InlineData("\"\"")]
    public Task Other_domains_are_silent(string domains) =>
        Code($$"""Task A(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}", new { settings = new { authentication_domains = {{domains}} } });""");

    [Fact]
    public Task Lists_of_hosts_and_recordings() => Code("""
        Task A(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/users/{id}/settings?option=meeting_security", new { meeting_security = new { waiting_room_settings = new { whitelisted_domains_for_waiting_room = {|PSC4005:"web.de"|} } } });
        Task B(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/users/{id}/settings?option=meeting_authentication", new { authentication_option = new { domains = {|PSC4005:"web.de"|}, type = "enforce_login_with_domains" } });
        Task C(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/meetings/{id}/recordings/settings", new { authentication_domains = {|PSC4005:"web.de"|} });
        """);

    [Fact]
    public Task Domains_that_are_blocked_or_of_ones_own_lists_are_silent() => Code("""
        static readonly string[] TrustedDomains = { "gmail.com" };
        Task A(string id) => _http.PatchAsJsonAsync($"https://api.zoom.us/v2/users/{id}/settings", new { meeting_security = new { block_user_domain_list = new[] { "gmail.com" } } });
        Task B(string id) => _http.PatchAsJsonAsync($"https://api.example.org/v2/meetings/{id}", new { settings = new { authentication_domains = "gmail.com" } });
        bool C(string domain) => domain == "gmail.com";
        // zoom: authentication_domains = "gmail.com"
        """);
}
