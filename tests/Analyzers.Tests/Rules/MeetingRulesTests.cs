using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Which rules speak about a request, in which order, and what is left when one of them fails.</summary>
public class MeetingRulesTests
{
    private static MeetingWrite Write(string call)
    {
        var (value, evaluator) = Evaluation.Only($"HttpClient http = new(); Use(http.{call});");
        return new VendorRequests(_ => true).Read(Assert.Single(HttpLibraries.Read((IInvocationOperation)value, evaluator)))!;
    }

    private static (string[] Parts, Finding[] Findings) Judged(string call, string? failing = null)
    {
        List<string> parts = [];
        var findings = MeetingRules.Judge(Write(call), (part, write, rule) =>
        {
            parts.Add(part);
            return part == failing ? null : rule(write);
        });
        return ([.. parts], [.. findings]);
    }

    private static string[] Ids(Finding[] findings) => [.. findings.Select(f => f.Rule.Id)];

    private const string Open = "PostAsJsonAsync(\"http://api.zoom.us/v2/users/me/meetings\", new { topic = \"Join https://zoom.us/j/1?pwd=a\", settings = new { join_before_host = true, waiting_room = false, auto_recording = \"cloud\" } })";

    [Fact]
    public void Every_part_has_a_name_by_which_its_failing_is_told()
    {
        string[] first = ["rule of links in messages", "rule of trusted domains"];
        Assert.Equal(
            [.. first, "rule of ineffective settings", "rules of passcodes", "rule of room names", "rules of insecure values", "rule of features", "rules of insecure defaults", "rule of encryption"],
            Judged(Open).Parts);
        Assert.Equal([.. first, "rules of recordings", "rule of usage reports"], Judged("DeleteAsync(\"https://api.zoom.us/v2/meetings/1/recordings\")").Parts);
    }

    [Fact]
    public void A_part_that_fails_takes_only_its_own_findings_with_it()
    {
        var all = Ids(Judged(Open).Findings);
        Assert.Contains("PSC1001", all);
        Assert.Contains("PSC1005", all);
        Assert.Contains(RuleDescriptors.InsecureTransport.Id, all);
        Assert.DoesNotContain("PSC1001", Ids(Judged(Open, "rules of passcodes").Findings));
        Assert.Contains("PSC1005", Ids(Judged(Open, "rules of passcodes").Findings));
        Assert.Contains("PSC1001", Ids(Judged(Open, "rules of insecure values").Findings));
        Assert.DoesNotContain("PSC1005", Ids(Judged(Open, "rules of insecure values").Findings));
        Assert.Equal(all, Ids(Judged(Open, "rule of ineffective settings").Findings));
    }

    [Theory]
    [InlineData("PostAsJsonAsync(\"http://api.zoom.us/v2/users/me/meetings\", new { topic = \"a\" })", true)]
    [InlineData("PatchAsJsonAsync(\"http://api.zoom.us/v2/meetings/1\", new { topic = \"a\" })", true)]
    [InlineData("DeleteAsync(\"http://api.zoom.us/v2/meetings/1/recordings\")", true)]
    [InlineData("PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new { topic = \"a\" })", false)]
    [InlineData("DeleteAsync(\"https://api.zoom.us/v2/meetings/1/recordings\")", false)]
    public void What_goes_without_encryption_is_told_of_every_request(string call, bool isTold)
    {
        var finding = Judged(call).Findings.SingleOrDefault(f => f.Rule.Id == RuleDescriptors.InsecureTransport.Id);
        Assert.Equal(isTold, finding is not null);
        if (finding is null)
            return;
        Assert.Equal(FindingProperties.Replace, finding.Properties[FindingProperties.Change]);
        Assert.Equal("0", finding.Properties[FindingProperties.At]);
        Assert.Single(finding.Others);
    }

