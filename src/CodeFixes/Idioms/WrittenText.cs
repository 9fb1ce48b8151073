using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>A text as the source writes it, by literals, interpolation and concatenation: each character with the place where it stands, and the holes between.</summary>
internal sealed class WrittenText
{
    private const char Hole = '\uFFFC';

    private readonly ExpressionSyntax _expression;
    private readonly List<(char Character, int Start, int End, Spelling Spelling)> _parts = new();

    private WrittenText(ExpressionSyntax expression) => _expression = expression;

    private enum Spelling
    {
        Regular,
        Verbatim,
        Raw,
        Interpolated,
        InterpolatedVerbatim,
        InterpolatedRaw,
        Hole,
    }

    /// <summary>How many characters and holes there are.</summary>
    public int Count => _parts.Count;

    /// <summary>The character at an index.</summary>
    public char this[int index] => _parts[index].Character;

    /// <summary>Reads a text; null when an expression writes none.</summary>
    public static WrittenText? Of(ExpressionSyntax expression)
    {
        var text = new WrittenText(expression);
        return text.Read(expression) && text._parts.Any(p => p.Spelling != Spelling.Hole) ? text : null;
    }

    /// <summary>True when none of a range is a hole.</summary>
    public bool IsWritten(int start, int end) => Enumerable.Range(start, end - start).All(i => _parts[i].Spelling != Spelling.Hole);

    /// <summary>The text for the reader of the analyzers, which counts characters and holes in the same way; each hole says where it stands.</summary>
    public Value ToValue()
    {
        var origin = new Origin(_expression);
        var parts = ImmutableArray.CreateBuilder<Value>();
        var literal = new StringBuilder();
        for (var i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Spelling != Spelling.Hole)
            {
                literal.Append(_parts[i].Character);
                continue;
            }

            if (literal.Length > 0)
                parts.Add(new KnownValue(origin, literal.ToString()));
            literal.Clear();
            parts.Add(new UnknownValue(new Origin(_expression, TextSpan.FromBounds(i, i + 1))));
        }

