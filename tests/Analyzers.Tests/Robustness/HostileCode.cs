using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>Analyses code that need not compile. What fails in the analyzer fails the test, and so does an analysis without an end.</summary>
internal static class HostileCode
{
    // Far above what any analysis takes, also on a busy machine: an analysis that is still running then has no end.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(2);

    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    // The references are read once; every compilation made from this one shares them.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Hostile", references: Analysis.Platform, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The ids of what is found, sorted.</summary>
    public static Task<string[]> AnalyseAsync(params string[] sources) => AnalyseAsync(new ConferencingAnalyzer(), sources);

    /// <summary>The same in a program with files beside its code.</summary>
    public static Task<string[]> AnalyseAsync(Seed program) => AnalyseAsync(new ConferencingAnalyzer(), program);

    /// <summary>The same by an analyzer that was prepared for it.</summary>
    public static Task<string[]> AnalyseAsync(ConferencingAnalyzer analyzer, params string[] sources) => AnalyseAsync(analyzer, new Seed(sources));

    private static async Task<string[]> AnalyseAsync(ConferencingAnalyzer analyzer, Seed program)
    {
        var failures = new ConcurrentQueue<Exception>();
        var compilation = Empty.AddSyntaxTrees(program.Code.Select((source, i) => CSharpSyntaxTree.ParseText(source, Newest, $"Source{i}.cs")));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. program.Beside]), (exception, _, _) => failures.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Endless);
        ImmutableArray<Diagnostic> found;
        try
        {
            found = await new CompilationWithAnalyzers(compilation, [analyzer], options).GetAnalyzerDiagnosticsAsync(timeout.Token).WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The analysis has no end.");
        }
        catch (Exception e) when (!IsOurs(e))
        {
            // The compiler itself breaks on some broken code, before anything is analysed.
            return [];
        }

        if (failures.Any(IsOurs))
            throw new AggregateException(failures);
        return [.. found.Select(d => d.Id).Order(StringComparer.Ordinal)];
    }

    private static bool IsOurs(Exception exception) => exception.ToString().Contains(typeof(ConferencingAnalyzer).Namespace! + ".", StringComparison.Ordinal);
}
