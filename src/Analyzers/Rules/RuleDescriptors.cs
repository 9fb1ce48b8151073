using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>The rules. Ids are stable for ever and never reused.</summary>
internal static class RuleDescriptors
{
    public static DiagnosticDescriptor MeetingWithoutPasscode { get; } = Demand("PSC1001", "A meeting has no passcode", "This creates a meeting on {0} without a passcode; {1}", RuleCategories.Access);

    public static DiagnosticDescriptor PasscodeLeftToAccountDefault { get; } = Suggestion("PSC1002", "The account decides whether a meeting has a passcode", "This creates a meeting on {0} and leaves the passcode to the account's settings", RuleCategories.Access);

    public static DiagnosticDescriptor ConstantPasscode { get; } = Demand("PSC1003", "Every meeting has the same passcode", "The passcode is {1}, the same for every meeting on {0}; make a new random one for each", RuleCategories.Access);

    public static DiagnosticDescriptor PredictablePasscode { get; } = Demand("PSC1004", "A passcode can be predicted", "The passcode comes from {1}, which can be predicted; use a cryptographic random generator", RuleCategories.Access);

    public static DiagnosticDescriptor WaitingRoomDisabled { get; } = Demand("PSC1005", "The waiting room is off or passed by", "{1} = {2} lets people into the meeting on {0} without waiting to be admitted", RuleCategories.Access);

    public static DiagnosticDescriptor JoinBeforeHost { get; } = Demand("PSC1006", "Participants may start a meeting without its host", "{1} = {2} lets participants start the meeting on {0} before its host is there", RuleCategories.Access);

    public static DiagnosticDescriptor PersonalMeetingRoom { get; } = Demand("PSC1007", "A personal room is used instead of a meeting of its own", "{1} = {2} holds the meeting on {0} in a permanent room, whose address earlier guests know", RuleCategories.Access);

    public static DiagnosticDescriptor InstantMeeting { get; } = Suggestion("PSC1008", "A meeting is instant instead of scheduled", "This creates an instant meeting on {0}; schedule it, so that it has its own id and its settings are known before it starts", RuleCategories.Access);

    public static DiagnosticDescriptor GuessableRoomName { get; } = Demand("PSC1009", "The name of a room can be guessed", "The room on {0} is named by {1}; who guesses or remembers it gets in: use a random name for each meeting", RuleCategories.Access);

    public static DiagnosticDescriptor OverbroadMeetingToken { get; } = Demand("PSC1010", "A token opens more than one meeting", "This token for {0} {1}", RuleCategories.Access);

    public static DiagnosticDescriptor EveryonePresents { get; } = Suggestion("PSC1011", "Everyone may present", "{1} = {2} lets everyone present in the meeting on {0}", RuleCategories.Access);

    public static DiagnosticDescriptor IneffectiveSetting { get; } = Demand("PSC1012", "A setting has no effect", "{1} does nothing in this request to {0}: {2}", RuleCategories.Access);

    public static DiagnosticDescriptor AnyoneMayHost { get; } = Demand("PSC1013", "Anyone may become host", "{1} = {2} lets participants of the meeting on {0} act as its host", RuleCategories.Access);

    public static DiagnosticDescriptor DialInBypass { get; } = Suggestion("PSC1014", "Callers pass the lobby, or dial-in is open", "{1} = {2} lets callers into the meeting on {0} whom nobody can recognise", RuleCategories.Access);

    public static DiagnosticDescriptor PasscodeTravelsWithLink { get; } = Suggestion("PSC1015", "A passcode travels with the link", "The passcode stands {0}, so that whoever gets hold of one has both; send it another way", RuleCategories.Access);

    public static DiagnosticDescriptor PublicConferencingHost { get; } = Demand("PSC1016", "A public conferencing host is used", "{1} is a public server of {0}, where others decide about rooms, logs and recordings; use one that is yours or under contract", RuleCategories.Access);

    public static DiagnosticDescriptor LikelyPredictablePasscode { get; } = Suggestion("PSC1017", "A passcode can probably be predicted", "By its name this makes passcodes for {0}, and it takes them from {1}, which can be predicted; use a cryptographic random generator", RuleCategories.Access);

