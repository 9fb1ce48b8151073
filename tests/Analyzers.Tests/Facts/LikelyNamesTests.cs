using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Every word by which data is recognised without knowing what it is, each beside one that is alike and says nothing.</summary>
public class LikelyNamesTests
{
    // Locals of these names, one after the other: those of which the sources know something.
    private static IEnumerable<string> Known(IFlowSources sources, string type, params string[] names) =>
        names.Zip(Evaluation.Each(string.Concat(names.Select(n => $"{type} {n} = default; Use({n}); ")))).Where(use => sources.At(use.Second) is { } source && source.Name == use.First).Select(use => use.First);

    private static void KnowsOnly(IFlowSources sources, string type, string[] known, string[] others)
    {
        Assert.Equal(known, Known(sources, type, known));
        Assert.Empty(Known(sources, type, others));
    }

    [Fact]
    public void Address_books() => KnowsOnly(
        new LikelyContacts(BuiltInApis.Instance),
        "string",
        ["addressBook", "the_address_book", "phoneBook", "myPhonebook", "phoneContact", "phone_contacts", "importedContact", "allImportedContacts", "deviceContact", "oneDeviceContact", "friendContact", "friendContacts", "contactList", "theContactList", "allContacts", "the_all_contacts"],
        ["address", "book", "phone", "contact", "contacts", "imported", "device", "friend", "list", "contactId"]);

    [Fact]
    public void Nothing_is_an_address_book_that_only_says_yes_or_no() => KnowsOnly(new LikelyContacts(BuiltInApis.Instance), "bool", [], ["addressBook", "allContacts"]);

    [Fact]
    public void Recordings() => KnowsOnly(new LikelyRecordings(BuiltInApis.Instance), "string", ["recording", "theRecording", "RECORDINGS"], ["record", "film", "transcript"]);

    [Fact]
    public void Parameters_members_and_calls_by_their_names_as_well()
    {
        const string Members = "static string recording; string Recording { get; set; } string StartRecording() => recording; event System.Action recordings;";
        var parameters = Evaluation.Each("System.Func<string, string, string, string, int> f = (recording, addressBook, joinUrl, plain) => { Use(recording); Use(addressBook); Use(joinUrl); Use(plain); return 0; };").ToArray();
        IFlowSources[] all = [new LikelyRecordings(BuiltInApis.Instance), new LikelyContacts(BuiltInApis.Instance), new LikelySecretNames(BuiltInApis.Instance)];
        for (var i = 0; i < all.Length; i++)
            Assert.Equal([i == 0, i == 1, i == 2, false], parameters.Select(p => all[i].At(p) is not null));
        Assert.Equal(["recording", "Recording", "StartRecording", null], Evaluation.Each("Use(recording); Use(Recording); Use(StartRecording()); Use(recordings);", Members).Select(use => all[0].At(use)?.Name));
    }

    [Fact]
    public void Secrets_of_meetings() => KnowsOnly(
        new LikelySecretNames(BuiltInApis.Instance),
        "string",
        ["joinUrl", "join_url", "JOINURL", "joinWebUrl", "startUrl", "start_url", "hostUrl", "joinLink", "hostLink", "host_link", "meetingLink", "meetingPassword", "meeting_passcode", "meetingPasscode", "meetingPwd"],
        ["webLink", "hostKey", "zak", "url", "link", "password", "passcode", "pwd", "meeting", "meetingId", "downloadUrl", "theJoinUrl"]);

    [Fact]
    public void Secrets_are_texts_or_addresses()
    {
        KnowsOnly(new LikelySecretNames(BuiltInApis.Instance), "Uri", ["joinUrl", "hostLink"], ["address"]);
        KnowsOnly(new LikelySecretNames(BuiltInApis.Instance), "int", [], ["joinUrl", "hostLink"]);
        KnowsOnly(new LikelySecretNames(BuiltInApis.Instance), "object", [], ["joinUrl", "hostLink"]);
    }

