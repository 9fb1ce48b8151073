using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Settings;

/// <summary>Writes the secure value of a setting where code writes an insecure one, or none.</summary>
// Not [Shared]: the attribute's assembly is not to be had in every editor.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetControlFix))]
public sealed class SetControlFix : RemedyFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleDescriptors.MeetingWithoutPasscode.Id,
        RuleDescriptors.PasscodeLeftToAccountDefault.Id,
        RuleDescriptors.ConstantPasscode.Id,
        RuleDescriptors.PredictablePasscode.Id,
        RuleDescriptors.GuessableRoomName.Id,
        RuleDescriptors.EncryptionContradiction.Id,
        RuleDescriptors.RecordingShared.Id,
        RuleDescriptors.RecordingOnlyTrashed.Id,
        RuleDescriptors.CloudRecordingAfterConsent.Id)
        .AddRange(ControlRule.All.Select(rule => rule.Descriptor.Id).Distinct(StringComparer.Ordinal));

    private protected override async Task<Remedy?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Change, out var change) || WantedBy(diagnostic) is not { } wanted
            || await CodePlace.FindAsync(project, CodePlace.OfChange(diagnostic), cancellationToken).ConfigureAwait(false) is not { } code)
        {
            return null;
        }

        var place = new WritePlace(code, wanted, WritePlace.MissingOf(diagnostic), WritePlace.NamingOf(diagnostic));
        return IdiomWriters.Edit(place, change) is { } edit ? new Remedy(FixTitles.Of(diagnostic.Id, wanted), edit) : null;
    }

    private static WantedSetting? WantedBy(Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(FindingProperties.Vendor, out var vendor);
        diagnostic.Properties.TryGetValue(FindingProperties.Control, out var control);
        diagnostic.Properties.TryGetValue(FindingProperties.Setting, out var path);
        var catalogue = VendorCatalogues.All.FirstOrDefault(v => v.Name == vendor);
        var setting = catalogue?.Settings.Where(s => s.Scope is SettingScope.Meeting or SettingScope.Deployment).Concat(catalogue.SettingsBeside).FirstOrDefault(s => s.Path == path && s.Control.Id == control);
        return setting is null ? null : WantedSetting.Of(setting);
    }
}
