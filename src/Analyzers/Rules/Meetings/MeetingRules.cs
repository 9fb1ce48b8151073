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
    public static ImmutableArray<Finding> Judge(MeetingWrite write, Func<string, Func<ImmutableArray<Finding>>, ImmutableArray<Finding>> attempt)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        Add(attempt("rule of links in messages", () => LinksInMessages.In(write).ToImmutableArray()));
        Add(attempt("rule of trusted domains", () => TrustedDomains.In(write).ToImmutableArray()));
        if (write.Effect is not (EndpointEffect.CreateMeeting or EndpointEffect.UpdateMeeting))
        {
            Add(attempt("rules of recordings", () => Recordings.In(write).ToImmutableArray()));
            Add(attempt("rule of usage reports", () => UsageReports.In(write).ToImmutableArray()));
            AddTransport();
            return findings.ToImmutable();
        }

        var ineffective = attempt("rule of ineffective settings", () => IneffectiveSettings.In(write).ToImmutableArray());
        Add(ineffective);
        var isSpokenOf = !ineffective.IsDefault && ineffective.Any(f => f.Properties[FindingProperties.Control] == ConferenceControls.Passcode.Id);
        Add(attempt("rules of passcodes", () => Passcodes.In(write, isSpokenOf).ToImmutableArray()));
        Add(attempt("rule of room names", () => RoomNames.In(write).ToImmutableArray()));
        Add(attempt("rules of insecure values", () => InsecureValues.In(write).ToImmutableArray()));
        Add(attempt("rule of features", () => ReturnedFeatures.In(write).ToImmutableArray()));
        Add(attempt("rules of insecure defaults", () => InsecureDefaults.In(write).ToImmutableArray()));
        Add(attempt("rule of encryption", () => EncryptionContradictions.In(write).ToImmutableArray()));
        AddTransport();
        foreach (var finding in findings)
            TellWhere(finding, write);
        return findings.ToImmutable();

        void AddTransport()
        {
            if (write.PlainAddress is { } address)
                findings.Add(new Finding(RuleDescriptors.InsecureTransport, Origin.OfName(write.Place).Location, write.Vendor.Title) { Others = ImmutableArray.Create(address), Properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Change, FindingProperties.Replace).Add(FindingProperties.At, "0") });
        }

        void Add(ImmutableArray<Finding> found)
        {
            if (!found.IsDefaultOrEmpty)
                findings.AddRange(found);
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
