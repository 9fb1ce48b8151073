using System.Diagnostics.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A meeting of a board, or another one in which trade secrets are discussed: everybody is signed in and admitted one by one, media is encrypted end to
/// end, shared content carries a watermark, and neither assistants nor bots of third parties take part.
/// </summary>
/// <remarks>Anchor: § 2 GeschGehG; experimental, because it was not read in the original. Requirements table 3.4. Recording and dial-in do not compile for it.</remarks>
[Experimental(ExperimentalProfile.Id, UrlFormat = ExperimentalProfile.Page)]
public sealed class BoardMeeting : MeetingProfile
{
    private readonly string _secrecyMeasures;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the participants.</param>
    /// <param name="secrecyMeasures">Where the measures that keep the information secret are laid down (§ 2 GeschGehG), e.g. <c>secrecy concept 2026, level 3</c>; 1 to 100 characters, no person.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentException">The reference is empty, too long, names an address or holds control characters.</exception>
    public BoardMeeting(PrivacyNotice notice, string secrecyMeasures) : base(BoardMeetingTable.Instance, notice)
    {
        WrittenText.RequireReference(secrecyMeasures, nameof(secrecyMeasures), "where the measures of secrecy are laid down");
        _secrecyMeasures = secrecyMeasures;
    }

    /// <inheritdoc/>
    public override bool SeparatesPasscodeFromLink => true;

    /// <inheritdoc/>
    public override bool IsConfidential => true;

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasures => [OrganisationalMeasure.NoMeetingBots];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("measures of secrecy (§ 2 GeschGehG)", _secrecyMeasures, LegalFactStatus.Stated),
    ];
}
