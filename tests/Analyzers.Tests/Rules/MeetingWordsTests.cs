using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>What the rules about meetings say, word for word, one request after the other, without the rest of the analyzer.</summary>
public class MeetingWordsTests
{
    private const string Zoom = "https://api.zoom.us/v2/users/me/meetings";

    // A good passcode, so that only what a test is about is told.
    private const string Good = "password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10)";

    private static string[] Of(string call, string before = "", string members = "")
    {
        var (value, evaluator) = Evaluation.Only($"HttpClient http = new(); {before} Use(http.{call});", members);
        var write = new VendorRequests(_ => true).Read(Assert.Single(HttpLibraries.Read((IInvocationOperation)value, evaluator)))!;
        return [.. MeetingRules.Judge(write, (_, of, rule) => rule(of)).Select(SingleRule.Said)];
    }

    private static string[] Created(string body, string before = "") => Of($"PostAsJsonAsync(\"{Zoom}\", new {{ {body} }})", before);

    private static void Says(string[] found, params string[] said)
    {
        Assert.Equal(said.Length, found.Length);
        for (var i = 0; i < said.Length; i++)
        {
            var parts = said[i].Split(" ... ");
            Assert.StartsWith(parts[0], found[i]);
            Assert.All(parts.Skip(1), part => Assert.Contains(part, found[i]));
        }
    }

    [Theory]
    [InlineData("topic = given", "PSC1001 PostAsJsonAsync: ... Zoom ... not asked for either: ")]
    [InlineData("topic = given, settings = new { waiting_room = true, meeting_authentication = true }", "PSC1001 PostAsJsonAsync: ... its other protections are set")]
    [InlineData("password = \"\"", "PSC1001 PostAsJsonAsync: ")]
    [InlineData("password = (string)null", "PSC1001 PostAsJsonAsync: ")]
    [InlineData("default_password = true", "PSC1002 PostAsJsonAsync: ")]
    [InlineData("default_password = false", "PSC1001 PostAsJsonAsync: ")]
    [InlineData("default_password = flag", null)]
    [InlineData("default_password = flag || given.Length > 3", null)]
    [InlineData("password = given", "PSC9001 PostAsJsonAsync: ")]
    [InlineData("password = \"1234\"", "PSC1003 \"1234\": ... a constant")]
    [InlineData("password = Guid.NewGuid().ToString()", "PSC1004 Guid.NewGuid().ToString(): ... a GUID")]
    [InlineData(Good, null)]
    public void Passcodes(string body, string? said) => Says([.. Created(body).Where(f => f.StartsWith("PSC100", StringComparison.Ordinal) || f.StartsWith("PSC900", StringComparison.Ordinal))], said is null ? [] : [said]);

    [Theory]
    [InlineData("settings = new { waiting_room = false }", "PSC1005 false: ... settings.waiting_room = false")]
    [InlineData("settings = new { join_before_host = true }", "PSC1006 true: ... settings.join_before_host")]
    [InlineData("settings = new { auto_recording = \"cloud\" }", "PSC3002 \"cloud\": ... settings.auto_recording ... cloud")]
    [InlineData("settings = new { auto_recording = \"local\" }", "PSC3003 \"local\": ... settings.auto_recording ... local")]
    [InlineData("settings = new { auto_recording = \"\" }", "PSC3003 \"\": ... settings.auto_recording = \"\"")]
    [InlineData("settings = new { waiting_room = flag }", null)]
    [InlineData("settings = new { waiting_room = true, auto_recording = \"none\" }", null)]
    public void Insecure_values(string body, string? said) => Says(Created(Good + ", " + body), said is null ? [] : [said]);

    [Theory]
    [InlineData("waiting_room = true", "PSC1012 true: ... waiting_room ... The waiting room stands inside settings; beside it, it is no property of the request.")]
    [InlineData("waiting_room = flag ? true : false", "PSC1012 ")]
    [InlineData("waiting_room = false", null)]
    [InlineData("waiting_room = true, settings = new { waiting_room = true }", null)]
    [InlineData("settings = new { enforce_login = true }", "PSC1012 true: ... settings.enforce_login ... Deprecated")]
    [InlineData("settings = new { enforce_login = flag ? true : false }", "PSC1012 ")]
    [InlineData("settings = new { enforce_login = false }", null)]
    [InlineData("settings = new { enforce_login = given }", null)]
    [InlineData("who_goes_to_waiting_room = \"everyone\"", "PSC1012 \"everyone\": ... it is heeded as settings.waiting_room_options.who_goes_to_waiting_room only")]
    [InlineData("who_goes_to_waiting_room = \"users_not_in_account\"", "PSC1012 \"users_not_in_account\": ")]
    [InlineData("who_goes_to_waiting_room = \"users_not_on_invite\"", null)]
    [InlineData("colour = true", null)]
    public void Settings_in_the_wrong_place(string body, string? said) => Says([.. Created(Good + ", " + body).Where(f => f.StartsWith("PSC1012", StringComparison.Ordinal))], said is null ? [] : [said]);

