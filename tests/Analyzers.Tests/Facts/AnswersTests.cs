using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>What is left of a whole when a member of it is taken: of a vendor's answer, a recording, an address book.</summary>
public class AnswersTests
{
    private static FlowSource? PartOf(IFlowSources sources, bool isWhole, string member)
    {
        var use = Evaluation.Only($"Use(new Answer().{member});", "class Answer { public string JoinUrl; [System.Text.Json.Serialization.JsonPropertyName(\"start_url\")] public string Chair; public string Topic; public string Content; public string Data; public string Body; public string Value; public string Result; public string RootElement; public int Length; }").Value;
        var symbol = ((Microsoft.CodeAnalysis.Operations.IMemberReferenceOperation)use).Member;
        return sources.PartOf(new FlowSource(DataKind.MeetingSecret, use.Syntax, "Whole", isWhole), use, symbol, symbol.Name);
    }

    private static string Said(FlowSource? part) => part is null ? "nothing" : part.Data + " " + part.Name + (part.IsWhole ? "*" : "");

    [Theory]
    [InlineData("JoinUrl", "MeetingSecret JoinUrl")]
    [InlineData("Chair", "HostLink Chair")]
    [InlineData("Topic", "nothing")]
    [InlineData("Content", "MeetingSecret Whole*")]
    [InlineData("Data", "MeetingSecret Whole*")]
    [InlineData("Body", "MeetingSecret Whole*")]
    [InlineData("Value", "MeetingSecret Whole*")]
    [InlineData("Result", "MeetingSecret Whole*")]
    [InlineData("RootElement", "MeetingSecret Whole*")]
    public void Of_a_vendors_answer(string member, string part)
    {
        Assert.Equal(part, Said(PartOf(new MeetingSecrets(BuiltInApis.Instance, _ => true, _ => false, _ => null), isWhole: true, member)));
        Assert.Equal("MeetingSecret Whole", Said(PartOf(new MeetingSecrets(BuiltInApis.Instance, _ => true, _ => false, _ => null), isWhole: false, member)));

        // Of a vendor that the project does not speak of nothing is known.
        Assert.Equal(part.EndsWith('*') ? part : "nothing", Said(PartOf(new MeetingSecrets(BuiltInApis.Instance, _ => false, _ => false, _ => null), isWhole: true, member)));
    }

    [Fact]
    public void Of_a_member_that_is_known_by_its_name_alone()
    {
        var use = Evaluation.Only("Use(given);").Value;
        var sources = new MeetingSecrets(BuiltInApis.Instance, _ => true, _ => false, _ => null);
        Assert.Equal("MeetingSecret join_url", Said(sources.PartOf(new FlowSource(DataKind.MeetingSecret, use.Syntax, "", isWhole: true), use, null, "join_url")));
        Assert.Null(sources.PartOf(new FlowSource(DataKind.MeetingSecret, use.Syntax, "", isWhole: true), use, null, "topic"));
    }

    [Fact]
    public void A_passcode_that_is_sent_is_a_secret_under_the_name_it_is_sent_with() =>
        Assert.Equal("MeetingSecret password", Said(new MeetingSecrets(BuiltInApis.Instance, _ => true, _ => false, _ => "password").At(Evaluation.Only("Use(given);").Value)));

    [Fact]
    public void Of_other_wholes()
    {
        var recordings = new RecordingContent(BuiltInApis.Instance, _ => true, null!);
        Assert.Null(PartOf(recordings, isWhole: false, "Topic"));
        Assert.Equal("MeetingSecret Whole", Said(PartOf(recordings, isWhole: false, "Length")));
        Assert.Equal("MeetingSecret Topic", Said(PartOf(new ContactData(BuiltInApis.Instance), isWhole: false, "Topic")));
        Assert.Equal("MeetingSecret Whole", Said(PartOf(new LikelyContacts(BuiltInApis.Instance), isWhole: false, "Topic")));
        Assert.Equal("MeetingSecret Whole", Said(PartOf(new LikelyRecordings(BuiltInApis.Instance), isWhole: false, "Topic")));
        Assert.Null(PartOf(new LikelySecretNames(BuiltInApis.Instance), isWhole: false, "Topic"));
        Assert.Null(PartOf(new ParticipantNames(BuiltInApis.Instance), isWhole: false, "Topic"));
        Assert.Null(PartOf(new RecordingLinks(_ => true), isWhole: false, "Topic"));
        Assert.False(new RecordingLinks(_ => true).IsEnd(Evaluation.Only("Use(given);").Value));
    }

    [Theory]
    [InlineData("waiting_room", true)]
    [InlineData("WaitingRoom", true)]
    [InlineData("WAITING_ROOM", true)]
    [InlineData("_waiting_room", true)]
    [InlineData("Colour", false)]
    [InlineData("_colour", false)]
    [InlineData("waiting", false)]
    public void Names_of_members_that_may_be_settings(string name, bool mayBe) => Assert.Equal(mayBe, OwnRequestTypes.MayBeSetting(name));

    [Theory]
    [InlineData("class T { public bool waiting_room { get; set; } public bool join_before_host { get; set; } }", "zoom settings")]
    [InlineData("class T { public bool waiting_room, join_before_host; }", "zoom settings")]
    [InlineData("class T : Base { public bool waiting_room { get; set; } } class Base { public bool join_before_host { get; set; } }", "zoom settings")]
    [InlineData("class T { [System.Text.Json.Serialization.JsonPropertyName(\"waiting_room\")] public bool A { get; set; } [System.Text.Json.Serialization.JsonPropertyName(\"join_before_host\")] public bool B { get; set; } }", "zoom settings")]
    [InlineData("class T { public bool waiting_room { get; set; } }", null)]
    [InlineData("class T { public bool waiting_room { get; set; } public static bool join_before_host { get; set; } }", null)]
    [InlineData("class T { public bool waiting_room { get; set; } public bool colour_blind { get; set; } }", null)]
    [InlineData("class T { public bool audioConnectionOptions { get; set; } public bool attendeePrivileges { get; set; } }", null)]
    [InlineData("interface T { bool waiting_room { get; set; } bool join_before_host { get; set; } }", null)]
    public void Types_that_stand_for_a_request(string declaration, string? told) =>
        Assert.Equal(told, OwnRequestTypes.Of(Evaluation.TypeIn(declaration, "T")) is { } known ? known.Vendor!.Name + " " + known.Path : null);
}
