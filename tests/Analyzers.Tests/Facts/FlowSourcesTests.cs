using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>What data an expression is, by names and by the types of vendors' answers.</summary>
public class FlowSourcesTests
{
    private const string Types = """
        class Answer
        {
            [System.Text.Json.Serialization.JsonPropertyName("join_url")] public string Link { get; set; }
            public string start_url { get; set; }
            public string host_id { get; set; }
            public string Password { get; set; }
            public string Topic { get; set; }
        }
        class Film { public string DownloadUrl; [System.Text.Json.Serialization.JsonPropertyName("play_url")] public string Link { get; set; } public string recording_type { get; set; } }
        class Files { public string DownloadUrl { get; set; } }
        class Alone { public string JoinUrl { get; set; } public string Topic { get; set; } }
        class Participant { public string Email { get; set; } public string user_email { get; set; } public string Name; public string Role { get; set; } public string Phone { get; set; } }
        class Shop { public string Email { get; set; } public string Contact_List { get; set; } public bool HasAllContacts { get; set; } public string AddressBook() => ""; public string Recording; public bool IsRecording { get; set; } public string StartRecording() => ""; public string JoinUrl { get; set; } public Uri HostLink { get; set; } public int MeetingPwd { get; set; } }
        """;

    private static string At(Func<IFlowSources> sources, string expression)
    {
        var source = sources().At(Evaluation.Only($"var shop = new Shop(); var answer = new Answer(); var person = new Participant(); var film = new Film(); var files = new Files(); JsonElement json = default; Use({expression});", Types).Value);
        return source is null ? "nothing" : source.Data + " " + source.Name + (source.IsWhole ? "*" : "");
    }

    [Theory]
    [InlineData("addressBook")]
    [InlineData("address_book")]
    [InlineData("_phonebook")]
    [InlineData("phoneContacts")]
    [InlineData("importedContacts")]
    [InlineData("device_contact")]
    [InlineData("FriendContact")]
    [InlineData("contactList")]
    [InlineData("all_contacts")]
    public void Names_of_address_books(string name) =>
        Assert.Equal(DataKind.Contacts, new LikelyContacts(BuiltInApis.Instance).At(Evaluation.Only($"var {name} = given; Use({name});").Value)?.Data);

    [Theory]
    [InlineData("shop.Contact_List", "Contacts Contact_List")]
    [InlineData("shop.AddressBook()", "Contacts AddressBook")]
    [InlineData("shop.HasAllContacts", "nothing")]
    [InlineData("shop.Email", "nothing")]
    [InlineData("\"contactlist\"", "nothing")]
    [InlineData("given", "nothing")]
    public void Address_books(string expression, string source) => Assert.Equal(source, At(() => new LikelyContacts(BuiltInApis.Instance), expression));

    [Theory]
    [InlineData("Contacts.GetAllAsync()", "GetAllAsync")]
    [InlineData("Contacts.Default.GetAllAsync()", "GetAllAsync")]
    [InlineData("Microsoft.Maui.Contacts.Default.GetAllAsync()", "GetAllAsync")]
    [InlineData("People.Default.GetAllAsync()", null)]
    [InlineData("Contacts.Default.CountAsync()", null)]
    public void Address_books_whose_library_is_not_restored(string expression, string? name) =>
        Assert.Equal(name, new LikelyContacts(BuiltInApis.Instance).At(Evaluation.OnlyUnresolved($"Use({expression});").Value)?.Name);

    [Theory]
    [InlineData("shop.Recording", "Recording Recording")]
    [InlineData("shop.StartRecording()", "Recording StartRecording")]
    [InlineData("shop.IsRecording", "nothing")]
    [InlineData("\"recordings/\"", "Recording recordings/")]
    [InlineData("\"meeting-recordings\"", "Recording meeting-recordings")]
    [InlineData("\"a recording\"", "nothing")]
    [InlineData("\"films/\"", "nothing")]
    [InlineData("shop.Email", "nothing")]
    public void Recordings_by_name(string expression, string source) => Assert.Equal(source, At(() => new LikelyRecordings(BuiltInApis.Instance), expression));

