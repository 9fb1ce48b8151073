using PrivacySafe.Conferencing.CodeFixes.Links;
using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

/// <summary>Fixes that do more than write one value, or write it elsewhere than where the finding stands.</summary>
public class OtherFixesTests
{
    [Fact]
    public Task A_server_is_called_over_https() => InClassAsync<InsecureTransportFix>(
        "PSC5002",
        """
            Task A(string topic) => _http.{|PSC5002:PostAsJsonAsync|}("http://api.zoom.us/v2/users/me/meetings", new { topic, default_password = true, password = PASSCODE });
            Task B(string user, string topic) => _http.{|PSC5002:PostAsJsonAsync|}($"http://api.zoom.us/v2/users/{user}/meetings", new { topic, password = PASSCODE });
        """.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal),
        """
            Task A(string topic) => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, default_password = true, password = PASSCODE });
            Task B(string user, string topic) => _http.PostAsJsonAsync($"https://api.zoom.us/v2/users/{user}/meetings", new { topic, password = PASSCODE });
        """.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal));

    [Fact]
    public Task A_room_gets_a_random_name() => InClassAsync(
        "PSC1009",
        """
            Task A(string checksum) => _http.GetAsync($"{|PSC1009:https://bbb.example.org/bigbluebutton/api/create?meetingID=team&guestPolicy=ASK_MODERATOR&record=false&checksum=|}{checksum}");
        """,
        """
            Task A(string checksum) => _http.GetAsync($"https://bbb.example.org/bigbluebutton/api/create?meetingID={RandomNumberGenerator.GetHexString(32)}&guestPolicy=ASK_MODERATOR&record=false&checksum={checksum}");
        """);

    [Fact]
    public Task Encryption_is_kept_and_what_contradicts_it_left_out() => InClassAsync(
        "PSC3004",
        """
            Task A() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = PASSCODE, settings = new { encryption_type = {|PSC3004:"e2ee"|}, auto_recording = {|PSC3003:"local"|} } });
        """.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal),
        """
            Task A() => _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { password = PASSCODE, settings = new { encryption_type = "e2ee", auto_recording = "none" } });
        """.Replace("PASSCODE", NewPasscode, StringComparison.Ordinal));

    [Fact]
    public Task Only_the_host_presents_where_nothing_was_said() => InClassAsync(
        "PSC1011",
        """
            Task A(string subject) => _http.{|PSC1011:PostAsJsonAsync|}("https://graph.microsoft.com/v1.0/me/onlineMeetings", new { subject, joinMeetingIdSettings = new { isPasscodeRequired = true } });
        """,
        """
            Task A(string subject) => _http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/me/onlineMeetings", new { subject, joinMeetingIdSettings = new { isPasscodeRequired = true }, allowedPresenters = "organizer" });
        """);
}
