using System.Diagnostics.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// Teaching at a school or university: end-to-end encryption, processing in the EU, pseudonyms allowed, and an alternative for those who do not
/// want to take part by video. Not for the supervision of examinations.
/// </summary>
/// <remarks>
/// Anchor: the Hessian model (HBDI, June 2022); experimental, because it was not read in the original. Requirements table 3.4. Nobody has to sign in, so
/// that pseudonyms stay possible. Recording and dial-in do not compile for it.
/// </remarks>
[Experimental(ExperimentalProfile.Id, UrlFormat = ExperimentalProfile.Page)]
public sealed class Teaching : MeetingProfile
{
    private readonly string _alternative;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the participants.</param>
    /// <param name="alternative">Where the alternative to the video conference is described, e.g. <c>course page, section 4</c>; 1 to 100 characters, no person.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentException">The alternative is empty, too long, names an address or holds control characters.</exception>
    public Teaching(PrivacyNotice notice, string alternative) : base(TeachingTable.Instance, notice)
    {
        WrittenText.RequireReference(alternative, nameof(alternative), "where the alternative to the video conference is described");
        _alternative = alternative;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasures =>
        [OrganisationalMeasure.PseudonymsAllowed, OrganisationalMeasure.NetworkAddressHint, OrganisationalMeasure.TeachingOnly];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("alternative to the video conference (Hessian model)", _alternative, LegalFactStatus.Stated),
    ];
}
