using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>What is known of members that another file declares, by their syntax alone.</summary>
public class ForeignSourceTests
{
    private static string Of(string declaration) => Evaluation.Of("Use(Elsewhere.Value);", "", $$"""
        static class Elsewhere
        {
            {{declaration}}
            static readonly string Named = "n";
            static string Read => "r";
            static string Initialised { get; } = "i";
            static string Nothing;
        }
        """);

    [Theory]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("(\"a\")", "\"a\"")]
    [InlineData("null", "null")]
    [InlineData("default", "null")]
    [InlineData("\"a\" + \"b\"", "\"ab\"")]
    [InlineData("\"a\" + Named + Read + Initialised", "\"anri\"")]
    [InlineData("\"a\" + Nothing", "\"a\" + ?")]
    [InlineData("$\"a{Named}/{5}\"", "\"an/5\"")]
    [InlineData("$\"a{System.Console.ReadLine()}\"", "\"a\" + ?")]
    [InlineData("Nothing ?? \"a\"", "(? | \"a\")")]
    [InlineData("null ?? \"a\"", "\"a\"")]
    [InlineData("nameof(Named)", "\"Named\"")]
    [InlineData("System.Console.ReadLine()", "?")]
    public void A_fixed_field_is_what_it_is_declared_with(string expression, string value) => Assert.Equal(value, Of($"public static readonly string Value = {expression};"));

    [Theory]
    [InlineData("new System.Uri(\"a\")", "\"a\"")]
    [InlineData("new(\"a\")", "\"a\"")]
    [InlineData("new System.Uri(\"a\", System.UriKind.Relative)", "\"a\"")]
    [InlineData("new System.Uri(new System.Uri(\"a\"), \"b\")", "?")]
    public void An_address_is_what_it_is_made_of(string expression, string value) => Assert.Equal(value, Of($"public static readonly System.Uri Value = {expression};"));

    [Theory]
    [InlineData("public static string Value => \"a\";", "\"a\"")]
    [InlineData("public static string Value { get; } = \"a\";", "\"a\"")]
    [InlineData("public static string Value { get; set; } = \"a\";", "(\"a\" | ?)")]
    [InlineData("public static string Value { get => \"a\"; }", "\"a\"")]
    [InlineData("public static string Value { get { return \"a\"; } }", "\"a\"")]
    [InlineData("public static string Value { set { } get { return \"a\"; } }", "(\"a\" | ?)")]
    [InlineData("public static string Value { get { System.Console.WriteLine(); return \"a\"; } }", "?")]
    [InlineData("public static string Value = \"a\";", "(\"a\" | ?)")]
    [InlineData("public const string Value = \"a\";", "\"a\"")]
    public void A_property_is_what_its_declaration_says(string declaration, string value) => Assert.Equal(value, Of(declaration));

    [Theory]
    [InlineData(20, "\"aaaaaaaaaaaaaaaaaaaaa\"")]
    [InlineData(21, "? + ? + \"aaaaaaaaaaaaaaaaaaaa\"")]
    public void Sums_are_read_to_a_depth(int depth, string value) => Assert.Equal(value, Of($"public static readonly string Value = \"a\"{string.Concat(Enumerable.Repeat(" + \"a\"", depth))};"));

    [Theory]
    [InlineData(10, "\"a\"")]
    [InlineData(20, "\"a\"")]
    [InlineData(21, "?")]
    public void Parentheses_too(int depth, string value) => Assert.Equal(value, Of($"public static readonly string Value = {new string('(', depth)}\"a\"{new string(')', depth)};"));

    [Theory]
    [InlineData(10, "\"aaaaaaaaaaa\"")]
    [InlineData(11, "\"aaaaaaaaaa\" + ? + ?")]
    public void Sums_in_sums_too(int depth, string value) => Assert.Equal(value, Of($"public static readonly string Value = {string.Concat(Enumerable.Repeat("\"a\" + (", depth))}\"a\"{new string(')', depth)};"));

    [Theory]
    [InlineData(10, "(? | ? | ? | ? | ? | ? | ? | ? | ? | ? | \"a\")")]
    [InlineData(20, "(? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | \"a\")")]
    [InlineData(21, "(? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ?)")]
    public void Choices_too(int depth, string value) => Assert.Equal(value, Of($"public static readonly string Value = {string.Concat(Enumerable.Repeat("System.Console.Title ?? ", depth))}\"a\";"));

    [Theory]
    [InlineData(20, "\"a\"")]
    [InlineData(21, "?")]
    public void Names_of_names_too(int depth, string value) => Assert.Equal(value, Of($"public static readonly string Value = N{depth - 1}; static readonly string N0 = \"a\"; {string.Concat(Enumerable.Range(1, depth - 1).Select(i => $"static readonly string N{i} = N{i - 1}; "))}"));

    [Theory]
    [InlineData("$\"{", "\"a\"", "}\"")]
    [InlineData("new System.Uri(", "\"a\"", ")")]
    [InlineData("new System.Uri(", "\"a\"", ", System.UriKind.Absolute)")]
    [InlineData("new(", "\"a\"", ")")]
    [InlineData("(null ?? ", "\"a\"", ")")]
    [InlineData("(", "null", " ?? \"a\")")]
    public void Other_expressions_too(string start, string inner, string end)
    {
        // With parentheses around it each step counts twice.
        var deepest = start[0] == '(' ? 10 : 20;
        Assert.DoesNotContain("?", Read(deepest), StringComparison.Ordinal);
        Assert.Contains("?", Read(deepest + 1), StringComparison.Ordinal);
        Assert.Contains("?", Read(deepest + 5), StringComparison.Ordinal);

        string Read(int depth) => Evaluation.Written(ForeignSource.Read(
            SyntaxFactory.ParseExpression(string.Concat(Enumerable.Repeat(start, depth)) + inner + string.Concat(Enumerable.Repeat(end, depth))), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Names_in_a_circle_are_unknown() => Assert.Equal("?", Of("public static readonly string Value = Other; static readonly string Other = Value;"));

    [Theory]
    [InlineData("Third.Constant", "\"c\"")]
    [InlineData("Third.Fixed", "\"f\"")]
    [InlineData("Third.Read", "\"r\"")]
    [InlineData("Ours.Fourth.Constant", "\"d\"")]
    [InlineData("Third.Changing", "?")]
    [InlineData("Third.Set", "?")]
    [InlineData("Third.Called()", "?")]
    [InlineData("Ours.Twice.Constant", "?")]
    [InlineData("Nowhere.Constant", "?")]
    [InlineData("Third.Nothing", "?")]
    public void A_member_of_another_type_is_what_it_keeps_where_no_other_type_is_called_so(string expression, string value)
    {
        var compilation = CSharpCompilation.Create("Read", new[]
        {
            "static class Third { public const string Constant = \"c\"; public static readonly string Fixed = \"f\"; public static string Read { get; } = \"r\"; public static string Changing = \"x\"; public static string Set { get; set; } = \"s\"; public static string Called() => null; }",
            "namespace Ours { static class Fourth { public const string Constant = \"d\"; } static class Twice { public const string Constant = \"1\"; } } namespace Theirs { static class Twice { public const string Constant = \"2\"; } }",
        }.Select(text => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal(value, Evaluation.Written(ForeignSource.Read(SyntaxFactory.ParseExpression(expression), TestContext.Current.CancellationToken, compilation)));
        Assert.Equal("?", Evaluation.Written(ForeignSource.Read(SyntaxFactory.ParseExpression(expression), TestContext.Current.CancellationToken)));
    }
}
