using System.Diagnostics.CodeAnalysis;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A talk under a professional duty of secrecy, such as a lawyer's, a tax adviser's or a counsellor's. Who talks with whom is a secret too: a
/// neutral topic travels to the vendor, and evidence and logs hold no host.
/// </summary>
/// <remarks>Anchor: § 203 StGB; experimental, because it was not read in the original. Requirements table 3.4. Recording and dial-in do not compile for it.</remarks>
[Experimental(ExperimentalProfile.Id, UrlFormat = ExperimentalProfile.Page)]
public sealed class ProfessionalSecrecy : MeetingProfile
{
    private readonly string _secrecyClause;

    /// <summary>Creates the profile.</summary>
    /// <param name="notice">The Art. 13 information for the participants.</param>
    /// <param name="secrecyClause">Where the processor is bound to secrecy (§ 203 StGB), e.g. <c>processor contract 2026-03, clause 9</c>; 1 to 100 characters, no person.</param>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/> is null.</exception>
    /// <exception cref="ArgumentException">The clause is empty, too long, names an address or holds control characters.</exception>
    public ProfessionalSecrecy(PrivacyNotice notice, string secrecyClause) : base(ProfessionalSecrecyTable.Instance, notice)
    {
        WrittenText.RequireReference(secrecyClause, nameof(secrecyClause), "the clause that binds the processor to secrecy");
        _secrecyClause = secrecyClause;
    }

    /// <inheritdoc/>
    public override bool SeparatesPasscodeFromLink => true;

    /// <inheritdoc/>
    public override bool IsConfidential => true;

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) =>
    [
        .. base.LegalFactsAt(now),
        new("secrecy clause with the processor (§ 203 StGB)", _secrecyClause, LegalFactStatus.Stated),
    ];
}
