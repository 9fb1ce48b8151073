namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>Links and keys of hosts that are handed to methods of other files, which write, return or send them.</summary>
public sealed class HandedHostLinksTests
{
    private const string Caller = """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Own;

        public class ZoomMeeting
        {
            [JsonPropertyName("id")] public long Id { get; set; }
            [JsonPropertyName("join_url")] public string JoinUrl { get; set; }
            [JsonPropertyName("start_url")] public string StartUrl { get; set; }
        }

        public class RoomsController(Other other, IOther behind) : OwnController
        {
            public async Task<IActionResult> Run(ZoomMeeting zoom, Row row)
            {
        BODY
                return null;
            }
            private string Host(ZoomMeeting zoom) => zoom.StartUrl;
        }
        """;

    private const string Callee = """
        using System;
        using System.Collections.Generic;
        using System.Net.Mail;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        namespace Own
        {
            public class Row { public long Id { get; set; } public string Link { get; set; } public string HostLink { get; set; } public Row Inner { get; set; } private string hidden; public void Keep(string text) => hidden = text; public void Set(string text) => HostLink = text; }
            public class Reply { public int Status { get; set; } public string Title { get; set; } }
            public interface IOther { Task Run(string text); }
            public class Behind(ILogger<Behind> logger) : IOther { public Task Run(string text) { logger.LogInformation("{Text}", text); return Task.CompletedTask; } }
            public class OwnController : ControllerBase { protected IActionResult Answer(object value) => Ok(value); protected IActionResult Named(string value, string title) => Ok(new { title }); }
            public class Deeper(ILogger logger)
            {
                public void Log(string text) => logger.LogWarning(text);
                public void First(string text) => Second(text);
                private void Second(string text) => Third(text);
                private void Third(string text) => logger.LogWarning(text);
                public static string Html(string link) => $"<a href='{link}'>Start</a>";
                public static string Masked(string link) => link.Length + "";
            }
            public class Other(ILogger<Other> logger, Deeper deeper)
            {
                private string _last;
                private Reply Send(string text) => null;
                private void Delete(Row row) { }
                private List<Row> rows = new();
                public METHOD
            }
        }
        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IActionResult { }
            public class ControllerBase { public IActionResult Ok(object value) => null; public IActionResult Redirect(string url) => null; }
        }
        """;

    private static Task In(string body, string method) => Analysis.OfAsync(Caller.Replace("BODY", body), Callee.Replace("METHOD", method));

    [Theory]
    [InlineData("void Run(string text) => logger.LogInformation(\"{Text}\", text);")]
    [InlineData("void Run(string text) { var line = $\"Start {text.Trim()}\"; logger.LogInformation(line); }")]
    [InlineData("void Run(string text) { if (text is null) text = \"none\"; logger.LogError(new Exception(), \"{Text}\", text); }")]
    [InlineData("void Run(string text) { var line = new StringBuilder(); line.Append(\"Start \").Append(text); logger.LogInformation(line.ToString()); }")]
    [InlineData("void Run(string text) => Console.WriteLine(\"Start \" + text);")]
    [InlineData("void Run(string text) => System.Console.WriteLine(text);")]
    [InlineData("void Run(string text) => global::System.Console.WriteLine(text);")]
    [InlineData("void Run(string text) => deeper.Log(text);")]
    [InlineData("void Run(string text) => deeper.Log(text: Deeper.Html(text));")]
    [InlineData("void Run(string text) { foreach (var part in new[] { text }) Console.WriteLine(part); }")]
    [InlineData("void Run(string text) => throw new InvalidOperationException($\"No host at {text}\");")]
    [InlineData("void Run(params string[] all) { foreach (var one in all) logger.LogInformation(one); }")]
    [InlineData("void Run(string text) { string line; line = text ?? \"\"; Console.WriteLine(line); }")]
    [InlineData("void Run(string text) => Console.WriteLine(text.Length > 0 ? text : \"none\");")]
    [InlineData("void Run(string text, int times = 3) { if (times > 0) Run(text, times - 1); Console.WriteLine(text); }")]
    [InlineData("void Run(string text) => Find().Log(text); private Row Find(string name) => null; private Deeper Find() => deeper;")]
    public Task TellsWhereTheyAreLogged(string method) => In("""other.Run({|PSC4003:zoom.StartUrl|});""", method);

