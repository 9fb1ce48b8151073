using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A session of a works council. Its adversary is the employer, who administers the account and can read evidence and logs; so
/// nothing is recorded or transcribed, and evidence holds neither topic nor participants nor host.
/// </summary>
/// <remarks>
/// Anchors: §§ 30, 33, 34 BetrVG. Requirements table 3.4. Recording and dial-in do not compile for it. On a server of one's own, end-to-end encryption is
/// not demanded (S10, S11).
/// </remarks>
public sealed class WorksCouncilSession : MeetingProfile
{
    private readonly string _rulesOfProcedure;
    private readonly DateTimeOffset _objectionDeadline;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the members.</param>
    /// <param name="rulesOfProcedure">Where the rules of procedure allow video sessions (§ 30(2) no. 1 BetrVG), e.g. <c>GO BR § 7</c>; 1 to 100 characters, no person.</param>
    /// <param name="objectionDeadline">Until when members may object to the video session (§ 30(2) no. 2 BetrVG). The fact stays pending until then.</param>
    /// <exception cref="ArgumentException">The clause is empty, too long, names an address or holds control characters.</exception>
    public WorksCouncilSession(PrivacyNotice notice, string rulesOfProcedure, DateTimeOffset objectionDeadline)
        : base(WorksCouncilSessionTable.Instance, notice)
    {
        WrittenText.RequireReference(rulesOfProcedure, nameof(rulesOfProcedure), "the clause of the rules of procedure that allows video sessions");
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
        LegalFact.OfDeadline("objection deadline (§ 30(2) no. 2 BetrVG)", _objectionDeadline, now),
    ];
}
