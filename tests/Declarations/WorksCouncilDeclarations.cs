using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Tests;

/// <summary>What a works council declares so that a session on a hardened account is accepted; the same for every test project that holds one.</summary>
internal static class WorksCouncilDeclarations
{
    private const string Chair = "chair of the works council";

    public static IReadOnlyList<Declaration> All { get; } =
    [
        Declaration.For(LockWhenAllPresent, "The chair locks the room once the roll is called.", Chair),
        Declaration.For(WhoMayAdmit, "Only the chair admits members from the waiting room.", Chair),
        Declaration.For(PresenterRestricted, "The account lets only the host share; checked with the administrator.", "ticket BR-2041"),
        Declaration.For(DataRegions, "The account's data centres are Germany and the Netherlands.", "ticket BR-2041"),
        Declaration.For(RecordingOff, "Recording is switched off and locked in the account.", "ticket BR-2041"),
        Declaration.For(NoTranscriptOrAssistant, "Transcripts and assistants are locked off in the account.", "ticket BR-2041"),
        Declaration.For(MinimalUsageReports, "Only the works council's own administrator may open reports.", "works agreement 12"),
        Declaration.For(InvitationHygiene, "Passcodes in links are switched off in the account.", "ticket BR-2041"),
        Declaration.For(OrganisationalMeasure.IdentityChecked, "The chair recognises every member by face and voice.", Chair),
        Declaration.For(OrganisationalMeasure.PrivateRooms, "Every member confirms to sit alone behind a closed door.", Chair),
    ];
}
