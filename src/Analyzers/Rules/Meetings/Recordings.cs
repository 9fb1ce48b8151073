using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Judges what is done with recordings that exist: shared with whoever has a link, or deleted in name only.</summary>
internal static class Recordings
{
    public static IEnumerable<Finding> In(MeetingWrite write) => write.Effect switch
    {
        EndpointEffect.ChangeRecording => Shared(write),
        EndpointEffect.DeleteRecording => Trashed(write),
        _ => Enumerable.Empty<Finding>(),
    };

    private static IEnumerable<Finding> Shared(MeetingWrite write)
    {
        foreach (var setting in write.Vendor.SettingsBeside.Where(s => s.Control.Equals(ConferenceControls.RecordingStorage)))
        {
            foreach (var value in write.At(setting).Alternatives)
            {
                if (InsecureValues.Insecure(setting, value) is { } text)
                    yield return new Finding(RuleDescriptors.RecordingShared, value.Origin.Location, write.Vendor.Title, setting.Path, text) { Properties = SettingProperties.Of(write.Vendor, setting).Add(FindingProperties.Change, FindingProperties.Replace) };
            }
        }
    }

    private static IEnumerable<Finding> Trashed(MeetingWrite write)
    {
        var place = Origin.OfName(write.Place).Location;
        if (write.Vendor.PurgePath.Length > 0)
        {
            // Whoever empties the bin in the same file has thought of it.
            if (write.Place.SyntaxTree.GetText().ToString().IndexOf(write.Vendor.PurgePath, StringComparison.OrdinalIgnoreCase) < 0)
                yield return new Finding(RuleDescriptors.RecordingOnlyTrashed, place, write.Vendor.Title, "empty the bin as well (" + write.Vendor.PurgePath + ")");
            yield break;
        }

        foreach (var setting in write.Vendor.SettingsBeside.Where(s => s.Control.Equals(ConferenceControls.RecordingRetention)))
        {
            var value = write.At(setting);
            var remedy = $"say {setting.Path} = {setting.Secure.Sent}";
            if (write.IsWhole && value is AbsentValue && setting.WhenNotSent == AbsenceEffect.Unprotected)
            {
                yield return new Finding(RuleDescriptors.RecordingOnlyTrashed, place, write.Vendor.Title, remedy)
                {
                    Others = ImmutableArray.Create(value.Origin.Location),
                    Properties = SettingProperties.Of(write.Vendor, setting).Add(FindingProperties.Change, FindingProperties.Add)
                        .Add(FindingProperties.At, "0")
                        .Add(FindingProperties.Missing, write.Payload.MissingOf(setting.Levels))
                        .Add(FindingProperties.Naming, write.Payload.Naming.ToString()),
                };
            }

            foreach (var alternative in value.Alternatives)
            {
                if (InsecureValues.Insecure(setting, alternative) is not null)
                    yield return new Finding(RuleDescriptors.RecordingOnlyTrashed, alternative.Origin.Location, write.Vendor.Title, remedy) { Properties = SettingProperties.Of(write.Vendor, setting).Add(FindingProperties.Change, FindingProperties.Replace) };
            }
        }
    }
}
