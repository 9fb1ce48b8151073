using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds the insecure values that code writes for the settings of a meeting.</summary>
internal static class InsecureValues
{
    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        foreach (var setting in write.Vendor.MeetingSettings)
        {
            if (setting.Secure.Kind == SettingValueKind.FreshSecret)
                continue;
            foreach (var value in write.At(setting).Alternatives)
            {
                if (Insecure(setting, value) is { } text && ControlRule.Of(setting, MeaningOf(setting, value)) is { } rule)
                    yield return ConsentedRecordings.Told(About(rule, write.Vendor, setting, value, text), write.Model, value.Origin.Node, write.Place);
            }
        }
    }

    /// <summary>The finding about an insecure value that the code writes.</summary>
    public static Finding About(ControlRule rule, VendorCatalogue vendor, Setting setting, Value value, string text) =>
        new(rule.Descriptor, value.Origin.Location, vendor.Title, setting.Path, text)
        {
            Properties = SettingProperties.Of(vendor, setting).Add(FindingProperties.Change, FindingProperties.Replace),
        };

    /// <summary>The value as text when it is plainly insecure; null when it is not, or not known.</summary>
    public static string? Insecure(Setting setting, Value value) => value switch
    {
        KnownValue known => Insecure(setting, known),
        ListShape { Items: { Length: > 0 } items } => items.SelectMany(i => i.Alternatives).OfType<KnownValue>().SelectMany(k => TextsOf(k).Take(1)).FirstOrDefault(setting.IsUnsafe),
        _ => null,
    };

    /// <summary>True when the value, as it leaves the program, is one of those that are wanted.</summary>
    public static bool Accepts(SettingValue wanted, KnownValue value) => TextsOf(value).Any(t => wanted.Accepted.Contains(t, StringComparer.OrdinalIgnoreCase));

    private static string? Insecure(Setting setting, KnownValue known)
    {
        var texts = TextsOf(known).ToArray();
        var unsafeText = setting.Unsafe is { } listed
            ? texts.FirstOrDefault(t => listed.Contains(t, StringComparer.OrdinalIgnoreCase))
            : texts.All(setting.IsUnsafe) ? texts[0] : null;

        // A vendor may call something none.
        return unsafeText is "" ? "\"\"" : unsafeText;
    }

    private static ValueMeaning MeaningOf(Setting setting, Value value)
    {
        if (value is KnownValue known)
        {
            foreach (var text in TextsOf(known))
            {
                if (setting.Meanings.TryGetValue(text, out var meaning))
                    return meaning;
            }
        }

        return ValueMeaning.Plain;
    }

    private static IEnumerable<string> TextsOf(KnownValue known) =>
        known.EnumMember is { } member ? WireNaming.TextsOf(member) : Enumerable.Repeat(Evaluator.Format(known.Constant), 1);
}
