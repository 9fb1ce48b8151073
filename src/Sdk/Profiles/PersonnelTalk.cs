using System.Globalization;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A talk between an employee and those who decide about the employment, reintegration after illness (BEM) included. A neutral topic travels
/// to the vendor, the number of participants is fixed, and neither recording nor assistant nor history of the chat remains.
/// </summary>
/// <remarks>Anchors: Art. 9 and 88 GDPR. Requirements table 3.4. Recording and dial-in do not compile for it.</remarks>
public sealed class PersonnelTalk : MeetingProfile
{
    /// <summary>The largest number of participants that is still a talk.</summary>
    public const int MostParticipants = 20;

    private readonly int _participants;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the participants.</param>
    /// <param name="participants">How many people take part, the host included; 2 to <see cref="MostParticipants"/>. A request that names more is refused.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of bounds.</exception>
    public PersonnelTalk(PrivacyNotice notice, int participants) : base(PersonnelTalkTable.Instance, notice)
    {
        if (participants is < 2 or > MostParticipants)
            throw new ArgumentOutOfRangeException(nameof(participants), participants, $"A personnel talk has 2 to {MostParticipants} participants; give the fixed number, the host included.");
        _participants = participants;
    }

    /// <inheritdoc/>
    public override bool SeparatesPasscodeFromLink => true;

    /// <inheritdoc/>
    public override bool IsConfidential => true;

    /// <inheritdoc/>
    public override bool RequiresNeutralTopic => true;

    /// <inheritdoc/>
    public override int? MaximumParticipants => _participants;

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("number of participants (S66)", _participants.ToString(CultureInfo.InvariantCulture), LegalFactStatus.Stated),
    ];
}
