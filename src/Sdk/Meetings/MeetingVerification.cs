using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// What a run over an account found out about one meeting: its evidence, or why it could not be read; or why the list of one host could not be read.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. Holds no secret and no topic; its text form shows no host.</remarks>
public sealed class MeetingVerification
{
    private readonly VendorCatalogue? _catalogue;
    private IReadOnlyList<PolicyViolation>? _violations;

    internal MeetingVerification(UpcomingMeeting meeting, MeetingProfile profile, MeetingEvidence evidence, VendorCatalogue catalogue) : this(meeting, profile)
    {
        Evidence = evidence;
        _catalogue = catalogue;
    }

    internal MeetingVerification(UpcomingMeeting meeting, MeetingProfile profile, VerificationProblem problem) : this(meeting, profile) => Problem = problem;

    internal MeetingVerification(string host, VerificationProblem problem)
    {
        HostId = host;
        Problem = problem;
    }

    private MeetingVerification(UpcomingMeeting meeting, MeetingProfile profile)
    {
        MeetingId = meeting.MeetingId;
        HostId = profile.IsConfidential ? null : meeting.HostId;
        Start = meeting.Start;
        IsRecurring = meeting.IsRecurring;
        Profile = profile.Name;
    }

    /// <summary>The vendor's id of the meeting; null when this is about the list of a host.</summary>
    public string? MeetingId { get; }

    /// <summary>The vendor's id of the host, or the name under which the run was given it; null for meetings under a confidential profile (S03). Never written into a record.</summary>
    [ConferencingPersonal]
    public string? HostId { get; }

    /// <summary>When it starts, as the list says; null for meetings without a fixed time.</summary>
    public DateTimeOffset? Start { get; }

    /// <summary>True for a meeting that takes place more than once under the same id; it is judged once.</summary>
    public bool IsRecurring { get; }

    /// <summary>The name of the profile it was to be judged against; null when this is about the list of a host.</summary>
    public string? Profile { get; }

    /// <summary>What is known about its controls; null when it could not be read.</summary>
    public MeetingEvidence? Evidence { get; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public VerificationProblem? Problem { get; }

    /// <summary>True when it was read and is good enough.</summary>
    public bool IsAcceptable => Evidence is { IsAcceptable: true };

    /// <summary>Why it falls short, with what would make it acceptable; empty when it does not or could not be read.</summary>
    public IReadOnlyList<PolicyViolation> Violations => LazyInitializer.EnsureInitialized(
        ref _violations,
        () => Evidence is { IsAcceptable: false } ? PolicyViolations.Of(Evidence, _catalogue!) : []);

    /// <summary>The meeting's id and what came of it.</summary>
    public override string ToString() => $"{MeetingId ?? "list of a host"}: {(Problem is not null ? "not read" : IsAcceptable ? "good enough" : "falls short")}";
}
