using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Links;

/// <summary>Takes from a path in a message what makes it a link; the place stays named.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MessageLinkFix))]
public sealed class MessageLinkFix : RemedyFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.UncOrFileLinkInMessage.Id);

    private protected override async Task<Remedy?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await CodePlace.FindAsync(project, diagnostic.Location, cancellationToken).ConfigureAwait(false) is { } place && WithoutLinks(place.Expression) is not null
            ? new Remedy("Name the place without a link", SourceEdit.InsteadOf(place, diagnostic.Id, place.Expression, current => WithoutLinks(current) ?? current))
            : null;

    private static ExpressionSyntax? WithoutLinks(ExpressionSyntax expression)
    {
        var changed = false;

        // Each step takes one link away, so that the text becomes shorter until there is none.
        while (WrittenText.Of(expression) is { } text)
        {
            var characters = new StringBuilder();
            for (var i = 0; i < text.Count; i++)
                characters.Append(text[i]);
            if (LinksInMessages.Find(characters.ToString()) is not var (start, length, _))
                return changed ? expression : null;
            if (!text.IsWritten(start, start + length))
                return null;
            expression = text.With(start, start + length, "");
            changed = true;
        }

        return null;
    }
}