    public static DiagnosticDescriptor SocialLogin { get; } = Demand("PSC2001", "People sign in with a private account of another service", "People sign in here with an account of {0}, which learns who uses these conferences and when; let them sign in directly, or with their organisation's own identity provider", RuleCategories.Accounts);

    public static DiagnosticDescriptor HardCodedConferencingCredential { get; } = Demand("PSC2002", "A conferencing credential stands in the code or its settings", "{0} holds {1} for {2}, which everybody has who has or had the code; replace it at the vendor, and read the new one from user secrets, the environment or a key vault", RuleCategories.Accounts);

    public static DiagnosticDescriptor WebhookComparedUnsafely { get; } = Demand("PSC2003", "A vendor's message is checked in an unsafe way", "This check of what comes from {0} {1}", RuleCategories.Accounts);

    public static DiagnosticDescriptor OverbroadScope { get; } = Suggestion("PSC2004", "A scope reaches further than it has to", "{1} opens the meetings of {2} on {0}; {3} is enough to act for the person who signs in", RuleCategories.Accounts);

    public static DiagnosticDescriptor UncheckedWebhook { get; } = Suggestion("PSC2005", "A vendor's message is not checked", "Nothing here checks that this event comes from {0}; anybody who knows the address can send one: compare the signature in {1} first", RuleCategories.Accounts);

    public static DiagnosticDescriptor RecordingUploadedToCloud { get; } = Demand("PSC3001", "A recording is uploaded to a cloud", "The content of a recording, from {0}, is stored at a provider by {1}; keep it on protected storage of your own, and only as long as its purpose needs", RuleCategories.Recording);

    public static DiagnosticDescriptor CloudRecording { get; } = Demand("PSC3002", "The vendor stores a recording", "{1} = {2} has {0} record the meeting and keep the recording", RuleCategories.Recording);

    public static DiagnosticDescriptor AutomaticRecording { get; } = Demand("PSC3003", "Recording starts by itself", "{1} = {2} records the meeting on {0} without anybody deciding it", RuleCategories.Recording);

    public static DiagnosticDescriptor EncryptionContradiction { get; } = Demand("PSC3004", "End-to-end encryption is contradicted", "{1} asks {0} for end-to-end encryption, but {2} needs a server that can read the meeting", RuleCategories.Recording);

    public static DiagnosticDescriptor TranscriptOrSummary { get; } = Demand("PSC3005", "A transcript or summary is a recording", "{1} = {2} has {0} write down what is said", RuleCategories.Recording);

    public static DiagnosticDescriptor RecordingShared { get; } = Demand("PSC3006", "A recording is shared", "{1} = {2} lets people on {0} see or keep the recording whom nobody chose", RuleCategories.Recording);

    public static DiagnosticDescriptor RecordingOnlyTrashed { get; } = Suggestion("PSC3007", "A recording is only thrown into a bin", "This leaves the recording on {0} in a bin, from which it can be brought back; {1}", RuleCategories.Recording);

    public static DiagnosticDescriptor RecordingNoticeSuppressed { get; } = Demand("PSC3008", "Participants are not told that a recording runs", "{1} = {2} hides from the participants on {0} that they are recorded", RuleCategories.Recording);

    public static DiagnosticDescriptor CloudRecordingAfterConsent { get; } = Suggestion("PSC3010", "A recording goes to a cloud where consent is asked for", "{0}, where names say that consent is asked for; make sure that everybody gives it freely, knows where the recording is kept and until when, and can take it back", RuleCategories.Recording);

    public static DiagnosticDescriptor LikelyRecordingUploadedToCloud { get; } = Suggestion("PSC3009", "A recording is probably uploaded to a cloud", "By the name {0} a recording is stored at a provider by {1}; keep recordings on protected storage of your own", RuleCategories.Recording);

    public static DiagnosticDescriptor ContactDataDisclosed { get; } = Demand("PSC4001", "An address book goes to a feature that invites people", "'{0}' comes from an address book and goes to {1}, though nobody in it was asked; let people invite others by a link that they send themselves", RuleCategories.PersonalData);

