using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Judges the passcode of a meeting: missing, the same for all, or predictable.</summary>
internal static class Passcodes
{
    private static readonly ImmutableDictionary<string, string?> Replaced = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Change, FindingProperties.Replace);

    /// <param name="write">The meeting.</param>
    /// <param name="isSpokenOf">True when another finding already says why there is none.</param>
    public static IEnumerable<Finding> In(MeetingWrite write, bool isSpokenOf)
    {
        foreach (var setting in write.Vendor.SettingsOf(ConferenceControls.Passcode))
        {
            if (setting.Scope != SettingScope.Meeting)
                continue;
            var value = write.At(setting);
            var finding = setting.Secure.Kind == SettingValueKind.FreshSecret && Secret(write, value) is { } bad ? bad : isSpokenOf ? null : Missing(write, setting, value);
            if (finding is null)
                continue;
            finding.Properties = SettingProperties.Of(write.Vendor, setting).AddRange(finding.Properties);
            yield return finding;
        }

        if (write.Effect == EndpointEffect.CreateMeeting && write.Payload.Leaves.Select(l => (l.Path, Link(write, l.Value))).FirstOrDefault(l => l.Item2 is not null) is (var path, { } link))
        {
            yield return new Finding(RuleDescriptors.ConstantPasscode, link.Origin.Location, write.Vendor.Title, "part of a constant link")
            {
                Properties = SettingProperties.Of(write.Vendor, ConferenceControls.Passcode, path),
            };
        }
    }

    // A link with a passcode in it, copied from a meeting that exists.
    private static KnownValue? Link(MeetingWrite write, Value value) =>
        write.Vendor.Invitation is { PasscodeMark: { Length: > 0 } mark }
        && value is KnownValue { Constant: string text } known && text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var at && at + mark.Length < text.Length && text[at - 1] is '?' or '&'
            ? known
            : null;

    private static Finding? Secret(MeetingWrite write, Value value)
    {
        foreach (var alternative in value.Alternatives)
        {
            switch (alternative)
            {
                case KnownValue { Constant: not "" }:
                    return new Finding(RuleDescriptors.ConstantPasscode, alternative.Origin.Location, write.Vendor.Title, "a constant") { Properties = Replaced };
                case UnknownValue { Source: ValueSource.Configuration }:
                    return new Finding(RuleDescriptors.ConstantPasscode, alternative.Origin.Location, write.Vendor.Title, "a configured value") { Properties = Replaced };
                case UnknownValue unknown when Predictable(unknown.Source) is { } generator:
                    return new Finding(RuleDescriptors.PredictablePasscode, alternative.Origin.Location, write.Vendor.Title, generator) { Properties = Replaced, Others = Others(unknown) };
                case TextValue text:
                    var sources = text.Parts.OfType<UnknownValue>().ToArray();
                    if (sources.Length > 0 && sources.All(s => Predictable(s.Source) is not null))
                        return new Finding(RuleDescriptors.PredictablePasscode, alternative.Origin.Location, write.Vendor.Title, Predictable(sources[0].Source)!) { Properties = Replaced, Others = Others(sources[0]) };
                    break;
            }
        }

        return null;
    }

    private static ImmutableArray<Location> Others(UnknownValue value) =>
        value.Producer is { } producer ? ImmutableArray.Create(producer.GetLocation()) : ImmutableArray<Location>.Empty;

    private static string? Predictable(ValueSource source) => source switch
    {
        ValueSource.PredictableRandom => "System.Random",
        ValueSource.Clock => "the clock",
        ValueSource.NewGuid => "a GUID",
        _ => null,
    };

    private static Finding? Missing(MeetingWrite write, Setting setting, Value value)
    {
        var off = value.Alternatives.FirstOrDefault(a => IsOff(setting, a));
        if (off is not null)
            return new Finding(RuleDescriptors.MeetingWithoutPasscode, off.Origin.Location, write.Vendor.Title, WhatElse(write)) { Properties = Replaced };
        if (write.Effect != EndpointEffect.CreateMeeting)
            return null;
        var isMissing = value.Alternatives.All(a => a is AbsentValue or NullValue or KnownValue { Constant: "" });
        if (!isMissing)
        {
            return value is UnknownValue { Source: ValueSource.Parameter or ValueSource.Elsewhere } && setting.WhenNotSent == AbsenceEffect.Unprotected
                ? new Finding(RuleDescriptors.CannotDecide, Origin.OfName(write.Place).Location, write.Vendor.Title)
                : null;
        }

        var rule = setting.WhenNotSent switch
        {
            AbsenceEffect.Unprotected => RuleDescriptors.MeetingWithoutPasscode,
            AbsenceEffect.AccountDecides => RuleDescriptors.PasscodeLeftToAccountDefault,
            _ => null,
        };
        if (rule is null || !write.IsWhole)
            return null;
        if (setting.LeftToAccountBy.Length > 0)
        {
            var left = write.Payload.At(setting.LeftToAccountBy);
            if (left.Alternatives.All(a => a is KnownValue { Constant: true }))
                rule = RuleDescriptors.PasscodeLeftToAccountDefault;
            else if (left.Alternatives.Any(a => a is UnknownValue or KnownValue { Constant: true }))
                return null;
        }

        return new Finding(rule, Origin.OfName(write.Place).Location, write.Vendor.Title, WhatElse(write)) { Others = ImmutableArray.Create(value.Origin.Location), Properties = Remedy(write, setting, value) };
    }

    // An empty passcode is replaced where it is written, a missing one added where the object is made; of several objects none is the right one.
    private static ImmutableDictionary<string, string?> Remedy(MeetingWrite write, Setting setting, Value value)
    {
        if (value is OneOfValue)
            return ImmutableDictionary<string, string?>.Empty;
        return value is AbsentValue
            ? SettingProperties.Missing(write, setting, FindingProperties.Add)
            : ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.At, "0").Add(FindingProperties.Change, FindingProperties.Replace);
    }

    // A switch such as "passcode required" that the code turns off; an empty secret is not there.
    private static bool IsOff(Setting setting, Value value) =>
        setting.Secure.Kind != SettingValueKind.FreshSecret && InsecureValues.Insecure(setting, value) is not null;

    private static string WhatElse(MeetingWrite write)
    {
        var open = new[] { ConferenceControls.WaitingRoom, ConferenceControls.AuthenticatedParticipants }
            .Where(control => write.Vendor.SettingsOf(control).Any(s => s.Scope == SettingScope.Meeting) && !write.Vendor.SettingsOf(control).Any(s => s.Scope == SettingScope.Meeting && IsSafe(s, write.At(s))))
            .Select(control => control.Title)
            .ToArray();
        return open.Length == 0 ? "its other protections are set" : "not asked for either: " + string.Join(", ", open);
    }

    private static bool IsSafe(Setting setting, Value value) => value is KnownValue && InsecureValues.Insecure(setting, value) is null && setting.Secure.Kind != SettingValueKind.Any;
}
