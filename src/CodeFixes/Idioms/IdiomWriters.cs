namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>All writers, in the order in which they are asked.</summary>
internal static class IdiomWriters
{
    public static IReadOnlyList<IIdiomWriter> All { get; } = new IIdiomWriter[]
    {
        new JsonTextWriter(), new QueryTextWriter(), new ArgumentWriter(), new AnonymousObjectWriter(), new PairsWriter(), new InitializerWriter(), new ExpressionWriter(),
    };
}