    // What a text is made into holds it in another form, and anybody can bring it back.
    private static readonly string[] Forms =
    [
        "text.TrimEnd('/')", "text.ToUpperInvariant()", "text.Replace(\"https\", \"http\")", "text.PadLeft(300)", "text.Insert(0, \"Start \")", "text.Normalize()", "string.Format(\"Start {0}\", text)", "string.Concat(\"Start \", text)", "string.Join(\" \", \"Start\", text)",
        "String.Format(\"Start {0}\", text)", "Uri.EscapeDataString(text)", "System.Net.WebUtility.UrlEncode(text)", "System.Net.WebUtility.HtmlEncode(text)", "System.Text.Json.JsonSerializer.Serialize(text)", "new Uri(new Uri(\"https://zoom.us\"), text)", "new StringBuilder(text, 300)", "new StringBuilder().AppendLine(text)",
    ];

    [Fact]
    public Task Other_forms_of_a_text_still_hold_it() => In(
        string.Concat(Forms.Select((_, i) => $"other.Run{i}({{|PSC4003:zoom.StartUrl|}}); ")),
        string.Join(" public ", Forms.Select((form, i) => $"void Run{i}(string text) => Console.WriteLine({form});")));

    [Fact]
    public Task What_is_only_asked_of_a_text_does_not_hold_it()
    {
        string[] questions = ["text.Contains(\"zoom\")", "text.IndexOf('/')", "string.Compare(text, \"zoom\")", "Uri.IsWellFormedUriString(text, UriKind.Absolute)", "new List<int>(text.Length)"];
        return In(
            string.Concat(questions.Select((_, i) => $"other.Run{i}(zoom.StartUrl); ")),
            string.Join(" public ", questions.Select((question, i) => $"void Run{i}(string text) => Console.WriteLine({question});")));
    }

    [Theory]
    [InlineData("void Run(string text, Row row) => row.HostLink = text;")]
    [InlineData("void Run(string text, Row row) => row.Inner.HostLink = text;")]
    [InlineData("void Run(string text, Row row) => row.Set(text);")]
    [InlineData("Row Run(string text, Row row) => new Row { Id = row.Id, HostLink = text };")]
    [InlineData("Row Run(string text, Row row) => new() { Inner = new Row { HostLink = text } };")]
    [InlineData("Row Run(string text, Row row) { Row made = new() { HostLink = text }; return made; }")]
    [InlineData("Row Run(string text, Row row) { var made = new Row { Id = row.Id }; made.HostLink = text; return made; }")]
    [InlineData("void Run(string text, Row row) { var made = new Row { HostLink = text }; rows.Add(made); }")]
    [InlineData("void Run(string text, Row row) { var mail = new MailMessage(\"a@example.org\", \"b@example.org\"); mail.Body = Deeper.Html(text); }")]
    [InlineData("void Run(string text, Row row) { var mail = new MailMessage { Subject = \"Start\", Body = \"Start: \" + text }; }")]
    public Task TellsWhereTheyAreKeptOrSent(string method) => In("""other.Run({|PSC4006:zoom.StartUrl|}, row);""", method);

    [Theory]
    [InlineData("""var link = zoom.StartUrl; other.Run({|PSC4003:link|});""")]
    [InlineData("""var link = Host(zoom); other.Run({|PSC4003:"Start at " + link|});""")]
    [InlineData("""other?.Run({|PSC4003:zoom.StartUrl|});""")]
    [InlineData("""Hand(zoom.StartUrl); void Hand(string text) => other.Run({|PSC4003:text|});""")]
    [InlineData("""foreach (var link in new[] { "none", zoom.StartUrl }) other.Run({|PSC4003:link|});""")]
    public Task FollowsThemToTheCall(string body) => In(body, "void Run(string text) => Console.WriteLine(text);");

    [Fact]
    public Task FollowsThemBehindInterfaces() => In("""await behind.Run({|PSC4003:zoom.StartUrl|});""", "void Run() { }");

    [Theory]
    [InlineData("""return Answer({|PSC4006:zoom.StartUrl|});""")]
    [InlineData("""return Answer({|PSC4006:new { zoom.Id, zoom.StartUrl }|});""")]
    [InlineData("""return Answer({|PSC4006:zoom|});""")]
    public Task TellsWhatMethodsOfOtherFilesReturn(string body) => In(body, "void Run() { }");

