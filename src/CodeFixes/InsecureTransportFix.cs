using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Makes the address of a conferencing server one with encryption, where the code writes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsecureTransportFix))]
public sealed class InsecureTransportFix : CodeFixProvider
{
    private const string Plain = "http:";

    private static readonly ReplacementFixAll FixAll = new(Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.InsecureTransport.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Replacement.RegisterAsync(context, Find);

    private static Replacement? Find(Document document, SemanticModel model, SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.Count == 0 || Replacement.At<ExpressionSyntax>(root, diagnostic.AdditionalLocations[0]) is not { } expression || WrittenText.Of(expression) is not { } text || text.Count < Plain.Length)
            return null;
        for (var i = 0; i < Plain.Length; i++)
        {
            if (char.ToLowerInvariant(text[i]) != Plain[i])
                return null;
        }

        return new Replacement("Call the server over https", expression, text.With(Plain.Length - 1, Plain.Length - 1, text.Spelled(0, "s")));
    }
}
