using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacySafe.Conferencing.Analyzers.Flow;

/// <summary>Says where texts leave a program, by syntax and by the declarations of the compilation.</summary>
internal interface ITextExits
{
    /// <summary>What becomes of a text that a call, creation or assignment is given; null when it stays, as far as can be seen.</summary>
    /// <param name="node">An invocation, the creation of an object, or an assignment.</param>
    /// <param name="value">The argument or the right side that holds the text.</param>
    /// <param name="code">What the syntax stands in.</param>
    TextExit? At(SyntaxNode node, ExpressionSyntax value, ForeignCode code);
}

/// <summary>What becomes of a text where it leaves.</summary>
internal enum TextExitKind
{
    /// <summary>It is written where people read it later.</summary>
    Logged,

    /// <summary>An object, a store or a mail takes it.</summary>
    Kept,

    /// <summary>It goes to whoever asks.</summary>
    Answered,
}

/// <summary>A place where a text leaves. Immutable.</summary>
internal sealed class TextExit
{
    public TextExit(TextExitKind kind, SyntaxNode place, string where)
    {
        Kind = kind;
        Place = place;
        Where = where;
    }

    public TextExitKind Kind { get; }

    public SyntaxNode Place { get; }

    /// <summary>What becomes of it, in the words of the rule that tells it.</summary>
    public string Where { get; }
}