    private const string Responses = "global using Microsoft.AspNetCore.Http; namespace Microsoft.AspNetCore.Http { public class HttpResponse { } public static class HttpResponseWritingExtensions { public static System.Threading.Tasks.Task WriteAsync(this HttpResponse response, string text) => null; } }";

    [Theory]
    [InlineData("""other.Run({|PSC4006:zoom.StartUrl|}, null);""", "Task Run(string text, HttpResponse response) => response.WriteAsync(text);")]
    [InlineData("""other.Run(zoom.StartUrl);""", "Task Run(string text) => new System.IO.StringWriter().WriteAsync(text);")]
    public Task TellsWhatMethodsOfOtherFilesWriteIntoAResponse(string body, string method) => Analysis.OfAsync(Caller.Replace("BODY", body), Callee.Replace("METHOD", method), Responses);

    /// <summary>Beside what a file uses for all others may stand what it uses for itself.</summary>
    [Fact]
    public Task FollowsThemToTypesOfNamespacesThatAnyFileUsesForAll() => Analysis.OfAsync(
        Caller.Replace("BODY", """other.Run({|PSC4003:zoom.StartUrl|});"""), Callee.Replace("METHOD", "void Run(string text) => Notes.Put(text);"),
        "global using System.Threading; using Near; class First { }", "global using Far;",
        "namespace Near { public static class Notes { public static void Put(string text) { } } } namespace Far { public static class Notes { public static void Put(string text) => System.Console.WriteLine(text); } }");

    [Fact]
    public Task TellsOfBothWhereBothHappen() => In("""other.Run({|PSC4006:{|PSC4003:zoom.StartUrl|}|}, row); other.Run(zoom.JoinUrl, row);""", "void Run(string text, Row row) { row.HostLink = text; Console.WriteLine(text); }");

