using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds features that a meeting switches on although the server has switched them off. Which are given back stands in one text, separated by commas.</summary>
internal static class ReturnedFeatures
{
    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        if (write.Vendor.ReturnedFeaturesPath.Length == 0)
            yield break;
        var value = write.Payload.At(write.Vendor.ReturnedFeaturesPath);
        foreach (var alternative in value.Alternatives)
        {
            if (alternative is not KnownValue { Constant: string text })
                continue;
            foreach (var feature in text.Split(',').Select(name => name.Trim()))
            {
                var setting = write.Vendor.Settings.FirstOrDefault(s => s.Path == write.Vendor.DisabledFeaturesPath + "." + feature);
                if (setting is { CountsFrom: < ControlLevel.Strict } && ControlRule.Of(setting, ValueMeaning.Plain) is { } rule)
                    yield return new Finding(rule.Descriptor, alternative.Origin.Location, write.Vendor.Title, write.Vendor.ReturnedFeaturesPath, feature);
            }
        }
    }
}
