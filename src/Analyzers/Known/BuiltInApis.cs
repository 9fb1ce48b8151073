using System.Reflection;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Known.Text;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>What is known of APIs without a word from users: of vendors' libraries, and what descriptions say that come with the analyzers, in the format in which users write their own.</summary>
internal static class BuiltInApis
{
    private static readonly Lazy<KnownApis> All = new(() => KnownApis.Together(Texts().Select(text => ApiTextReader.Read(text).Apis).Prepend(KnownLibraries.Apis).ToArray()));

    /// <summary>All of it; read when first asked for.</summary>
    public static KnownApis Instance => All.Value;

    /// <summary>The descriptions themselves.</summary>
    public static IEnumerable<SourceText> Texts()
    {
        var assembly = typeof(BuiltInApis).GetTypeInfo().Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(ApiFile.Ending, StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return SourceText.From(stream);
        }
    }
}
