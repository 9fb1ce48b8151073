namespace PrivacySafe.Conferencing;

/// <summary>
/// A recorded decision to want less of one control than the profile does, for a stated reason and time. It shows in the evidence;
/// after its end the profile's demand applies again.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class Weakening
{
    /// <summary>How far ahead a weakening may end at most.</summary>
    public static TimeSpan LongestTerm { get; } = TimeSpan.FromDays(180);

    /// <summary>Records a weakening.</summary>
    /// <param name="control">The control.</param>
    /// <param name="to">What is wanted instead: <see cref="ControlLevel.Standard"/> instead of Strict, <see cref="ControlLevel.Open"/> (set safely, not judged) or <see cref="ControlLevel.Off"/> (switched off).</param>
    /// <param name="reason">Why, as a sentence of at least three words; at most 500 characters.</param>
    /// <param name="approval">The ticket or role that approved it; no person.</param>
    /// <param name="until">When it ends; at most <see cref="LongestTerm"/> after the moment it is used.</param>
    /// <exception cref="ArgumentException">The reason says too little, or the approval is no ticket or role.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is Strict.</exception>
    public Weakening(ConferenceControl control, ControlLevel to, string reason, string approval, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(control);
        if (to is < ControlLevel.Off or >= ControlLevel.Strict)
            throw new ArgumentOutOfRangeException(nameof(to), to, "A weakening goes to Standard, Open or Off.");
        WrittenText.RequireReason(reason, nameof(reason), "the reason of the weakening");
        WrittenText.RequireRoleOrTicket(approval, nameof(approval), "the approval");
        Control = control;
        To = to;
        Reason = reason;
        Approval = approval;
        Until = until;
    }

    /// <summary>The control.</summary>
    public ConferenceControl Control { get; }

    /// <summary>What is wanted instead.</summary>
    public ControlLevel To { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>The ticket or role that approved it.</summary>
    public string Approval { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset Until { get; }
}
