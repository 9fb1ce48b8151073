using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>The expressions that a text is put together from.</summary>
public class TextPartsTests
{
    private const string Members = """
        Data _own = new();
        static class QueryHelpers { public static string AddQueryString(string address, string name, string value) => address; }
        """;

    private static string PartsOf(string statements) =>
        Evaluation.Only(statements, Members) is var (text, evaluator) ? string.Join(", ", TextParts.Of(text, evaluator).Select(part => part.Syntax.ToString())) : "";

    private static string Nested(string start, string inner, string end, int depth) => string.Concat(Enumerable.Repeat(start, depth)) + inner + string.Concat(Enumerable.Repeat(end, depth));

    [Theory]
    [InlineData("Use(\"a\");", "")]
    [InlineData("Use(given);", "given")]
    [InlineData("Use(\"a\" + given + data.Name);", "given, data.Name")]
    [InlineData("Use($\"a{given}b{data.Name}\");", "given, data.Name")]
    [InlineData("var text = (\"a\" + (given)); Use(text);", "given")]
    [InlineData("Use(string.Format(\"{0}{1}\", given, data.Name));", "given, data.Name")]
    [InlineData("Use(string.Format(\"{0}{1}{2}{3}\", given, other, data.Name, 1));", "given, other, data.Name")]
    [InlineData("Use(string.Concat(given, other));", "given, other")]
    [InlineData("Use(string.Concat(new[] { given, other }));", "given, other")]
    [InlineData("Use(string.Join(\"/\", new[] { given, other }));", "given, other")]
    [InlineData("Use(given.Replace(\"a\", other));", "given, other")]
    [InlineData("Use(given.Substring(1));", "given.Substring(1)")]
    [InlineData("var text = \"a\" + given; Use(text);", "given")]
    [InlineData("var text = \"a\"; text += given; Use(text);", "given")]
    [InlineData("var text = \"a\" + given; Use($\"{text}{text}\");", "given, text")]
    [InlineData("var text = \"a\"; if (flag) text = given; else text = other; Use(text);", "given, other")]
    [InlineData("string text; Use(text = \"a\");", "text = \"a\"")]
    [InlineData("var link = data.Name; Use(link);", "link")]
    [InlineData("var link = data.ToString(); Use($\"a{link}\");", "link")]
    [InlineData("var number = 5; Use($\"a{number}\");", "number")]
    [InlineData("var text = \"a\"; text ??= given; Use(text);", "given")]
    [InlineData("var text = other; text ??= \"a\" + given; Use(text);", "other, given")]
    [InlineData("new Dictionary<string, string>().TryGetValue(given, out var text); Use($\"a{text}\");", "text")]
    [InlineData("var (text, _) = new KeyValuePair<string, string>(given, other); Use($\"a{text}\");", "text")]
    [InlineData("string text; bool.Parse(text = given); int.TryParse(given, out var number); Use(text);", "given")]
    public void Parts(string statements, string parts) => Assert.Equal(parts, PartsOf(statements));

