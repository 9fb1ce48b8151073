namespace PrivacySafe.Conferencing;

/// <summary>A meeting falls short of its profile and was refused, removed or withheld.</summary>
public sealed class MeetingPolicyException : ConferencingException
{
    internal MeetingPolicyException(
        PolicyStage stage,
        string profile,
        IReadOnlyList<PolicyViolation> violations,
        MeetingEvidence? evidence = null,
        MeetingReference? reference = null,
        MeetingCleanup? cleanup = null)
        : base(Describe(stage, profile, violations, cleanup))
    {
        Stage = stage;
        Profile = profile;
        Violations = violations;
        Evidence = evidence;
        Reference = reference;
        Cleanup = cleanup ?? MeetingCleanup.NothingToRemove;
    }

    /// <summary>When it was found.</summary>
    public PolicyStage Stage { get; }

    /// <summary>The profile's name.</summary>
    public string Profile { get; }

    /// <summary>Every reason, in the order of the control table.</summary>
    public IReadOnlyList<PolicyViolation> Violations { get; }

    /// <summary>What was read, when something was.</summary>
    public MeetingEvidence? Evidence { get; }

    /// <summary>The meeting, when one exists or existed.</summary>
    public MeetingReference? Reference { get; }

    /// <summary>What became of the meeting.</summary>
    public MeetingCleanup Cleanup { get; }

    private static string Describe(PolicyStage stage, string profile, IReadOnlyList<PolicyViolation> violations, MeetingCleanup? cleanup)
    {
        var opening = stage == PolicyStage.ReadBack
            ? $"The meeting does not fulfil {profile}; its link is withheld."
            : $"The meeting cannot fulfil {profile}; nothing was created.";
        var reasons = string.Join(" ", violations.Select(v => $"[{v.Control?.Id ?? v.Setting}] {v.Reason} {v.Remedy}"));
        return cleanup is null || cleanup.State == CleanupState.NothingToRemove ? $"{opening} {reasons}" : $"{opening} {reasons} {cleanup}";
    }
}
