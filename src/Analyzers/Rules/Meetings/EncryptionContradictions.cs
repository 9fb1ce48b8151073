using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds end-to-end encryption that is asked for together with what only a server can do that reads the meeting.</summary>
internal static class EncryptionContradictions
{
    // What no server can do that cannot read the meeting.
    private static readonly ConferenceControl[] Readers =
    {
        ConferenceControls.NoAutomaticRecording, ConferenceControls.NoDialIn, ConferenceControls.NoTranscriptOrAssistant, ConferenceControls.NoStreamingOrExcessRegistration,
    };

    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        foreach (var encryption in write.Vendor.SettingsOf(ConferenceControls.EndToEndEncryption))
        {
            if (encryption.Scope != SettingScope.Meeting || encryption.Secure.Kind == SettingValueKind.Any || Asked(encryption, write.At(encryption)) is not { } asked)
                continue;
            foreach (var setting in Readers.SelectMany(write.Vendor.SettingsOf))
            {
                if (setting.Scope != SettingScope.Meeting || Contradiction(setting, write.At(setting)) is not { } other)
                    continue;
                yield return new Finding(RuleDescriptors.EncryptionContradiction, asked.Origin.Location, write.Vendor.Title, encryption.Path, $"{setting.Path} = {Evaluator.Format(other.Constant)}")
                {
                    Others = ImmutableArray.Create(other.Origin.Location),
                    Properties = SettingProperties.Of(write.Vendor, setting)
                        .Add(FindingProperties.Change, FindingProperties.Replace)
                        .Add(FindingProperties.At, "0"),
                };
                break;
            }
        }
    }

    private static KnownValue? Asked(Setting encryption, Value value) =>
        value.Alternatives.OfType<KnownValue>().FirstOrDefault(v => InsecureValues.Accepts(encryption.Secure, v));

    private static KnownValue? Contradiction(Setting setting, Value value) =>
        setting.Secure.Kind == SettingValueKind.Exact ? value.Alternatives.OfType<KnownValue>().FirstOrDefault(v => !InsecureValues.Accepts(setting.Secure, v)) : null;
}
