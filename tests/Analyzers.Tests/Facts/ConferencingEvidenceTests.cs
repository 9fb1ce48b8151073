using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Known.Text;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>What in the files and references of a project shows that it holds conferences, each alone.</summary>
public class ConferencingEvidenceTests
{
    private static (bool Holds, bool WithoutWords) Shown(string code, KnownApis? described = null, params MetadataReference[] references)
    {
        var file = CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken);
        var context = new ConferencingContext(CSharpCompilation.Create("Shown", [file], references), new DescribedNames(described ?? KnownApis.None));
        var settings = new AnalyzerSettings(new AnalyzerOptions([]).AnalyzerConfigOptionsProvider, file);
        return (context.Holds(settings), context.HoldsWithoutWords(settings));
    }

    [Fact]
    public void The_host_of_every_vendor_that_serves_nothing_else()
    {
        foreach (var vendor in VendorCatalogues.All.Where(v => v.MeetingWords.Count == 0))
        {
            foreach (var host in vendor.Hosts.Select(h => h.Host == "*" ? h.BasePath : h.Host).Where(h => !h.Contains('*')).Concat(vendor.PublicHosts))
            {
                Assert.Equal((true, false), Shown($"class A {{ string B = \"{host}\"; }}"));
                Assert.Equal((true, false), Shown($"class A {{ string B = \"https://{host.ToUpperInvariant()}/x\"; }}"));
                Assert.Equal((false, false), Shown($"// {host}\nclass A {{ }}"));
                Assert.Equal((true, false), Shown($"// {host}\nclass A {{ string B = \"{host}\"; }}"));
            }
        }
    }

    [Theory]
    [InlineData("class A { string B = \"https://graph.microsoft.com/v1.0/me/onlineMeetings\"; }", true)]
    [InlineData("class A { string B = \"https://graph.microsoft.com/v1.0\", C = \"callRecords\"; }", true)]
    [InlineData("class A { string B = \"https://api.getgo.com/G2M/rest\"; }", true)]
    [InlineData("OnlineMeeting a = Microsoft.Graph.Models.Nothing;", true)]
    [InlineData("class A { string B = \"https://graph.microsoft.com/v1.0/me/messages\"; }", false)]
    [InlineData("class A { string B = \"https://graph.microsoft.com/v1.0/me\"; } // onlineMeeting", false)]
    [InlineData("// https://graph.microsoft.com\nclass A { string B = \"onlineMeeting\"; }", false)]
    [InlineData("class A { string B = \"https://api.getgo.com/G2W/rest\"; }", false)]
    [InlineData("class A { string B = \"onlineMeeting\"; }", false)]
    [InlineData("class A { void B() => Encode(\"jitsi\", room); }", true)]
    [InlineData("class A { void B() => new JwtSecurityToken(\"jitsi\", room); }", true)]
    [InlineData("class A { void B() => Encode(\"shop\", room); }", false)]
    [InlineData("class A { void B() => Encode(\"jitsi\", user); }", false)]
    [InlineData("class A { void B() => Any(\"jitsi\", room); }", false)]
    [InlineData("class A { void B() => Encode(\"myjitsi\", room); }", false)]
    [InlineData("class Zoom { string Meeting = \"zoom meeting\"; }", false)]
    [InlineData("", false)]
    public void Words_that_show_it_together(string code, bool isShown) => Assert.Equal((isShown, false), Shown(code));

    [Fact]
    public void References_to_libraries_that_serve_nothing_else()
    {
        foreach (var name in KnownLibraries.AssemblyNames)
            Assert.Equal((true, true), Shown("", null, Library(name)));
        Assert.Equal((true, true), Shown("", null, Library("zoomnet")));
        Assert.Equal((false, false), Shown("", null, Library("ZoomNet.Extensions"), Library("Microsoft.Graph")));

        // What a referenced project refers to counts as well, and a type by its name wherever it comes from.
        Assert.Equal((true, true), Shown("", null, Library("Infrastructure", "public class Service : ZoomNet.A { }", Library("ZoomNet", "namespace ZoomNet { public class A { } }"))));
        Assert.Equal((true, true), Shown("namespace Azure.Communication.Rooms { class RoomParticipant { } }"));
        Assert.Equal((false, false), Shown("namespace Microsoft.Graph.Models { class Message { } }"));
    }

    [Fact]
    public void What_the_user_describes()
    {
        var (described, problems) = ApiTextReader.Read(SourceText.From("conferencing-api 1\ncall create-meeting zoom M:Ours.Desk.Open topic->topic\n"));
        Assert.Empty(problems);
        Assert.Equal((true, false), Shown("namespace Ours { class Desk { void Open() { } } }", described));
        Assert.Equal((false, false), Shown("namespace Ours { class Desk { void Close() { } } }", described));
        Assert.Equal((false, false), Shown("namespace Theirs { class Desk { void Open() { } } }", described));
    }

    private static MetadataReference Library(string name, string declarations = "public class A { }", params MetadataReference[] others) => Analysis.Library(name, declarations, others);
}
