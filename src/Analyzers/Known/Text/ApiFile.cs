using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Analyzers.Known.Text;

/// <summary>A file in which a user, or a package, describes APIs. It is read once, and what it says is kept for as long as its text is.</summary>
internal sealed class ApiFile
{
    /// <summary>What the names of such files end with.</summary>
    public const string Ending = ".conferencing-api.txt";

    private static readonly ConditionalWeakTable<SourceText, ApiFile> Read = new();

    // Editors may drop a text that is on disk and load it again for the same file.
    private static readonly ConditionalWeakTable<AdditionalText, SourceText> Texts = new();

    private ApiFile(SourceText text) => (Apis, Problems) = ApiTextReader.Read(text);

    /// <summary>What its correct lines describe.</summary>
    public KnownApis Apis { get; }

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<ApiTextProblem> Problems { get; }

    /// <summary>True for a file that is one by its name.</summary>
    public static bool IsOne(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its text, the same for as long as the file stays as it is; null when it cannot be read.</summary>
    public static SourceText? TextOf(AdditionalText file, CancellationToken cancellationToken)
    {
        if (Texts.TryGetValue(file, out var known))
            return known;
        return file.GetText(cancellationToken) is { } text ? Texts.GetValue(file, _ => text) : null;
    }

    public static ApiFile Of(SourceText text) => Read.GetValue(text, t => new ApiFile(t));
}