    public static DiagnosticDescriptor AttentionTracking { get; } = Demand("PSC4002", "Attention is tracked", "{1} = {2} has {0} watch how attentive people are", RuleCategories.PersonalData);

    public static DiagnosticDescriptor MeetingSecretLogged { get; } = Demand("PSC4003", "A secret of a meeting is logged", "{0} goes into {1}, where others read it and can enter the meeting; leave it out, or log the meeting's id", RuleCategories.PersonalData);

    public static DiagnosticDescriptor ParticipantDataLogged { get; } = Suggestion("PSC4004", "Data of participants is logged", "{0} of a participant goes into {1}, which is kept and read for other purposes; log an id that means nothing elsewhere", RuleCategories.PersonalData);

    public static DiagnosticDescriptor FreemailDomainTrusted { get; } = Demand("PSC4005", "A public mail domain is trusted", "{1} trusts everybody at {2} on {0}, where anybody can get an address; name domains of your own organisation", RuleCategories.PersonalData);

    public static DiagnosticDescriptor HostLinkDisclosed { get; } = Demand("PSC4006", "The link of a host goes around", "{0} {1}; ask the vendor for it when the host starts the meeting, and hand it to nobody else", RuleCategories.PersonalData);

    public static DiagnosticDescriptor UsageReportWithoutPurpose { get; } = Suggestion("PSC4007", "A report on single people is fetched without a purpose", "This fetches from {0} what single people did in meetings, and nothing says what for; leave it, or state the purpose with [UsageReport(\"…\", deleteAfterDays: …)]", RuleCategories.PersonalData);

    public static DiagnosticDescriptor LikelyContactDataDisclosed { get; } = Suggestion("PSC4008", "An address book probably goes to a feature that invites people", "By the names '{0}' comes from an address book and {1} invites people with it; let people invite others by a link that they send themselves", RuleCategories.PersonalData);

    public static DiagnosticDescriptor LikelyMeetingSecretLogged { get; } = Suggestion("PSC4009", "A secret of a meeting is probably logged", "By its name {0} lets people into a meeting, and it goes into {1}; leave it out, or log the meeting's id", RuleCategories.PersonalData);

    public static DiagnosticDescriptor DataCentreOutsideRegion { get; } = Suggestion("PSC5001", "Data centres outside the region are allowed", "{1} = {2} lets {0} process the meeting outside the European Economic Area", RuleCategories.Location);

    public static DiagnosticDescriptor InsecureTransport { get; } = Demand("PSC5002", "A conferencing server is called without encryption", "This sends the meeting's data and credentials to {0} over http; use https", RuleCategories.Location);

    public static DiagnosticDescriptor UncOrFileLinkInMessage { get; } = Demand("PSC6001", "A message holds a link to a file or network path", "'{1}' in what is sent to {0} makes the reader's computer open a path and sign in there by itself; name the place without a link, or share it over https", RuleCategories.Messages);

    public static DiagnosticDescriptor WeakeningUnjustified { get; } = Demand("PSC7001", "A weakening has no reason or no end", "This weakening {0}", RuleCategories.Governance);

    public static DiagnosticDescriptor SuppressionUnjustified { get; } = Suggestion("PSC7002", "A rule is suppressed without a reason", "{0} is suppressed without a reason; {1}, so that it can be judged later", RuleCategories.Governance);

    public static DiagnosticDescriptor InvalidOption { get; } = Demand("PSC9002", "A setting of the analyzers is not allowed", "The setting {0} is '{1}' and is passed over; allowed: {2}", RuleCategories.Analysis);

    public static DiagnosticDescriptor InvalidApiDescription { get; } = Demand("PSC9004", "A description of an API cannot be read", "'{0}' is not allowed here, and what it belongs to is passed over; allowed: {1}", RuleCategories.Analysis);

    public static DiagnosticDescriptor AcceptedFinding { get; } = Information("PSC9005", "A finding is accepted in the baseline", "{0} is accepted here by {1} until {2}: {3}", RuleCategories.Analysis);

