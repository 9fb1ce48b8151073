using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Building;

/// <summary>Draws changes at random, spread over all files by how much can be changed in each.</summary>
internal static class Sample
{
    /// <summary>The rooms whose code is changed, below the analyzers.</summary>
    public static readonly string[] Rooms = ["Values", "Idioms", "Calls", "Facts", "Rules", "Flow"];

    // Nothing but what people read. The drift check of the generated pages holds it.
    private static readonly string[] Prose = ["src/Analyzers/Rules/RuleDescriptors.cs", "src/Analyzers/Rules/RuleInformations.cs"];

    /// <summary>Everything that can be changed, in the order of drawing: each beginning of it is spread over the files.</summary>
    public static IReadOnlyList<Candidate> Order(AnalyzerProject project, int seed)
    {
        var random = new Random(seed);
        List<(Candidate Candidate, double Place)> drawn = [];
        foreach (var (tree, path) in project.Compilation.SyntaxTrees
            .Select(t => (Tree: t, Path: Path.GetRelativePath(project.Repository, t.FilePath).Replace('\\', '/')))
            .Where(f => Rooms.Any(r => f.Path.StartsWith($"src/Analyzers/{r}/", StringComparison.Ordinal)) && !Prose.Contains(f.Path))
            .OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var root = tree.GetRoot();
            var members = new Members(root);
            Candidate[] candidates = [.. MutantFinder.In(root).Select(c => new Candidate(tree, path, members.At(c.Node.SpanStart), c)).Where(c => c.Member >= 0)];
            random.Shuffle(candidates);
            drawn.AddRange(candidates.Select((c, rank) => (c, (rank + random.NextDouble()) / candidates.Length)));
        }

        return [.. drawn.OrderBy(d => d.Place).Select(d => d.Candidate)];
    }
}
