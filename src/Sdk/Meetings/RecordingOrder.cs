namespace PrivacySafe.Conferencing;

/// <summary>Why a meeting may be recorded, who answers for it, and when the recording is deleted (S46–S55).</summary>
/// <remarks>The recording is made by the host on the host's own device. Consent of all participants is asked for by the vendor's notice and stays the host's duty.</remarks>
public sealed class RecordingOrder
{
    /// <summary>The longest retention that can be ordered.</summary>
    public static TimeSpan MaximumRetention { get; } = TimeSpan.FromDays(365);

    /// <summary>Orders a recording.</summary>
    /// <param name="purpose">The purpose that is explained to all participants beforehand, as a sentence.</param>
    /// <param name="responsible">The role that answers for the recording, e.g. <c>head of training</c>; no person's name or address.</param>
    /// <param name="retention">After which time it is deleted; more than zero and at most <see cref="MaximumRetention"/>.</param>
    /// <exception cref="ArgumentException">The purpose says too little, or the responsible is no role.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The retention is out of bounds.</exception>
    public RecordingOrder(string purpose, string responsible, TimeSpan retention)
    {
        WrittenText.RequireReason(purpose, nameof(purpose), "the purpose of the recording");
        WrittenText.RequireRoleOrTicket(responsible, nameof(responsible), "the role that answers for the recording");
        if (retention <= TimeSpan.Zero || retention > MaximumRetention)
            throw new ArgumentOutOfRangeException(nameof(retention), retention, $"The retention must be more than zero and at most {MaximumRetention.TotalDays:0} days; state when the recording is deleted.");
        Purpose = purpose;
        Responsible = responsible;
        Retention = retention;
    }

    /// <summary>The purpose.</summary>
    public string Purpose { get; }

    /// <summary>The role that answers for it.</summary>
    public string Responsible { get; }

    /// <summary>After which time it is deleted.</summary>
    public TimeSpan Retention { get; }
}
