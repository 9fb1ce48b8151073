using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>A C# file, read as the compiler reads it.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    /// <summary>Relative to the repository, with slashes.</summary>
    public string Path { get; } = path;

    public SyntaxTree Tree { get; } = CSharpSyntaxTree.ParseText(text, Options, path);

    public int LineCount => Tree.GetText().Lines.Count;

    /// <summary>Identifiers; comments and documentation are none.</summary>
    public IEnumerable<SourceWord> Identifiers => Tokens.Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(Word);

    /// <summary>String literals of all forms, and the fixed parts of interpolated ones.</summary>
    public IEnumerable<SourceWord> Literals => Tokens.Where(IsString).Select(Word);

    public IEnumerable<string> Usings => Tree.GetCompilationUnitRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Select(u => u.NamespaceOrType.ToString());

    public override string ToString() => Path;

    private IEnumerable<SyntaxToken> Tokens => Tree.GetRoot().DescendantTokens();

    private static bool IsString(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    private SourceWord Word(SyntaxToken token) =>
        new(token.ValueText, $"{Path}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
}
