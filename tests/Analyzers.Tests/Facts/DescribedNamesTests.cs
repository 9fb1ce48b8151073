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

    private const string All = "call create-meeting zoom M:Ours.Desk.Open topic->topic\ntype webex T:Ours.Form\ntype webex T:Plain\nsource contacts M:Ours.Book.Read\nsource recording T:Ours.Film\nsink log M:Ours.Journal.Put\nsanitizer anything M:Ours.Cover.Hide\n";

    [Theory]
    [InlineData("Open", true, true, false)]
    [InlineData("Form", true, false, true)]
    [InlineData("Plain", true, false, true)]
    [InlineData("Read", true, false, false)]
    [InlineData("Film", true, false, false)]
    [InlineData("Put", false, false, false)]
    [InlineData("Hide", false, false, false)]
    [InlineData("Desk", false, false, false)]
    public void A_file_speaks_of_it_by_the_names_of_requests_and_data(string word, bool isNamed, bool isOfZoom, bool isOfWebex)
    {
        var file = CSharpSyntaxTree.ParseText("class C { void M() => " + word + "(); }", cancellationToken: TestContext.Current.CancellationToken);
        var names = Names(All);
        Assert.Equal(isNamed, names.AreIn(file));
        Assert.Equal(isOfZoom, names.AreIn(file, Vendor("zoom")));
        Assert.Equal(isOfWebex, names.AreIn(file, Vendor("webex")));
        Assert.False(names.AreIn(file, Vendor("teams")));
        Assert.False(Names("sink log M:Ours.Journal.Put\n").AreIn(file));
    }

    [Fact]
    public void Types_of_requests_and_data_by_their_kind()
    {
        Assert.Equal(["Ours.Form", "Plain"], Names(All).RequestTypes);
        var (apis, _) = ApiTextReader.Read(SourceText.From("conferencing-api 1\n" + All));
        Assert.Equal(["Read", "Film"], DescribedNames.DataNames(apis));
        Assert.Equal(["Read"], DescribedNames.DataNames(apis, Analyzers.Known.DataKind.Contacts));
        Assert.Empty(DescribedNames.DataNames(apis, Analyzers.Known.DataKind.HostLink));
    }

    private static Catalogue.VendorCatalogue Vendor(string name) => Catalogue.VendorCatalogues.All.Single(v => v.Name == name);
}
