namespace PrivacySafe.Conferencing;

/// <summary>What is known before a meeting is created.</summary>
/// <param name="Plan">What would be created.</param>
/// <param name="Evidence">The expected outcomes: per-meeting settings count as enforced until they are read.</param>
/// <param name="Violations">Why it would be refused; empty when it may be created.</param>
public sealed record MeetingPreflight(MeetingPlan Plan, MeetingEvidence Evidence, IReadOnlyList<PolicyViolation> Violations);
