using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known.Text;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Whether code speaks of what users have described.</summary>
public class DescribedNamesTests
{
    private const string Types = "public class A { public class Desk { public void Open() { } } } namespace Ours { public class Room { public class Door { public class Key { } } } }";

    private static CSharpCompilation Code(params string[] sources) => CSharpCompilation.Create("Described", sources.Select(s => CSharpSyntaxTree.ParseText(s, cancellationToken: TestContext.Current.CancellationToken)), Analysis.Platform);

    private static DescribedNames Names(string lines)
    {
        var (apis, problems) = ApiTextReader.Read(SourceText.From("conferencing-api 1\n" + lines));
        Assert.Empty(problems);
        return new DescribedNames(apis);
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("A.Desk", true)]
    [InlineData("Ours.Room", true)]
    [InlineData("Ours.Room.Door", true)]
    [InlineData("Ours.Room.Door.Key", true)]
    [InlineData("Ours.Desk", false)]
    [InlineData("Room", false)]
    [InlineData("Desk", false)]
    public void A_type_is_known_by_its_full_name_nested_or_not(string name, bool isKnown) => Assert.Equal(isKnown, DescribedNames.Knows(Code(Types), [name]));

    [Theory]
    [InlineData("call create-meeting zoom M:A.Desk.Open topic->topic\n", "class C { void B(A.Desk desk) => desk.Open(); }", true)]
    [InlineData("call create-meeting zoom M:A.Desk.Open topic->topic\n", "class C { }", false)]
    [InlineData("call create-meeting zoom M:Ours.Desk.Open topic->topic\n", "class C { void B(A.Desk desk) => desk.Open(); }", false)]
    [InlineData("call create-meeting zoom M:A.Desk.Open topic->topic\ncall create-meeting webex M:A.Desk.Close topic->title\n", "class C { void B(A.Desk desk) => desk.Open(); }", true)]
    [InlineData("call create-meeting zoom M:A.Desk.Close topic->topic\ncall create-meeting webex M:A.Desk.Open topic->title\n", "class C { void B(A.Desk desk) => desk.Open(); }", true)]
    public void It_is_used_where_a_type_is_known_and_a_name_stands(string lines, string code, bool isUsed) =>
        Assert.Equal(isUsed, Names(lines).AreUsedIn(CSharpCompilation.Create("Using", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)], [.. Analysis.Platform, Code(Types).ToMetadataReference()])));
}
