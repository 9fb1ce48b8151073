using System.Globalization;

namespace PrivacySafe.Conferencing;

/// <summary>What became of a meeting that was not released.</summary>
public sealed record MeetingCleanup
{
    internal MeetingCleanup(CleanupState state, TimeSpan? recoverableFor = null)
    {
        State = state;
        RecoverableFor = recoverableFor;
    }

    internal static MeetingCleanup NothingToRemove { get; } = new(CleanupState.NothingToRemove);

    /// <summary>What was done.</summary>
    public CleanupState State { get; }

    /// <summary>For how long the vendor can bring a removed meeting back; null when it cannot or this is unknown.</summary>
    public TimeSpan? RecoverableFor { get; }

    /// <summary>A sentence for people.</summary>
    public override string ToString() => State switch
    {
        CleanupState.NothingToRemove => "Nothing had to be removed.",
        CleanupState.Removed when RecoverableFor is { } time => string.Create(CultureInfo.InvariantCulture, $"The meeting was deleted; an administrator can recover it for about {time.TotalDays:0} days."),
        CleanupState.Removed => "The meeting was deleted.",
        CleanupState.AlreadyGone => "The meeting was already gone.",
        CleanupState.Kept => "The meeting was kept as asked.",
        CleanupState.Failed => "The meeting could not be removed and still exists; remove it with IMeetingClient.RemoveAsync.",
        _ => "Whether a meeting exists is not known; resolve it with IMeetingClient.ReconcileAsync.",
    };
}

/// <summary>What was done about a meeting that was not released.</summary>
public enum CleanupState
{
    /// <summary>No meeting had been made.</summary>
    NothingToRemove = 0,

    /// <summary>It was deleted at the vendor, who may keep it recoverable for a while.</summary>
    Removed = 1,

    /// <summary>The vendor no longer knew it.</summary>
    AlreadyGone = 2,

    /// <summary>It was kept because the request asked for that.</summary>
    Kept = 3,

    /// <summary>It still exists, because removing it failed.</summary>
    Failed = 4,

    /// <summary>Nobody knows whether it exists.</summary>
    Unknown = 5,
}
