using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What is accepted on a server of one's own (S10, S11), whatever the profile. Some of what a provider sets with each meeting is there decided once, by the deployment, for every meeting: no request can
/// enforce it. The organiser operates it, so it is enough that the running deployment shows it or, where nothing shows it, that its own files say it. What is said with each meeting still has to be enforced.
/// </summary>
internal static class OwnServerDemands
{
    /// <summary>The controls of which less is accepted, in the order of the control table.</summary>
    public static IReadOnlyList<(ConferenceControl Control, ControlOutcome Accepted)> All { get; } = new[]
    {
        (WaitingRoom, ControlOutcome.Observed),
        (NoJoinBeforeHost, ControlOutcome.Observed),
        (NoDialIn, ControlOutcome.Declared),
        (NoAutomaticRecording, ControlOutcome.Declared),
        (CameraAndMicrophoneOff, ControlOutcome.Declared),
    };

    /// <summary>A profile's demand as it stands on a server of one's own: the same, or with a weaker outcome accepted.</summary>
    public static ControlRequirement Of(ControlRequirement demand)
    {
        foreach (var (control, accepted) in All)
        {
            if (control.Equals(demand.Control) && accepted > demand.WeakestAcceptable)
                return new ControlRequirement(control, demand.Level, accepted, demand.Anchor, demand.MayBeWeakened);
        }

        return demand;
    }
}
