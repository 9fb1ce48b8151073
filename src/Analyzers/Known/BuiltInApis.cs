using System.Reflection;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Known.Text;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The descriptions of APIs that come with the analyzers, in the format in which users write their own.</summary>
internal static class BuiltInApis
{
    private const string Ending = ".conferencing-api.txt";

    private static readonly Lazy<KnownApis> All = new(() => KnownApis.Together(Texts().Select(text => ApiTextReader.Read(text).Apis).ToArray()));

    /// <summary>What they describe; read when first asked for.</summary>
    public static KnownApis Instance => All.Value;

    /// <summary>The texts themselves.</summary>
    public static IEnumerable<SourceText> Texts()
    {
        var assembly = typeof(BuiltInApis).GetTypeInfo().Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(Ending, StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return SourceText.From(stream);
        }
    }
}
