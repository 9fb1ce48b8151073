using System.Diagnostics.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A consultation by video of a physician or psychotherapist: a certified provider, end-to-end encryption, servers in the EU, nobody records, and
/// patients need no account.
/// </summary>
/// <remarks>
/// Anchors: Annex 31b BMV-Ä, § 365 SGB V, § 203 StGB, Art. 9 GDPR; experimental, because they were not all read in the original. Requirements table
/// 3.4. Recording and dial-in do not compile for it.
/// </remarks>
[Experimental(ExperimentalProfile.Id, UrlFormat = ExperimentalProfile.Page)]
public sealed class MedicalConsultation : MeetingProfile
{
    private readonly string _certificate;
    private readonly string _consentText;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the patients.</param>
    /// <param name="certificate">The provider's certificate for consultations by video (Annex 31b BMV-Ä), e.g. its number and year; 1 to 100 characters, no person.</param>
    /// <param name="consentText">Which text patients consent to (Art. 9(2)(a) GDPR), e.g. <c>consent form 3, edition 2026-02</c>; 1 to 100 characters, no person.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentException">A text is empty, too long, names an address or holds control characters.</exception>
    public MedicalConsultation(PrivacyNotice notice, string certificate, string consentText) : base(MedicalConsultationTable.Instance, notice)
    {
        WrittenText.RequireReference(certificate, nameof(certificate), "the provider's certificate for consultations by video");
        WrittenText.RequireReference(consentText, nameof(consentText), "the text that patients consent to");
        _certificate = certificate;
        _consentText = consentText;
    }

    /// <inheritdoc/>
    public override bool SeparatesPasscodeFromLink => true;

    /// <inheritdoc/>
    public override bool IsConfidential => true;

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasures => [OrganisationalMeasure.MetadataDeletedInThreeMonths, OrganisationalMeasure.UndisturbedConsultation];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("certificate of the provider (Annex 31b BMV-Ä)", _certificate, LegalFactStatus.Stated),
        new("consent text (Art. 9(2)(a) GDPR)", _consentText, LegalFactStatus.Stated),
    ];
}
