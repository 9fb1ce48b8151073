using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>A rule that is nothing but a control and the way in which code fails it.</summary>
internal sealed class ControlRule
{
    public ControlRule(DiagnosticDescriptor descriptor, ConferenceControl control, ValueMeaning? meaning = null)
    {
        Descriptor = descriptor;
        Control = control;
        Meaning = meaning;
    }

    public DiagnosticDescriptor Descriptor { get; }

    public ConferenceControl Control { get; }

    /// <summary>The meaning of the insecure value that it speaks of; null: of all that no more specific rule speaks of.</summary>
    public ValueMeaning? Meaning { get; }

    /// <summary>True when it also speaks of a meeting that is created without saying the setting, where the vendor's default is the insecure value.</summary>
    public bool SpeaksOfDefaults { get; private set; }

    /// <summary>The rules, more specific ones first.</summary>
    public static IReadOnlyList<ControlRule> All { get; } = new[]
    {
        new ControlRule(RuleDescriptors.WaitingRoomDisabled, ConferenceControls.WaitingRoom),
        new ControlRule(RuleDescriptors.JoinBeforeHost, ConferenceControls.NoJoinBeforeHost),
        new ControlRule(RuleDescriptors.PersonalMeetingRoom, ConferenceControls.UniqueMeetingId, ValueMeaning.PersonalRoom),
        new ControlRule(RuleDescriptors.InstantMeeting, ConferenceControls.UniqueMeetingId, ValueMeaning.InstantMeeting),
        new ControlRule(RuleDescriptors.EveryonePresents, ConferenceControls.PresenterRestricted) { SpeaksOfDefaults = true },
        new ControlRule(RuleDescriptors.AnyoneMayHost, ConferenceControls.WhoMayAdmit),
        new ControlRule(RuleDescriptors.DialInBypass, ConferenceControls.NoDialIn),
        new ControlRule(RuleDescriptors.CloudRecording, ConferenceControls.NoAutomaticRecording, ValueMeaning.CloudRecording),
        new ControlRule(RuleDescriptors.CloudRecording, ConferenceControls.RecordingOff, ValueMeaning.CloudRecording),
        new ControlRule(RuleDescriptors.AutomaticRecording, ConferenceControls.NoAutomaticRecording),
        new ControlRule(RuleDescriptors.TranscriptOrSummary, ConferenceControls.NoTranscriptOrAssistant),
        new ControlRule(RuleDescriptors.RecordingNoticeSuppressed, ConferenceControls.RecordingConsent),
        new ControlRule(RuleDescriptors.AttentionTracking, ConferenceControls.NoAttentionTracking),
        new ControlRule(RuleDescriptors.DataCentreOutsideRegion, ConferenceControls.DataRegions),
    };

    /// <summary>The rule that speaks of an insecure value; null when none does.</summary>
    public static ControlRule? Of(Setting setting, ValueMeaning meaning)
    {
        ControlRule? general = null;
        foreach (var rule in All)
        {
            if (!rule.Control.Equals(setting.Control))
                continue;
            if (rule.Meaning == meaning)
                return rule;
            if (rule.Meaning is null)
                general ??= rule;
        }

        return general;
    }
}
