using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Links;

/// <summary>Makes the address of a conferencing server one with encryption, where the code writes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsecureTransportFix))]
public sealed class InsecureTransportFix : RemedyFixProvider
{
    private const string Plain = "http:";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.InsecureTransport.Id);

    private protected override async Task<Remedy?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await CodePlace.FindAsync(project, diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : null, cancellationToken).ConfigureAwait(false) is { } place && Encrypted(place.Expression) is not null
            ? new Remedy("Call the server over https", SourceEdit.InsteadOf(place, Plain, place.Expression, current => Encrypted(current) ?? current))
            : null;

    private static ExpressionSyntax? Encrypted(ExpressionSyntax address)
    {
        if (WrittenText.Of(address) is not { } text || text.Count < Plain.Length)
            return null;
        for (var i = 0; i < Plain.Length; i++)
        {
            if (char.ToLowerInvariant(text[i]) != Plain[i])
                return null;
        }

        return text.With(Plain.Length - 1, Plain.Length - 1, text.Spelled(0, "s"));
    }
}
