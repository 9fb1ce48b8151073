using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Tokens;

/// <summary>Narrows a token: to an end soon, to a room whose name is at hand, to rights that are listed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OverbroadTokenFix))]
public sealed class OverbroadTokenFix : RemedyFixProvider
{
    private const string EndTitle = "Let the token end after two hours";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.OverbroadMeetingToken.Id);

    private protected override async Task<Remedy?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Setting, out var path)
            || !diagnostic.Properties.TryGetValue(FindingProperties.Vendor, out var name)
            || VendorCatalogues.All.FirstOrDefault(v => v.Name == name) is not { Token: { } token } vendor
            || await CodePlace.FindAsync(project, CodePlace.OfChange(diagnostic), cancellationToken).ConfigureAwait(false) is not { } code)
        {
            return null;
        }

        if (path == token.RoomPath)
            return Room(code, token);
        if (path == token.FeaturesPath)
            return Made("List the rights, and refuse each", Place(code, diagnostic, new TokenFeatures(vendor, token), token.ContextMembers));
        if (path != token.ExpiryPath)
            return null;
        return diagnostic.Properties.TryGetValue(FindingProperties.Change, out var change) && change == FindingProperties.Add
            ? Made(EndTitle, Place(code, diagnostic, new TokenEnd(path), new[] { token.ClaimOf(token.RoomPath) }))
            : Shortened(code, path);
    }

    private static Remedy? Room(CodePlace code, TokenShape token) =>
        TokenRoom.At(token.RoomPath, code) is { } room && IdiomWriters.Edit(new WritePlace(code, room, Array.Empty<string>(), WireNamePolicy.AsWritten), FindingProperties.Replace) is { } edit
            ? new Remedy($"Open only the room '{room.Name}'", edit)
            : null;

    private static Remedy? Shortened(CodePlace code, string path) =>
        TokenEnd.Shortened(code.Expression) is not null ? new Remedy(EndTitle, SourceEdit.InsteadOf(code, path, code.Expression, current => TokenEnd.Shortened(current) ?? current)) : null;

    private static Remedy? Made(string title, WritePlace place) =>
        ((place.Wanted as TokenEnd)?.AsArgument(place) ?? IdiomWriters.Edit(place, FindingProperties.Add)) is { } edit ? new Remedy(title, edit) : null;

    private static WritePlace Place(CodePlace code, Diagnostic diagnostic, WantedValue wanted, IReadOnlyList<string> beside) =>
        new(code, wanted, WritePlace.MissingOf(diagnostic), NamingBeside(code, beside));

    // The members that the token was recognised by tell how the others are named.
    private static WireNamePolicy NamingBeside(CodePlace code, IReadOnlyList<string> names)
    {
        var type = code.Model.GetTypeInfo(code.Expression).Type;
        foreach (var policy in new[] { WireNamePolicy.AsWritten, WireNamePolicy.CamelCase, WireNamePolicy.SnakeCase })
        {
            for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
            {
                if (declaring.GetMembers().Any(m => m is IPropertySymbol or IFieldSymbol && WireNaming.NameOf(m, policy) is { } name && names.Contains(name, StringComparer.Ordinal)))
                    return policy;
            }
        }

        return WireNamePolicy.AsWritten;
    }
}
