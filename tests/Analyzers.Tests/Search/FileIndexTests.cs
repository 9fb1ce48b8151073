using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Search;

/// <summary>What is looked for in the text of a file is what a walk through its syntax finds.</summary>
public class FileIndexTests
{
    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    [Fact]
    public void Text_and_syntax_agree_on_calls_and_writings_of_every_name()
    {
        var (calls, writings) = (0, 0);
        foreach (var tree in Seeds.All.SelectMany(seed => seed.Code).Select(Parse))
        {
            var file = FileIndex.Of(tree);
            foreach (var named in Calls(tree).ToLookup(c => FileIndex.NameOf(c.Expression)!))
            {
                // The walk meets the last call of a chain first.
                Assert.Equal(named.OrderBy(call => call.Expression.Span.End), file.CallsOf(named.Key));
                calls += named.Count();
            }

            foreach (var named in Writings(tree).ToLookup(w => w.Name, w => w.Node))
            {
                Assert.Equal(named, file.WritingsOf(named.Key));
                writings += named.Count();
            }
        }

        Assert.InRange(calls, 1000, int.MaxValue);
        Assert.InRange(writings, 500, int.MaxValue);
    }

    [Fact]
    public void Broken_code_hides_nothing_either() => Gen.Select(Gen.Int[0, Seeds.All.Length - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 8]).Sample(
        mutant =>
        {
            var tree = Parse(Mutation.Of(Seeds.All[mutant.Item1].Code[0], mutant.Item2, mutant.Item3));
            return Calls(tree).All(call => FileIndex.Of(tree).CallsOf(FileIndex.NameOf(call.Expression)!).Contains(call))
                && Writings(tree).All(writing => FileIndex.Of(tree).WritingsOf(writing.Name).Contains(writing.Node));
        },
        iter: 200);

    [Fact]
    public void A_name_begins_behind_a_number_and_not_inside_of_another()
    {
        var tree = Parse("class A { void B() { var c = new { d = 10password = 1 }; a1password = 2; } }");
        Assert.Equal("password = 1", Assert.Single(FileIndex.Of(tree).WritingsOf("password")).ToString());
    }

    [Fact]
    public void Calls_on_a_name_are_those_of_methods_of_what_it_stands_for()
    {
        var tree = Parse("class A { void B() { all.Add(1); this.all?.Add(2); a.all . Add(3); all.First().Add(4); all.Parts.Add(5); Add(all); all = b; all(6); C.all<int>.Add(7); small.Add(8); } }");
        Assert.Equal(["all.Add(1)", ".Add(2)", "a.all . Add(3)", "all.First()", "C.all<int>.Add(7)"], FileIndex.Of(tree).CallsOn("all").Select(call => call.ToString()));
    }

    [Theory]
    [InlineData("_http.PostAsync(url, null);")]
    [InlineData("_http . PostAsync (url, null);")]
    [InlineData("_http.PostAsync /* now */ (url, null);")]
    [InlineData("_http?.PostAsync(url, null);")]
    [InlineData("_http.@PostAsync(url, null);")]
    [InlineData("_http.PostAsJsonAsync<object>(url, null);")]
    [InlineData("Send(url);")]
    [InlineData("meeting.Password = url;")]
    [InlineData("meeting.Password\n    ??= url;")]
    [InlineData("meeting.@Password = url;")]
    [InlineData("meeting.Password /* none */ = url;")]
    [InlineData("var body = new { password = url };")]
    [InlineData("var body = new Meeting { Password = url };")]
    public void Code_that_may_send_or_write_a_setting_is_looked_at(string statement) => Assert.True(MayMatter(statement));

    [Theory]
    [InlineData("url.ToString();")]
    [InlineData("var same = meeting.Password == url;")]
    [InlineData("System.Console.WriteLine(\"PostAsync and password\");")]
    [InlineData("// Only _http.PostAsyncLater matters.")]
    public void Code_that_does_neither_is_passed_over(string statement) => Assert.False(MayMatter(statement));

    private static bool MayMatter(string statement)
    {
        var tree = Parse($$"""
            // A meeting on Zoom.
            class Service(System.Net.Http.HttpClient _http, Meeting meeting)
            {
                void Send(string url) => _http.PutAsync(url, null);
                void Run(string url) { {{statement}} }
            }
            """);
        return Vocabulary.BuiltIn.ContentOf(tree).MaySendIn(tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(m => m.Identifier.ValueText == "Run"));
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Newest, cancellationToken: TestContext.Current.CancellationToken);

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxTree tree) =>
        tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => IsWritten(FileIndex.NameOf(call.Expression)) && !IsInName(call.Expression));

    private static IEnumerable<(string Name, SyntaxNode Node)> Writings(SyntaxTree tree) => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
        .Select(node => (Name: node switch
        {
            AssignmentExpressionSyntax assignment => FileIndex.NameOf(assignment.Left),
            AnonymousObjectMemberDeclaratorSyntax member => member.NameEquals?.Name.Identifier.ValueText,
            _ => null,
        }, Node: node))
        .Where(writing => IsWritten(writing.Name))
        .Select(writing => (writing.Name!, writing.Node));

    // A name that the parser misses is no name that anybody wrote.
    private static bool IsWritten(string? name) => !string.IsNullOrEmpty(name);

    private static bool IsInName(ExpressionSyntax called) => called is QualifiedNameSyntax or AliasQualifiedNameSyntax;
}
