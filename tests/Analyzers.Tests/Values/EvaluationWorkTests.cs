using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>How much is looked at for one question, and what bodies return.</summary>
public class EvaluationWorkTests
{
    [Fact]
    public void So_many_looks_and_no_more_until_the_next_question()
    {
        var work = new EvaluationWork();
        Assert.False(work.Look());
        Assert.Equal(1, work.GivenUp);
        work.Begin();
        Assert.All(Enumerable.Range(0, 20_000), _ => Assert.True(work.Look()));
        Assert.Equal(1, work.GivenUp);
        Assert.False(work.Look());
        Assert.False(work.Look());
        Assert.Equal(3, work.GivenUp);
        work.Begin();
        Assert.True(work.Look());
        work.GiveUp();
        Assert.Equal(4, work.GivenUp);
    }

    [Theory]
    [InlineData("{ return 1; }", "1")]
    [InlineData("{ if (flag) return 1; return 2; }", "1 2")]
    [InlineData("{ Func<int> own = () => { return 3; }; return 1; }", "1")]
    [InlineData("{ int Own() { return 3; } return 1; }", "1")]
    [InlineData("{ Func<int> own = () => { int Deeper() { return 4; } return 3; }; return own(); }", "own()")]
    [InlineData("{ if (flag) return; Console.WriteLine(); }", "")]
    [InlineData("{ }", "")]
    public void A_body_returns_what_its_own_statements_do(string body, string returned)
    {
        var lambda = Evaluation.Only($"Use({(returned.Length == 0 ? "new Action" : "new Func<int>")}(() => {body}));").Value;
        var block = lambda.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().First().Body;
        var work = new EvaluationWork();
        Assert.Equal(returned, Text(work.ReturnedBy(block)));
        Assert.Same(work.ReturnedBy(block), work.ReturnedBy(block));
    }

    [Fact]
    public void An_expression_returns_itself() => Assert.Equal("given", Text(new EvaluationWork().ReturnedBy(Evaluation.Only("Use(given);").Value)));

    private static string Text(IEnumerable<IOperation> operations) => string.Join(" ", operations.Select(o => o.Syntax.ToString()));
}
