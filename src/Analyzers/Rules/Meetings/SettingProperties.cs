using System.Collections.Concurrent;
using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>What findings about settings tell the fixes.</summary>
internal static class SettingProperties
{
    // The same few for every finding about a setting.
    private static readonly ConcurrentDictionary<Setting, ImmutableDictionary<string, string?>> Known = new();

    /// <summary>What every finding tells that is about a setting of a vendor.</summary>
    public static ImmutableDictionary<string, string?> Of(VendorCatalogue vendor, Setting setting) => Known.GetOrAdd(setting, s => Of(vendor, s.Control, s.Path));

    /// <summary>What every finding tells that is about a control, under a path of the vendor's request.</summary>
    public static ImmutableDictionary<string, string?> Of(VendorCatalogue vendor, ConferenceControl control, string path) => ImmutableDictionary<string, string?>.Empty
        .Add(FindingProperties.Vendor, vendor.Name)
        .Add(FindingProperties.Control, control.Id)
        .Add(FindingProperties.Setting, path);

    /// <summary>How a setting gets into the object that lacks it, which stands first beside the finding; empty when no single object does.</summary>
    /// <param name="write">The meeting.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="change"><see cref="FindingProperties.Add"/> or <see cref="FindingProperties.Move"/>.</param>
    public static ImmutableDictionary<string, string?> Missing(MeetingWrite write, Setting setting, string change) => write.Payload.MissingOf(setting.Levels) is { Length: > 0 } missing
        ? ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.At, "0")
            .Add(FindingProperties.Change, change)
            .Add(FindingProperties.Missing, missing)
            .Add(FindingProperties.Naming, write.Payload.Naming.ToString())
        : ImmutableDictionary<string, string?>.Empty;
}