    [Theory]
    [InlineData("new JsonSerializerOptions()", 1)]
    [InlineData("(JsonSerializerOptions)data.Inner", 0)]
    public void Where_names_may_be_written_otherwise_no_place_is_wrong(string options, int told) => Assert.Equal(
        told, Of($"PostAsJsonAsync(\"{Zoom}\", new {{ {Good}, waiting_room = true }}, {options})").Count(f => f.StartsWith("PSC1012", StringComparison.Ordinal)));

    [Fact]
    public void A_passcode_in_the_wrong_place_is_told_once() => Says(Created("settings = new { password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) }"), "PSC1012 System.Security.Cryptography.RandomNumberGenerator.GetHexString(10): ... settings.password ... The passcode stands beside settings, not inside it");

    [Fact]
    public void A_constant_passcode_in_a_link_is_told_beside_one_in_the_wrong_place() => Says(
        [.. Created("join_url = \"https://zoom.us/j/1?pwd=secret\", settings = new { password = given }").Where(f => f.StartsWith("PSC10", StringComparison.Ordinal))],
        "PSC1012 given: ... settings.password",
        "PSC1003 \"https://zoom.us/j/1?pwd=secret\": ... part of a constant link");

    [Fact]
    public void What_a_vendor_leaves_open_is_told_as_its_default() => Says(
        [.. Of("PostAsJsonAsync(\"https://graph.microsoft.com/v1.0/me/onlineMeetings\", new { subject = given })").Where(f => f.StartsWith("PSC1011", StringComparison.Ordinal))],
        "PSC1011 PostAsJsonAsync: ... allowedPresenters = everyone by default");

    [Theory]
    [InlineData("settings = new { encryption_type = \"e2ee\", auto_recording = \"cloud\" }", "settings.auto_recording = cloud")]
    [InlineData("settings = new { encryption_type = \"E2EE\", auto_recording = \"local\" }", "settings.auto_recording = local")]
    [InlineData("settings = new { encryption_type = \"e2ee\", auto_recording = \"cloud\", auto_start_meeting_summary = true }", "settings.auto_recording = cloud")]
    [InlineData("settings = new { encryption_type = \"e2ee\", auto_recording = \"none\" }", null)]
    [InlineData("settings = new { encryption_type = \"e2ee\", auto_recording = given }", null)]
    [InlineData("settings = new { encryption_type = \"enhanced_encryption\", auto_recording = \"cloud\" }", null)]
    [InlineData("settings = new { auto_recording = \"cloud\" }", null)]
    public void Encryption_that_contradicts_what_a_server_does(string body, string? said)
    {
        var found = Created(Good + ", " + body).Where(f => f.StartsWith("PSC3004", StringComparison.Ordinal)).ToArray();
        Assert.Equal(said is null ? 0 : 1, found.Length);
        if (said is not null)
            Assert.Contains(said, found[0]);
    }

    [Theory]
    [InlineData("DeleteAsync(\"https://api.zoom.us/v2/meetings/1/recordings\")", "PSC3007 DeleteAsync: ... Zoom ... say action = delete")]
    [InlineData("DeleteAsync(\"https://api.zoom.us/v2/meetings/1/recordings?action=trash\")", "PSC3007 \"https://api.zoom.us/v2/meetings/1/recordings?action=trash\": ... say action = delete")]
    [InlineData("DeleteAsync(\"https://api.zoom.us/v2/meetings/1/recordings?action=delete\")", null)]
    [InlineData("DeleteAsync($\"https://api.zoom.us/v2/meetings/1/recordings?action={given}\")", null)]
    [InlineData("DeleteAsync(\"https://webexapis.com/v1/recordings/1\")", "PSC3007 DeleteAsync: ... Webex ... empty the bin as well (/recordings/purge)")]
    [InlineData("PatchAsJsonAsync(\"https://api.zoom.us/v2/meetings/1/recordings/settings\", new { share_recording = \"publicly\" })", "PSC3006 \"publicly\": ... share_recording ... publicly")]
    [InlineData("PatchAsJsonAsync(\"https://api.zoom.us/v2/meetings/1/recordings/settings\", new { share_recording = \"none\" })", null)]
    public void Recordings_that_exist(string call, string? said) => Says(Of(call), said is null ? [] : [said]);

