namespace PrivacySafe.Conferencing;

/// <summary>What a record says about one meeting, or about the list of a host that could not be read.</summary>
public sealed class RecordedVerification
{
    internal RecordedVerification()
    {
    }

    /// <summary>The vendor's id of the meeting; null when this is about the list of a host.</summary>
    public string? MeetingId { get; internal set; }

    /// <summary>When it starts; null for meetings without a fixed time.</summary>
    public DateTimeOffset? Start { get; internal set; }

    /// <summary>True for a meeting that takes place more than once under the same id.</summary>
    public bool IsRecurring { get; internal set; }

    /// <summary>The name of the profile it was, or was to be, judged against; null when this is about the list of a host.</summary>
    public string? Profile { get; internal set; }

    /// <summary>True when it was read and is good enough.</summary>
    public bool IsAcceptable { get; internal set; }

    /// <summary>The controls, in the order of the control table; empty when it could not be read.</summary>
    public IReadOnlyList<RecordedControl> Controls { get; internal set; } = [];

    /// <summary>The ids of the measures that the profile requires and nobody declared.</summary>
    public IReadOnlyList<string> MissingMeasures { get; internal set; } = [];

    /// <summary>Why it could not be read; null when it could.</summary>
    public VerificationProblem? Problem { get; internal set; }

    /// <summary>The meeting's id.</summary>
    public override string ToString() => MeetingId ?? "list of a host";
}

/// <summary>What a record says about one control.</summary>
/// <param name="Id">The control's id.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="IsDemanded">True when the profile demanded it.</param>
/// <param name="IsAcceptable">True when the outcome was good enough, or nothing was demanded.</param>
/// <param name="Settings">Setting by setting.</param>
public sealed record RecordedControl(string Id, ControlOutcome Outcome, bool IsDemanded, bool IsAcceptable, IReadOnlyList<RecordedSetting> Settings);

/// <summary>What a record says about one setting.</summary>
/// <param name="Name">The vendor's name for it; empty when the vendor has none.</param>
/// <param name="Applied">What the API reported, as text; null when nothing was reported.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Counts">True when it decided about the control's outcome.</param>
public sealed record RecordedSetting(string Name, string? Applied, ControlOutcome Outcome, bool Counts);
