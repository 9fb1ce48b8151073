namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>Links and keys of hosts that are stored, mailed or returned.</summary>
public sealed class DisclosedHostLinksTests
{
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Net.Mail;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Mvc;

        namespace Microsoft.AspNetCore.Mvc
        {
            public class ActionResult<T> { public static implicit operator ActionResult<T>(T value) => new(); }
            public interface IActionResult { }
            public class ControllerBase
            {
                public IActionResult Ok(object value) => null;
                public IActionResult Redirect(string url) => null;
            }
        }

        public class ZoomMeeting
        {
            [JsonPropertyName("id")] public long Id { get; set; }
            [JsonPropertyName("join_url")] public string JoinUrl { get; set; }
            [JsonPropertyName("start_url")] public string StartUrl { get; set; }
        }

        public class Appointment { public string Link { get; set; } public string HostLink { get; set; } }

        public class AppointmentsController(JsonElement json) : ControllerBase
        {
            private string mine;

            public IActionResult Run(ZoomMeeting zoom, Appointment appointment, MailMessage mail, dynamic answer)
            {
        BODY
                return null;
            }
        }
        """;

    private static Task In(string body, string members = "private string mine;") => Analysis.OfAsync(Frame.Replace("BODY", body).Replace("private string mine;", members));

    [Theory]
    [InlineData("""Keep(zoom.StartUrl, appointment);""", """private void Keep(string link, Appointment row) => row.HostLink = {|PSC4006:link|};""")]
    [InlineData("""Keep(zoom, appointment);""", """private void Keep(ZoomMeeting meeting, Appointment row) => row.HostLink = {|PSC4006:meeting.StartUrl|};""")]
    [InlineData("""Keep(row: appointment, link: zoom.StartUrl);""", """private static void Keep(string link, Appointment row) { var text = link.Trim(); row.HostLink = {|PSC4006:text|}; }""")]
    [InlineData("""Send(zoom.StartUrl);""", """private void Send(string link) { var mail = new MailMessage(); mail.Body = {|PSC4006:$"Start at {link}"|}; }""")]
    [InlineData("""return Answer(zoom.StartUrl);""", """private IActionResult Answer(string link) => Ok({|PSC4006:link|});""")]
    [InlineData("""Log(zoom.StartUrl);""", """private void Log(string text) => Console.WriteLine({|PSC4003:text|});""")]
    [InlineData("""Log("Created", zoom.JoinUrl, zoom.StartUrl);""", """private void Log(string text, params object[] parts) => Console.WriteLine(text, {|PSC4003:parts|});""")]
    [InlineData("""Log(zoom.StartUrl);""", """private void Log(string text) => Write(text); private void Write(string line) => Console.WriteLine({|PSC4003:line|});""")]
    [InlineData("""Log("Started"); Log(zoom.StartUrl);""", """private void Log(string text) => Console.WriteLine({|PSC4003:text|});""")]
    [InlineData("""Log(appointment.Link); void Log(string text) { Console.WriteLine({|PSC4003:text|}); } Log(zoom.StartUrl);""", "")]
    [InlineData("""zoom.StartUrl.Log();""", """} static class Texts { public static void Log(this string text) => Console.WriteLine({|PSC4003:text|}); } class Others : ControllerBase {""")]
    [InlineData("""ILog log = null; log.Log(zoom.StartUrl);""", """} interface ILog { void Log(string text); } class Console2 : ILog { public void Log(string text) => Console.WriteLine({|PSC4003:text|});""")]
    [InlineData("""Log(zoom.StartUrl);""", """private void Log(string text) { if (text is null) text = "none"; Console.WriteLine({|PSC4003:text|}); }""")]
    [InlineData("""Again(zoom.StartUrl, 3);""", """private void Again(string text, int times) { if (times > 0) Again(text, times - 1); Console.WriteLine({|PSC4003:text|}); }""")]
    [InlineData("""string Shown(string text) { Console.WriteLine({|PSC4003:text|}); return text; } var line = ""; while (line.Length < 3) line = Shown(line) + zoom.StartUrl;""", "")]
    [InlineData("""string Shown(string text) { Console.WriteLine({|PSC4003:text|}); return text; } for (var line = ""; line.Length < 3; line = Shown(line) + zoom.StartUrl) { }""", "")]
    public Task FollowsThemIntoMethodsOfTheFile(string body, string members) => In(body, members);

    [Theory]
    [InlineData("""Keep(zoom.JoinUrl, appointment);""", """private void Keep(string link, Appointment row) => row.HostLink = link;""")]
    [InlineData("""Keep(zoom.StartUrl, appointment);""", """private void Keep(string link, Appointment row) => Console.WriteLine(row.Link); private void Keep(string link) => Console.WriteLine(link);""")]
    [InlineData("""Log(zoom.StartUrl, "x");""", """private void Log(string link, string text) => Console.WriteLine(text);""")]
    [InlineData("""Log(text: "x", link: zoom.StartUrl);""", """private void Log(string link, string text) => Console.WriteLine(text);""")]
    [InlineData("""Log(zoom.StartUrl);""", """private void Log(string text) { text = "hidden"; Console.WriteLine(text); }""")]
    [InlineData("""string Shown(string text) { Console.WriteLine(text); return text; } foreach (var name in new[] { "a", "b" }) { var line = name; line = Shown(line) + zoom.StartUrl; }""", "")]
    [InlineData("""Log(zoom.StartUrl);""", """private void Log(string text) => Console.WriteLine(text.Length);""")]
    [InlineData("""Log(zoom.StartUrl.Length.ToString());""", """private void Log(string text) => Console.WriteLine(text);""")]
    [InlineData("""Open(zoom.StartUrl);""", """private void Open(string text) { mine = text; } private string mine;""")]
    [InlineData("""ILog log = null; log.Log(zoom.StartUrl);""", """} interface ILog { void Log(string text); } class Console2 { public void Log(string text) => Console.WriteLine(text);""")]
    [InlineData("""Action<string> log = text => Console.WriteLine(text.Length); log(zoom.StartUrl);""", "")]
    public Task IsSilentWhereMethodsOfTheFileKeepThem(string body, string members) => In(body, members);

    [Theory]
    [InlineData("""appointment.HostLink = {|PSC4006:zoom.StartUrl|};""")]
    [InlineData("""appointment = new Appointment { Link = zoom.JoinUrl, HostLink = {|PSC4006:zoom.StartUrl|} };""")]
    [InlineData("""var link = zoom.StartUrl; appointment.Link = {|PSC4006:link|};""")]
    [InlineData("""appointment.HostLink = {|PSC4006:json.GetProperty("start_url").GetString()|};""")]
    [InlineData("""appointment.HostLink = {|PSC4006:(string)answer.start_url|};""")]
    [InlineData("""answer.Kept = {|PSC4006:zoom.StartUrl|};""")]
    [InlineData("""var made = new Appointment(); made.HostLink = {|PSC4006:zoom.StartUrl|}; appointment = made;""")]
    [InlineData("""var made = appointment; made.HostLink = {|PSC4006:zoom.StartUrl|};""")]
    [InlineData("""mail.Body = {|PSC4006:"Start here: " + zoom.StartUrl|};""")]
    [InlineData("""return Ok({|PSC4006:zoom.StartUrl|});""")]
    [InlineData("""return Ok({|PSC4006:new { zoom.Id, zoom.StartUrl }|});""")]
    [InlineData("""return Ok({|PSC4006:zoom|});""")]
    [InlineData("""var made = new Appointment(); var all = new List<Appointment> { made }; made.HostLink = {|PSC4006:zoom.StartUrl|};""")]
    [InlineData("""var all = new List<Appointment>(); var row = new Appointment { HostLink = {|PSC4006:zoom.StartUrl|} }; all.Add(row);""")]
    [InlineData("""var all = new List<Appointment>(); var row = new Appointment { HostLink = {|PSC4006:zoom.StartUrl|} }; all.Remove(row); all.Add(row);""")]
    public Task TellsWhereTheyGo(string body) => In(body);

    [Theory]
    [InlineData("""appointment.Link = zoom.JoinUrl;""")]
    [InlineData("""mine = zoom.StartUrl;""")]
    [InlineData("""var link = zoom.StartUrl;""")]
    [InlineData("""var made = new Appointment(); made.HostLink = zoom.StartUrl; made.Link = zoom.JoinUrl;""")]
    [InlineData("""var made = new Appointment { Link = "" }; Console.WriteLine(made.Link); made.HostLink = zoom.StartUrl;""")]
    [InlineData("""var made = new Appointment(); made.HostLink = zoom.StartUrl; mine = made.HostLink;""")]
    [InlineData("""return Redirect(zoom.StartUrl);""")]
    [InlineData("""return Ok(zoom.JoinUrl);""")]
    [InlineData("""return Ok(zoom.Id);""")]
    [InlineData("""var has = new { HasHost = zoom.StartUrl != null }; return Ok(has);""")]
    [InlineData("""var all = new List<Appointment>(); var row = new Appointment { Link = zoom.JoinUrl, HostLink = zoom.StartUrl }; all.Remove(row);""")]
    [InlineData("""var row = new Appointment { HostLink = zoom.StartUrl };""")]
    [InlineData("""var row = new Appointment { HostLink = zoom.StartUrl }; Deleted(row); void Deleted(object old) => DeleteRow(old); void DeleteRow(object old) { } DeleteRow(row);""")]
    [InlineData("""appointment.Link = zoom.StartUrl.Length.ToString();""")]
    [InlineData("""var shown = new { zoom.StartUrl }; Console.WriteLine(shown.StartUrl.Length);""")]
    public Task IsSilentWhereNoneLeaves(string body) => In(body);

    private const string Rows = """
        private string mine;
        public class Row { public string Host { get; set; } public string Title { get; set; } public string Both => Title + Host; public Appointment Inner { get; set; } }
        public record Pair(string Host, string Title);
        private static Row Given() => null;
        private static Row Mapped(ZoomMeeting zoom) => new Row { Host = {|PSC4006:zoom.StartUrl|}, Title = "Consultation" };
        private static Row Filled(ZoomMeeting zoom) { var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; return row; }
        """;

    /// <summary>What one member of an object holds says nothing of the others, wherever the object comes from.</summary>
    [Theory]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; appointment.Link = row.Title;""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; appointment.Link = {|PSC4006:row.Host|};""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; appointment.Link = {|PSC4006:row.Both|};""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; var other = row; appointment.Link = other.Title;""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; appointment.Link = row is null ? "" : row?.Title;""")]
    [InlineData("""var row = Given() ?? new Row { Host = {|PSC4006:zoom.StartUrl|} }; appointment.Link = row.Title; mail.Subject = row.Title;""")]
    [InlineData("""appointment.Link = Mapped(zoom).Title;""")]
    [InlineData("""appointment.Link = Filled(zoom).Title;""")]
    [InlineData("""mail.Body = {|PSC4006:Filled(zoom).Host|};""")]
    [InlineData("""var pair = new Pair(zoom.StartUrl, "Consultation"); appointment.Link = pair.Title;""")]
    [InlineData("""var pair = new Pair(zoom.StartUrl, "Consultation"); appointment.Link = {|PSC4006:pair.Host|};""")]
    [InlineData("""var pair = new Pair("", "Consultation") with { Host = {|PSC4006:zoom.StartUrl|} }; appointment.Link = pair.Title;""")]
    [InlineData("""var pair = new Pair("", "Consultation") with { Host = {|PSC4006:zoom.StartUrl|} }; appointment.Link = {|PSC4006:pair.Host|};""")]
    [InlineData("""var pair = new Pair("", "Consultation") with { Title = "Visit", Host = {|PSC4006:zoom.StartUrl|} }; appointment.Link = {|PSC4006:pair.Host|};""")]
    [InlineData("""var pair = new Pair(zoom.StartUrl, "a") with { Title = "b" }; appointment.Link = {|PSC4006:pair.Host|};""")]
    [InlineData("""var shown = new { Host = zoom.StartUrl, Title = "a" }; appointment.Link = shown.Title;""")]
    [InlineData("""var shown = new { Host = zoom.StartUrl, Title = "a" }; appointment.Link = {|PSC4006:shown.Host|};""")]
    [InlineData("""var pair = new Pair("", "a") { Host = zoom.Id.ToString() }; appointment.Link = pair.Host;""")]
    [InlineData("""var pair = new Pair(zoom.StartUrl, "a") { Host = "" }; appointment.Link = pair.Host;""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; row.Host = ""; appointment.Link = row.Host;""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; if (zoom.Id > 0) row.Host = ""; appointment.Link = {|PSC4006:row.Host|};""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; row.Host += "&a=b"; appointment.Link = {|PSC4006:row.Host|};""")]
    [InlineData("""var row = Given(); row.Host = {|PSC4006:zoom.StartUrl|}; row.Title = ""; appointment.Link = {|PSC4006:row.Host|};""")]
    [InlineData("""var row = Given(); row.Inner.HostLink = {|PSC4006:zoom.StartUrl|}; row.Inner.Link = ""; appointment.Link = {|PSC4006:row.Inner.HostLink|};""")]
    [InlineData("""var row = zoom.Id > 0 ? new Row { Host = {|PSC4006:zoom.StartUrl|} } : null; appointment.Link = {|PSC4006:row.Host|};""")]
    [InlineData("""var row = zoom.Id switch { 0 => new Row { Title = "a" }, _ => new Row { Host = {|PSC4006:zoom.StartUrl|} } }; appointment.Link = {|PSC4006:row.Host|};""")]
    public Task TellsWhatAMemberHoldsAndNotItsNeighbours(string body) => In(body, Rows);

    private const string Chain = """
        private string mine;
        public class Row { public string Host { get; set; } public string Link { get; set; } public void Save() { } }
        private static void Store(Row row) { }
        private static Appointment Mapped(ZoomMeeting zoom) => new Appointment { HostLink = {|PSC4006:zoom.StartUrl|}, Link = zoom.JoinUrl };
        """;

    [Theory]
    [InlineData("""var made = new Appointment { HostLink = zoom.StartUrl }; return Ok({|PSC4006:made|});""")]
    [InlineData("""var made = new Appointment(); made.HostLink = zoom.StartUrl; return Ok({|PSC4006:made|});""")]
    [InlineData("""var made = new Appointment { HostLink = zoom.StartUrl }; var row = new Row { Host = made.HostLink }; return Ok({|PSC4006:row|});""")]
    [InlineData("""var made = new Appointment { HostLink = zoom.StartUrl }; var row = new Row { Host = {|PSC4006:made.HostLink|} }; Store(row);""")]
    [InlineData("""var made = new Appointment { HostLink = zoom.StartUrl }; var row = new Row { Host = {|PSC4006:made.HostLink|} }; row.Save();""")]
    [InlineData("""var made = new Appointment { HostLink = zoom.StartUrl }; var row = new Row(); row.Host = made.HostLink; mail.Body = {|PSC4006:row.Host|};""")]
    [InlineData("""var made = new Appointment { HostLink = zoom.StartUrl }; Console.WriteLine({|PSC4003:made.HostLink|});""")]
    [InlineData("""var made = new Appointment { HostLink = {|PSC4006:zoom.StartUrl|} }; var kept = made; return Ok({|PSC4006:made|});""")]
    [InlineData("""var made = new Appointment(); Ok(made); made.HostLink = {|PSC4006:zoom.StartUrl|};""")]
    public Task TellsOnceOfObjectsThatAreFilledOneFromTheOther(string body) => In(body, Chain);

    [Theory]
    [InlineData("""var row = new Row { Host = Mapped(zoom).HostLink }; Store(row);""")]
    [InlineData("""Store(RowOf(Mapped(zoom))); Row RowOf(Appointment from) => new Row { Host = from.HostLink, Link = from.Link };""")]
    [InlineData("""return Ok({|PSC4006:Mapped(zoom)|});""")]
    [InlineData("""mail.Body = {|PSC4006:Mapped(zoom).HostLink|};""")]
    public Task TellsOnceOfObjectsThatSeveralMethodsFill(string body) => In(body, Chain);

    [Theory]
    [InlineData("Ok")]
    [InlineData("Json")]
    [InlineData("Created")]
    [InlineData("CreatedAtAction")]
    [InlineData("CreatedAtRoute")]
    [InlineData("Accepted")]
    [InlineData("Content")]
    [InlineData("WriteAsync")]
    [InlineData("WriteAsJsonAsync")]
    public Task TellsOfEachWayToAnswer(string method) => Analysis.OfAsync(Frame.Replace("IActionResult Ok(", $"IActionResult {method}(").Replace("BODY", $$"""return {{method}}({|PSC4006:zoom.StartUrl|});"""));

    [Theory]
    [InlineData("MimeKit.TextPart", "Text")]
    [InlineData("MimeKit.BodyBuilder", "HtmlBody")]
    [InlineData("MimeKit.BodyBuilder", "TextBody")]
    [InlineData("SendGrid.Helpers.Mail.SendGridMessage", "HtmlContent")]
    [InlineData("SendGrid.Helpers.Mail.SendGridMessage", "PlainTextContent")]
    public Task TellsOfEachTextOfAMail(string type, string property) => Analysis.OfAsync(
        Frame.Replace("BODY", $$"""var letter = new {{type}}(); letter.{{property}} = {|PSC4006:zoom.StartUrl|};""") + $$"""

        namespace {{type.Substring(0, type.LastIndexOf('.'))}} { public class {{type.Substring(type.LastIndexOf('.') + 1)}} { public string {{property}} { get; set; } } }
        """);

    [Fact]
    public Task TellsOfAnswersThatActionsReturn() => Analysis.OfAsync(Frame.Replace("BODY", "").Replace(
        "private string mine;",
        "public ActionResult<ZoomMeeting> Get(ZoomMeeting zoom) { return {|PSC4006:zoom|}; }"));

    [Fact]
    public Task EndsAtTheSdksOwnType() => Analysis.OfAsync([Analysis.Sdk],
        """
        using PrivacySafe.Conferencing;

        public class Appointment { public HostLink Host { get; set; } public string Text { get; set; } }

        public class ZoomAppointments
        {
            public void Keep(HostLink link, Appointment appointment)
            {
                // start_url
                appointment.Host = link;
                appointment.Text = {|PSC4006:link.Reveal()|};
            }
        }
        """);

    /// <summary>BigBlueButton takes the moderator's password again from whoever joins or ends the meeting.</summary>
    [Theory]
    [InlineData("""Get(new JoinRequest { meetingID = made.meetingID, password = made.moderatorPW });""")]
    [InlineData("""var join = new JoinRequest(); join.meetingID = made.meetingID; join.password = made.moderatorPW; Get(join);""")]
    [InlineData("""Get(new Login { user = "x", password = {|PSC4006:made.moderatorPW|} });""")]
    [InlineData("""Get(new Session { MeetingID = made.meetingID, Password = {|PSC4006:made.moderatorPW|} });""")]
    [InlineData("""Get(new JoinRequest { meetingID = made.meetingID, fullName = {|PSC4006:made.moderatorPW|} });""")]
    public Task IsSilentWhereTheVendorIsToldAgain(string body) => Analysis.OfAsync("""
        public class Created { public string meetingID { get; set; } public string attendeePW { get; set; } public string moderatorPW { get; set; } public string internalMeetingID { get; set; } }
        public class JoinRequest { public string meetingID { get; set; } public string fullName { get; set; } public string password { get; set; } }
        public class Login { public string user { get; set; } public string password { get; set; } }
        public class Session { public string MeetingID { get; set; } public string Password { get; set; } }

        public class Meetings
        {
            private const string Server = "https://video.example.org/bigbluebutton/api/";

            public string Get(object request) => Server + request;

            public void Run(Created made)
            {
                BODY
            }
        }
        """.Replace("BODY", body));
}
