using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>All writers, in the order in which they are asked.</summary>
internal static class IdiomWriters
{
    private static readonly IIdiomWriter[] All =
    {
        new JsonTextWriter(), new QueryTextWriter(), new ArgumentWriter(), new AnonymousObjectWriter(), new PairsWriter(), new InitializerWriter(), new ExpressionWriter(),
    };

    /// <summary>The change that a finding asks for; null when no writer can make it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="change"><see cref="FindingProperties.Replace"/> or <see cref="FindingProperties.Add"/>.</param>
    public static SourceEdit? Edit(WritePlace place, string? change) => change switch
    {
        FindingProperties.Replace => All.Select(writer => writer.Replace(place)).FirstOrDefault(edit => edit is not null),
        FindingProperties.Add when place.Missing.Count > 0 => All.Select(writer => writer.Add(place)).FirstOrDefault(edit => edit is not null),
        _ => null,
    };
}
