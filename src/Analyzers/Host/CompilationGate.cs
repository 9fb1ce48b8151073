using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Settings;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Tells whether there is anything to analyse in a compilation. One without conferencing pays for one search through its texts.</summary>
internal static class CompilationGate
{
    /// <summary>
    /// True when a file speaks of conferencing, or when the user or the references say that conferences are held and a file may hold what matters then.
    /// </summary>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="options">What the user has said.</param>
    /// <param name="files">Those of its files that would be analysed.</param>
    /// <param name="vocabulary">What is known in it.</param>
    public static bool IsOpen(Compilation compilation, AnalyzerConfigOptionsProvider options, IReadOnlyCollection<SyntaxTree> files, Vocabulary vocabulary)
    {
        if (files.Any(vocabulary.IsSpokenIn))
            return true;
        if (files.Count == 0)
            return false;
        var context = new ConferencingContext(compilation, vocabulary.Names);
        return files.Any(file => context.HoldsWithoutWords(new AnalyzerSettings(options, file)) && vocabulary.Rules.ArePossibleInAnyFile(file));
    }
}
