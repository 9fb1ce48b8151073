namespace PrivacySafe.Conferencing;

/// <summary>A meeting was made, but its settings could not be read, so no link was released.</summary>
public sealed class MeetingUnverifiedException : ConferencingException
{
    internal MeetingUnverifiedException(MeetingReference reference, MeetingCleanup cleanup, string why, Exception? inner)
        : base($"The meeting was made but could not be verified: {why} Its link is withheld. {cleanup}", inner)
    {
        Reference = reference;
        Cleanup = cleanup;
    }

    /// <summary>The meeting.</summary>
    public MeetingReference Reference { get; }

    /// <summary>What became of it.</summary>
    public MeetingCleanup Cleanup { get; }
}