    [Theory]
    [InlineData("class Recordings { string Of(string downloadUrl) => Use(downloadUrl); static T Use<T>(T v) => v; }")]
    [InlineData("class MyRecordingFiles { string Of(string downloadUrl) => Use(downloadUrl); static T Use<T>(T v) => v; }")]
    public void Links_to_downloads_count_in_a_type_about_recordings(string declaration) => Assert.Equal("downloadUrl", InType(declaration));

    [Theory]
    [InlineData("class Files { string Of(string downloadUrl) => Use(downloadUrl); static T Use<T>(T v) => v; }", null)]
    [InlineData("class Files { string RecordingOf(string playUrl) => Use(playUrl); static T Use<T>(T v) => v; }", "playUrl")]
    [InlineData("class Files { string OfRecording(string share_url) => Use(share_url); static T Use<T>(T v) => v; }", "share_url")]
    [InlineData("class Files { string recording; string Of(string downloadUrl) => Use(downloadUrl); static T Use<T>(T v) => v; }", null)]
    public void Or_in_a_method_about_them(string declaration, string? name) => Assert.Equal(name, InType(declaration));

    private static string? InType(string declaration)
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(declaration, cancellationToken: TestContext.Current.CancellationToken);
        var model = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Named", [tree], Analysis.Platform).GetSemanticModel(tree);
        var use = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ArgumentSyntax>().Single();
        return new LikelySecretNames(BuiltInApis.Instance).At(model.GetOperation(use.Expression, TestContext.Current.CancellationToken)!)?.Name;
    }

    [Fact]
    public void What_is_personal_of_those_who_take_part()
    {
        string[] personal = ["Email", "EmailAddress", "UserEmail", "Mail", "Name", "DisplayName", "UserName", "FullName", "FirstName", "LastName", "Phone", "PhoneNumber", "IpAddress", "Device", "Address"];
        string[] other = ["Role", "Id", "Status", "JoinedAt", "NameOfRoom"];
        string[] types = ["Participant", "MeetingParticipants", "attendee", "TheAttendee", "Registrant", "NewRegistrant", "Invitee", "allInvitees", "Person", "Customer"];
        var sources = new ParticipantNames(BuiltInApis.Instance);
        var members = string.Join(" ", personal.Concat(other).Select(m => $"public string {m} {{ get; set; }}"));
        Assert.Equal(personal, Evaluation.Each("var one = new Participant(); " + string.Concat(personal.Concat(other).Select(m => $"Use(one.{m}); ")), $"class Participant {{ {members} }}").Select(use => sources.At(use)?.Name).OfType<string>());
        Assert.Equal(types.Take(8), types.Zip(Evaluation.Each(string.Concat(types.Select(t => $"Use(new {t}().Email); ")), string.Concat(types.Select(t => $"class {t} {{ public string Email; }} ")))).Where(t => sources.At(t.Second) is not null).Select(t => t.First));
        Assert.Null(sources.At(Evaluation.Only("Use(Participant.Email);", "class Participant { public static string Email; }").Value));
    }

    [Fact]
    public void What_takes_those_who_take_part_out()
    {
        string[] ends = ["Mask", "Unmask", "MASKED", "Redact", "IsRedacted", "Hash", "GetHashCode2", "RehashOf", "Anonymise", "Anonymized", "PutAnonymity"];
        string[] other = ["Trimmed", "Mas", "Anon", "Reduce"];
        var sources = new ParticipantNames(BuiltInApis.Instance);
        var names = ends.Concat(other).ToArray();
        Assert.Equal(ends, names.Zip(Evaluation.Each(string.Concat(names.Select(n => $"Use({n}()); ")), string.Concat(names.Select(n => $"string {n}() => \"\"; ")))).Where(n => sources.IsEnd(n.Second)).Select(n => n.First));
    }

    [Fact]
    public void The_words_of_a_first_look()
    {
        Assert.Equal(["contact", "addressbook", "address_book", "phonebook", "vcard", "peopleservice"], LikelyContacts.Words);
        Assert.Equal(["recording", "transcript"], LikelyRecordings.Words);
        Assert.Equal(["participant", "attendee", "registrant", "invitee"], ParticipantNames.Words);
    }
}
