using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Mutation.Building;

/// <summary>The analyzers as the build would compile them.</summary>
internal sealed class AnalyzerProject
{
    private const string Project = "src/Analyzers/Analyzers.csproj";

    private AnalyzerProject(string repository, CSharpCompilation compilation, ImmutableArray<ResourceDescription> resources) => (Repository, Compilation, Resources) = (repository, compilation, resources);

    /// <summary>The folder of the repository.</summary>
    public string Repository { get; }

    /// <summary>Sources, references and options.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What is embedded in the assembly.</summary>
    public ImmutableArray<ResourceDescription> Resources { get; }

    /// <summary>Asks the build how it would call the compiler.</summary>
    /// <param name="repository">The folder of the repository.</param>
    /// <exception cref="InvalidOperationException">The project cannot be evaluated, e.g. because it was not restored.</exception>
    public static AnalyzerProject Read(string repository)
    {
        string[] options =
        [
            "msbuild", Project, "-nologo", "-t:PrepareResources;Compile", "-getItem:CscCommandLineArgs", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=none/none",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", options) { WorkingDirectory = repository, RedirectStandardOutput = true })!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
            throw new InvalidOperationException($"{Project} cannot be evaluated; build it once. The build says: {output}");
        var folder = Path.GetDirectoryName(Path.Combine(repository, Project))!;
        var arguments = CSharpCommandLineParser.Default.Parse(Arguments(output), folder, null);
        var parse = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        return new(
            repository,
            CSharpCompilation.Create(
                arguments.CompilationName,
                arguments.SourceFiles.Select(f => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(f.Path)), parse, Path.GetFullPath(f.Path))),
                arguments.MetadataReferences.Select(r => MetadataReference.CreateFromFile(Path.Combine(folder, r.Reference), r.Properties)),
                // Warnings say nothing here, as nobody writes a mutant.
                arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithSpecificDiagnosticOptions([]).WithWarningLevel(0)
                    .WithOptimizationLevel(OptimizationLevel.Release)),
            arguments.ManifestResources);
    }

    private static IEnumerable<string> Arguments(string output)
    {
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(i => i.GetProperty("Identity").GetString()!)];
    }
}