    [Theory]
    [InlineData("sum", 12)]
    [InlineData("sum on the right", 12)]
    [InlineData("interpolation", 12)]
    [InlineData("format", 12)]
    [InlineData("replace", 12)]
    [InlineData("array", 6)]
    [InlineData("span", 6)]
    [InlineData("local", 5)]
    [InlineData("local that grows", 5)]
    public void Parts_are_seen_to_a_depth_and_no_deeper(string form, int deepest)
    {
        Assert.Contains("given", PartsOf(Code(deepest)));
        Assert.DoesNotContain("given", PartsOf(Code(deepest + 1)));
        Assert.DoesNotContain("given", PartsOf(Code(deepest + 5)));

        string Code(int depth) => form switch
        {
            "sum" => $"Use(given{string.Concat(Enumerable.Repeat(" + other", depth))});",
            "sum on the right" => $"Use({Nested("other + (", "given", ")", depth)});",
            "local that grows" => $"var t0 = given + \"\"; {string.Concat(Enumerable.Range(1, depth - 1).Select(i => $"var t{i} = \"x\"; t{i} += t{i - 1}; "))}Use(t{depth - 1} + \"\");",
            "interpolation" => $"Use({Nested("$\"{", "given", "}\"", depth)});",
            "format" => $"Use({Nested("string.Format(\"{0}\", ", "given", ")", depth)});",
            "replace" => $"Use(given{string.Concat(Enumerable.Repeat(".Replace(\"a\", \"b\")", depth))});",
            "array" => $"Use({Nested("string.Concat(new[] { ", "given", " })", depth)});",
            "span" => $"Use({Nested("string.Concat(\"a\", \"b\", \"c\", \"d\", ", "given", ")", depth)});",
            _ => $"var t0 = \"x\" + given; {string.Concat(Enumerable.Range(1, depth).Select(i => $"var t{i} = \"x\" + t{i - 1}; "))}Use(t{depth});",
        };
    }

    [Theory]
    [InlineData("Use(data.Name);", "Name of data")]
    [InlineData("Use(_own.Name);", "Name of _own")]
    [InlineData("Use(this._own.Inner.ToString());", "Inner of _own")]
    [InlineData("var json = new JObject(); Use(json[\"a\"]);", "a of json")]
    [InlineData("var json = new JObject(); Use(json[given]);", "")]
    [InlineData("var json = JsonDocument.Parse(given).RootElement; Use(json.GetProperty(\"a\").GetString());", "a of json")]
    [InlineData("var json = JsonDocument.Parse(given).RootElement; Use(json.GetProperty(given).GetString());", "")]
    [InlineData("var json = JsonDocument.Parse(given).RootElement; Use(json.GetProperty(\"a\").GetProperty(\"b\").GetString());", "b of json")]
    [InlineData("var link = data.Name; Use(link);", "Name of data")]
    [InlineData("var link = data.Name; link = other; Use(link);", "")]
    [InlineData("dynamic late = given; Use(late.join_url);", "join_url of late")]
    [InlineData("var tasks = Task.FromResult(data); Use((await tasks).Name);", "Name of tasks")]
    [InlineData("Use(given);", "")]
    [InlineData("Use(\"a\");", "")]
    [InlineData("Use(new Data().Name);", "")]
    public void The_member_that_an_expression_reads(string statements, string member)
    {
        var (value, evaluator) = Evaluation.Only(statements, Members);
        Assert.Equal(member, TextParts.MemberOf(value, evaluator) is var (name, root) ? name + " of " + root.Name : "");
    }

    [Theory]
    [InlineData(12, "V of chain")]
    [InlineData(13, "")]
    public void It_is_looked_for_through_some_members(int depth, string member)
    {
        var (value, evaluator) = Evaluation.Only($"Chain chain = null; Use(chain{string.Concat(Enumerable.Repeat(".N", depth - 1))}.V);", "class Chain { public Chain N; public string V; }");
        Assert.Equal(member, TextParts.MemberOf(value, evaluator) is var (name, root) ? name + " of " + root.Name : "");
    }

    [Theory]
    [InlineData(12, "Name of data")]
    [InlineData(13, "")]
    [InlineData(20, "")]
    public void Through_some_calls_and_locals(int depth, string member)
    {
        Check($"Use(data.Name{string.Concat(Enumerable.Repeat(".ToString()", depth))});");
        Check($"var t0 = data.Name; {string.Concat(Enumerable.Range(1, depth - 1).Select(i => $"var t{i} = t{i - 1}; "))}Use(t{depth - 1});");

        void Check(string code)
        {
            var (value, evaluator) = Evaluation.Only(code);
            Assert.Equal(member, TextParts.MemberOf(value, evaluator) is var (name, root) ? name + " of " + root.Name : "");
        }
    }

    [Theory]
    [InlineData("Use(\"x\" + given);", "\"x\" + given", "\"x\" + given")]
    [InlineData("Use(given + (\"x\" + other));", "given + (\"x\" + other)", "given + (\"x\" + other)")]
    [InlineData("Use($\"x{given}\");", "$\"x{given}\"", "$\"x{given}\"")]
    [InlineData("Use(string.Format(\"x\", given) + other);", "\"x\"", "string.Format(\"x\", given) + other")]
    [InlineData("Use(string.Concat(given, \"x\", other));", "\"x\"", "string.Concat(given, \"x\", other)")]
    [InlineData("Use(string.Concat(\"x\", given, given, given, other));", "\"x\"", "string.Concat(\"x\", given, given, given, other)")]
    [InlineData("Use(string.Concat(new[] { \"x\", given }));", "\"x\"", "\"x\"")]
    [InlineData("Use(QueryHelpers.AddQueryString(\"x\", given, other));", "\"x\"", "QueryHelpers.AddQueryString(\"x\", given, other)")]
    [InlineData("Use(given.Replace(\"x\", other));", "\"x\"", "\"x\"")]
    public void The_whole_text_that_a_part_belongs_to(string statements, string whole, string withFunctions)
    {
        var part = Evaluation.Only(statements, Members).Value.DescendantsAndSelf().OfType<ILiteralOperation>().First(l => l.Syntax.ToString() is "\"x\"" or "x");
        Assert.Equal(whole, TextParts.WholeOf(part).Syntax.ToString());
        Assert.Equal(withFunctions, TextParts.WholeWithFunctions(part).Syntax.ToString());
    }
}