    [Theory]
    [InlineData("person.Email", "ParticipantData Email")]
    [InlineData("person.user_email", "ParticipantData user_email")]
    [InlineData("person.Name", "ParticipantData Name")]
    [InlineData("person.Role", "nothing")]
    [InlineData("shop.Email", "nothing")]
    [InlineData("person", "nothing")]
    public void Participants(string expression, string source) => Assert.Equal(source, At(() => new ParticipantNames(BuiltInApis.Instance), expression));

    [Theory]
    [InlineData("Participant")]
    [InlineData("MeetingAttendee")]
    [InlineData("registrant")]
    [InlineData("InviteeList")]
    public void Types_of_participants(string type) =>
        Assert.NotNull(new ParticipantNames(BuiltInApis.Instance).At(Evaluation.Only($"Use(new {type}().Email);", $"class {type} {{ public string Email; }}").Value));

    [Theory]
    [InlineData("Email")]
    [InlineData("EmailAddress")]
    [InlineData("User_Email")]
    [InlineData("mail")]
    [InlineData("Name")]
    [InlineData("DisplayName")]
    [InlineData("user_name")]
    [InlineData("FullName")]
    [InlineData("first_name")]
    [InlineData("LastName")]
    [InlineData("Phone")]
    [InlineData("phone_number")]
    [InlineData("IpAddress")]
    [InlineData("Device")]
    [InlineData("Address")]
    public void What_is_personal_of_a_participant(string member) =>
        Assert.NotNull(new ParticipantNames(BuiltInApis.Instance).At(Evaluation.Only($"Use(new Attendee().{member});", $"class Attendee {{ public string {member} {{ get; set; }} }}").Value));

    [Theory]
    [InlineData("Mask(given)", true)]
    [InlineData("Redacted(given)", true)]
    [InlineData("HashOf(given)", true)]
    [InlineData("Anonymised(given)", true)]
    [InlineData("anonymize(given)", true)]
    [InlineData("Trimmed(given)", false)]
    [InlineData("given", false)]
    public void What_takes_a_participant_out(string expression, bool isEnd) => Assert.Equal(isEnd, new ParticipantNames(BuiltInApis.Instance).IsEnd(Evaluation.Only(
        $"Use({expression});", "string Mask(string s) => s; string Redacted(string s) => s; string HashOf(string s) => s; string Anonymised(string s) => s; string anonymize(string s) => s; string Trimmed(string s) => s;").Value));

    [Theory]
    [InlineData("shop.JoinUrl", "MeetingSecret JoinUrl")]
    [InlineData("shop.HostLink", "MeetingSecret HostLink")]
    [InlineData("shop.MeetingPwd", "nothing")]
    [InlineData("files.DownloadUrl", "nothing")]
    [InlineData("shop.Email", "nothing")]
    [InlineData("given", "nothing")]
    public void Secrets_by_name(string expression, string source) => Assert.Equal(source, At(() => new LikelySecretNames(BuiltInApis.Instance), expression));

    [Theory]
    [InlineData("join_url")]
    [InlineData("joinUrl")]
    [InlineData("startUrl")]
    [InlineData("joinLink")]
    [InlineData("hostLink")]
    [InlineData("meetingLink")]
    [InlineData("meetingPassword")]
    [InlineData("meeting_passcode")]
    [InlineData("meetingPwd")]
    public void Names_of_secrets(string name) => Assert.NotNull(new LikelySecretNames(BuiltInApis.Instance).At(Evaluation.Only($"var {name} = given; Use({name});").Value));

