using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds the settings of a new meeting that code leaves to a vendor whose own default is plainly insecure.</summary>
internal static class InsecureDefaults
{
    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        if (write.Effect != EndpointEffect.CreateMeeting || !write.IsWhole)
            yield break;
        foreach (var setting in write.Vendor.MeetingSettings)
        {
            if (setting is not { InCreate: true, WhenNotSent: AbsenceEffect.Unprotected, Unsafe: { Count: 1 } values }
                || ControlRule.Of(setting, ValueMeaning.Plain) is not { SpeaksOfDefaults: true } rule)
            {
                continue;
            }

            var value = write.At(setting);
            if (!value.Alternatives.All(a => a is AbsentValue or NullValue))
                continue;
            yield return new Finding(rule.Descriptor, Origin.OfName(write.Place).Location, write.Vendor.Title, setting.Path, values[0] + " by default")
            {
                Others = ImmutableArray.Create(value.Origin.Location),
                Properties = SettingProperties.Of(write.Vendor, setting).AddRange(value is AbsentValue ? SettingProperties.Missing(write, setting, FindingProperties.Add) : ImmutableDictionary<string, string?>.Empty),
            };
        }
    }
}
