namespace PrivacySafe.Conferencing;

/// <summary>Which weakenings count: permitted by the profile, within the cap, not over.</summary>
internal static class WeakeningPolicy
{
    public static void RequirePermitted(MeetingProfile profile, Weakening weakening)
    {
        if (profile.RequirementOn(weakening.Control) is { MayBeWeakened: false } demand)
        {
            throw new MeetingPolicyException(
                PolicyStage.Request,
                profile.Name,
                [new PolicyViolation(weakening.Control, null, ControlOutcome.Violated, $"{profile.Name} forbids every weakening of {weakening.Control.Id} ({demand.Anchor}).", "Remove the weakening, or choose a profile that fits the meeting.")]);
        }
    }

    public static bool EndsTooLate(DateTimeOffset until, DateTimeOffset now) => until - now > Weakening.LongestTerm;

    public static bool Applies(MeetingProfile profile, Weakening weakening, DateTimeOffset now)
    {
        RequirePermitted(profile, weakening);
        if (EndsTooLate(weakening.Until, now))
            throw new ArgumentException($"The weakening of {weakening.Control.Id} ends more than {Weakening.LongestTerm.TotalDays:0} days ahead; choose an earlier end and renew it when it is still needed.", nameof(weakening));
        return now < weakening.Until && (profile.RequirementOn(weakening.Control)?.Level ?? ControlLevel.Open) > weakening.To;
    }
}
