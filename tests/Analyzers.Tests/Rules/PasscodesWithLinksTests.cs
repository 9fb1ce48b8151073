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
    [InlineData("$\"See https://zoom.us/j/{id}?a=b&pwd={code} today\"")]
    [InlineData("$\"https://zoom.us/j/a.b_c-d%20{id}?pwd={code}\"")]
    [InlineData("$\"HTTPS://ZOOM.US/J/{id}?pwd={code}\"")]
    public Task A_passcode_in_the_link(string link) => Code("string A(string id, string code) => {|PSC1015:" + link + "|};");

    [Theory]
    [InlineData("$\"https://zoom.us/j/{id}\"")]
    [InlineData("\"https://zoom.us/j/123?pwd=abc\"")]
    [InlineData("$\"https://example.org/j/{id}?pwd={code}\"")]
    [InlineData("\"zoom.us/j/(\\\\d+)\\\\?pwd=(.*)\"")]
    [InlineData("\"zoom.us/j/ and then pwd=\"")]
    [InlineData("$\"https://zoom.us/j/{id}?pwd=\"")]
    [InlineData("$\"https://zoom.us/j/{id}?pwd=a{code}\"")]
    [InlineData("$\"https://zoom.us/j/{id}?xpwd={code}\"")]
    [InlineData("$\"pwd={code} https://zoom.us/j/{id}\"")]
    [InlineData("$\"https://zoom.us/j/{id} or ?pwd={code}\"")]
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

    [Theory]
    [InlineData("body")]
    [InlineData("htmlBody")]
    [InlineData("textBody")]
    [InlineData("htmlContent")]
    [InlineData("plainTextContent")]
    [InlineData("message")]
    [InlineData("text")]
    [InlineData("content")]
    [InlineData("html")]
    [InlineData("emailBody")]
    [InlineData("messageBody")]
    [InlineData("smsBody")]
    public Task A_message_by_whichever_name_a_library_takes_it(string parameter) => Code($$$"""
        class Post { public void Send(string {{{parameter}}}) { } public void CreateSingleEmailTo(string to, string {{{parameter}}}) { } public void Send(object {{{parameter}}}, int times) { } public void Keep(string {{{parameter}}}) { } public void SendOther(string {{{parameter}}}s) { } }
        void A(Post post, Created created) => post.Send($"{created.join_url} {{|PSC1015:created.password|}}");
        void B(Post post, Created created) => post.CreateSingleEmailTo("a", {{{parameter}}}: $"{created.join_url} {{|PSC1015:created.password|}}");
        void C(Post post, Created created) => post.Send($"{created.join_url} {created.password}", 1);
        void D(Post post, Created created) => post.Keep($"{created.join_url} {created.password}");
        void E(Post post, Created created) => post.SendOther($"{created.join_url} {created.password}");
        """);

    [Theory]
    [InlineData("join_url", "password")]
    [InlineData("JoinUrl", "Passcode")]
    [InlineData("webLink", "Password")]
    [InlineData("JoinWebUrl", "passcode")]
    [InlineData("JoinLink", "Passcode")]
    public Task A_message_with_what_each_vendor_calls_them(string link, string passcode) => Analysis.OfAsync($$$"""
        class Made { public string {{{link}}} { get; set; } = ""; public string {{{passcode}}} { get; set; } = ""; }
        class Meeting(Sender sender) { void A(Made made) => sender.Send($"{made.{{{link}}}} {{|PSC1015:made.{{{passcode}}}|}}"); }
        """, "interface Sender { void Send(string body); }");

    [Theory]
    [InlineData("MimeKit.TextPart", "Text")]
    [InlineData("MimeKit.BodyBuilder", "HtmlBody")]
    [InlineData("MimeKit.BodyBuilder", "TextBody")]
    [InlineData("SendGrid.Helpers.Mail.SendGridMessage", "HtmlContent")]
    [InlineData("SendGrid.Helpers.Mail.SendGridMessage", "PlainTextContent")]
    [InlineData("System.Net.Mail.MailMessage", "Body")]
    public Task A_text_of_a_mail(string type, string property) => Analysis.OfAsync($$$"""
        class Created { public string join_url { get; set; } = ""; public string password { get; set; } = ""; }
        class Meeting { void A({{{type}}} mail, Created created) { mail.{{{property}}} = $"{created.join_url} {{|PSC1015:created.password|}}"; mail.Subject = $"{created.join_url} {created.password}"; } }
        """, type.StartsWith("System", StringComparison.Ordinal) ? "" : $$"""namespace {{type.Substring(0, type.LastIndexOf('.'))}} { public class {{type.Substring(type.LastIndexOf('.') + 1)}} { public string {{property}} { get; set; } public string Subject { get; set; } } }""");

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
