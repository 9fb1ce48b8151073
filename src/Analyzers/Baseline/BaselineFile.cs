using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;

namespace PrivacySafe.Conferencing.Analyzers.Baseline;

/// <summary>A file beside the code in which findings are accepted. It is read once, and what it says is kept for as long as its text is.</summary>
internal static class BaselineFile
{
    private static readonly ConditionalWeakTable<SourceText, BaselineText> Known = new();

    // Editors may drop a text that is on disk and load it again for the same file.
    private static readonly ConditionalWeakTable<AdditionalText, SourceText> Texts = new();

    /// <summary>True for a file that is one by its name.</summary>
    public static bool IsOne(string path) => path.EndsWith(BaselineWords.Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its text, the same for as long as the file stays as it is; null when it cannot be read.</summary>
    public static SourceText? TextOf(AdditionalText file, CancellationToken cancellationToken)
    {
        if (Texts.TryGetValue(file, out var known))
            return known;
        return file.GetText(cancellationToken) is { } text ? Texts.GetValue(file, _ => text) : null;
    }

    /// <summary>What a text says.</summary>
    public static BaselineText Of(SourceText text) => Known.GetValue(text, t => BaselineText.Read(t.ToString()));

    /// <summary>Where something stands in such a file.</summary>
    public static Location At(string path, SourceText text, int start, int length)
    {
        var span = new TextSpan(start, length);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
