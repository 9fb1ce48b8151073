using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Idioms;

public class QueryTextTests
{
    private const string Passcode = "RandomNumberGenerator.GetString(\"abc\", 10)";

    [Fact]
    public Task A_value_is_changed_in_a_form() => InClassAsync(
        "PSC1008",
        $$"""
            Task Create(string topic) => _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", new FormUrlEncodedContent(new Dictionary<string, string> { ["topic"] = topic, ["password"] = {{Passcode}}, ["type"] = {|PSC1008:"1"|} }));
        """,
        $$"""
            Task Create(string topic) => _http.PostAsync("https://api.zoom.us/v2/users/me/meetings", new FormUrlEncodedContent(new Dictionary<string, string> { ["topic"] = topic, ["password"] = {{Passcode}}, ["type"] = "2" }));
        """);

    [Fact]
    public Task A_value_is_changed_in_the_text_of_a_form()
    {
        return OfAsync("PSC1003", [InClass(Send("$\"topic={topic}{|PSC1003:&password=123456&type=2|}\""))], [InClass(Send("$\"topic={topic}&password={" + NewPasscode + "}&type=2\""))]);

        static string Send(string text) => "    Task Create(string topic) => _http.PostAsync(\"https://api.zoom.us/v2/users/me/meetings\", new StringContent(" + text + "));";
    }
}
