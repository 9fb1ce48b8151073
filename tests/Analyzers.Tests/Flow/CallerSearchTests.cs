using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Flow;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Flow;

/// <summary>Which methods of a file call something of a name, and that a file is searched for it once.</summary>
public class CallerSearchTests
{
    private static SyntaxTree File(string text) => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public void A_file_is_searched_once_for_as_long_as_it_stays_as_it_is()
    {
        var search = CallerSearch.For(["KeptOnce"]);
        const string Text = "class C { void Outer() { void Inner() => KeptOnce(); Inner(); } void Other() => Outer(); }";
        var file = File(Text);
        var callers = search.In(file);
        Assert.Equal(["Inner", "Outer"], callers);
        Assert.Same(callers, search.In(file));
        Assert.Same(callers, CallerSearch.For(["KeptOnce"]).In(file));
        Assert.NotSame(callers, search.In(File(Text)));
    }

    [Fact]
    public void A_method_that_calls_it_twice_is_one_caller() =>
        Assert.Equal(["Twice"], CallerSearch.For(["CalledTwice"]).In(File("class C { void Twice() { CalledTwice(); CalledTwice(); } }")));

    /// <summary>More searches than are kept: what one has found in a file is none of the others' business.</summary>
    [Fact]
    public void Any_number_of_searches_may_look_at_one_file()
    {
        var all = Enumerable.Range(0, 80).ToArray();
        var file = File($"class C {{ {string.Concat(all.Select(i => $"void Calls{i}() => Named{i}(); "))} }}");
        foreach (var i in all.Concat(all))
            Assert.Equal([$"Calls{i}"], CallerSearch.For([$"Named{i}"]).In(file));
    }
}
