using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Idioms;

/// <summary>JSON that code puts together as text; ¤ stands for a hole.</summary>
public class JsonTextTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" { } ", "{}")]
    [InlineData("{\"a\":\"x\",\"b\":'y','c':1}", "{a: \"x\", b: \"y\", c: 1}")]
    [InlineData("{\"a\" : true , \"b\":false,\"c\":null}", "{a: true, b: false, c: null}")]
    [InlineData("{\"a\":-5,\"b\":+5,\"c\":1.5,\"d\":1e3}", "{a: -5, b: 5, c: 1.5, d: 1000}")]
    [InlineData("{\"a\":{\"b\":{}}}", "{a: {b: {}}}")]
    [InlineData("{\"a\":[1,\"x\",{\"b\":2},[3]],\"c\":[]}", "{a: [1, \"x\", {b: 2}, [3]], c: []}")]
    [InlineData("{\"a\":[ 1 , 2 ]}", "{a: [1, 2]}")]
    [InlineData("{\"a\":1,}", "{a: 1}")]
    [InlineData("{\"a\":1} and more", "{a: 1}")]
    [InlineData("{\"a\":1,\"a\":2}", "{a: 2}")]
    public void What_is_written_out(string text, string value) => Reads(text, value);

    [Theory]
    [InlineData("{\"a\":¤}", "{a: ?}")]
    [InlineData("{\"a\":\"¤\"}", "{a: ?}")]
    [InlineData("{\"a\":\"x¤\"}", "{a: \"x\" + ?}")]
    [InlineData("{\"a\":\"¤x\"}", "{a: ? + \"x\"}")]
    [InlineData("{\"a\":\"x¤y¤z\"}", "{a: \"x\" + ? + \"y\" + ? + \"z\"}")]
    [InlineData("{\"a\":\"¤¤\",\"b\":1}", "{a: ? + ?, b: 1}")]
    [InlineData("{\"a\":[¤,1]}", "{a: [?, 1]}")]
    [InlineData("{\"a\":1,¤}", "{a: 1, ..}")]
    [InlineData("{¤,\"a\":1}", "{a: 1, ..}")]
    [InlineData("{\"¤\":1,\"a\":2}", "{..}")]
    public void What_holds_holes(string text, string value) => Reads(text, value);

    [Theory]
    [InlineData("{\"a\":1,\"b\"", "{a: 1, ..}")]
    [InlineData("{\"a\":1", "{a: 1, ..}")]
    [InlineData("{\"a\":1,\"b\":", "{a: 1, ..}")]
    [InlineData("{\"a\":1,\"b\":what}", "{a: 1, ..}")]
    [InlineData("{\"a\":1,b:2}", "{a: 1, ..}")]
    [InlineData("{\"a\" 1}", "{..}")]
    [InlineData("{\"a\":[1,", "{a: [1, ..], ..}")]
    [InlineData("{\"a\":[1,what],\"b\":2}", "{a: [1, ..], ..}")]
    [InlineData("{\"a\":\"x", "{a: \"x\", ..}")]
    [InlineData("{\"a\":{\"b\":1", "{a: {b: 1, ..}, ..}")]
    public void What_breaks_off(string text, string value) => Reads(text, value);

    [Theory]
    [InlineData("""{"a":"\n\t\r\b\f"}""", "{a: \"\n\t\r\b\f\"}")]
    [InlineData("""{"a":"\"\\\/"}""", "{a: \"\"\\/\"}")]
    [InlineData("""{"a":"\u0041x","b":1}""", "{a: \"Ax\", b: 1}")]
    [InlineData("""{"a":"\u00e4"}""", "{a: \"ä\"}")]
    [InlineData("""{"a":"\uzzzz"}""", "{a: \"uzzzz\"}")]
    [InlineData("""{"\u0061":1}""", "{a: 1}")]
    [InlineData("""{"a":"\u004""", "{a: \"u004\", ..}")]
    [InlineData("""{"a":"\u0041""", "{a: \"A\", ..}")]
    [InlineData("{\"a\":\"x\\", "{a: \"x\\\", ..}")]
    public void Escapes(string text, string value) => Reads(text, value);

    [Theory]
    [InlineData("[1]")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData("¤{}")]
    public void What_is_no_object_is_none(string text) => Assert.Null(JsonText.Read(Evaluation.Text(text)));

    [Fact]
    public void A_number_is_no_object() => Assert.Null(JsonText.Read(new KnownValue(default, 5)));

    [Theory]
    [InlineData("{\"a\":", "}", 33)]
    [InlineData("{\"a\":[", "]}", 16)]
    public void Nesting_is_followed_to_a_depth(string start, string end, int deepest)
    {
        Assert.True(Read(deepest).IsClosed);
        Assert.DoesNotContain("..", Evaluation.Written(Read(deepest)));
        Assert.False(Read(deepest + 1).IsClosed);

        ObjectShape Read(int depth) => JsonText.Read(Evaluation.Text(string.Concat(Enumerable.Repeat(start, depth)) + "1" + string.Concat(Enumerable.Repeat(end, depth))))!;
    }

    [Fact]
    public void Each_value_is_said_to_stand_where_it_is_written()
    {
        const string Text = """{"a":"x y","b":true,"c":null,"d":[1,2],"e":{"f":1.5}}""";
        var node = SyntaxFactory.ParseExpression("x");
        var shape = JsonText.Read(Evaluation.Text(Text), (start, end) => new Origin(node, TextSpan.FromBounds(start, end)))!;
        Assert.Equal("{", At(shape));
        Assert.Equal(["x y", "true", "null", "[1,2]", "{"], shape.Members.Select(m => At(m.Value)));
        Assert.Equal(["1", "2"], ((ListShape)shape.Find("d")!.Value).Items.Select(At));
        Assert.Equal("1.5", At(((ObjectShape)shape.Find("e")!.Value).Find("f")!.Value));

        static string At(Value value) => Text.Substring(value.Origin.Span.Start, value.Origin.Span.Length);
    }

    private static void Reads(string text, string value) => Assert.Equal(value, Evaluation.Written(JsonText.Read(Evaluation.Text(text))!));
}
