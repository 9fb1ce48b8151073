using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Flows;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Flows;

/// <summary>What each rule about flows says, word for word, where data leaves in the same statement; the ways in between have tests of their own.</summary>
public class SingleFlowRulesTests
{
    private const string Libraries = """
        public class ZoomMeeting
        {
            [System.Text.Json.Serialization.JsonPropertyName("join_url")] public string JoinUrl { get; set; }
            [System.Text.Json.Serialization.JsonPropertyName("start_url")] public string StartUrl { get; set; }
            [System.Text.Json.Serialization.JsonPropertyName("host_id")] public string HostId { get; set; }
            public string Topic { get; set; }
        }
        public class Row { public string Link { get; set; } public string Field; public object Whole; private string _own; public void Keep(ZoomMeeting zoom) { _own = zoom.StartUrl; } public string Read() => _own; }
        namespace PrivacySafe.Conferencing.Own { public class Held { public string Link { get; set; } } }
        namespace ZoomNet.Resources { public interface ICloudRecordings { System.IO.Stream DownloadFileAsync(string downloadUrl); } }
        namespace Microsoft.Graph { public class LargeFileUploadTask { public LargeFileUploadTask(object session, System.IO.Stream uploadStream, int size = 0) { } } }
        namespace Microsoft.Graph.Models { public class Person { public string DisplayName { get; set; } } }
        namespace Azure.Storage.Blobs { public class BlobClient { public void Upload(System.IO.Stream content) { } public System.IO.Stream Upload(string path, bool overwrite) => null; public System.IO.Stream OpenWrite(bool overwrite) => null; public void Delete(System.IO.Stream content) { } } }
        """;

    private const string Locals = "var zoom = new List<ZoomMeeting>()[0]; ZoomNet.Resources.ICloudRecordings films = null; var blob = new Azure.Storage.Blobs.BlobClient(); var row = new List<Row>()[0]; var mail = new System.Net.Mail.MailMessage(); var smtp = new System.Net.Mail.SmtpClient(); var people = new List<Microsoft.Graph.Models.Person>(); HttpClient http = new();";

    private static string? Said(IOperationRule rule, string statement) => SingleRule.Says(rule, Locals + statement + ";", "const string Api = \"https://api.zoom.us/v2\";", Libraries).SingleOrDefault();

    private static void Says(IOperationRule rule, string statement, string? start, string? part)
    {
        var said = Said(rule, statement);
        if (start is null)
        {
            Assert.Null(said);
            return;
        }

        Assert.StartsWith(start, said);
        Assert.Contains(part!, said);
    }

    [Theory]
    [InlineData("blob.Upload(films.DownloadFileAsync(given))", "PSC3001 films.DownloadFileAsync(given): ", "Upload")]
    [InlineData("_ = new Microsoft.Graph.LargeFileUploadTask(null, films.DownloadFileAsync(given))", "PSC3001 films.DownloadFileAsync(given): ", "from DownloadFileAsync, is stored at a provider")]
    [InlineData("_ = new Microsoft.Graph.LargeFileUploadTask(films.DownloadFileAsync(given), null)", null, null)]
    [InlineData("films.DownloadFileAsync(given).CopyTo(blob.OpenWrite(true))", "PSC3001 films.DownloadFileAsync(given): ", "OpenWrite")]
    [InlineData("films.DownloadFileAsync(given).CopyTo(blob.Upload(given, true))", null, null)]
    [InlineData("films.DownloadFileAsync(given).CopyTo(new System.IO.MemoryStream())", null, null)]
    [InlineData("blob.Delete(films.DownloadFileAsync(given))", null, null)]
    [InlineData("blob.Upload(null)", null, null)]
    public void Recordings(string statement, string? start, string? part) => Says(new UploadedRecordings(BuiltInApis.Instance, KnownApis.None), statement, start, part);