    [Fact]
    public void A_setting_that_is_written_before_the_request_is_shown_with_its_sending()
    {
        Assert.Single(Insecure("PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", settings)").Others);
        Assert.Empty(Insecure("PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new { settings = new { waiting_room = false } })").Others);
        Assert.Empty(Insecure("PatchAsJsonAsync(\"https://api.zoom.us/v2/meetings/1\", settings)").Others);

        static Finding Insecure(string call)
        {
            var (value, evaluator) = Evaluation.Only($"HttpClient http = new(); var settings = new {{ settings = new {{ waiting_room = false }} }}; Use(http.{call});");
            var write = new VendorRequests(_ => true).Read(Assert.Single(HttpLibraries.Read((IInvocationOperation)value, evaluator)))!;
            return MeetingRules.Judge(write, (_, of, rule) => rule(of)).Single(f => f.Rule.Id == "PSC1005");
        }
    }

    [Fact]
    public void What_only_the_part_of_a_request_says_is_shown_alone()
    {
        var whole = Write("PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new { settings = new { waiting_room = false } })");
        var elsewhere = Evaluation.Only("Use(given);").Value.Syntax;
        Assert.Single(InsecureIn(isWhole: true).Others);
        Assert.Empty(InsecureIn(isWhole: false).Others);

        Finding InsecureIn(bool isWhole) =>
            MeetingRules.Judge(new MeetingWrite(whole.Vendor, EndpointEffect.CreateMeeting, elsewhere, model: null, whole.Payload, isWhole), (_, of, rule) => rule(of)).Single(f => f.Rule.Id == "PSC1005");
    }

    [Theory]
    [InlineData("\"https://zoom.us/j/1?pwd=secret\"", true)]
    [InlineData("\"HTTPS://zoom.us/j/1?a=b&pwd=secret\"", true)]
    [InlineData("\"https://zoom.us/j/1?pwd=\"", false)]
    [InlineData("\"https://zoom.us/j/1?mypwd=secret\"", false)]
    [InlineData("\"https://zoom.us/j/1\"", false)]
    [InlineData("\"pwd=secret\"", false)]
    [InlineData("\"see https://zoom.us/j/1?pwd=secret\"", false)]
    [InlineData("\"httppwd=x\"", false)]
    public void A_link_with_a_passcode_in_it_is_a_constant_one(string text, bool isTold)
    {
        var write = Write($"PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new {{ join_url = {text} }})");
        Assert.Equal(isTold, Passcodes.In(write, isSpokenOf: true).Any(f => f.Rule.Id == RuleDescriptors.ConstantPasscode.Id));
        Assert.DoesNotContain(Passcodes.In(Write($"PatchAsJsonAsync(\"https://api.zoom.us/v2/meetings/1\", new {{ join_url = {text} }})"), isSpokenOf: true), f => f.Rule.Id == RuleDescriptors.ConstantPasscode.Id);
    }

    [Theory]
    [InlineData("\"1234\"", "a constant")]
    [InlineData("Guid.NewGuid().ToString()", "a GUID")]
    [InlineData("new Random().Next().ToString()", "System.Random")]
    [InlineData("DateTime.Now.Ticks.ToString()", "the clock")]
    [InlineData("\"a\" + Guid.NewGuid()", "a GUID")]
    [InlineData("\"a\" + new Random().Next() + DateTime.Now.Ticks", "System.Random")]
    [InlineData("Environment.GetEnvironmentVariable(\"CODE\")", "a configured value")]
    [InlineData("System.Security.Cryptography.RandomNumberGenerator.GetHexString(10)", null)]
    [InlineData("given + Guid.NewGuid()", null)]
    [InlineData("given", null)]
    public void Of_a_passcode_is_told_what_it_is(string passcode, string? what)
    {
        var findings = Passcodes.In(Write($"PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new {{ password = {passcode} }})"), isSpokenOf: false).Where(f => f.Rule.Id != RuleDescriptors.CannotDecide.Id).ToArray();
        Assert.Equal(what, findings.SingleOrDefault()?.Words[1]);
        if (what is not null)
            Assert.Equal(FindingProperties.Replace, findings[0].Properties[FindingProperties.Change]);
    }

    [Theory]
    [InlineData("password = \"\"", "Replace", "0")]
    [InlineData("password = flag ? \"\" : null", null, null)]
    [InlineData("topic = given", "Add", "0")]
    public void Of_several_passcodes_none_is_the_one_to_replace(string body, string? change, string? at)
    {
        var finding = Passcodes.In(Write($"PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new {{ {body} }})"), isSpokenOf: false).Single();
        Assert.Equal(RuleDescriptors.MeetingWithoutPasscode.Id, finding.Rule.Id);
        Assert.Equal(change, finding.Properties.GetValueOrDefault(FindingProperties.Change), ignoreCase: true);
        Assert.Equal(at, finding.Properties.GetValueOrDefault(FindingProperties.At));
    }
}
