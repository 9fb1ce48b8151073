using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Writes the elements of objects that are made by an expression.</summary>
internal interface IElementWriter
{
    /// <summary>The element with all that an object lacks; null when it is not made in this way, or cannot hold it.</summary>
    SyntaxNode? Element(WritePlace place);
}
