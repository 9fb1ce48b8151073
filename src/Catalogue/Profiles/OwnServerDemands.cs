using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What is accepted on a server of one's own (S10, S11), whatever the profile. Some of what a provider sets with each meeting is there decided once, by the deployment, for every meeting: no request can
/// enforce it. The organiser operates it, so it is enough that the running deployment shows it or, where nothing shows it, that its own files say it. What is said with each meeting still has to be enforced.
/// </summary>
internal static class OwnServerDemands
{
    private static readonly Dictionary<string, ControlOutcome> Accepted = new(StringComparer.Ordinal)
    {
        [WaitingRoom.Id] = ControlOutcome.Observed,
        [NoJoinBeforeHost.Id] = ControlOutcome.Observed,
        [NoDialIn.Id] = ControlOutcome.Declared,
        [NoAutomaticRecording.Id] = ControlOutcome.Declared,
        [CameraAndMicrophoneOff.Id] = ControlOutcome.Declared,
    };

    /// <summary>A profile's demand as it stands on a server of one's own: the same, or with a weaker outcome accepted.</summary>
    public static ControlRequirement Of(ControlRequirement demand) =>
        Accepted.TryGetValue(demand.Control.Id, out var accepted) && accepted > demand.WeakestAcceptable
            ? new ControlRequirement(demand.Control, demand.Level, accepted, demand.Anchor, demand.MayBeWeakened)
            : demand;
}
