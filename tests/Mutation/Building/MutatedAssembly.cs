using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Building;

/// <summary>One assembly with many mutants in it.</summary>
internal sealed class MutatedAssembly
{
    private readonly AnalyzerProject _project;

    public MutatedAssembly(AnalyzerProject project) => _project = project;

    /// <summary>Leaves out what does not compile, and writes the assembly.</summary>
    /// <param name="candidates">In the order of preference.</param>
    /// <param name="count">How many mutants are wanted.</param>
    /// <param name="path">Where the assembly is written.</param>
    /// <returns>The mutants in the assembly.</returns>
    public IReadOnlyList<Mutant> Write(IReadOnlyList<Candidate> candidates, int count, string path)
    {
        // One in three or four does not compile.
        var mutants = Compiling([.. candidates.Take(count * 8 / 5)]).Take(count).ToList();
        while (true)
        {
            var compilation = With(mutants);
            var result = Emit(compilation, path);
            if (result.Count == 0)
                return [.. mutants.Select((m, number) => Described(m, number))];

            // Mutants that compile alone and not together: the first of a member stays.
            var broken = MembersWith(result);
            if (broken.Count == 0)
                throw new InvalidOperationException("The mutated analyzers do not compile: " + result[0]);
            var before = mutants.Count;
            mutants = [.. mutants.Where((m, number) => !broken.Contains((m.Path, m.Member)) || !mutants.Take(number).Any(o => o.Path == m.Path && o.Member == m.Member))];
            if (mutants.Count == before)
                throw new InvalidOperationException("The mutated analyzers do not compile: " + result[0]);
        }
    }

    // Each round tries one candidate of each member, so that an error belongs to exactly one.
    private HashSet<Candidate> Valid(IReadOnlyList<Candidate> candidates)
    {
        HashSet<Candidate> valid = [];
        var members = candidates.GroupBy(c => (c.Path, c.Member)).Select(g => g.ToArray()).ToArray();
        for (var round = 0; round < members.Max(m => m.Length); round++)
        {
            Candidate[] tried = [.. members.Where(m => m.Length > round).Select(m => m[round])];
            var compilation = With(tried);
            var errors = tried.Select(c => c.Tree.FilePath).Distinct().AsParallel()
                .SelectMany(file => compilation.GetSemanticModel(compilation.SyntaxTrees.Single(t => t.FilePath == file)).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)).ToArray();
            var broken = MembersWith(errors);
            valid.UnionWith(tried.Where(c => !broken.Contains((c.Path, c.Member))));
        }

        return valid;
    }

    private IEnumerable<Candidate> Compiling(IReadOnlyList<Candidate> candidates)
    {
        var valid = Valid(candidates);
        return candidates.Where(valid.Contains);
    }

    private CSharpCompilation With(IReadOnlyList<Candidate> mutants)
    {
        var compilation = _project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(MutantSwitch.Source, (CSharpParseOptions)_project.Compilation.SyntaxTrees[0].Options, encoding: System.Text.Encoding.UTF8));
        foreach (var file in mutants.Select((mutant, number) => (mutant, number)).GroupBy(m => m.mutant.Tree))
            compilation = compilation.ReplaceSyntaxTree(file.Key, MutatedFile.Of(file.Key, file.Select(m => (m.number, m.mutant.Change))));
        return compilation;
    }

    private IReadOnlyList<Diagnostic> Emit(CSharpCompilation compilation, string path)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, manifestResources: _project.Resources);
        if (result.Success)
            File.WriteAllBytes(path, image.ToArray());
        return [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    private HashSet<(string Path, int Member)> MembersWith(IReadOnlyList<Diagnostic> errors) =>
        [.. errors.Where(e => e.Location.SourceTree is not null).Select(e => (Path.GetRelativePath(_project.Repository, e.Location.SourceTree!.FilePath).Replace('\\', '/'), new Members(e.Location.SourceTree.GetRoot()).At(e.Location.SourceSpan.Start)))];

    private static Mutant Described(Candidate candidate, int number)
    {
        var root = candidate.Tree.GetRoot();
        return new(number, candidate.Path, candidate.Tree.GetLineSpan(candidate.Change.Node.Span).StartLinePosition.Line + 1, new Members(root).Name(candidate.Member), candidate.Change.Text);
    }
}
