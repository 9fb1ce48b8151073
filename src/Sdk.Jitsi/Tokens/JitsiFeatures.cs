using PrivacySafe.Conferencing.Catalogue;
using static PrivacySafe.Conferencing.Catalogue.JitsiTokenSettings;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>
/// Which of Jitsi's features participants and hosts of a meeting have. All are listed, each with true or false: a moderator whose token lists none is given recording, streaming, transcripts and outgoing calls.
/// </summary>
internal static class JitsiFeatures
{
    private static readonly string Prefix = FeaturesPath + ".";

    private static readonly Setting[] Controlled = [.. JitsiCatalogue.Instance.MeetingSettings.Where(s => s.Path.StartsWith(Prefix, StringComparison.Ordinal))];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Controlled.Select(s => s.Path).Concat(OtherFeatures.Select(f => f.Path)).Select(NameOf)];

    /// <summary>The features that serve a control and are no more a host's than a participant's, by their paths.</summary>
    public static IReadOnlyList<(string Path, string Name)> SharedWithHosts { get; } = [.. Controlled.Where(s => !s.Control.Equals(ConferenceControls.PresenterRestricted)).Select(s => (s.Path, NameOf(s.Path)))];

    /// <summary>The features that serve no control and are a host's alone.</summary>
    public static IReadOnlyList<string> ReservedForHosts { get; } = [.. OtherFeatures.Where(f => !f.ForParticipants).Select(f => NameOf(f.Path))];

    /// <summary>What a participant has: what the plan leaves open, and nothing that it denies.</summary>
    public static Dictionary<string, bool> OfParticipants(MeetingPlan plan)
    {
        var features = Controlled.ToDictionary(s => NameOf(s.Path), s => IsAllowed(s, plan), StringComparer.Ordinal);
        foreach (var other in OtherFeatures)
            features.Add(NameOf(other.Path), other.ForParticipants);
        return features;
    }

    /// <summary>What a host has: in addition, what restrictions of participants reserve for hosts.</summary>
    public static Dictionary<string, bool> OfHosts(MeetingPlan plan)
    {
        var features = OfParticipants(plan);
        foreach (var other in OtherFeatures)
            features[NameOf(other.Path)] = other.ForHosts;
        foreach (var reserved in Controlled.Where(s => s.Control.Equals(ConferenceControls.PresenterRestricted)))
            features[NameOf(reserved.Path)] = true;
        return features;
    }

    // Nothing wanted means nothing denied. Telephones are denied at every level unless the request allows them.
    private static bool IsAllowed(Setting setting, MeetingPlan plan) =>
        setting.Control.Equals(ConferenceControls.NoDialIn) && plan.Details.DialIn
        || setting.ValueAt(plan.LevelOf(setting.Control)).Sent is not bool wanted
        || wanted;

    private static string NameOf(string path) => path[Prefix.Length..];
}
