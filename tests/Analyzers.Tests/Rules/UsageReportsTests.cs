namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Reports on what single people did in meetings, and the purposes that are stated for them.</summary>
public class UsageReportsTests
{
    private const string Attribute = """

        [System.AttributeUsage(System.AttributeTargets.All)]
        class UsageReportAttribute : System.Attribute { public UsageReportAttribute(string purpose, int deleteAfterDays = 1) { } }
        """;

    private static Task Code(string members, string head = "") => Analysis.OfAsync("using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;\n" + head + "class Service { HttpClient _http = new();\n" + members + "\n}" + Attribute);

    [Theory]
    [InlineData("""Task A(string id) => _http.{|PSC4007:GetAsync|}($"https://api.zoom.us/v2/report/meetings/{id}/participants?page_size=30");""")]
    [InlineData("""Task A(string id) => _http.{|PSC4007:GetStringAsync|}($"https://api.zoom.us/v2/past_meetings/{id}/participants");""")]
    [InlineData("""Task A(string user) => _http.{|PSC4007:GetAsync|}($"https://api.zoom.us/v2/report/users/{user}/meetings?from=2026-01-01&to=2026-01-31");""")]
    [InlineData("""Task A(string id) => _http.{|PSC4007:GetAsync|}($"https://api.zoom.us/v2/metrics/meetings/{id}/participants/qos");""")]
    [InlineData("""Task A(string id) => _http.{|PSC4007:GetAsync|}($"https://graph.microsoft.com/v1.0/me/onlineMeetings/{id}/attendanceReports");""")]
    [InlineData("""Task A(string user, string id, string report) => _http.{|PSC4007:GetAsync|}($"https://graph.microsoft.com/v1.0/users/{user}/onlineMeetings/{id}/attendanceReports/{report}?$expand=attendanceRecords");""")]
    [InlineData("""Task A() => _http.{|PSC4007:GetAsync|}("https://graph.microsoft.com/v1.0/communications/callRecords");""")]
    [InlineData("""Task A(string id) => _http.{|PSC4007:GetAsync|}($"https://webexapis.com/v1/meetingParticipants?meetingId={id}");""")]
    [InlineData("""Task A(string id) => _http.{|PSC4007:PostAsJsonAsync|}("https://webexapis.com/v1/meetingParticipants/query?meetingId=" + id, new { emails = new[] { "a@example.org" } });""")]
    [InlineData("""Task A(string id) => _http.{|PSC4007:GetAsync|}($"https://api.getgo.com/G2M/rest/meetings/{id}/attendees");""")]
    [InlineData("""async Task A(string id) { var request = new HttpRequestMessage(HttpMethod.Get, $"https://api.zoom.us/v2/report/meetings/{id}/participants"); await _http.{|PSC4007:SendAsync|}(request); }""")]
    [InlineData("""Task Token() => _http.GetAsync("https://zoom.us/oauth/authorize"); Task A(string id) => _http.{|PSC4007:GetAsync|}($"report/meetings/{id}/participants");""")]
    public Task A_report_that_is_fetched_for_nothing_that_is_said(string members) => Code(members);

    [Theory]
    [InlineData("""Task A(string id) => _http.GetAsync($"https://api.zoom.us/v2/meetings/{id}");""")]
    [InlineData("""Task A(string id) => _http.GetAsync($"https://api.zoom.us/v2/past_meetings/{id}");""")]
    [InlineData("""Task A() => _http.GetAsync("https://api.zoom.us/v2/report/daily?year=2026");""")]
    [InlineData("""Task A(string id) => _http.GetAsync($"https://api.example.org/report/meetings/{id}/participants");""")]
    [InlineData("""Task A(string id) => _http.GetAsync($"report/meetings/{id}/participants");""")]
    [InlineData("""Task Token() => _http.GetAsync("https://zoom.us/oauth/authorize"); Task A(string id) => _http.GetAsync($"meetings/{id}/attendees");""")]
    [InlineData("""Task A(string id) => _http.DeleteAsync($"https://api.zoom.us/v2/report/meetings/{id}/participants");""")]
    [InlineData("""// zoom: GET https://api.zoom.us/v2/report/meetings/1/participants""")]
    public Task Totals_and_others_reports_are_silent(string members) => Code(members);

    private const string Report = """Task A(string id) => _http.GetAsync($"https://api.zoom.us/v2/report/meetings/{id}/participants");""";

    [Theory]
    [InlineData("""[UsageReport("Certificates of attendance")] """, "")]
    [InlineData("""[UsageReportAttribute("Certificates of attendance", deleteAfterDays: 30)] """, "")]
    [InlineData("""const string Purpose = "Certificates of attendance"; [UsageReport(Purpose)] """, "")]
    [InlineData("", """[UsageReport("Certificates of attendance", 30)] """)]
    public Task A_stated_purpose_ends_it(string before, string head) => Code(before + Report, head);

    [Fact]
    public Task The_SDKs_own_attribute_states_it() => Analysis.OfAsync([Analysis.Sdk], """
        using System.Net.Http; using System.Threading.Tasks; using PrivacySafe.Conferencing;
        class Service(HttpClient http)
        {
            [UsageReport("Certificates of attendance", deleteAfterDays: 30)]
            Task A(string id) => http.GetAsync($"https://api.zoom.us/v2/report/meetings/{id}/participants");
            Task B(string id) => http.{|PSC4007:GetAsync|}($"https://api.zoom.us/v2/report/meetings/{id}/participants");
        }
        """);

    [Theory]
    [InlineData("""[UsageReport("")] """)]
    [InlineData("""[UsageReport("todo")] """)]
    [InlineData("""[UsageReport("test test")] """)]
    [InlineData("""[System.Obsolete("Certificates of attendance")] """)]
    public Task What_states_none_does_not(string before) => Code(before + Report.Replace("GetAsync", "{|PSC4007:GetAsync|}", StringComparison.Ordinal));

    [Fact]
    public Task Libraries_that_fetch_them() => Analysis.OfAsync("""
        using System.Threading.Tasks;
        class Service(ZoomNet.Resources.IReports reports, ZoomNet.Resources.IPastMeetings past, Mine.IReports mine, Microsoft.Graph.Users.Item.OnlineMeetings.Item.AttendanceReports.AttendanceReportsRequestBuilder attendance, Microsoft.Graph.Users.Item.OnlineMeetings.OnlineMeetingsRequestBuilder meetings)
        {
            Task A(string id) => reports.{|PSC4007:GetMeetingParticipantsAsync|}(id);
            Task B(string id) => past.{|PSC4007:GetParticipantsAsync|}(id);
            Task C(string id) => mine.GetMeetingParticipantsAsync(id);
            Task D() => attendance.{|PSC4007:GetAsync|}();
            Task E() => meetings.GetAsync();
        }
        namespace ZoomNet.Resources { public interface IReports { Task GetMeetingParticipantsAsync(string meetingId); } public interface IPastMeetings { Task GetParticipantsAsync(string meetingId); } }
        namespace Mine { public interface IReports { Task GetMeetingParticipantsAsync(string meetingId); } }
        namespace Microsoft.Graph.Users.Item.OnlineMeetings { public class OnlineMeetingsRequestBuilder { public Task GetAsync() => null; } }
        namespace Microsoft.Graph.Users.Item.OnlineMeetings.Item.AttendanceReports { public class AttendanceReportsRequestBuilder { public Task GetAsync() => null; } }
        """);
}