    [Theory]
    [InlineData("answer.Link", "MeetingSecret Link")]
    [InlineData("answer.start_url", "HostLink start_url")]
    [InlineData("answer.Password", "MeetingSecret Password")]
    [InlineData("film.DownloadUrl", "MeetingSecret DownloadUrl")]
    [InlineData("answer.Topic", "nothing")]
    [InlineData("answer", "MeetingSecret Answer*")]
    [InlineData("new Answer()", "nothing")]
    [InlineData("new Alone().JoinUrl", "nothing")]
    [InlineData("json.GetProperty(\"join_url\")", "MeetingSecret join_url")]
    [InlineData("json.GetProperty(\"start_url\")", "HostLink start_url")]
    [InlineData("json.GetProperty(\"joinurl\")", "nothing")]
    [InlineData("json.GetProperty(\"password\")", "nothing")]
    [InlineData("given.Substring(1)", "MeetingSecret *")]
    public void Secrets_of_answers(string expression, string source)
    {
        Assert.Equal(source, At(() => new MeetingSecrets(BuiltInApis.Instance, _ => true, call => ((IInvocationOperation)call).TargetMethod.Name == "Substring", _ => null), expression));
        Assert.Equal(expression.StartsWith("given", StringComparison.Ordinal) ? source : "nothing", At(() => new MeetingSecrets(BuiltInApis.Instance, _ => false, call => ((IInvocationOperation)call).TargetMethod.Name == "Substring", _ => null), expression));
    }

    [Theory]
    [InlineData("film.DownloadUrl", "Recording DownloadUrl")]
    [InlineData("film.Link", "Recording Link")]
    [InlineData("film.recording_type", "nothing")]
    [InlineData("answer.Link", "nothing")]
    [InlineData("answer.Topic", "nothing")]
    [InlineData("json.GetProperty(\"download_url\")", "Recording download_url")]
    [InlineData("json.GetProperty(\"join_url\")", "nothing")]
    [InlineData("json.GetProperty(\"topic\")", "nothing")]
    [InlineData("files.DownloadUrl", "nothing")]
    public void Links_to_recordings(string expression, string source)
    {
        Assert.Equal(source, At(() => new RecordingLinks(_ => true), expression));
        Assert.Equal("nothing", At(() => new RecordingLinks(_ => false), expression));
    }

    [Theory]
    [InlineData("new HttpClient().GetStreamAsync(film.DownloadUrl)", "Recording GetStreamAsync")]
    [InlineData("new HttpClient().GetStreamAsync(files.DownloadUrl)", "nothing")]
    [InlineData("new HttpClient().DeleteAsync(film.DownloadUrl)", "nothing")]
    [InlineData("new Uri(film.DownloadUrl).ToString()", "nothing")]
    [InlineData("GetStreamAsync(film.DownloadUrl)", "nothing")]
    public void What_is_fetched_from_links_to_recordings(string expression, string source)
    {
        // What the program declares itself is looked into, whatever its name.
        var (value, evaluator) = Evaluation.Only($"var film = new Film(); var files = new Files(); Use({expression});", Types + " string GetStreamAsync(string name) => name;");
        Assert.Equal(source, new RecordingContent(BuiltInApis.Instance, _ => true, evaluator.Scope).At(value) is { } found ? found.Data + " " + found.Name : "nothing");
    }

    [Theory]
    [InlineData("json.GetProperty(\"a\")", "a")]
    [InlineData("json.TryGetProperty(\"a\", out _)", "a")]
    [InlineData("JsonNode.Parse(given)[\"a\"]", "a")]
    [InlineData("JObject.Parse(given)[\"a\"]", "a")]
    [InlineData("JObject.Parse(given).Value<string>(\"a\")", "a")]
    [InlineData("JObject.Parse(given)[other]", null)]
    [InlineData("json.GetProperty(given)", null)]
    [InlineData("new Dictionary<string, string>()[\"a\"]", null)]
    [InlineData("given.Substring(1)", null)]
    [InlineData("given.Replace(\"a\", \"b\")", null)]
    [InlineData("given[1]", null)]
    [InlineData("(new int[1])[0]", null)]
    [InlineData("((dynamic)given).a", "a")]
    public void Members_of_json(string expression, string? name) => Assert.Equal(name, JsonMember.NameOf(Evaluation.Only($"JsonElement json = default; Use({expression});").Value));
}
