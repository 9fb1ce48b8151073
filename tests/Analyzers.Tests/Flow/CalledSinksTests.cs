using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Flow;

/// <summary>Which sinks of libraries a compilation may call, told by what it knows and names.</summary>
public class CalledSinksTests
{
    private static string[] In(string code, SinkKind kind = SinkKind.CloudStorage) => CalledSinks.NamesIn(
        CSharpCompilation.Create("Called", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)], Analysis.Platform), kind, BuiltInApis.Instance);

    [Fact]
    public void What_belongs_to_a_library_that_is_neither_there_nor_named_is_called_nowhere()
    {
        var names = In("class C { void M() => System.Net.Http.Json.JsonContent.Create(1); }");
        Assert.DoesNotContain("Create", names);
        Assert.DoesNotContain("UploadAsync", names);
    }

    [Theory]
    [InlineData("namespace Azure.Storage.Blobs { public class BlobClient { } }", "UploadAsync")]
    [InlineData("namespace Google.Apis.Drive.v3 { public class FilesResource { public class CreateMediaUpload { } } }", "Create")]
    public void What_a_library_declares_may_be_called(string code, string name) => Assert.Contains(name, In(code));

    [Theory]
    [InlineData("class C { void M(BlobClient blob) => blob.UploadAsync(null); }", "UploadAsync")]
    [InlineData("class C { FilesResource files; }", "Create")]
    public void What_a_file_names_may_be_called_although_the_library_is_missing(string code, string name) => Assert.Contains(name, In(code));

    [Fact]
    public void What_the_platform_declares_may_be_called() => Assert.Contains("SendMailAsync", In("class C { }", SinkKind.Invitation));

    [Theory]
    [InlineData("Azure.Storage.Blobs.BlobClient", "namespace Azure.Storage { class Other { } }", false)]
    [InlineData("Azure.Storage.Blobs.BlobClient", "namespace Azure.Storage.Blobs { class BlobClient { } }", true)]
    [InlineData("A.Outer.Inner", "namespace A { class Outer { } }", true)]
    [InlineData("A.Generic", "namespace A { class Generic<T> { } }", true)]
    [InlineData("A.*.Any", "namespace A { }", true)]
    [InlineData("A.*.Any", "namespace B { }", false)]
    [InlineData("Alone", "class Alone { }", true)]
    [InlineData("Alone", "class Other { }", false)]
    public void A_type_may_be_in_what_declares_it_or_what_stands_around_it(string pattern, string code, bool may) => Assert.Equal(
        may, new TypePattern(pattern).MayBeIn(CSharpCompilation.Create("Types", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)]).GlobalNamespace));
}
