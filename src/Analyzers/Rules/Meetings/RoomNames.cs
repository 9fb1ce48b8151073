using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds rooms whose name the caller chooses and others can guess.</summary>
internal static class RoomNames
{
    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        foreach (var setting in write.Vendor.SettingsOf(ConferenceControls.UniqueMeetingId))
        {
            if (!write.MayCreate || setting.Scope != SettingScope.Meeting || setting.Secure.Kind != SettingValueKind.FreshSecret)
                continue;
            foreach (var value in write.At(setting).Alternatives)
            {
                var by = value switch
                {
                    KnownValue { Constant: not "" } => "a constant",
                    UnknownValue { Source: ValueSource.Clock } => "the time",
                    UnknownValue { Source: ValueSource.PredictableRandom } => "System.Random",
                    _ => null,
                };
                if (by is null)
                    continue;
                yield return new Finding(RuleDescriptors.GuessableRoomName, value.Origin.Location, write.Vendor.Title, by)
                {
                    Properties = SettingProperties.Of(write.Vendor, setting).Add(FindingProperties.Change, FindingProperties.Replace),
                };
            }
        }
    }
}
