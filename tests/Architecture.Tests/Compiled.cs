using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>Compiles sources against .NET and ASP.NET Core alone, so that whatever else they use is an error.</summary>
internal static class Compiled
{
    private static readonly SourceFile ImplicitUsings = new("ImplicitUsings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Frameworks = new(() =>
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!;
        return [.. new[] { runtime, web }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && !path.Contains("Native", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.", StringComparison.Ordinal) && !path.Contains("DiaSymReader", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];
    });

    public static IReadOnlyList<string> Errors(IEnumerable<SourceFile> sources) =>
        [.. CSharpCompilation.Create(
                "Alone",
                sources.Append(ImplicitUsings).Select(s => s.Tree),
                Frameworks.Value,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.ToString())];

    /// <summary>The full names of the types and namespaces that the sources declare.</summary>
    public static IReadOnlySet<string> TypesDeclaredIn(IEnumerable<SourceFile> sources)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var root in sources.Select(s => s.Tree.GetRoot()))
        {
            foreach (var space in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
            {
                names.Add(space.Name.ToString());
                names.UnionWith(space.Members.OfType<BaseTypeDeclarationSyntax>().Select(type => $"{space.Name}.{type.Identifier.ValueText}"));
            }
        }

        return names;
    }
}
