using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>Writes the secure value of a setting where code writes an insecure one, or none.</summary>
// Not [Shared]: the attribute's assembly is not to be had in every editor.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetControlFix))]
public sealed class SetControlFix : CodeFixProvider
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
        RuleDescriptors.RecordingOnlyTrashed.Id)
        .AddRange(ControlRule.All.Select(rule => rule.Descriptor.Id).Distinct(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => SetControlFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ControlFix.ForAsync(context.Document.Project, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } fix)
                continue;
            var solution = context.Document.Project.Solution;
            context.RegisterCodeFix(
                CodeAction.Create(FixTitles.Of(diagnostic.Id, fix.Wanted), _ => Task.FromResult(SourceEdit.Apply(solution, new[] { fix.Edit })), equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }
}
