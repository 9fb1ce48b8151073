using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>Which storage stands in the user's own rooms: by the library, the hosts that are called own, and those that the program connects to.</summary>
public class OwnStorageTests
{
    private static bool Is(string? sink, string hosts, params string[] files)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f, cancellationToken: TestContext.Current.CancellationToken)).ToArray();
        return OwnStorage.Is(
            sink is null ? null : BuiltInApis.Instance.Sinks.First(s => s.Member.Type.FullName.StartsWith(sink, StringComparison.Ordinal)),
            trees[0].GetRoot(TestContext.Current.CancellationToken),
            hosts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            CSharpCompilation.Create("Own", trees));
    }

    [Theory]
    [InlineData("Minio.", true)]
    [InlineData("Amazon.", true)]
    [InlineData("Azure.Storage.", false)]
    [InlineData("Google.Cloud.Storage.", false)]
    [InlineData("Microsoft.Graph.", false)]
    public void A_library_speaks_the_language_or_does_not(string library, bool isOwn)
    {
        Assert.Equal(isOwn, Is(library, "*", ""));
        Assert.Equal(isOwn, Is(library, "minio.example", "class C { object A => new Config { ServiceURL = \"https://minio.example\" }; }"));
        Assert.False(Is(library, "", ""));
    }

    [Theory]
    [InlineData("using Minio;", true)]
    [InlineData("using Amazon.S3;", true)]
    [InlineData("using Amazon.S3.Model;", true)]
    [InlineData("using Amazon;", false)]
    [InlineData("", false)]
    [InlineData("using Minio; using Azure.Storage.Blobs;", false)]
    [InlineData("using Minio; using Google.Cloud.Storage.V1;", false)]
    [InlineData("using Minio; using Dropbox.Api;", false)]
    [InlineData("using Minio; using CloudinaryDotNet;", false)]
    [InlineData("using Minio; using Microsoft.Graph;", false)]
    [InlineData("using Azure.Storage.Blobs;", false)]
    public void Where_data_leaves_in_another_method_the_file_has_to_name_such_a_library_and_no_other(string file, bool isOwn) => Assert.Equal(isOwn, Is(null, "*", file));

    [Theory]
    [InlineData("minio.example", "ServiceURL = \"https://minio.example\"", true)]
    [InlineData("minio.example", "ServiceURL = \"https://MINIO.example:9000/bucket\"", true)]
    [InlineData("minio.example", "ServiceURL = \"minio.example/bucket\"", true)]
    [InlineData("minio.example", "ServiceURL = \"://minio.example\"", true)]
    [InlineData("m", "ServiceURL = \"m\"", true)]
    [InlineData("other.example minio.example", "ServiceURL = \"https://minio.example\"", true)]
    [InlineData("*.example", "ServiceURL = \"https://minio.Example\"", true)]
    [InlineData("*.example", "ServiceURL = \"https://example\"", false)]
    [InlineData("*.example", "ServiceURL = \"https://minioexample\"", false)]
    [InlineData("*.example", "ServiceURL = \"https://minio.example.evil.test\"", false)]
    [InlineData("*.example", "ServiceURL = \"\"", false)]
    [InlineData("minio.example", "ServiceURL = \"https://a.minio.example\"", false)]
    [InlineData("minio.example", "ServiceURL = \"https://s3.amazonaws.com\"", false)]
    [InlineData("minio.example", "ServiceURL = given", false)]
    [InlineData("minio.example", "ServiceURL = 5", false)]
    [InlineData("minio.example", "Other = \"https://minio.example\"", false)]
    [InlineData("minio.example", "A = minio.WithEndpoint(\"minio.example\", 9000)", true)]
    [InlineData("minio.example", "A = minio.WithEndpoint(\"s3.amazonaws.com\", 9000)", false)]
    [InlineData("minio.example", "A = minio.WithEndpoint()", false)]
    [InlineData("minio.example", "A = minio.WithRegion(\"minio.example\")", false)]
    public void The_program_connects_to_a_host_of_ones_own(string hosts, string setting, bool isOwn)
    {
        var code = $"class C {{ object A(object given) => new Config {{ {setting} }}; }}";
        Assert.Equal(isOwn, Is("Minio.", hosts, code));
        Assert.Equal(isOwn, Is("Minio.", hosts, "", code));

        // One that is not own is enough to doubt the other, and none can be doubted where nothing is seen.
        Assert.False(Is("Minio.", hosts, code, "class D { object A => new Config { ServiceURL = \"https://s3.amazonaws.com\" }; }"));
        Assert.False(Is("Minio.", hosts, "class D { }"));
        Assert.True(Is("Minio.", hosts + " *", code));
    }
}
