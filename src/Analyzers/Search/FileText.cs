using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Search;

/// <summary>The texts of files as strings. An edited file has to put its string together first, so it is kept while memory allows and shared by all who look.</summary>
internal static class FileText
{
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<string>> Known = new();

    public static string Of(SyntaxTree tree)
    {
        var kept = Known.GetValue(tree, t => new WeakReference<string>(t.GetText().ToString()));
        if (!kept.TryGetTarget(out var text))
            kept.SetTarget(text = tree.GetText().ToString());
        return text;
    }
}
