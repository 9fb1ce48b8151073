using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// An event for an audience that anybody may join. Attendees enter with camera and microphone off, do not present, and do not see each other's
/// data; registration asks for as little as possible. A recording may be allowed, announced and with its purpose.
/// </summary>
/// <remarks>Anchor: Art. 6(1)(f) GDPR. Requirements table 3.4.</remarks>
public sealed class PublicWebinar : MeetingProfile, IAllowsRecording, IAllowsDialIn
{
    private readonly string _legitimateInterest;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the attendees, which the registration has to show.</param>
    /// <param name="legitimateInterest">The interest that the event serves (Art. 6(1)(f) GDPR), as a sentence of at least three words; at most 500 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentException">The interest says too little, is too long or holds control characters.</exception>
    public PublicWebinar(PrivacyNotice notice, string legitimateInterest) : base(PublicWebinarTable.Instance, notice)
    {
        WrittenText.RequireReason(legitimateInterest, nameof(legitimateInterest), "the legitimate interest that the event serves");
        _legitimateInterest = legitimateInterest;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasures => [OrganisationalMeasure.NoticeInRegistration, OrganisationalMeasure.AttendeesHidden];

    /// <inheritdoc/>
    public override IReadOnlyList<OrganisationalMeasure> RequiredMeasuresWhenRecorded => [OrganisationalMeasure.SpeakersConsented];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("legitimate interest (Art. 6(1)(f) GDPR)", _legitimateInterest, LegalFactStatus.Stated),
    ];
}
