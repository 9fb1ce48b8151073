using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>What code should say, whichever way it is written.</summary>
internal abstract class WantedValue
{
    protected WantedValue(string path) => Path = path;

    /// <summary>Where the vendor reads it, with dots between the levels.</summary>
    public string Path { get; }

    /// <summary>The value as an expression; null when a place of that type cannot say it.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="type">The type that the place takes; null when it takes any, like a member of an anonymous object.</param>
    public abstract ExpressionSyntax? Expression(WritePlace place, ITypeSymbol? type);

    /// <summary>The value inside a JSON text; null when it cannot be said there.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="text">The text.</param>
    /// <param name="index">The place in the text, whose spelling it takes over.</param>
    public abstract JsonPiece? Json(WritePlace place, WrittenText text, int index);
}
