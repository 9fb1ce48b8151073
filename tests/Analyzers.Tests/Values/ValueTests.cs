using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>What a value says of itself: its alternatives, its weight, and what is left of it when it is seen from elsewhere.</summary>
public class ValueTests
{
    private static readonly Origin There = new(SyntaxFactory.ParseExpression("there"));
    private static readonly Origin Here = new(SyntaxFactory.ParseExpression("here"));

    private static KnownValue Known(object constant) => new(There, constant);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 2)]
    [InlineData(128, 3)]
    public void A_text_weighs_by_its_length(int length, int weight) => Assert.Equal(weight, Known(new string('a', length)).Weight);

    [Fact]
    public void What_holds_values_weighs_as_much_as_they_do_and_one_more()
    {
        Value[] two = [Known(1), Known("a")];
        Assert.Equal(1, Known(true).Weight);
        Assert.Equal(1, new NullValue(There).Weight);
        Assert.Equal(1, new AbsentValue(There).Weight);
        Assert.Equal(1, new UnknownValue(There).Weight);
        Assert.Equal(3, new TextValue(There, [.. two]).Weight);
        Assert.Equal(3, new ListShape(There, [.. two], isClosed: true).Weight);
        Assert.Equal(3, OneOfValue.Of(There, two).Weight);
        Assert.Equal(4, new EncodedValue(There, ValueEncoding.Form, new TextValue(There, [.. two])).Weight);
        Assert.Equal(5, new EncodedValue(There, ValueEncoding.Form, new TextValue(There, [.. two]), Known(1)).Weight);
        Assert.Equal(1, new TextValue(There, []).Weight);
    }

    [Fact]
    public void A_value_is_its_only_alternative_unless_the_code_chooses()
    {
        var (one, two, three) = (Known(1), Known(2), Known(3));
        Assert.Equal([one], one.Alternatives);
        Assert.Same(one, OneOfValue.Of(Here, one));
        Assert.Equal([one, two], OneOfValue.Of(Here, one, two).Alternatives);
        Assert.Equal([one, two, three], OneOfValue.Of(Here, OneOfValue.Of(Here, one, two), three).Alternatives);
        Assert.Same(Here.Node, OneOfValue.Of(Here, one, two).Origin.Node);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 101)]
    [InlineData(150, 101)]
    public void Of_very_many_alternatives_the_rest_is_unknown(int count, int kept)
    {
        var alternatives = OneOfValue.Of(Here, [.. Enumerable.Range(0, count).Select(i => Known(i))]).Alternatives;
        Assert.Equal(kept, alternatives.Length);
        Assert.Equal(count > 100, alternatives[^1] is UnknownValue);
        Assert.Equal(99, ((KnownValue)alternatives[99]).Constant);
    }

    [Fact]
    public void Seen_from_elsewhere_it_is_the_same_at_another_place()
    {
        var member = Evaluation.TypeIn("enum Day { Monday }", "Day").GetMembers("Monday").OfType<Microsoft.CodeAnalysis.IFieldSymbol>().Single();
        var named = Assert.IsType<KnownValue>(new KnownValue(There, 1, member).SeenFrom(Here));
        Assert.Equal((1, member), (named.Constant, named.EnumMember));
        Assert.Same(Here.Node, named.Origin.Node);
        Assert.Same(Here.Node, new NullValue(There).SeenFrom(Here).Origin.Node);
        Assert.Same(There.Node, new AbsentValue(There).SeenFrom(Here).Origin.Node);
        Assert.Same(There.Node, new ListShape(There, [Known(1)], isClosed: true).SeenFrom(Here).Origin.Node);
        Assert.All(OneOfValue.Of(There, Known(1), Known(2)).SeenFrom(Here).Alternatives, a => Assert.Same(Here.Node, a.Origin.Node));
        Assert.All(((TextValue)new TextValue(There, [Known("a"), new UnknownValue(There)]).SeenFrom(Here)).Parts, p => Assert.Same(Here.Node, p.Origin.Node));
    }

    [Fact]
    public void Of_what_is_not_known_it_still_says_what_produces_it()
    {
        var type = Evaluation.TypeIn("class Code { }", "Code");
        var seen = Assert.IsType<UnknownValue>(new UnknownValue(There, ValueSource.Clock, type).SeenFrom(Here));
        Assert.Equal(ValueSource.Clock, seen.Source);
        Assert.Same(type, seen.Type);
        Assert.Same(There.Node, seen.Producer);
        Assert.Same(There.Node, ((UnknownValue)seen.SeenFrom(new Origin(SyntaxFactory.ParseExpression("yonder")))).Producer);
        Assert.Null(new UnknownValue(There).Producer);
        Assert.Equal(ValueSource.Elsewhere, new UnknownValue(There).Source);
    }

    [Theory]
    [InlineData("a.B(1)", "B")]
    [InlineData("B(1)", "B")]
    [InlineData("a.b.C<int>(1)", "C<int>")]
    [InlineData("new A.B(1)", "A.B")]
    [InlineData("new(1)", "new")]
    [InlineData("a + b", "a + b")]
    public void Of_a_long_expression_a_reader_looks_at_the_name(string expression, string name) => Assert.Equal(name, Text(Origin.OfName(SyntaxFactory.ParseExpression(expression)), expression));

    [Fact]
    public void Of_a_call_on_what_may_be_null_as_well()
    {
        var call = SyntaxFactory.ParseExpression("a?.B(1)").DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>().Single();
        Assert.Equal("B", Text(Origin.OfName(call), "a?.B(1)"));
    }

    [Theory]
    [InlineData("new { a = 1 }", "new")]
    [InlineData("new A { B = 1 }", "new")]
    [InlineData("new(1)", "new")]
    [InlineData("a.B()", "a.B()")]
    public void An_object_that_is_made_begins_where_it_is_made(string expression, string beginning) => Assert.Equal(beginning, Text(new Origin(SyntaxFactory.ParseExpression(expression)).Beginning, expression));

    [Fact]
    public void What_is_a_part_already_stays_that_part() => Assert.Equal("a", Text(new Origin(SyntaxFactory.ParseExpression("new { a = 1 }"), new(6, 1)).Beginning, "new { a = 1 }"));

    private static string Text(Origin origin, string whole) => whole.Substring(origin.Span.Start, origin.Span.Length);

    [Fact]
    public void What_is_written_under_a_path_replaces_what_was_there_and_leaves_its_neighbours()
    {
        var shape = new ObjectShape(There, null, [], isClosed: true).Written("a.b", Known(1)).Written("a.c", Known(2)).Written("a.b", Known(3)).Written("d", Known(4));
        Assert.Equal("{a: {b: 3, c: 2}, d: 4}", Evaluation.Written(shape));
    }
}
