using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Baseline;

/// <summary>What a finding is about, in names that only change when it becomes another finding: of vendors, settings and called members, never of locals, and never a value.</summary>
internal static class FindingSubject
{
    // Which words of its message name something that stays, for rules that say no setting, or say one in some forms of code alone. The vendor stands first in most messages.
    private static readonly Dictionary<string, int[]> Names = new(StringComparer.Ordinal)
    {
        [RuleDescriptors.MeetingWithoutPasscode.Id] = new[] { 0 },
        [RuleDescriptors.PasscodeLeftToAccountDefault.Id] = new[] { 0 },
        [RuleDescriptors.ConstantPasscode.Id] = new[] { 0 },
        [RuleDescriptors.PredictablePasscode.Id] = new[] { 0 },
        [RuleDescriptors.GuessableRoomName.Id] = new[] { 0 },
        [RuleDescriptors.EveryonePresents.Id] = new[] { 0, 1 },
        [RuleDescriptors.PasscodeTravelsWithLink.Id] = new[] { 0 },
        [RuleDescriptors.PublicConferencingHost.Id] = new[] { 0, 1 },
        [RuleDescriptors.LikelyPredictablePasscode.Id] = new[] { 0 },
        [RuleDescriptors.SocialLogin.Id] = new[] { 0 },
        [RuleDescriptors.HardCodedConferencingCredential.Id] = new[] { 2, 1 },
        [RuleDescriptors.WebhookComparedUnsafely.Id] = new[] { 0 },
        [RuleDescriptors.OverbroadScope.Id] = new[] { 0, 1 },
        [RuleDescriptors.UncheckedWebhook.Id] = new[] { 0 },
        [RuleDescriptors.RecordingUploadedToCloud.Id] = new[] { 1 },
        [RuleDescriptors.AutomaticRecording.Id] = new[] { 0, 1 },
        [RuleDescriptors.EncryptionContradiction.Id] = new[] { 0, 1 },
        [RuleDescriptors.TranscriptOrSummary.Id] = new[] { 0, 1 },
        [RuleDescriptors.RecordingOnlyTrashed.Id] = new[] { 0 },
        [RuleDescriptors.LikelyRecordingUploadedToCloud.Id] = new[] { 1 },
        [RuleDescriptors.ContactDataDisclosed.Id] = new[] { 1 },
        [RuleDescriptors.MeetingSecretLogged.Id] = new[] { 1 },
        [RuleDescriptors.ParticipantDataLogged.Id] = new[] { 1 },
        [RuleDescriptors.FreemailDomainTrusted.Id] = new[] { 0, 1 },
        [RuleDescriptors.HostLinkDisclosed.Id] = new[] { 1 },
        [RuleDescriptors.UsageReportWithoutPurpose.Id] = new[] { 0 },
        [RuleDescriptors.LikelyContactDataDisclosed.Id] = new[] { 1 },
        [RuleDescriptors.LikelyMeetingSecretLogged.Id] = new[] { 1 },
        [RuleDescriptors.InsecureTransport.Id] = new[] { 0 },
        [RuleDescriptors.UncOrFileLinkInMessage.Id] = new[] { 0 },
        [RuleDescriptors.SuppressionUnjustified.Id] = new[] { 0 },
    };

    private static readonly Dictionary<string, string> VendorsByTitle = VendorCatalogues.All.ToDictionary(vendor => vendor.Title, vendor => vendor.Name, StringComparer.Ordinal);

    /// <summary>What a finding is about; empty when its rule and its place say it all.</summary>
    public static string Of(Finding finding)
    {
        if (finding.About is { } about)
            return about;
        if (Names.TryGetValue(finding.Rule.Id, out var names))
            return string.Join(" ", names.Where(i => i < finding.Words.Length).Select(i => NameOf(finding.Words[i])));
        return finding.Properties.TryGetValue(FindingProperties.Setting, out var setting) && finding.Properties.TryGetValue(FindingProperties.Vendor, out var vendor) ? $"{vendor} {setting}" : "";
    }

    private static string NameOf(object word) => word.ToString() is { } text && VendorsByTitle.TryGetValue(text, out var name) ? name : word.ToString() ?? "";
}
