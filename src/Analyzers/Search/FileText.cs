using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>The texts of files as strings, with their words. An edited file has to put its string together first, so it is kept while memory allows and shared by all who look.</summary>
internal static class FileText
{
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<TextWords>> Known = new();

    // Made once, because it is handed over for each look.
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<TextWords>>.CreateValueCallback Make = tree => new WeakReference<TextWords>(Read(tree));

    public static string Of(SyntaxTree tree) => WordsOf(tree).Text;

    public static TextWords WordsOf(SyntaxTree tree)
    {
        var kept = Known.GetValue(tree, Make);
        if (!kept.TryGetTarget(out var text))
            kept.SetTarget(text = Read(tree));
        return text;
    }

    private static TextWords Read(SyntaxTree tree) => new(tree.GetText().ToString());
}
