namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Passcodes inside of links, and in one message with them.</summary>
public class PasscodesWithLinksTests
{
    private const string Types = """

        class Created { public string join_url { get; set; } = ""; public string JoinUrl { get; set; } = ""; public string password { get; set; } = ""; public string Password { get; set; } = ""; public string Topic { get; set; } = ""; }
        class Mailer { public Task SendAsync(string to, string subject, string body) => Task.CompletedTask; public Task SendSms(string to, string message) => Task.CompletedTask; public void Log(string body) { } }
        """;

    private static Task Code(string members) => Analysis.OfAsync("using System; using System.Net.Mail; using System.Text.Json; using System.Threading.Tasks;\nclass Meeting { Mailer _mailer = new();\n" + members + "\n}" + Types);

    [Theory]
    [InlineData("$\"https://zoom.us/j/{id}?pwd={code}\"")]
    [InlineData("\"https://us02web.zoom.us/j/\" + id + \"?pwd=\" + code")]
    [InlineData("\"https://zoom.us/j/123?pwd=abc\"")]
    public Task A_passcode_in_the_link(string link) => Code("string A(string id, string code) => {|PSC1015:" + link + "|};");

    [Theory]
    [InlineData("$\"https://zoom.us/j/{id}\"")]
    [InlineData("$\"https://example.org/j/{id}?pwd={code}\"")]
    [InlineData("\"zoom.us/j/(\\\\d+)\\\\?pwd=(.*)\"")]
    [InlineData("\"zoom.us/j/ and then pwd=\"")]
    [InlineData("$\"https://zoom.us/j/{id}?pwd=\"")]
    public Task Other_links_are_silent(string link) => Code("string A(string id, string code) => " + link + ";");

    [Fact]
    public Task A_message_with_both() => Code("""
        Task A(Created created) => _mailer.SendAsync("a@example.org", "Meeting", $"Link: {created.join_url}, passcode: {{|PSC1015:created.password|}}");
        Task B(Created created)
        {
            var body = "Link: " + created.JoinUrl;
            body += "<br>Passcode: " + {|PSC1015:created.Password|};
            return _mailer.SendSms("1", body);
        }
        MailMessage C(Created created) => new MailMessage { Body = string.Format("{0} {1}", created.JoinUrl, {|PSC1015:created.Password|}) };
        Task D(JsonDocument json)
        {
            var link = json.RootElement.GetProperty("join_url").GetString();
            var code = json.RootElement.GetProperty("password").GetString();
            return _mailer.SendAsync("a@example.org", "Meeting", $"{link} {{|PSC1015:code|}}");
        }
        Task E(Created created, string template) => _mailer.SendAsync("a", "b", template.Replace("{link}", created.JoinUrl).Replace("{code}", {|PSC1015:created.Password|}));
        """);

    [Fact]
    public Task A_message_with_one_or_of_two_meetings_is_silent() => Code("""
        Task A(Created created) => _mailer.SendAsync("a@example.org", created.password, $"Link: {created.join_url}");
        Task B(Created created) => _mailer.SendAsync("a@example.org", "Meeting", $"Passcode: {created.password}");
        Task C(Created one, Created other) => _mailer.SendAsync("a@example.org", "Meeting", $"{one.join_url} {other.password}");
        void D(Created created) => _mailer.Log($"{created.join_url} {created.password}");
        Task E(Created created) => _mailer.SendAsync("a@example.org", "Meeting", $"{created.join_url} {created.Topic}");
        // _mailer.SendAsync($"{created.join_url} {created.password}")
        """);

    [Fact]
    public Task What_the_SDK_reveals_in_one_message() => Analysis.OfAsync([Analysis.Sdk], """
        using System.Net.Mail;
        using PrivacySafe.Conferencing;
        class Service
        {
            MailMessage A(Meeting meeting, string passcode) => new MailMessage { Body = $"{meeting.JoinLink.Reveal()}" };
        }
        """);

    [Fact]
    public Task Incomplete_code_is_no_reason_to_fail() => Analysis.OfBrokenAsync("""
        class Meeting { object A(dynamic created) => Send(body: $"{created.join_url} {created.password} {"); string B() => "https://zoom.us/j/1?pwd=" + ; }
        """);
}
