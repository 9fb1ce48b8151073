using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests;

/// <summary>Analyses code in which the expected findings are marked, e.g. <c>{|PSC1001:PostAsync|}</c>; whatever else is found fails the test.</summary>
internal static class Analysis
{
    /// <summary>The platform and Newtonsoft.Json.</summary>
    public static MetadataReference[] Platform { get; } = References();

    // Shared by all tests: the compiler reads a big assembly once.
    private static readonly ConcurrentDictionary<string, MetadataReference> Packaged = new();

    [ModuleInitializer]
    internal static void LetFailuresThrough() => RuleGuard.Rethrows = true;

    public static Task OfAsync(params string[] sources) => OfAsync([], sources);

    /// <summary>Analyses code that uses a library, which is given by the paths of its assemblies below the folder of packages.</summary>
    public static Task OfAsync(IReadOnlyList<string> assemblies, params string[] sources)
    {
        var test = new CSharpAnalyzerTest<ConferencingAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("none"),
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
        };
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        test.TestState.AdditionalReferences.AddRange(Platform);
        foreach (var assembly in assemblies)
            test.TestState.AdditionalReferences.Add(Packaged.GetOrAdd(assembly, path => MetadataReference.CreateFromFile(Path.Combine(Told("Packages"), path))));
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Latest)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static MetadataReference[] References()
    {
        return
        [
            .. Directory.GetFiles(Told("PlatformReferences"), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location),
        ];
    }

    /// <summary>What the project file tells the tests.</summary>
    public static string Told(string key) => typeof(Analysis).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
