using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A session of a staff council in public service. Its adversary is the office, which administers the account and can read evidence and
/// logs; so nothing is recorded or transcribed, and evidence holds neither topic nor participants nor host.
/// </summary>
/// <remarks>
/// Anchor: § 38(3) BPersVG, for councils of the federation; the Länder have laws of their own. Requirements table 3.4. Recording and dial-in do not
/// compile for it. On a server of one's own, end-to-end encryption is not demanded (S10, S11).
/// </remarks>
public sealed class StaffCouncilSession : MeetingProfile
{
    private readonly string _facilityRelease;
    private readonly DateTimeOffset _objectionDeadline;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the members.</param>
    /// <param name="facilityRelease">Where the office has released the facility for the council's sessions, e.g. <c>release 2026-14</c>; 1 to 100 characters, no person.</param>
    /// <param name="objectionDeadline">Until when members, or the majority of a group, may object to the video session. The fact stays pending until then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentException">The release is empty, too long, names an address or holds control characters.</exception>
    public StaffCouncilSession(PrivacyNotice notice, string facilityRelease, DateTimeOffset objectionDeadline)
        : base(StaffCouncilSessionTable.Instance, notice)
    {
        WrittenText.RequireReference(facilityRelease, nameof(facilityRelease), "the office's release of the facility for video sessions");
        _facilityRelease = facilityRelease;
        _objectionDeadline = objectionDeadline;
    }

    /// <inheritdoc/>
    public override bool SeparatesPasscodeFromLink => true;

    /// <inheritdoc/>
    public override bool IsConfidential => true;

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasures =>
        [OrganisationalMeasure.IdentityChecked, OrganisationalMeasure.PrivateRooms, OrganisationalMeasure.AttendanceListByChair];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("release of the facility by the office (§ 38(3) BPersVG)", _facilityRelease, LegalFactStatus.Stated),
        LegalFact.OfDeadline("objection deadline (§ 38(3) BPersVG)", _objectionDeadline, now),
    ];
}
