using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Analyzers.Known.Text;

/// <summary>A file in which a user, or a package, describes APIs. It is read once, and what it says is kept for as long as its text is.</summary>
internal sealed class ApiFile
{
    /// <summary>What the names of such files end with.</summary>
    public const string Ending = ".conferencing-api.txt";

    private static readonly ConditionalWeakTable<SourceText, ApiFile> Read = new();

    private ApiFile(SourceText text) => (Apis, Problems) = ApiTextReader.Read(text);

    /// <summary>What its correct lines describe.</summary>
    public KnownApis Apis { get; }

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<ApiTextProblem> Problems { get; }

    /// <summary>True for a file that is one by its name.</summary>
    public static bool IsOne(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    public static ApiFile Of(SourceText text) => Read.GetValue(text, t => new ApiFile(t));
}
