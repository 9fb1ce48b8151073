using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests.CodeForms;

/// <summary>Everything about the findings in a piece of code as text: rule, marked words, message, other places, and what fixes are told.</summary>
internal static class FindingText
{
    /// <summary>True when what is found shall be written down as what is right.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("PRIVACYSAFE_ACCEPT") == "1";

    /// <summary>The findings in a file, in the order of its lines.</summary>
    public static async Task<string> OfAsync(string code)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Told",
            [CSharpSyntaxTree.ParseText(CodeFormTests.Usings, parse, "Usings.cs"), CSharpSyntaxTree.ParseText(code, parse, "Told.cs")],
            Analysis.Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return string.Concat((await Analysis.FoundInAsync(compilation, new ConferencingAnalyzer()))
            .OrderBy(d => d.Location.SourceSpan).ThenBy(d => d.Id, StringComparer.Ordinal).Select(Of));
    }

    private static string Of(Diagnostic found) =>
        $"{found.Id} {Words(found.Location)}\n  {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n"
        + string.Concat(found.AdditionalLocations.Select(place => $"  at {Words(place)}\n"))
        + string.Concat(found.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"  {p.Key}: {p.Value}\n"));

    private static string Words(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan).ReplaceLineEndings(" ");
}
