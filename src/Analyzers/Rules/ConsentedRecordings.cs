using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>Tells of recordings in the cloud in a lower voice where the code asks for consent. A rule of its own does so, because a severity that somebody has configured beats a lowered one.</summary>
internal static class ConsentedRecordings
{
    /// <summary>The finding as it is to be told.</summary>
    /// <param name="finding">What a rule says.</param>
    /// <param name="model">What the names in the file under analysis mean; null when it is not known.</param>
    /// <param name="places">The code that it is about.</param>
    public static Finding Told(Finding finding, SemanticModel? model, params SyntaxNode?[] places)
    {
        if (finding.Rule.Id != RuleDescriptors.CloudRecording.Id && finding.Rule.Id != RuleDescriptors.RecordingUploadedToCloud.Id)
            return finding;
        return places.OfType<SyntaxNode>().Any(place => ConsentGates.AreAround(place, model))
            ? new Finding(RuleDescriptors.CloudRecordingAfterConsent, finding.Place, WhatOf(finding)) { Others = finding.Others, Properties = finding.Properties, About = finding.Properties.ContainsKey(FindingProperties.Setting) ? null : finding.Words[1].ToString() }
            : finding;
    }

    private static string WhatOf(Finding finding) => finding.Rule.Id == RuleDescriptors.CloudRecording.Id
        ? $"{finding.Words[0]} keeps the recording ({finding.Words[1]} = {finding.Words[2]})"
        : $"The content of a recording, from {finding.Words[0]}, is stored at a provider by {finding.Words[1]}";
}
