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
                Properties = FindingProperties.Of(write.Vendor, setting).AddRange(Remedy(write, setting, value)),
            };
        }
    }
    // What is missing is added where the object is made; of several objects none is the right one.
    private static ImmutableDictionary<string, string?> Remedy(MeetingWrite write, Setting setting, Value value) => value is AbsentValue && write.Payload.MissingOf(setting.Path) is { Length: > 0 } missing
        ? ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.At, "0")
            .Add(FindingProperties.Change, FindingProperties.Add)
            .Add(FindingProperties.Missing, missing)
            .Add(FindingProperties.Naming, write.Payload.Naming.ToString())
        : ImmutableDictionary<string, string?>.Empty;
}