    [Theory]
    [InlineData("""other.Run(zoom.JoinUrl);""", "void Run(string text) => Console.WriteLine(text);")]
    [InlineData("""other.Run(zoom.StartUrl.Length.ToString());""", "void Run(string text) => Console.WriteLine(text);")]
    [InlineData("""other.Run(zoom.Id.ToString());""", "void Run(string text) => Console.WriteLine(text);")]
    [InlineData("""other.Run(zoom.StartUrl, row);""", "void Run(string text, Row row) => Console.WriteLine(row.Link);")]
    [InlineData("""other.Run(zoom.StartUrl, "x");""", "void Run(string text, string other) => Console.WriteLine(other);")]
    [InlineData("""other.Run(other: "x", text: zoom.StartUrl);""", "void Run(string text, string other) => Console.WriteLine(other);")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) { }")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) => _last = text;")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) => Console.WriteLine(text.Length);")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) => Console.WriteLine(text != null);")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) => Console.WriteLine(nameof(text));")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) => Console.WriteLine(Deeper.Masked(text));")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) { text = \"hidden\"; Console.WriteLine(text); }")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) { var reply = Send(text); logger.LogError(\"{Status} {Title}\", reply.Status, reply.Title); }")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) { var reply = Send(text); logger.LogError(\"{Reply}\", reply); }")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) { if (string.IsNullOrEmpty(text)) throw new ArgumentException(\"none\", nameof(text)); }")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) => deeper.First(text);")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) { Run(text); }")]
    [InlineData("""other.Run(zoom.StartUrl, row);""", "void Run(string text, Row row) => row.Keep(text);")]
    [InlineData("""other.Run(zoom.StartUrl, row);""", "void Run(string text, Row row) { var made = new Row { HostLink = text }; Delete(made); }")]
    [InlineData("""other.Run(zoom.StartUrl, row);""", "void Run(string text, Row row) { var made = new Row(); made.HostLink = text; row.Link = made.Link; }")]
    [InlineData("""other.Run(zoom.StartUrl, row);""", "void Run(string text, Row row) { row = new Row { Link = text.Length.ToString() }; rows.Add(row); }")]
    [InlineData("""other.Run(zoom.StartUrl, row);""", "void Run(string text, Row row) { var mail = new MailMessage(); mail.Subject = row.Link; }")]
    [InlineData("""other.Run(zoom.StartUrl, row);""", "void Run(string text, Row row) { var start = new System.Diagnostics.ProcessStartInfo(); start.FileName = text; }")]
    [InlineData("""return Named(zoom.StartUrl, "title");""", "void Run() { }")]
    [InlineData("""return Answer(zoom.JoinUrl);""", "void Run() { }")]
    [InlineData("""return Answer(zoom.Id);""", "void Run() { }")]
    public Task IsSilentWhereMethodsOfOtherFilesKeepThem(string body, string method) => In(body, method);

    /// <summary>An object whose member holds the link is told where it is filled; what it is handed to adds nothing.</summary>
    [Theory]
    [InlineData("""var made = new Row { HostLink = {|PSC4006:zoom.StartUrl|} }; other.Run(made);""", "void Run(Row row) => Console.WriteLine(row.Link);")]
    [InlineData("""var made = new Row { HostLink = {|PSC4006:zoom.StartUrl|} }; other.Run(made);""", "void Run(Row row) { rows.Add(row); row.Link = row.HostLink; }")]
    [InlineData("""var made = new Row { HostLink = {|PSC4006:zoom.StartUrl|} }; other.Run(made);""", "void Run(Row row) => Console.WriteLine(row);")]
    public Task TellsOnceOfObjectsThatHoldThem(string body, string method) => In(body, method);

    [Theory]
    [InlineData("sink store M:Own.Vault.Put secret", "void Run(string text) => Vault.Put(\"name\", text);", "PSC4006")]
    [InlineData("sink message M:Own.Vault.Put", "void Run(string text) => Vault.Put(text, \"\");", "PSC4006")]
    [InlineData("sink log M:Own.Vault.Put", "void Run(string text) => Vault.Put(text, \"\");", "PSC4003")]
    [InlineData("sink store P:Own.Vault.Last", "void Run(string text) => Vault.Last = text;", "PSC4006")]
    [InlineData("sink store M:Own.Vault.#ctor", "void Run(string text) => new Vault(text);", "PSC4006")]
    [InlineData("sink store M:Own.Vault.#ctor", "void Run(string text) => new Note(text);", null)]
    [InlineData("sink store M:Own.Vault.Put name", "void Run(string text) => Vault.Put(\"name\", text);", null)]
    [InlineData("sink cloud-storage M:Own.Vault.Put", "void Run(string text) => Vault.Put(\"name\", text);", null)]
    public Task KnowsWhatUsersDescribe(string described, string method, string? rule) => Analysis.WithFileAsync(
        "/Own.conferencing-api.txt", "conferencing-api 1\n" + described,
        Caller.Replace("BODY", rule is null ? "other.Run(zoom.StartUrl);" : $$"""other.Run({|{{rule}}:zoom.StartUrl|});"""),
        Callee.Replace("METHOD", method), "namespace Own { public class Vault { public Vault(string secret) { } public static string Last { private get; set; } public static void Put(string name, string secret) { } } public class Note { public Note(string secret) { } } }");

    private const string Generated = """
        using Microsoft.Extensions.Logging;
        namespace Own { public static partial class Messages { [LoggerMessage(Level = LogLevel.Information, Message = "Started {Link}")] public static partial void Started(ILogger logger, string link); public static void Started(ILogger logger, string link, int times) { } } }
        """;

    [Theory]
    [InlineData("""other.Run({|PSC4003:zoom.StartUrl|});""", "void Run(string text) => Messages.Started(logger, text);")]
    [InlineData("""other.Run(zoom.StartUrl);""", "void Run(string text) => Messages.Started(logger, text.Length.ToString());")]
    public Task KnowsLogsThatAreGenerated(string body, string method) => Analysis.OfAsync(
        Caller.Replace("BODY", body), Callee.Replace("METHOD", method), Generated, "namespace Own { public static partial class Messages { public static partial void Started(Microsoft.Extensions.Logging.ILogger logger, string link) { } } }");

    /// <summary>Sums nest as deep as they are long; other code nests so deep only where somebody generates it.</summary>
    [Fact]
    public async Task EndsInDeepCode()
    {
        await In("""other.Run({|PSC4003:zoom.StartUrl|});""", $"void Run(string text) => Console.WriteLine(text{string.Concat(Enumerable.Repeat(" + \"-\"", 400))});");
        await In("""other.Run(zoom.StartUrl);""", $"void Run(string text) => Console.WriteLine({new string('(', 100)}text{new string(')', 100)});");
    }

    [Fact]
    public Task GivesUpBeyondItsBound() =>
        In("""other.Run(zoom.StartUrl);""", $"void Run(string text) {{ {string.Concat(Enumerable.Repeat("rows.Add(null); ", 2_100))} Console.WriteLine(text); }}");
}
