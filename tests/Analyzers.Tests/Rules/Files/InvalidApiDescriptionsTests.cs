using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules.Files;

/// <summary>What is wrong in a description is told once, where it stands, and the other lines count.</summary>
public sealed class InvalidApiDescriptionsTests
{
    private const string Library = "namespace Ours { public class Desk { public void Open(string topic) { } } }";

    private const string Call = "call create-meeting zoom M:Ours.Desk.Open topic->topic type=2\n";

    [Theory]
    [InlineData("{|PSC9004:zink|} log M:A.B.C")]
    [InlineData("{|PSC9004:call|}")]
    [InlineData("call {|PSC9004:make-meeting|} zoom M:A.B.C")]
    [InlineData("call {|PSC9004:read-meeting|} zoom M:A.B.C")]
    [InlineData("call create-meeting {|PSC9004:skype|} M:A.B.C")]
    [InlineData("{|PSC9004:call create-meeting zoom|}")]
    [InlineData("call create-meeting zoom {|PSC9004:A.B.C|}")]
    [InlineData("call create-meeting zoom {|PSC9004:M:A.B.#ctor|}")]
    [InlineData("call create-meeting zoom M:A.B.C {|PSC9004:topic>topic|} also>wrong")]
    [InlineData("call create-meeting zoom M:A.B.C {|PSC9004:@names=kebab|}")]
    [InlineData("call create-meeting zoom M:A.B.C {|PSC9004:@first=A|}")]
    [InlineData("call create-meeting zoom M:A.B.C {|PSC9004:=1|}")]
    [InlineData("type zoom {|PSC9004:M:A.B|}")]
    [InlineData("type zoom {|PSC9004:T:A.*|}")]
    [InlineData("type zoom T:A.B {|PSC9004:settings|}")]
    [InlineData("source {|PSC9004:films|} M:A.B.C")]
    [InlineData("source recording M:A.B.C {|PSC9004:content|}")]
    [InlineData("source recording {|PSC9004:M:A.B.C(|}")]
    [InlineData("sink {|PSC9004:clowd|} M:A.B.C")]
    [InlineData("sink log {|PSC9004:F:A.B.C|}")]
    [InlineData("sink log M:A.B.C {|PSC9004:a,b|}")]
    [InlineData("sink log P:A.B.C {|PSC9004:a|}")]
    [InlineData("sanitizer {|PSC9004:all|} M:A.B.C")]
    [InlineData("{|PSC9004:sanitizer anything|}")]
    [InlineData("sign-in X {|PSC9004:T:A.B|}")]
    [InlineData("\t {|PSC9004:sign-in|} ")]
    public Task A_line_that_is_wrong(string line) => Analysis.WithFileAsync(
        "Own.conferencing-api.txt", "# ours\nconferencing-api 1\n" + line + "\n" + Call, Library, "class Service { void Run(Ours.Desk desk) => desk.{|PSC1001:Open|}(\"Sales\"); }");

    [Theory]
    [InlineData("{|PSC9004:conferencing-api 2|}\n")]
    [InlineData("{|PSC9004:call create-meeting zoom M:Ours.Desk.Open|}\nnonsense\n")]
    public Task A_file_without_a_known_version(string first) => Analysis.WithFileAsync(
        "Own.conferencing-api.txt", first + Call, Library, "class Service { void Run(Ours.Desk desk) => desk.Open(\"Sales\"); }");

    [Fact]
    public async Task The_message_names_what_stands_there_and_what_may()
    {
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Nothing");
        var found = await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions
            .WithAnalyzers(compilation, [new ConferencingAnalyzer()], new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([new WrittenFile("/src/Own.conferencing-api.txt", "conferencing-api 1\nsink clowd M:A.B.C\n")]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var diagnostic = Assert.Single(found);
        Assert.Equal(RuleDescriptors.InvalidApiDescription.Id, diagnostic.Id);
        Assert.Equal("'clowd' is not allowed here, and what it belongs to is passed over; allowed: a kind of sink: cloud-storage, log, invitation, message, store", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("/src/Own.conferencing-api.txt: (1,5)-(1,10)", diagnostic.Location.GetLineSpan().ToString());
    }
}
