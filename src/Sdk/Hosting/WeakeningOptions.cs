namespace PrivacySafe.Conferencing.Hosting;

/// <summary>
/// A <see cref="Weakening"/> in configuration: it counts for every request of one profile as if the request had carried it. Texts, so that
/// whatever is wrong is said at start with key and remedy.
/// </summary>
/// <remarks>
/// Set before start and not changed afterwards. It never counts for another profile than the named one, not even for a stricter one derived
/// from it. What a request says of the same control wins: a weakening of its own that has not ended, or the demand for end-to-end encryption.
/// Meetings that were made earlier, or by other code, are judged without it.
/// </remarks>
public sealed class WeakeningOptions
{
    /// <summary>The <see cref="MeetingProfile.Name"/> of the profile it is for, e.g. <c>EmployeeMeeting</c> or that of a stricter profile of one's own. Required; 1 to 60 characters.</summary>
    public string Profile { get; set; } = "";

    /// <summary>The <see cref="ConferenceControl.Id"/> of the control, e.g. <c>waiting-room</c>. Required; the profile must not forbid weakening it.</summary>
    public string Control { get; set; } = "";

    /// <summary>What is wanted instead: <c>Standard</c>, <c>Open</c> or <c>Off</c> of <see cref="ControlLevel"/>. Required.</summary>
    public string To { get; set; } = "";

    /// <summary>Why, as a sentence of at least three words; at most 500 characters. Required.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The ticket or role that approved it, at most 100 characters; no person. Required.</summary>
    public string Approval { get; set; } = "";

    /// <summary>
    /// When it ends: ISO 8601 with time and offset, e.g. <c>2027-01-31T18:00:00+01:00</c>; at most <see cref="Weakening.LongestTerm"/> after the
    /// start of the application. Required. One that has ended is no error: the profile's demand applies again.
    /// </summary>
    public string Until { get; set; } = "";
}
