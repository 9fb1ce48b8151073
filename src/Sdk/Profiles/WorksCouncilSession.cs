using System.Globalization;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A session of a works council. Its adversary is the employer, who administers the account and can read evidence and logs; so
/// nothing is recorded or transcribed, and evidence holds neither topic nor participants nor host.
/// </summary>
/// <remarks>Anchors: §§ 30, 33, 34 BetrVG. Requirements table 3.4. Recording does not compile for it.</remarks>
public sealed class WorksCouncilSession : MeetingProfile
{
    private readonly string _rulesOfProcedure;
    private readonly DateTimeOffset _objectionDeadline;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the members.</param>
    /// <param name="rulesOfProcedure">Where the rules of procedure allow video sessions (§ 30(2) no. 1 BetrVG), e.g. <c>GO BR § 7</c>; 1 to 100 characters.</param>
    /// <param name="objectionDeadline">Until when members may object to the video session (§ 30(2) no. 2 BetrVG). The fact stays pending until then.</param>
    /// <exception cref="ArgumentException">A text is empty, too long or holds control characters.</exception>
    public WorksCouncilSession(PrivacyNotice notice, string rulesOfProcedure, DateTimeOffset objectionDeadline)
        : base(ProfileTables.WorksCouncilSession, notice)
    {
        WrittenText.Require(rulesOfProcedure, 100, nameof(rulesOfProcedure), "the clause of the rules of procedure that allows video sessions");
        _rulesOfProcedure = rulesOfProcedure;
        _objectionDeadline = objectionDeadline;
    }

    /// <inheritdoc/>
    public override bool SeparatesPasscodeFromLink => true;

    /// <inheritdoc/>
    public override bool IsConfidential => true;

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasures => [OrganisationalMeasure.IdentityChecked, OrganisationalMeasure.PrivateRooms];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("rules of procedure (§ 30(2) no. 1 BetrVG)", _rulesOfProcedure, LegalFactStatus.Stated),
        new(
            "objection deadline (§ 30(2) no. 2 BetrVG)",
            _objectionDeadline.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
            now < _objectionDeadline ? LegalFactStatus.Pending : LegalFactStatus.Stated),
    ];
}
