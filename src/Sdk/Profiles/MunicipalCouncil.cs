using System.Diagnostics.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// The public part of a municipal council's session, which may be streamed and recorded. The part that is not public is held in a meeting of its own,
/// under a profile that allows neither, such as <see cref="BoardMeeting"/>.
/// </summary>
/// <remarks>
/// Anchor: the municipal codes of the Länder, e.g. § 35a GemO RLP; experimental, because they were not read in the original. Requirements table 3.4. Two
/// meetings are what keeps stream and recording away from the other part: a switch that is forgotten cannot do it.
/// </remarks>
[Experimental(ExperimentalProfile.Id, UrlFormat = ExperimentalProfile.Page)]
public sealed class MunicipalCouncil : MeetingProfile, IAllowsRecording, IAllowsDialIn
{
    private readonly string _publicPart;
    private readonly string _streamBasis;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for members and speakers.</param>
    /// <param name="publicPart">Which part of the session is public and held in this meeting, e.g. <c>items 1 to 8</c>; 1 to 100 characters, no person.</param>
    /// <param name="streamBasis">Where stream and recording are allowed, e.g. <c>main statute § 4</c>; 1 to 100 characters, no person.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentException">A text is empty, too long, names an address or holds control characters.</exception>
    public MunicipalCouncil(PrivacyNotice notice, string publicPart, string streamBasis) : base(MunicipalCouncilTable.Instance, notice)
    {
        WrittenText.RequireReference(publicPart, nameof(publicPart), "the part of the session that is public");
        WrittenText.RequireReference(streamBasis, nameof(streamBasis), "where stream and recording are allowed");
        _publicPart = publicPart;
        _streamBasis = streamBasis;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasures => [OrganisationalMeasure.SpeakersConsented, OrganisationalMeasure.NonPublicPartSeparate];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("public part of the session", _publicPart, LegalFactStatus.Stated),
        new("basis of stream and recording (municipal code and statute)", _streamBasis, LegalFactStatus.Stated),
    ];
}
