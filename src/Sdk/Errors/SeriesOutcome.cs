namespace PrivacySafe.Conferencing;

/// <summary>What the errors of a series say about what is left.</summary>
internal static class SeriesOutcome
{
    public static string Describe(IReadOnlyList<SeriesMeeting> meetings, PendingCreation? pending)
    {
        var left = meetings.Where(m => m.IsLeft).ToArray();
        var removed = meetings.Count - left.Length;
        var text = (removed, left.Length) switch
        {
            (0, 0) => "Nothing had to be removed.",
            (_, 0) => $"{removed} made before were removed.",
            (0, _) => $"These are left: {string.Join(", ", left.AsEnumerable())}.",
            _ => $"{removed} made before were removed; these are left: {string.Join(", ", left.AsEnumerable())}.",
        };
        return pending is null ? text : $"{text} Whether one more exists is not known; call {nameof(IMeetingClient.ReconcileAsync)} with the pending creation.";
    }

    /// <summary>Why; the text of an error that is not this library's may hold anything, so only its kind is told.</summary>
    public static string Cause(Exception inner) => inner is ConferencingException or ArgumentException ? inner.Message : $"({inner.GetType().Name})";

    /// <summary>The meeting that an error of a single creation names, with what became of it.</summary>
    public static (MeetingReference? Reference, MeetingCleanup? Cleanup, PendingCreation? Pending) Of(Exception e) => e switch
    {
        MeetingPolicyException x => (x.Reference, x.Cleanup, null),
        MeetingUnverifiedException x => (x.Reference, x.Cleanup, null),
        MeetingUnrecordedException x => (x.Reference, x.Cleanup, null),
        MeetingCreationCanceledException x => (x.Reference, x.Cleanup, x.Pending),
        CreateOutcomeUnknownException x => (null, null, x.Pending),
        _ => (null, null, null),
    };
}
