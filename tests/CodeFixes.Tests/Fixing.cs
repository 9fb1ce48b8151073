using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PrivacySafe.Conferencing.Analyzers.Host;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

/// <summary>
/// Fixes code in which the findings of a rule are marked, e.g. <c>{|PSC1001:PostAsync|}</c>, and compares it with what it should become: one finding at a time, and all at once in
/// document, project and solution. Both have to compile, and what is still found afterwards has to be marked as well.
/// </summary>
internal static class Fixing
{
    /// <summary>What most code under test begins with. The cryptography is there so that passcodes need no further import.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using JsonSerializer = System.Text.Json.JsonSerializer;

        """;

    /// <summary>The passcode that code without the SDK gets.</summary>
    public const string NewPasscode = "RandomNumberGenerator.GetString(\"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789\", 10)";

    [ModuleInitializer]
    internal static void LetFailuresThrough() => RuleGuard.Rethrows = true;

    /// <summary>The assemblies that the code under test sees.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = FindReferences();

    /// <summary>A class around members.</summary>
    public static string InClass(string members) => Usings + "class Service\n{\n    readonly HttpClient _http = new();\n\n" + members + "\n}\n";

    /// <summary>Fixes members of a class.</summary>
    public static Task InClassAsync(string rule, string before, string after) => OfAsync(rule, [InClass(before)], [InClass(after)]);

    /// <summary>Fixes the findings of one rule.</summary>
    public static Task OfAsync(string rule, string[] before, string[] after) => OfAsync(rule, before, after, References);

    /// <summary>Fixes the findings of one rule in code that sees other assemblies.</summary>
    public static Task OfAsync(string rule, string[] before, string[] after, IReadOnlyList<MetadataReference> references) => OfAsync<SetControlFix>(rule, before, after, references);

    /// <summary>Fixes members of a class with a fix of its own.</summary>
    public static Task InClassAsync<TFix>(string rule, string before, string after) where TFix : CodeFixProvider, new() => OfAsync<TFix>(rule, [InClass(before)], [InClass(after)], References);

    /// <summary>Makes sure that a fix offers nothing for the findings of one rule.</summary>
    public static Task NotOfferedAsync<TFix>(string rule, string members) where TFix : CodeFixProvider, new() => OfAsync<TFix>(rule, [InClass(members)], [InClass(members)], References);

    /// <summary>Fixes the findings of one rule with a fix of its own.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="before">The files before.</param>
    /// <param name="after">The files afterwards.</param>
    /// <param name="references">What they see.</param>
    /// <param name="rounds">How often everything is to be fixed at once; null for once.</param>
    /// <param name="described">A description of own APIs beside the code; null for none.</param>
    public static Task OfAsync<TFix>(string rule, string[] before, string[] after, IReadOnlyList<MetadataReference> references, int? rounds = null, string? described = null) where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix>
        {
            ReferenceAssemblies = new ReferenceAssemblies("none"),
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            CodeActionEquivalenceKey = rule,
            NumberOfFixAllIterations = rounds,

            // The test framework switches on what is off by default.
            DisabledDiagnostics = { RuleDescriptors.MeetingRecognised.Id },
        };
        foreach (var source in before)
            test.TestState.Sources.Add(source.ReplaceLineEndings("\n"));
        foreach (var source in after)
            test.FixedState.Sources.Add(source.ReplaceLineEndings("\n"));
        if (described is not null)
            test.TestState.AdditionalFiles.Add(("Own.conferencing-api.txt", described));
        test.TestState.AdditionalReferences.AddRange(references);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Latest)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Makes sure that nothing is offered for the findings of one rule.</summary>
    public static Task NotOfferedAsync(string rule, string members) => OfAsync(rule, [InClass(members)], [InClass(members)]);

    private static MetadataReference[] FindReferences()
    {
        var platform = typeof(Fixing).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PlatformReferences").Value!;
        return
        [
            .. Directory.GetFiles(platform, "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location),
        ];
    }

    /// <summary>A test whose workspaces share the services of one host; the framework composes a host of its own for each.</summary>
    private sealed class FixTest<TFix> : CSharpCodeFixTest<ConferencingAnalyzer, TFix, DefaultVerifier> where TFix : CodeFixProvider, new()
    {
        protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());
    }
}
