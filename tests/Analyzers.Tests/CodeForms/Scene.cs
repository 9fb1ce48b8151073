using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

namespace PrivacySafe.Conferencing.Analyzers.Tests.CodeForms;

/// <summary>A scene of samples/UnsafeApp in parts: one class with what it is constructed from, and one method that is an unsafe expression.</summary>
internal sealed partial record Scene(string Name, string Code, IReadOnlyList<string> Rules, string Needs, string Returns, string Parameters, string Expression)
{
    private static readonly Dictionary<string, string> Unpacked = new(StringComparer.Ordinal) { ["string"] = "args[0]", ["string?"] = "args[0]" };

    /// <summary>Every scene that consists of nothing but such a class.</summary>
    public static IReadOnlyList<Scene> All { get; } = [.. Repository.Files("samples/UnsafeApp/Scenes", "*.cs").Select(Read).OfType<Scene>()];

    /// <summary>True when the method returns a task.</summary>
    public bool IsAsynchronous => Returns.StartsWith("Task", StringComparison.Ordinal);

    /// <summary>The names of what the class is constructed from.</summary>
    public IReadOnlyList<(string Type, string Name)> Parts => Split(Needs);

    /// <summary>What a program has to do before it can evaluate the expression by itself; null when its arguments are not all that is needed.</summary>
    public string? Preparation =>
        Split(Parameters) is var parameters && parameters.All(p => Unpacked.ContainsKey(p.Type)) && Parts.All(p => p.Type == "HttpClient")
            ? string.Concat(Parts.Select(p => $"var {p.Name} = new HttpClient(); ").Concat(parameters.Select(p => $"{p.Type} {p.Name} = {Unpacked[p.Type]}; ")))
            : null;

    private static List<(string Type, string Name)> Split(string parameters) =>
        [.. parameters.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(p => (p[..p.LastIndexOf(' ')], p[(p.LastIndexOf(' ') + 1)..]))];

    private static Scene? Read(string file)
    {
        var code = Repository.Read("samples/UnsafeApp/Scenes/" + file).ReplaceLineEndings("\n");
        return CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot() is { Members: [ClassDeclarationSyntax { Members: [MethodDeclarationSyntax { AttributeLists.Count: 0, ExpressionBody.Expression: { } expression } method], BaseList: null } type] }
            ? new(
                type.Identifier.Text,
                code,
                [.. Mark().Matches(code).Select(m => m.Groups[1].Value)],
                type.ParameterList?.Parameters.ToString() ?? "",
                method.ReturnType.ToString(),
                method.ParameterList.Parameters.ToString(),
                expression.ToString())
            : null;
    }

    [GeneratedRegex(@"// (PSC\d{4})")]
    private static partial Regex Mark();
}