        if (literal.Length > 0)
            parts.Add(new KnownValue(origin, literal.ToString()));
        return parts.Count == 1 ? parts[0] : new TextValue(origin, parts.ToImmutable());
    }

    /// <summary>True when what is spelled at an index could stand at one of another text.</summary>
    public bool IsSpelledAlike(int index, WrittenText other, int there) => SpellingAt(index) == other.SpellingAt(there);

    /// <summary>How the source spells a range.</summary>
    public string Source(int start, int end) => start == end ? "" : _expression.ToString().Substring(_parts[start].Start, _parts[end - 1].End - _parts[start].Start);

    /// <summary>True when an expression can be put in before an index.</summary>
    public bool TakesHoleAt(int index) => SpellingAt(index) is Spelling.Interpolated or Spelling.InterpolatedVerbatim or Spelling.InterpolatedRaw;

    /// <summary>True when several braces beside each other would begin or end a hole.</summary>
    public bool CountsBracesAt(int index) => SpellingAt(index) == Spelling.InterpolatedRaw;

    /// <summary>A text as it is spelled at an index.</summary>
    public string Spelled(int index, string text) => SpellingAt(index) switch
    {
        Spelling.Regular => Escaped(text),
        Spelling.Verbatim => text.Replace("\"", "\"\""),
        Spelling.Interpolated => Escaped(text).Replace("{", "{{").Replace("}", "}}"),
        Spelling.InterpolatedVerbatim => text.Replace("\"", "\"\"").Replace("{", "{{").Replace("}", "}}"),
        _ => text,
    };

    /// <summary>A hole as it is spelled at an index.</summary>
    public string SpelledHole(string expression)
    {
        var start = (_expression as InterpolatedStringExpressionSyntax)?.StringStartToken.Text ?? "$";
        var braces = SpellingAt(0) == Spelling.InterpolatedRaw ? start.Count(c => c == '$') : 1;
        return new string('{', braces) + expression + new string('}', braces);
    }

    /// <summary>The expression with another spelling of a range.</summary>
    public ExpressionSyntax With(int start, int end, string spelling)
    {
        var text = _expression.ToString();
        var from = start < Count ? _parts[start].Start : _parts[Count - 1].End;
        var to = start == end ? from : _parts[end - 1].End;
        return SyntaxFactory.ParseExpression(text.Substring(0, from) + spelling + text.Substring(to), options: _expression.SyntaxTree.Options as CSharpParseOptions).WithTriviaFrom(_expression);
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"");

    private Spelling SpellingAt(int index)
    {
        // Between two characters the one before it decides, a hole takes after its neighbours.
        for (var i = Math.Min(index, Count - 1); i >= 0; i--)
        {
            if (_parts[i].Spelling != Spelling.Hole)
                return _parts[i].Spelling;
        }

        return _parts.First(p => p.Spelling != Spelling.Hole).Spelling;
    }

    private bool Read(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Read(parenthesized.Expression);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                ReadOrHole(sum.Left);
                ReadOrHole(sum.Right);
                return true;
            case LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.StringLiteralToken):
                if (token.Text.StartsWith("@", StringComparison.Ordinal))
                    Decode(token.Text, 2, token.Text.Length - 1, Start(token), Spelling.Verbatim);
                else
                    Decode(token.Text, 1, token.Text.Length - 1, Start(token), Spelling.Regular);
                return true;
            case LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken):
                var quotes = token.Text.TakeWhile(c => c == '"').Count();
                Decode(token.Text, quotes, token.Text.Length - quotes, Start(token), Spelling.Raw);
                return true;
            case InterpolatedStringExpressionSyntax text:
                var spelling = text.StringStartToken.Kind() switch
                {
                    SyntaxKind.InterpolatedVerbatimStringStartToken => Spelling.InterpolatedVerbatim,
                    SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => Spelling.InterpolatedRaw,
                    _ => Spelling.Interpolated,
                };
                foreach (var content in text.Contents)
                {
                    if (content is InterpolatedStringTextSyntax { TextToken: var part })
                        Decode(part.Text, 0, part.Text.Length, Start(part), spelling);
                    else
                        AddHole(content);
                }

                return true;
            default:
                return false;
        }
    }

    private void ReadOrHole(ExpressionSyntax expression)
    {
        if (!Read(expression))
            AddHole(expression);
    }

    private int Start(SyntaxToken token) => token.SpanStart - _expression.SpanStart;

    private void AddHole(SyntaxNode node) => _parts.Add((Hole, node.SpanStart - _expression.SpanStart, node.Span.End - _expression.SpanStart, Spelling.Hole));

    private void Decode(string text, int from, int to, int offset, Spelling spelling)
    {
        for (var i = from; i < to;)
        {
            var (character, length) = spelling switch
            {
                Spelling.Regular or Spelling.Interpolated when text[i] == '\\' => Escape(text, i),
                Spelling.Verbatim or Spelling.InterpolatedVerbatim when text[i] == '"' => ('"', 2),
                Spelling.Interpolated or Spelling.InterpolatedVerbatim when text[i] is '{' or '}' => (text[i], 2),
                _ => (text[i], 1),
            };
            _parts.Add((character, offset + i, offset + i + length, spelling));
            i += length;
        }
    }

    private static (char Character, int Length) Escape(string text, int index)
    {
        if (index + 1 >= text.Length)
            return (text[index], 1);
        switch (text[index + 1])
        {
            case 'n':
                return ('\n', 2);
            case 'r':
                return ('\r', 2);
            case 't':
                return ('\t', 2);
            case 'u' when index + 6 <= text.Length && ushort.TryParse(text.Substring(index + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                return ((char)code, 6);
            default:
                return (text[index + 1], 2);
        }
    }
}
