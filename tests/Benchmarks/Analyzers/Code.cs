using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>Compiles code in this process and has it analysed, each time as if for the first time.</summary>
internal static class Code
{
    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    private static readonly MetadataReference[] Platform = [.. Directory.GetFiles(Peers.Told("PlatformReferences"), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Newest, path);

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Code", trees, Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The whole of a build: all diagnostics of the compiler and of the analyzers.</summary>
    public static Cost Build(IEnumerable<(string Path, string Text)> files, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Cost.Of(() => Run(Parsed(files), analyzers).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Count(IsFromAnalyzer));

    /// <summary>The seconds that the compiler itself says the analyzers took, as its option for reports does: by the clock, and without what it prepares for them.</summary>
    public static double Reported(IEnumerable<(string Path, string Text)> files, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Run(Parsed(files), analyzers).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult().AnalyzerTelemetryInfo.Values.Sum(t => t.ExecutionTime.TotalSeconds);

    // Parsed anew, so that nothing that is kept with a tree helps.
    private static CSharpCompilation Parsed(IEnumerable<(string Path, string Text)> files) => Compile(files.AsParallel().AsOrdered().Select(f => Parse(f.Text, f.Path)));

    public static CompilationWithAnalyzers Run(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (_, _, _) => { }, concurrentAnalysis: true, logAnalyzerExecutionTime: true));

    private static bool IsFromAnalyzer(Diagnostic diagnostic) => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);
}

/// <summary>What a piece of work took.</summary>
internal readonly record struct Cost(double Seconds, double ProcessorSeconds, double Megabytes, double PeakMegabytes, int Found)
{
    public static Cost Of(Func<int> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var bytes = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.GetTimestamp();
        var found = work();
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return new Cost(seconds, used, (GC.GetTotalAllocatedBytes() - bytes) / 1048576.0, process.PeakWorkingSet64 / 1048576.0, found);
    }
}
