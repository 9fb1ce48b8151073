using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Code;
using PrivacySafe.Conferencing.Analyzers.Rules.Files;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>What the rules say for which syntax is enough, without a compilation.</summary>
public class SyntaxRulesTests
{
    private static SyntaxTree File(string code) => CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken);

    private static string[] Suppressions(string code) => [.. UnjustifiedSuppressions.In(File(code), TestContext.Current.CancellationToken).Select(SingleRule.Said)];

    private const string InComment = "say why in a comment on the same line";
    private const string InJustification = "say why in its Justification";

    [Theory]
    [InlineData("#pragma warning disable PSC1001", "PSC1001")]
    [InlineData("#pragma warning disable psc1001", "psc1001")]
    [InlineData("#pragma warning disable PSC1001 //", "PSC1001")]
    [InlineData("#pragma warning disable PSC1001 // later", "PSC1001")]
    [InlineData("#pragma warning disable PSC1001 // TODO later", "PSC1001")]
    [InlineData("#pragma warning disable CS0168, PSC1001", "PSC1001")]
    [InlineData("#pragma warning disable PSC1001, PSC0000", "PSC1001 PSC0000")]
    [InlineData("#pragma warning disable PSC1001 // A meeting has no passcode", "PSC1001")]
    [InlineData("#pragma warning disable PSC1001 //  a meeting HAS no passcode ", "PSC1001")]
    [InlineData("#pragma warning disable PSC0000 // A meeting has no passcode", "")]
    [InlineData("#pragma warning disable PSC1001 // false positive", "")]
    [InlineData("#pragma warning restore PSC1001", "")]
    [InlineData("#pragma warning disable", "")]
    [InlineData("#pragma warning disable PSC100", "")]
    [InlineData("#pragma warning disable PSC10011", "")]
    [InlineData("#pragma warning disable PSC100A", "")]
    [InlineData("#pragma warning disable APSC100", "")]
    [InlineData("#pragma warning disable CS0168 // PSC", "")]
    [InlineData("#if PSC\n#pragma warning disable PSC1001\n#endif", "")]
    [InlineData("#pragma checksum \"PSC1001\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"00\"", "")]
    public void Pragmas(string code, string ids)
    {
        var found = Suppressions(code + "\nclass A { }\n");
        Assert.Equal(ids, string.Join(" ", found.Select(f => f.Split(' ', ':')[1])));
        Assert.All(found, f => Assert.True(f.StartsWith("PSC7002 ", StringComparison.Ordinal) && f.Contains(InComment, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001\")]", true)]
    [InlineData("[SuppressMessageAttribute(\"a\", \"PSC1001\")]", true)]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"PSC1001\")]", true)]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001:A meeting\")]", true)]
    [InlineData("[SuppressMessage(\"a\", \" PSC1001 :A meeting\")]", true)]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001\", Scope = \"member\")]", true)]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001\", Justification = \"<Pending>\")]", true)]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001\", Justification = null)]", true)]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001\", Justification = \"A meeting has no passcode\")]", true)]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001\", Scope = \"member\", Justification = \"the vendor makes one\")]", false)]
    [InlineData("[SuppressMessage(\"a\", \"PSC1001\", Justification = Why)]", false)]
    [InlineData("[SuppressMessage(\"a\", \"PSC100\")]", false)]
    [InlineData("[SuppressMessage(\"a\", \"CA1000 PSC1001\")]", false)]
    [InlineData("[SuppressMessage(\"PSC1001\")]", false)]
    [InlineData("[SuppressMessage(\"a\", Psc1001)]", false)]
    [InlineData("[Other(\"a\", \"PSC1001\")]", false)]
    public void Attributes(string attribute, bool isTold)
    {
        foreach (var code in new[] { $"class A {{ {attribute} void B() {{ }} }}", attribute + " class A { }", attribute.Replace("[", "[assembly: ", StringComparison.Ordinal) })
        {
            var found = Suppressions(code);
            Assert.Equal(isTold ? 1 : 0, found.Length);
            Assert.All(found, f => Assert.Contains(InJustification, f));
        }
    }

    [Fact]
    public void A_file_without_the_letters_is_passed_over() => Assert.Empty(Suppressions("#pragma warning disable CS0168\nclass A { }"));

    // The findings of public hosts in a file, in its order.
    private static string Hosts(string code) => string.Join(" ", File(code).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Where(PublicHosts.CanBeIn).Select(PublicHosts.In).OfType<Finding>().Select(f => f.Place.SourceTree!.GetText().ToString(f.Place.SourceSpan) + (f.Others.Length == 0 ? "" : "+" + f.Others.Length)));

    [Theory]
    [InlineData("\"meet.jit.si\"", "\"meet.jit.si\"")]
    [InlineData("\"MEET.jit.si\"", "\"MEET.jit.si\"")]
    [InlineData("\"8x8.vc\"", "\"8x8.vc\"")]
    [InlineData("\"//meet.jit.si\"", "\"//meet.jit.si\"")]
    [InlineData("\"https://meet.jit.si/a\"", "\"https://meet.jit.si/a\"")]
    [InlineData("\"https://meet.jit.si:80\"", "\"https://meet.jit.si:80\"")]
    [InlineData("\"https://meet.jit.si?a\"", "\"https://meet.jit.si?a\"")]
    [InlineData("\"https://meet.jit.si#a\"", "\"https://meet.jit.si#a\"")]
    [InlineData("\"'https://meet.jit.si'\"", "\"'https://meet.jit.si'\"")]
    [InlineData("\"meet.jit.si at https://meet.jit.si/a\"", "\"meet.jit.si at https://meet.jit.si/a\"")]
    [InlineData("$\"https://meet.jit.si/{a}\"", "https://meet.jit.si/")]
    [InlineData("\"meet.jit.si/a\"", "")]
    [InlineData("\"/meet.jit.si\"", "")]
    [InlineData("\"a/meet.jit.si\"", "")]
    [InlineData("\"https://meet.jit.si.example.org\"", "")]
    [InlineData("\"https://notmeet.jit.si\"", "")]
    [InlineData("\"like meet.jit.si\"", "")]
    [InlineData("settings[\"a\"] ?? \"meet.jit.si\"", "")]
    [InlineData("Config.A ?? \"meet.jit.si\"", "")]
    [InlineData("myOption ?? \"meet.jit.si\"", "")]
    [InlineData("Environment.A ?? \"meet.jit.si\"", "")]
    [InlineData("a.GetValue(\"b\", \"meet.jit.si\")", "")]
    [InlineData("other ?? \"meet.jit.si\"", "\"meet.jit.si\"")]
    [InlineData("\"meet.jit.si\" ?? settings", "\"meet.jit.si\"")]
    [InlineData("a.GetValue(\"meet.jit.si\")", "\"meet.jit.si\"")]
    [InlineData("a.Other(\"b\", \"meet.jit.si\")", "\"meet.jit.si\"")]
    public void Texts_that_name_a_server_for_everybody(string expression, string found) => Assert.Equal(found, Hosts($"class C {{ object M(object a) {{ return {expression}; }} }}"));

    [Theory]
    [InlineData("$\"{Host}/{a}\"", "Host+1")]
    [InlineData("$\"https://{Host}/{a}\"", "Host+1")]
    [InlineData("Host + a", "Host+1")]
    [InlineData("\"https://\" + Host", "Host+1")]
    [InlineData("string.Format(\"{0}/{1}\", Host, a)", "Host+1")]
    [InlineData("string.Format(\"https://{0}/{1}\", Host, a)", "Host+1")]
    [InlineData("new { domain = Host, roomName = a }", "Host+1")]
    [InlineData("new { roomName, domain = Host }", "Host+1")]
    [InlineData("$\"{Host}\"", "\"meet.jit.si\"")]
    [InlineData("$\"https:/{Host}/{a}\"", "\"meet.jit.si\"")]
    [InlineData("$\"{a}{Host}\"", "\"meet.jit.si\"")]
    [InlineData("a + Host", "\"meet.jit.si\"")]
    [InlineData("\"at \" + Host", "\"meet.jit.si\"")]
    [InlineData("string.Format(\"{1}/{0}\", Host, a)", "\"meet.jit.si\"")]
    [InlineData("string.Format(\"{0}/{1}\", a, Host)", "\"meet.jit.si\"")]
    [InlineData("string.Concat(\"{0}\", Host)", "\"meet.jit.si\"")]
    [InlineData("new { domain = Host }", "\"meet.jit.si\"")]
    [InlineData("new { domain = Host, roomName = a, jwt = a }", "\"meet.jit.si\"")]
    [InlineData("new { server = Host, roomName = a }", "\"meet.jit.si\"")]
    [InlineData("Host", "\"meet.jit.si\"")]
    public void A_name_is_told_where_it_begins_an_address(string expression, string found)
    {
        foreach (var declaration in new[] { "const string Host = \"meet.jit.si\";", "string Host { get; } = \"meet.jit.si\";", "string Host => \"meet.jit.si\";" })
            Assert.Equal(found, Hosts($"class C {{ {declaration} object M(object a) {{ return {expression}; }} }}"));
        Assert.Equal(found, Hosts($"class C {{ object M(object a) {{ var Host = \"meet.jit.si\"; return {expression}; }} }}"));
    }

    [Fact]
    public void What_is_declared_elsewhere_or_with_another_server_is_not()
    {
        Assert.Equal("", Hosts("class C { const string Host = \"meet.example.org\"; string M(string a) => $\"{Host}/{a}\"; }"));
        Assert.Equal("\"meet.jit.si\"", Hosts("class C { const string Other = \"meet.jit.si\"; string M(string Host) => $\"{Host}/a\"; }"));
        Assert.Equal("\"meet.jit.si\"", Hosts("class C { const string Host = \"meet.jit.si\"; } class D { string M(string Host) => $\"{Host}/a\"; }"));
    }
}
