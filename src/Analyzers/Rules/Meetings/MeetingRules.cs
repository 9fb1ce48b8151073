using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Meetings;

/// <summary>Lets every rule about the creation or change of a meeting speak, the more specific before those that would repeat it.</summary>
internal static class MeetingRules
{
    /// <summary>Everything the rules have to say about a meeting.</summary>
    /// <param name="write">The code that creates or changes it.</param>
    /// <param name="attempt">Lets a part, which is named, fail alone; its findings are then missing.</param>
    public static IReadOnlyList<Finding> Judge(MeetingWrite write, Func<string, MeetingWrite, Func<MeetingWrite, Finding[]>, Finding[]?> attempt)
    {
        var findings = new List<Finding>();
        Add("rule of links in messages", static w => LinksInMessages.In(w).ToArray());
        Add("rule of trusted domains", static w => TrustedDomains.In(w).ToArray());
        if (write.Effect is not (EndpointEffect.CreateMeeting or EndpointEffect.UpdateMeeting))
        {
            Add("rules of recordings", static w => Recordings.In(w).ToArray());
            Add("rule of usage reports", static w => UsageReports.In(w).ToArray());
            AddTransport();
            return findings;
        }

        if (Add("rule of ineffective settings", static w => IneffectiveSettings.In(w).ToArray()).Any(f => f.Properties[FindingProperties.Control] == ConferenceControls.Passcode.Id))
            Add("rules of passcodes", static w => Passcodes.In(w, isSpokenOf: true).ToArray());
        else
            Add("rules of passcodes", static w => Passcodes.In(w, isSpokenOf: false).ToArray());
        Add("rule of room names", static w => RoomNames.In(w).ToArray());
        Add("rules of insecure values", static w => InsecureValues.In(w).ToArray());
        Add("rule of features", static w => ReturnedFeatures.In(w).ToArray());
        Add("rules of insecure defaults", static w => InsecureDefaults.In(w).ToArray());
        Add("rule of encryption", static w => EncryptionContradictions.In(w).ToArray());
        AddTransport();
        foreach (var finding in findings)
            TellWhere(finding, write);
        return findings;

        void AddTransport()
        {
            if (write.PlainAddress is { } address)
                findings.Add(new Finding(RuleDescriptors.InsecureTransport, Origin.OfName(write.Place).Location, write.Vendor.Title) { Others = ImmutableArray.Create(address), Properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Change, FindingProperties.Replace).Add(FindingProperties.At, "0") });
        }

        // The work captures nothing, so that it is made once and not for each meeting.
        Finding[] Add(string part, Func<MeetingWrite, Finding[]> find)
        {
            var found = attempt(part, write, find) ?? Array.Empty<Finding>();
            findings.AddRange(found);
            return found;
        }
    }

    // What is written before the request is sent is shown together with the sending, and that with its preparation.
    private static void TellWhere(Finding finding, MeetingWrite write)
    {
        if (!write.IsWhole || write.Effect != EndpointEffect.CreateMeeting)
            return;
        var sending = Origin.OfName(write.Place).Location;
        if (finding.Place.SourceTree != write.Place.SyntaxTree || !write.Place.Span.Contains(finding.Place.SourceSpan))
            finding.Others = finding.Others.Add(sending);
        else if (finding.Place == sending)
            finding.Others = finding.Others.AddRange(write.PreparedAt.Where(p => p.Node is not null).Select(p => p.Location));
    }
}
