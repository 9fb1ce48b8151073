using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// An ordinary meeting of employees, among themselves or with guests. No recording unless the request allows one, no transcript,
/// no tracking, EU data centres, camera and microphone off at entry; colleagues may pass the waiting room.
/// </summary>
/// <remarks>Anchors: Art. 5, 25, 32 GDPR; § 87(1) no. 6 BetrVG. Requirements table 3.4.</remarks>
public sealed class EmployeeMeeting : MeetingProfile, IAllowsRecording, IAllowsDialIn
{
    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the participants.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    public EmployeeMeeting(PrivacyNotice notice) : base(EmployeeMeetingTable.Instance, notice)
    {
    }
}
