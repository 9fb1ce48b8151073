using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.CodeFixes.Tests.Documentation;

/// <summary>The unsafe and the safe code of a rule's page.</summary>
internal sealed partial class RulePage
{
    private static readonly string Folder = Path.Combine(typeof(RulePage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "docs", "rules");

    private readonly string _text;

    private RulePage(string text) => _text = text;

    public static IEnumerable<string> Rules => Directory.EnumerateFiles(Folder, "PSC*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    /// <summary>The unsafe code; null where no code can break the rule.</summary>
    public string? Unsafe => Code("Reported");

    /// <summary>The safe code.</summary>
    public string? Safe => Code("Not reported");

    /// <summary>True when the safe code is another repair than the fix makes, and the page says so.</summary>
    public bool ShowsAnotherRepair => _text.Contains("\n<!-- another repair than the fix makes -->\n", StringComparison.Ordinal);

    /// <summary>True when the unsafe code is marked as nothing that a fix could repair.</summary>
    public bool IsWithoutFix => Unsafe is { } code && WithoutFix().IsMatch(code);

    public static RulePage Of(string rule) => new(File.ReadAllText(Path.Combine(Folder, rule + ".md")).ReplaceLineEndings("\n"));

    /// <summary>What remains of code that may be laid out, named and commented differently, and whose random passcodes may have another alphabet.</summary>
    public static string Essence(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        root = root.ReplaceTrivia(root.DescendantTrivia(descendIntoTrivia: true), (_, _) => default);
        var names = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Take(1).Select(t => t.Identifier.Text).ToArray();
        var tokens = root.DescendantTokens().Where(t => !(t.IsKind(SyntaxKind.CommaToken) && t.GetNextToken().IsKind(SyntaxKind.CloseBraceToken))).Select(t => names.Contains(t.Text) ? "Safe" : t.Text);
        return Alphabet().Replace(string.Join(' ', tokens), "GetString ( ALPHABET ,");
    }

    private string? Code(string heading) =>
        _text.Split($"\n## {heading}\n") is [_, var rest] && rest.Split("\n## ")[0].Split("```csharp\n") is [_, var code] ? code.Split("```")[0] : null;

    [GeneratedRegex("""GetString \( "[^"]*" ,""")]
    private static partial Regex Alphabet();

    [GeneratedRegex(@"// PSC\d{4} \(no fix\)\s*$", RegexOptions.Multiline)]
    private static partial Regex WithoutFix();
}
