using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>A C# file, read as the compiler reads it.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    private readonly Lazy<SourceWord[]> _identifiers;
    private readonly Lazy<SourceWord[]> _literals;

    /// <param name="path">Relative to the repository, with slashes.</param>
    /// <param name="text">What the file holds.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Tree = CSharpSyntaxTree.ParseText(text, Options, path);
        _identifiers = new(() => [.. Tokens.Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(Word)]);
        _literals = new(() => [.. Tokens.Where(IsString).Select(Word)]);
    }

    /// <summary>Relative to the repository, with slashes.</summary>
    public string Path { get; }

    public SyntaxTree Tree { get; }

    public int LineCount => Tree.GetText().Lines.Count;

    /// <summary>Identifiers; comments and documentation are none.</summary>
    public IReadOnlyList<SourceWord> Identifiers => _identifiers.Value;

    /// <summary>String literals of all forms, and the fixed parts of interpolated ones.</summary>
    public IReadOnlyList<SourceWord> Literals => _literals.Value;

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
