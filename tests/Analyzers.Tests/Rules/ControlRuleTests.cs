using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Which rule speaks of the insecure value of a setting: the one for what the value means, and otherwise the general one.</summary>
public class ControlRuleTests
{
    private static string? Of(ConferenceControl control, ValueMeaning meaning) => ControlRule.Of(new Setting(control, SettingScope.Meeting, "a"), meaning)?.Descriptor.Id;

    [Fact]
    public void A_meaning_goes_before_the_control()
    {
        Assert.Equal("PSC1005", Of(ConferenceControls.WaitingRoom, ValueMeaning.Plain));
        Assert.Equal("PSC1005", Of(ConferenceControls.WaitingRoom, ValueMeaning.CloudRecording));
        Assert.Equal("PSC3002", Of(ConferenceControls.NoAutomaticRecording, ValueMeaning.CloudRecording));
        Assert.Equal("PSC3003", Of(ConferenceControls.NoAutomaticRecording, ValueMeaning.Plain));
        Assert.Equal("PSC3002", Of(ConferenceControls.RecordingOff, ValueMeaning.CloudRecording));
        Assert.Null(Of(ConferenceControls.RecordingOff, ValueMeaning.Plain));
        Assert.NotEqual(Of(ConferenceControls.UniqueMeetingId, ValueMeaning.PersonalRoom), Of(ConferenceControls.UniqueMeetingId, ValueMeaning.InstantMeeting));
        Assert.Null(Of(ConferenceControls.UniqueMeetingId, ValueMeaning.Plain));
        Assert.Null(Of(ConferenceControls.Passcode, ValueMeaning.Plain));
    }

    [Fact]
    public void Only_one_rule_speaks_of_what_is_left_to_the_vendor() => Assert.Equal(["PSC1011"], ControlRule.All.Where(rule => rule.SpeaksOfDefaults).Select(rule => rule.Descriptor.Id));
}
