using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Settings;

/// <summary>Moves a setting that stands in the wrong object into the one in which the vendor heeds it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveSettingFix))]
public sealed class MoveSettingFix : RemedyFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleDescriptors.IneffectiveSetting.Id);

    private protected override async Task<Remedy?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Change, out var change) || change != FindingProperties.Move
            || !diagnostic.Properties.TryGetValue(FindingProperties.Wrong, out var wrong) || wrong is null
            || !diagnostic.Properties.TryGetValue(FindingProperties.Setting, out var right) || right is null
            || await CodePlace.FindAsync(project, CodePlace.OfChange(diagnostic), cancellationToken).ConfigureAwait(false) is not { } target)
        {
            return null;
        }

        var title = $"Set {right}, which is heeded";
        if (JsonTextWriter.Move(PlaceAt(target, diagnostic, new MovedValue(right, null)), wrong) is { } inText)
            return new Remedy(title, inText);

        // Where the finding is told at a call, the place of the value is the last beside it.
        var value = await CodePlace.FindAsync(project, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (value is null || MisplacedSetting.Of(value, SettingPath.NameOf(wrong), WritePlace.NamingOf(diagnostic)) is null)
            value = await CodePlace.FindAsync(project, diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1], cancellationToken).ConfigureAwait(false);
        return value is not null && Edits(target, value, wrong, right, diagnostic) is { } edits ? new Remedy(title, edits) : null;
    }

    private static SourceEdit[]? Edits(CodePlace target, CodePlace value, string wrong, string right, Diagnostic diagnostic)
    {
        if (target.Document.Id != value.Document.Id || ScopeOf(target) != ScopeOf(value)
            || MisplacedSetting.Of(value, SettingPath.NameOf(wrong), WritePlace.NamingOf(diagnostic)) is not { } setting)
        {
            return null;
        }

        var place = PlaceAt(target, diagnostic, new MovedValue(right, value.Expression));
        var isSameObject = SettingPath.LevelOf(wrong) == HolderOf(right, place.Missing.Count);
        if ((isSameObject ? setting.Rewritten(place) : setting.CanMoveTo(target.Expression) ? IdiomWriters.Edit(place, FindingProperties.Add) : null) is not { } edit)
            return null;

        // Of two statements that make the same object, only what the second says would be left.
        if (place.Missing.Count > 1)
            edit.Claim = target.Expression.SpanStart + " " + place.Missing[0];
        return isSameObject ? new[] { edit } : new[] { edit, setting.Removed() };
    }

    private static WritePlace PlaceAt(CodePlace target, Diagnostic diagnostic, MovedValue value) => new(target, value, WritePlace.MissingOf(diagnostic), WritePlace.NamingOf(diagnostic));

    // A default that all objects of a type share must not take over what one of them says.
    private static MemberDeclarationSyntax? ScopeOf(CodePlace place) => place.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax);

    private static string HolderOf(string path, int missing)
    {
        var names = path.Split('.');
        return string.Join(".", names.Take(names.Length - missing));
    }
}
