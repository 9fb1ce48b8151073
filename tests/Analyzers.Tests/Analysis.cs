using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests;

/// <summary>Analyses code in which the expected findings are marked, e.g. <c>{|PSC1001:PostAsync|}</c>; whatever else is found fails the test.</summary>
internal static class Analysis
{
    private static readonly Type[] Libraries =
    [
        typeof(Newtonsoft.Json.JsonConvert),
        typeof(Flurl.Url),
        typeof(Flurl.Http.FlurlRequest),
        typeof(Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions),
        typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection),
        typeof(Microsoft.Extensions.Logging.ILogger),
    ];

    /// <summary>The platform and the libraries that all analysed code may use.</summary>
    public static MetadataReference[] Platform { get; } = References();

    // Shared by all tests: the compiler reads a big assembly once.
    private static readonly ConcurrentDictionary<string, MetadataReference> Packaged = new();

    private static readonly MetadataReference RestSharp = MetadataReference.CreateFromFile(typeof(RestSharp.RestClient).Assembly.Location);

    // While it lives, later compilations take over what it has bound of these references.
    private static readonly CSharpCompilation Bound = Bind();

    [ModuleInitializer]
    internal static void LetFailuresThrough() => RuleGuard.Rethrows = true;

    public static Task OfAsync(params string[] sources) => OfAsync([], sources);

    /// <summary>The assembly of the SDK, for the code under analysis.</summary>
    public static string Sdk => Told("Sdk");

    /// <summary>The assembly of Refit. Not among the libraries that all code may use: its methods may be called anything, so that with it no code is passed over by its text.</summary>
    public static string Refit => typeof(Refit.PostAttribute).Assembly.Location;

    /// <summary>Analyses code that uses a library, which is given by the paths of its assemblies, below the folder of packages or absolute.</summary>
    public static Task OfAsync(IReadOnlyList<string> assemblies, params string[] sources) => OfAsync(OutputKind.DynamicallyLinkedLibrary, Packages(assemblies), sources);

    /// <summary>Analyses code with a setting, written as in an .editorconfig; null: with none.</summary>
    public static Task WithOptionAsync(IReadOnlyList<string> assemblies, string? option, params string[] sources) => OfAsync(OutputKind.DynamicallyLinkedLibrary, Packages(assemblies), sources, option: option);

    /// <summary>Analyses code beside which stands a file; findings in it are marked as in code.</summary>
    public static Task WithFileAsync(string path, string text, params string[] sources) => OfAsync(OutputKind.DynamicallyLinkedLibrary, [RestSharp], sources, file: (path, text));

    /// <summary>Analyses code that uses libraries which are made for the test, with a setting; null: with none.</summary>
    public static Task WithLibrariesAsync(IReadOnlyList<MetadataReference> libraries, string? option, params string[] sources) => OfAsync(OutputKind.DynamicallyLinkedLibrary, libraries, sources, option: option);

    /// <summary>Analyses a program that has no class around its statements and uses such libraries.</summary>
    public static Task OfTopLevelWithLibrariesAsync(IReadOnlyList<MetadataReference> libraries, params string[] sources) => OfAsync(OutputKind.ConsoleApplication, libraries, sources);

    /// <summary>Analyses a program that has no class around its statements.</summary>
    public static Task OfTopLevelAsync(IReadOnlyList<string> assemblies, params string[] sources) => OfAsync(OutputKind.ConsoleApplication, Packages(assemblies), sources);

    /// <summary>Analyses code that does not compile, as editors show it while it is written.</summary>
    public static Task OfBrokenAsync(params string[] sources) => OfAsync(OutputKind.DynamicallyLinkedLibrary, [RestSharp], sources, CompilerDiagnostics.None);

    /// <summary>Analyses code whose packages are not restored: it sees nothing but the platform.</summary>
    public static Task OfBrokenWithoutPackagesAsync(params string[] sources) => OfAsync(OutputKind.DynamicallyLinkedLibrary, [], sources, CompilerDiagnostics.None, platform: Platform.Take(Platform.Length - Libraries.Length));

    /// <summary>Analyses code that uses another version of RestSharp than the one referenced here.</summary>
    public static Task With(MetadataReference restSharp, params string[] sources) => OfAsync(OutputKind.DynamicallyLinkedLibrary, [restSharp], sources);

    private static Task OfAsync(OutputKind kind, IEnumerable<MetadataReference> libraries, string[] sources, CompilerDiagnostics compilerDiagnostics = CompilerDiagnostics.Errors, string? option = null, IEnumerable<MetadataReference>? platform = null, (string Path, string Text)? file = null)
    {
        var test = new AnalyzerTest
        {
            ReferenceAssemblies = new ReferenceAssemblies("none"),
            CompilerDiagnostics = compilerDiagnostics,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            MarkupOptions = MarkupOptions.UseFirstDescriptor | MarkupOptions.TreatPositionIndicatorsAsCode,

            // The test framework switches on what is off by default.
            DisabledDiagnostics = { RuleDescriptors.MeetingRecognised.Id },
        };
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        if (option is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + option + "\n"));
        if (file is var (path, text))
            test.TestState.AdditionalFiles.Add((path, text));
        test.TestState.OutputKind = kind;
        test.TestState.AdditionalReferences.AddRange(platform ?? Platform);
        test.TestState.AdditionalReferences.AddRange(libraries);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Latest)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that is found in code that compiles.</summary>
    public static Task<ImmutableArray<Diagnostic>> FoundInAsync(CSharpCompilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A library made of declarations, for versions that cannot be referenced beside newer ones.</summary>
    public static MetadataReference Library(string name, string declarations, params MetadataReference[] others)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(declarations)], [.. Platform, .. others], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static IEnumerable<MetadataReference> Packages(IReadOnlyList<string> assemblies) =>
        [RestSharp, .. assemblies.Select(assembly => Packaged.GetOrAdd(assembly, path => MetadataReference.CreateFromFile(Path.Combine(Told("Packages"), path))))];

    private static MetadataReference[] References()
    {
        return
        [
            .. Directory.GetFiles(Told("PlatformReferences"), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
            .. Libraries.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ];
    }

    private static CSharpCompilation Bind()
    {
        var compilation = CSharpCompilation.Create("Bound", references: [.. Platform, RestSharp], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        // Asked for a type, a compilation binds its references.
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    /// <summary>What the project file tells the tests.</summary>
    public static string Told(string key) => typeof(Analysis).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    /// <summary>A test whose workspaces share the services of one host; the framework composes a host of its own for each.</summary>
    private sealed class AnalyzerTest : CSharpAnalyzerTest<ConferencingAnalyzer, DefaultVerifier>
    {
        protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());
    }
}