    public static DiagnosticDescriptor StaleBaselineEntry { get; } = Suggestion("PSC9006", "A baseline accepts what is not found any more", "The baseline accepts '{0}', which is not found any more; remove the entry, so that it accepts nothing new", RuleCategories.Baseline);

    public static DiagnosticDescriptor ExpiredBaselineEntry { get; } = Suggestion("PSC9007", "An entry of a baseline has ended", "This entry ended on {0}, and what it accepted is reported again; mend the code, or decide it anew with a later end", RuleCategories.Baseline);

    public static DiagnosticDescriptor InvalidBaselineEntry { get; } = Demand("PSC9008", "An entry of a baseline is not complete or cannot be read", "'{0}' is not allowed here; allowed: {1}", RuleCategories.Baseline);

    public static DiagnosticDescriptor CannotDecide { get; } = Information("PSC9001", "It cannot be seen whether a meeting has a passcode", "Whether this meeting on {0} has a passcode depends on values that are not visible here", RuleCategories.Undecided);

    public static DiagnosticDescriptor MeetingRecognised { get; } = Count("PSC9003", "The creation of a meeting is recognised", "This creates a meeting on {0}", RuleCategories.Analysis);

    public static DiagnosticDescriptor RuleFailed { get; } = Demand("PSC9000", "A part of the analysis failed", "{0} failed here and was skipped: {1}. Please report it.", RuleCategories.Analysis);

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        MeetingWithoutPasscode,
        PasscodeLeftToAccountDefault,
        ConstantPasscode,
        PredictablePasscode,
        WaitingRoomDisabled,
        JoinBeforeHost,
        PersonalMeetingRoom,
        InstantMeeting,
        GuessableRoomName,
        OverbroadMeetingToken,
        EveryonePresents,
        IneffectiveSetting,
        AnyoneMayHost,
        DialInBypass,
        PasscodeTravelsWithLink,
        PublicConferencingHost,
        LikelyPredictablePasscode,
        SocialLogin,
        HardCodedConferencingCredential,
        WebhookComparedUnsafely,
        OverbroadScope,
        UncheckedWebhook,
        RecordingUploadedToCloud,
        CloudRecording,
        AutomaticRecording,
        EncryptionContradiction,
        TranscriptOrSummary,
        RecordingShared,
        RecordingOnlyTrashed,
        RecordingNoticeSuppressed,
        LikelyRecordingUploadedToCloud,
        CloudRecordingAfterConsent,
        ContactDataDisclosed,
        AttentionTracking,
        MeetingSecretLogged,
        ParticipantDataLogged,
        FreemailDomainTrusted,
        HostLinkDisclosed,
        UsageReportWithoutPurpose,
        LikelyContactDataDisclosed,
        LikelyMeetingSecretLogged,
        DataCentreOutsideRegion,
        InsecureTransport,
        UncOrFileLinkInMessage,
        WeakeningUnjustified,
        SuppressionUnjustified,
        RuleFailed,
        CannotDecide,
        InvalidOption,
        MeetingRecognised,
        InvalidApiDescription,
        AcceptedFinding,
        StaleBaselineEntry,
        ExpiredBaselineEntry,
        InvalidBaselineEntry);

    private static DiagnosticDescriptor Demand(string id, string title, string message, string category) => Rule(id, title, message, category, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Suggestion(string id, string title, string message, string category) => Rule(id, title, message, category, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Information(string id, string title, string message, string category) => Rule(id, title, message, category, DiagnosticSeverity.Info);

    // Off unless a report asks for it: it says nothing about the code, it is counted.
    private static DiagnosticDescriptor Count(string id, string title, string message, string category) => Rule(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: false);

    private static DiagnosticDescriptor Rule(string id, string title, string message, string category, DiagnosticSeverity severity, bool isEnabledByDefault = true)
    {
        var information = RuleInformations.Of(id);
        return new(id, title, message, category, severity, isEnabledByDefault, information?.Description, Help(id), information?.Tags ?? Array.Empty<string>());
    }

    // The page of the release that found something, not of what came after it.
    private static string Help(string id) => $"https://github.com/PrivacySafe/Conferencing/blob/v{Release()}/docs/rules/{id}.md";

    private static string Release() =>
        typeof(RuleDescriptors).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