    [Fact]
    public void Whoever_empties_the_bin_in_the_same_file_has_thought_of_it() =>
        Assert.Empty(Of("DeleteAsync(\"https://webexapis.com/v1/recordings/1\")", "await http.PostAsync(\"https://webexapis.com/v1/recordings/purge\", null);"));

    [Theory]
    [InlineData("settings = new { authentication_domains = \"example.org,gmail.com\" }", "gmail.com")]
    [InlineData("settings = new { authentication_domains = \"example.org; *.gmail.com\" }", "gmail.com")]
    [InlineData("settings = new { authentication_domains = \"a@gmail.com\" }", "gmail.com")]
    [InlineData("settings = new { authentication_domains = \"example.org|GMAIL.com\" }", "GMAIL.com")]
    [InlineData("settings = new { authentication_domains = new[] { \"example.org\", \"gmail.com\" } }", "gmail.com")]
    [InlineData("settings = new { authentication_domains = given + \",gmail.com\" }", "gmail.com")]
    [InlineData("settings = new { authentication_domains = flag ? \"gmail.com\" : given }", "gmail.com")]
    [InlineData("settings = new { authentication_domains = \"example.org\" }", null)]
    [InlineData("settings = new { authentication_domains = \"notgmail.com\" }", null)]
    [InlineData("settings = new { authentication_domains = given }", null)]
    public void Domains_of_everybody(string body, string? domain)
    {
        var found = Created(Good + ", " + body).Where(f => f.StartsWith("PSC4005", StringComparison.Ordinal)).ToArray();
        Assert.Equal(domain is null ? 0 : 1, found.Length);
        if (domain is not null)
            Assert.Contains($"trusts everybody at {domain} on Zoom", found[0]);
    }

    [Fact]
    public void Rooms_that_others_can_guess()
    {
        const string Bbb = "GetAsync($\"https://bbb.example.org/bigbluebutton/api/{0}?meetingID={1}&checksum={2}\")";
        string[] Named(string action, string id) => [.. Of(Bbb.Replace("{0}", action).Replace("{1}", id).Replace("{2}", "{given}")).Where(f => f.StartsWith("PSC1009", StringComparison.Ordinal))];
        Assert.Contains("a constant", Assert.Single(Named("create", "sprechstunde")));
        Assert.Contains("the time", Assert.Single(Named("create", "{DateTime.Now.Ticks}")));
        Assert.Contains("System.Random", Assert.Single(Named("create", "{new Random().Next()}")));
        Assert.Empty(Named("create", "{Guid.NewGuid()}"));
        Assert.Empty(Named("create", "{other}"));
    }

    [Theory]
    [InlineData("[UsageReport(\"Hours of doctors for billing\")] string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", false)]
    [InlineData("[UsageReportAttribute(\"Hours of doctors for billing\")] string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", false)]
    [InlineData("[UsageReport(Why)] string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", false)]
    [InlineData("[UsageReport(\"todo later\")] string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", true)]
    [InlineData("[UsageReport(\"billing\")] string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", true)]
    [InlineData("[UsageReport] string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", true)]
    [InlineData("[Other(\"Hours of doctors for billing\")] string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", true)]
    [InlineData("string Get(HttpClient http) => Use2(http.GetAsync(\"https://api.zoom.us/v2/report/meetings/1/participants\"));", true)]
    public void Reports_on_single_people(string member, bool isTold)
    {
        const string Attributes = "const string Why = \"a\"; static string Use2<T>(T value) => null; class UsageReportAttribute : Attribute { public UsageReportAttribute(string purpose = null) { } } class OtherAttribute : Attribute { public OtherAttribute(string purpose) { } }";
        var (use, _) = Evaluation.Only("Use(given);", member + Attributes);
        var call = use.SemanticModel!.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>().Single(c => c.Expression.ToString() == "http.GetAsync");
        var operation = (IInvocationOperation)use.SemanticModel.GetOperation(call, TestContext.Current.CancellationToken)!;
        var evaluator = new PrivacySafe.Conferencing.Analyzers.Values.Evaluator(new PrivacySafe.Conferencing.Analyzers.Values.CodeScope([operation], TestContext.Current.CancellationToken));
        var write = new VendorRequests(_ => true).Read(Assert.Single(HttpLibraries.Read(operation, evaluator)))!;
        Assert.Equal(isTold ? 1 : 0, UsageReports.In(write).Count());
    }
}