    [Theory]
    [InlineData("row.Link = zoom.StartUrl", "PSC4006 zoom.StartUrl: ", "'StartUrl' makes its holder the host; it is stored in 'Link'")]
    [InlineData("row.Field = zoom.StartUrl", "PSC4006 zoom.StartUrl: ", "it is stored in 'Field'")]
    [InlineData("mail.Body = zoom.StartUrl", "PSC4006 zoom.StartUrl: ", "it is sent by mail")]
    [InlineData("((dynamic)row).Link = zoom.StartUrl", "PSC4006 zoom.StartUrl: ", "it is stored;")]
    [InlineData("new PrivacySafe.Conferencing.Own.Held().Link = zoom.StartUrl", null, null)]
    [InlineData("row.Link = zoom.JoinUrl", null, null)]
    [InlineData("row.Whole = zoom", null, null)]
    [InlineData("row.Link = zoom.Topic", null, null)]
    [InlineData("mail.Subject = zoom.Topic", null, null)]
    public void Host_links(string statement, string? start, string? part) => Says(new DisclosedHostLinks(BuiltInApis.Instance, KnownApis.None), statement, start, part);

    [Theory]
    [InlineData("Console.WriteLine(zoom.JoinUrl)", "PSC4003 zoom.JoinUrl: ", "'JoinUrl' goes into the console")]
    [InlineData("throw new InvalidOperationException(zoom.StartUrl)", "PSC4003 zoom.StartUrl: ", "'StartUrl' goes into the message of an exception")]
    [InlineData("Console.WriteLine(JsonSerializer.Serialize(zoom))", "PSC4003 JsonSerializer.Serialize(zoom): ", "The vendor's whole answer, with links and passcode, goes into the console")]
    [InlineData("Console.WriteLine(zoom)", null, null)]
    [InlineData("Console.WriteLine(zoom.Topic)", null, null)]
    public void Secrets_in_logs(string statement, string? start, string? part) => Says(new LoggedData(BuiltInApis.Instance, KnownApis.None), statement, start, part);

    [Theory]
    [InlineData("smtp.Send(given, other, given, people[0].DisplayName)", "PSC4001 people[0].DisplayName: ", "Send")]
    [InlineData("http.PostAsJsonAsync(\"https://a.example/invitations\", people)", "PSC4001 people: ", "PostAsJsonAsync")]
    [InlineData("http.PostAsJsonAsync(\"https://a.example/orders\", people)", null, null)]
    [InlineData("http.PostAsJsonAsync(\"https://a.example/invitations\", given)", null, null)]
    [InlineData("smtp.Send(given, other, given, given)", null, null)]
    public void Contacts(string statement, string? start, string? part) => Says(new DisclosedContacts(BuiltInApis.Instance, KnownApis.None), statement, start, part);

    [Theory]
    [InlineData("smtp.Send(given, other, given, people[0].DisplayName)", "PSC4001")]
    [InlineData("smtp.Send(given, other, given, addressBook)", "PSC4008")]
    [InlineData("Mailed(people[0].DisplayName)", "PSC4001", "Send")]
    [InlineData("Mailed(addressBook)", "PSC4008", "Send")]
    public void Where_contacts_leave_is_shown_beside_them_when_it_is_elsewhere(string statement, string rule, params string[] beside)
    {
        const string Mailed = "const string Api = \"https://api.zoom.us/v2\"; static void Mailed(string text) { var mail = new System.Net.Mail.SmtpClient(); mail.Send(\"\", \"\", \"\", text); }";
        var found = Assert.Single(SingleRule.Finds(new DisclosedContacts(BuiltInApis.Instance, KnownApis.None), Locals + "var addressBook = other;" + statement + ";", Mailed, Libraries));
        Assert.Equal(rule, found.Rule.Id);
        Assert.Equal(beside, found.Others.Select(SingleRule.TextAt).Intersect(["Send", "SendAsync"]));
    }
}
