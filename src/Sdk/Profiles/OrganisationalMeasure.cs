namespace PrivacySafe.Conferencing;

/// <summary>A measure of people rather than of software, which a profile may require to be declared.</summary>
public sealed class OrganisationalMeasure
{
    private OrganisationalMeasure(string id, string meaning, string source)
    {
        Id = id;
        Meaning = meaning;
        Source = source;
    }

    /// <summary>Everybody's identity is checked when admitted (§ 30(2) no. 3 BetrVG).</summary>
    public static OrganisationalMeasure IdentityChecked { get; } = new(
        "identity-checked", "Whoever admits participants checks that each is who they claim to be.", "§ 30(2) no. 3 BetrVG");

    /// <summary>Everybody sits where nobody else sees or hears the session (§ 30(2) no. 3 BetrVG).</summary>
    public static OrganisationalMeasure PrivateRooms { get; } = new(
        "private-rooms", "Every participant is in a room where no third party sees or hears the session.", "§ 30(2) no. 3 BetrVG");

    /// <summary>The chair keeps the attendance list (§ 38(3) BPersVG).</summary>
    public static OrganisationalMeasure AttendanceListByChair { get; } = new(
        "attendance-list-by-chair", "Before the debate the chair establishes who takes part by video and enters them into the attendance list.", "§ 38(3) BPersVG");

    /// <summary>No bot of a third party takes part (S61, S88).</summary>
    public static OrganisationalMeasure NoMeetingBots { get; } = new(
        "no-meeting-bots", "Whoever admits participants admits no bot of a third party.", "S61, S88");

    /// <summary>The registration shows the privacy notice (S89; Art. 13 GDPR).</summary>
    public static OrganisationalMeasure NoticeInRegistration { get; } = new(
        "notice-in-registration", "The registration, or the page with the link, shows the privacy notice before anybody enters data.", "S89; Art. 13 GDPR");

    /// <summary>Attendees do not see who else attends (S33; Art. 25(2) GDPR).</summary>
    public static OrganisationalMeasure AttendeesHidden { get; } = new(
        "attendees-hidden", "Attendees do not see who else attends, or take part under names they choose freely.", "S33; Art. 25(2) GDPR");

    /// <summary>Speakers have consented to stream and recording (S48; § 201 StGB).</summary>
    public static OrganisationalMeasure SpeakersConsented { get; } = new(
        "speakers-consented", "Everybody who speaks has consented beforehand to being streamed and recorded.", "S48; § 201 StGB");

    /// <summary>Metadata is deleted after three months at the latest (Annex 31b BMV-Ä).</summary>
    public static OrganisationalMeasure MetadataDeletedInThreeMonths { get; } = new(
        "metadata-deleted-in-three-months", "Metadata of the consultation is deleted after three months at the latest, at the provider as well.", "Annex 31b BMV-Ä");

    /// <summary>Nobody who waits disturbs a running consultation (Annex 31b BMV-Ä).</summary>
    public static OrganisationalMeasure UndisturbedConsultation { get; } = new(
        "undisturbed-consultation", "Whoever waits for a consultation cannot ring into a running one.", "Annex 31b BMV-Ä");

    /// <summary>Participants may choose a pseudonym (Hessian model).</summary>
    public static OrganisationalMeasure PseudonymsAllowed { get; } = new(
        "pseudonyms-allowed", "Participants may take part under a pseudonym and are told so; nobody has to give a real name.", "Hessian model (HBDI, June 2022)");

    /// <summary>Participants know how to hide their network address (Hessian model).</summary>
    public static OrganisationalMeasure NetworkAddressHint { get; } = new(
        "network-address-hint", "Participants are told how they can keep their network address from the provider, for example by a VPN.", "Hessian model (HBDI, June 2022)");

    /// <summary>The meeting serves teaching, not examinations (Hessian model).</summary>
    public static OrganisationalMeasure TeachingOnly { get; } = new(
        "teaching-only", "The meeting serves teaching only; no examination is supervised through it.", "Hessian model (HBDI, June 2022)");

    /// <summary>The part that is not public is held elsewhere (municipal codes, e.g. § 35a GemO RLP).</summary>
    public static OrganisationalMeasure NonPublicPartSeparate { get; } = new(
        "non-public-part-separate", "What is not public is discussed in a meeting of its own, which neither stream nor recording reaches.", "Municipal codes, e.g. § 35a GemO RLP");

    /// <summary>All measures.</summary>
    public static IReadOnlyList<OrganisationalMeasure> All { get; } =
    [
        IdentityChecked, PrivateRooms, AttendanceListByChair, NoMeetingBots, NoticeInRegistration, AttendeesHidden, SpeakersConsented,
        MetadataDeletedInThreeMonths, UndisturbedConsultation, PseudonymsAllowed, NetworkAddressHint, TeachingOnly, NonPublicPartSeparate,
    ];

    /// <summary>The stable identifier in kebab case.</summary>
    public string Id { get; }

    /// <summary>What is done, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>Why: requirement ids and law.</summary>
    public string Source { get; }

    /// <summary>Returns <see cref="Id"/>.</summary>
    public override string ToString() => Id;
}
