using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Finds protections that never apply, because they stand in the wrong place or are the wrong knob.</summary>
internal static class IneffectiveSettings
{
    public static IEnumerable<Finding> In(MeetingWrite write)
    {
        if (!write.Payload.HasExactNames)
            yield break;
        foreach (var (path, value) in write.Payload.Leaves)
        {
            if (write.Vendor.IsMeetingPath(path))
                continue;
            var trap = write.Vendor.Traps.FirstOrDefault(t => t.NeverApplies && t.WrongPath == path);
            var right = Misplaced(write, path, value, trap);
            if (right is null && trap is null || right is null && !Protects(value))
                continue;
            if (right is not null && write.At(right) is not AbsentValue)
                continue;
            yield return new Finding(RuleDescriptors.IneffectiveSetting, value.Origin.Location, write.Vendor.Title, path, trap?.Explanation ?? $"it is heeded as {right!.Path} only.")
            {
                Others = right is null ? ImmutableArray<Location>.Empty : ImmutableArray.Create(write.At(right).Origin.Beginning.Location),
                Properties = (right is null ? SettingProperties.Of(write.Vendor, trap!.Control, path) : SettingProperties.Of(write.Vendor, right).AddRange(SettingProperties.Missing(write, right, FindingProperties.Move)))
                    .Add(FindingProperties.Wrong, path),
            };
        }
    }

    // The setting that was meant: of the same name, elsewhere. What the vendor does anyway is not missed.
    private static Setting? Misplaced(MeetingWrite write, string path, Value value, Trap? trap)
    {
        var name = SettingPath.NameOf(path);
        var isOwn = write.Vendor.IsOwnName(name);
        if (!isOwn && trap is null)
            return null;
        foreach (var setting in write.Vendor.MeetingSettings)
        {
            if (!setting.InCreate || setting.WhenNotSent == AbsenceEffect.SafeDefault)
                continue;
            if (setting.Path == trap?.RightPath || setting.Name == name && isOwn)
                return IsSafe(setting, value) ? setting : null;
        }

        return null;
    }

    // A secret protects by being there; a switch only by standing right.
    private static bool IsSafe(Setting setting, Value value) => value.Alternatives.Any(a =>
        setting.Secure.Kind == SettingValueKind.FreshSecret ? a is not (NullValue or AbsentValue or KnownValue { Constant: "" })
        : setting.Secure.Kind != SettingValueKind.Any && a is KnownValue known && InsecureValues.Insecure(setting, a) is null && !OnlyOpens(setting, known));

    // What is right nowhere but where everything is open protects nothing.
    private static bool OnlyOpens(Setting setting, KnownValue value) =>
        InsecureValues.Accepts(setting.ValueAt(ControlLevel.Open), value) && !InsecureValues.Accepts(setting.ValueAt(ControlLevel.Standard), value) && !InsecureValues.Accepts(setting.ValueAt(ControlLevel.Strict), value);

    private static bool Protects(Value value) => value.Alternatives.Any(a => a is KnownValue { Constant: true });
}
