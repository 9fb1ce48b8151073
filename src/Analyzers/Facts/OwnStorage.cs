using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// Tells storage that speaks S3's language and stands in the user's own rooms, such as a MinIO server: by the hosts that the user calls own, and by those that the program connects to. Where one of
/// these cannot be seen, only the word that all of it is own counts.
/// </summary>
internal static class OwnStorage
{
    private const string All = "*";
    private const string Below = "*.";

    // What is set, and what is called, with the address of a server.
    private const string Address = "ServiceURL";
    private const string Connecting = "WithEndpoint";

    private static readonly FileWords Libraries = new(new[] { "Minio", "Amazon.S3" });
    private static readonly FileWords Others = new(new[] { "Azure.Storage", "Google.Cloud.Storage", "Dropbox", "Cloudinary", "Microsoft.Graph" });

    /// <summary>True for a sink that is such storage.</summary>
    /// <param name="sink">The sink; null where data leaves in another method.</param>
    /// <param name="place">Where data leaves.</param>
    /// <param name="hosts">The hosts that the user calls own.</param>
    /// <param name="compilation">The program.</param>
    public static bool Is(KnownSink? sink, SyntaxNode place, IReadOnlyList<string> hosts, Compilation compilation)
    {
        if (hosts.Count == 0 || !SpeaksS3(sink, place.SyntaxTree))
            return false;
        if (hosts.Contains(All, StringComparer.Ordinal))
            return true;
        var addresses = compilation.SyntaxTrees.SelectMany(AddressesIn).ToArray();
        return addresses.Length > 0 && addresses.All(address => HostOf(address) is { } host && hosts.Any(own => Covers(own, host)));
    }

    private static bool SpeaksS3(KnownSink? sink, SyntaxTree file) => sink is not null
        ? sink.Member.Type.FullName is { } type && (type.StartsWith("Minio.", StringComparison.Ordinal) || type.StartsWith("Amazon.", StringComparison.Ordinal))
        : Libraries.AreIn(file) && !Others.AreIn(file);

    private static IEnumerable<ExpressionSyntax?> AddressesIn(SyntaxTree file)
    {
        var index = FileIndex.Of(file);
        return index.WritingsOf(Address).Select(w => (w as AssignmentExpressionSyntax)?.Right).Concat(index.CallsOf(Connecting).Select(c => c.ArgumentList.Arguments.FirstOrDefault()?.Expression));
    }

    private static string? HostOf(ExpressionSyntax? address)
    {
        if (address is not LiteralExpressionSyntax { Token.Value: string text })
            return null;
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var host = (start < 0 ? text : text.Substring(start + 3)).Split('/', ':')[0];
        return host.Length == 0 ? null : host;
    }

    private static bool Covers(string own, string host) => own.StartsWith(Below, StringComparison.Ordinal)
        ? host.EndsWith(own.Substring(1), StringComparison.OrdinalIgnoreCase)
        : host.Equals(own, StringComparison.OrdinalIgnoreCase);
}
