using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>What each rule rests on. What a control cites is not repeated here.</summary>
internal static class RuleInformations
{
    private const string WeakPasswordRequirements = "CWE-521";
    private const string MissingAuthentication = "CWE-306";
    private const string HardCodedPassword = "CWE-259";
    private const string HardCodedCredentials = "CWE-798";
    private const string WeakRandomGenerator = "CWE-338";
    private const string PredictableFromObservableState = "CWE-341";
    private const string ImproperAccessControl = "CWE-284";
    private const string IncorrectDefaultPermissions = "CWE-276";
    private const string ImproperPrivilegeManagement = "CWE-269";
    private const string AuthenticationBypass = "CWE-288";
    private const string InsufficientSessionExpiration = "CWE-613";
    private const string PrivateInformationExposed = "CWE-359";
    private const string SecretInLog = "CWE-532";
    private const string IncompleteCleanup = "CWE-459";
    private const string InsufficientWarning = "CWE-357";

    private const string ExternallyControlledReference = "CWE-610";
    private const string CredentialsExposed = "CWE-522";
    private const string ProtectionFailure = "CWE-693";
    private const string UntrustedSphere = "CWE-668";
    private const string ObservableTiming = "CWE-208";
    private const string ImproperSignatureCheck = "CWE-347";
    private const string ReplayPossible = "CWE-294";
    private const string ClearText = "CWE-319";
    private const string MissingEncryption = "CWE-311";

    private static readonly string[] None = Array.Empty<string>();

    public static IReadOnlyList<RuleInformation> All { get; } = new[]
    {
        new RuleInformation(
            "PSC1001",
            "Whoever learns or guesses the meeting's id gets in. Send a new random passcode with every meeting that is created.",
            new[] { Passcode }, new[] { MissingAuthentication, WeakPasswordRequirements }),
        new RuleInformation(
            "PSC1002",
            "The code says nothing about a passcode, so a setting that somebody can change at any time decides whether there is one. Send a passcode, or ask the vendor to make one.",
            new[] { Passcode }, new[] { WeakPasswordRequirements }),
        new RuleInformation(
            "PSC1003",
            "A passcode that stands in the source or the configuration is known to everybody who was ever invited, and to everybody who reads the code. Make a new one for each meeting.",
            new[] { Passcode }, new[] { HardCodedPassword, HardCodedCredentials }),
        new RuleInformation(
            "PSC1004",
            "System.Random, the clock, counters and parts of GUIDs can be computed by others. Take passcodes from a cryptographic random generator.",
            new[] { Passcode }, new[] { WeakRandomGenerator, PredictableFromObservableState }),
        new RuleInformation(
            "PSC1005",
            "Without a waiting room everybody who has the link is in the meeting before anybody looks. Leave it on, for all who do not belong to the organisation.",
            new[] { WaitingRoom }, new[] { ImproperAccessControl }),
        new RuleInformation(
            "PSC1006",
            "Before its host arrives a meeting has nobody who admits, mutes or removes people. Let it begin with the host.",
            new[] { NoJoinBeforeHost }, new[] { ImproperAccessControl }),
        new RuleInformation(
            "PSC1007",
            "The address of a permanent room is the same for ever: earlier guests can come back, also into somebody else's meeting. Hold each meeting under an id of its own.",
            new[] { UniqueMeetingId }, new[] { PredictableFromObservableState, ImproperAccessControl }),
        new RuleInformation(
            "PSC1008",
            "An instant meeting runs before its settings can be read back and compared. Schedule it, even if only a minute ahead.",
            new[] { UniqueMeetingId }, None),
        new RuleInformation(
            "PSC1009",
            "On these servers the name of a room is its key: who guesses it, or was there once, walks in. Name each room by a new random text.",
            new[] { UniqueMeetingId }, new[] { PredictableFromObservableState }),
        new RuleInformation(
            "PSC1010",
            "A token is the key to a room. One for every room, without an end, or with rights that nobody listed outlives its meeting in mails, logs and histories. Name the room and each right, and let it end soon after the meeting.",
            new[] { UniqueMeetingId, LeastPrivilege }, new[] { InsufficientSessionExpiration, ImproperPrivilegeManagement }),
        new RuleInformation(
            "PSC1011",
            "Whoever gets in may take over the screen, which is what uninvited guests come for. Let only the organisers present.",
            new[] { PresenterRestricted }, new[] { IncorrectDefaultPermissions }),
        new RuleInformation(
            "PSC1012",
            "The code looks as if it protected the meeting, and the server ignores what it says: the setting stands in the wrong place, or is another than it seems. Set the one that is heeded.",
            Array.Empty<ConferenceControl>(), new[] { ProtectionFailure }, "S22"),
        new RuleInformation(
            "PSC1013",
            "Whoever acts as host admits others, starts recordings and sees what only the host should. Name the people who may, and nobody else.",
            new[] { WhoMayAdmit }, new[] { ImproperPrivilegeManagement }),
        new RuleInformation(
            "PSC1014",
            "A caller has no name that could be checked, passes no sign-in and cannot be encrypted end to end. Keep dial-in off, or have callers wait to be admitted.",
            new[] { NoDialIn }, new[] { AuthenticationBypass }),
        new RuleInformation(
            "PSC1015",
            "A passcode protects against those who have the link and should not. Inside the link, or in one message with it, it is forwarded, logged and found together with it, and protects against guessing alone. Send it another way.",
            new[] { InvitationHygiene }, new[] { CredentialsExposed }),
        new RuleInformation(
            "PSC1016",
            "On a public server others decide who may open a room, what is logged and who processes it, without any contract. Use a server of your own, or one under a processing contract.",
            Array.Empty<ConferenceControl>(), new[] { UntrustedSphere }, "S09", "S10", "S11", "Art. 28 GDPR"),
        new RuleInformation(
            "PSC1017",
            "The same as PSC1004 on the evidence of names alone: the passcode reaches the vendor by way of other code, so that it is not seen to become one. Take passcodes from a cryptographic random generator.",
            new[] { Passcode }, new[] { WeakRandomGenerator, PredictableFromObservableState }),
        new RuleInformation(
            "PSC2001",
            "A social network, shop or mail service that signs people in learns who takes part in conferences and when, and adds it to what it knows of them; people without such an account are left out. Anybody can open one, too: it says nothing of who somebody is. Let people sign in directly, or with their organisation's identity provider.",
            new[] { AuthenticatedParticipants, ParticipantPrivacy }, new[] { PrivateInformationExposed }, "S68", "Art. 5(1)(c) GDPR")
        {
            RestsOnContext = true,
        },
        new RuleInformation(
            "PSC2002",
            "Whoever has the code, a copy of it or an old version can act as the application: create and end meetings, read who took part, fetch recordings. Replace the credential at the vendor, because deleting it here changes nothing about who has seen it, and let the program read the new one from user secrets, the environment or a key vault.",
            Array.Empty<ConferenceControl>(), new[] { HardCodedCredentials, CredentialsExposed }, "S64", "S70", "Art. 32 GDPR"),
        new RuleInformation(
            "PSC2003",
            "Events say who takes part in which meeting and hand over recordings. A check that ends at the first wrong character, looks at another text than the one that came, never asks how old it is, or passes when no secret is configured lets others send events of their own, or an old one again. Compare in constant time, over the bytes that came in, and refuse what is older than some minutes.",
            Array.Empty<ConferenceControl>(), new[] { ObservableTiming, ImproperSignatureCheck, ReplayPossible }, "S100", "S101", "Art. 32 GDPR"),
        new RuleInformation(
            "PSC2004",
            "Whoever gets hold of the token, or of the application, reads and changes the meetings of everybody whom the scope covers. Ask for the scope that covers the person who signs in, and for a broader one only where the application acts without anybody.",
            new[] { LeastPrivilege }, new[] { ImproperPrivilegeManagement }),
        new RuleInformation(
            "PSC2005",
            "The address of an endpoint is no secret. Without a check anybody can report that a meeting began or ended, who was there, or where a recording lies. Compare the signature that the vendor sends along before anything else is done with the message.",
            Array.Empty<ConferenceControl>(), new[] { ImproperSignatureCheck, MissingAuthentication }, "S100", "S101", "Art. 32 GDPR"),
        new RuleInformation(
            "PSC3001",
            "What people said in a meeting lies where others run the storage, often outside the European Economic Area, and stays there after everybody has forgotten it. Keep recordings on protected storage of your own, with a purpose, consent and a day on which they are deleted.",
            new[] { RecordingConsent, DataRegions }, new[] { PrivateInformationExposed, UntrustedSphere }),
        new RuleInformation(
            "PSC3002",
            "The spoken word of everybody in the meeting is stored with the vendor, out of the organiser's hands. If there has to be a recording, keep it under your own control and ask everybody first.",
            new[] { NoAutomaticRecording, RecordingOff, RecordingStorage }, new[] { PrivateInformationExposed }),
        new RuleInformation(
            "PSC3003",
            "Nobody decides that this meeting is recorded, and nobody was asked. Start a recording by hand, for a stated purpose, after everybody has agreed.",
            new[] { NoAutomaticRecording }, new[] { PrivateInformationExposed }),
        new RuleInformation(
            "PSC3004",
            "Only a server that can read the meeting records it, lets callers in or transcribes it. Asked for both, the vendor drops one of them without saying which. Decide for the encryption, or do not promise it.",
            new[] { EndToEndEncryption }, new[] { ProtectionFailure, MissingEncryption }),
        new RuleInformation(
            "PSC3005",
            "A transcript or summary keeps what was said, like a recording does, and is read by a machine besides. Leave it off unless everybody has agreed to it.",
            new[] { NoTranscriptOrAssistant }, new[] { PrivateInformationExposed }),
        new RuleInformation(
            "PSC3006",
            "A recording that opens by its link, without sign-in, or that can be downloaded is out of the organiser's hands: nobody knows who has it, and nobody can delete it. Share it with named people, for viewing only.",
            new[] { RecordingStorage }, new[] { PrivateInformationExposed, IncorrectDefaultPermissions }),
        new RuleInformation(
            "PSC3007",
            "What lies in a bin is still stored, still personal data, and comes back with one call. Delete it for good, or empty the bin, when the period has ended.",
            new[] { RecordingRetention }, new[] { IncompleteCleanup }),
        new RuleInformation(
            "PSC3008",
            "People who are not told that they are recorded cannot object or leave. Recording the spoken word in secret is a crime in Germany and elsewhere. Show the notice.",
            new[] { RecordingConsent }, new[] { InsufficientWarning, PrivateInformationExposed }),
        new RuleInformation(
            "PSC3009",
            "By its names the code stores a recording at a provider. Whether it does cannot be seen here. Keep recordings on protected storage of your own, with a purpose, consent and a day on which they are deleted.",
            new[] { RecordingConsent, DataRegions }, new[] { PrivateInformationExposed, UntrustedSphere }),
        new RuleInformation(
            "PSC3010",
            "Consent is asked for here, as far as names can say. It carries a recording only when all who are heard or seen gave it freely and knew where it is kept and until when; taken back, it takes the recording with it. Storage of your own needs fewer explanations.",
            new[] { RecordingConsent, RecordingStorage }, new[] { PrivateInformationExposed, UntrustedSphere }, "Art. 7 GDPR"),
        new RuleInformation(
            "PSC4001",
            "The people in an address book were never asked whether a conferencing service may have their names, addresses and numbers, and whoever hands them over answers for it. Let people invite others by a link that they send themselves.",
            new[] { ParticipantPrivacy }, new[] { PrivateInformationExposed, UntrustedSphere }, "S69"),
        new RuleInformation(
            "PSC4002",
            "Measuring how attentive people are is surveillance, of employees as of pupils and patients. Leave it off.",
            new[] { NoAttentionTracking }, new[] { PrivateInformationExposed }),
        new RuleInformation(
            "PSC4003",
            "Logs, traces and error reports are read by people who were not invited, are copied to other services and are kept for long. A link or passcode in them is an open door. Log the meeting's id, which lets nobody in.",
            new[] { Passcode }, new[] { SecretInLog, PrivateInformationExposed }),
        new RuleInformation(
            "PSC4004",
            "Who took part, from where and with what is personal data, and logs are kept for purposes of which the participants were never told. Log an id that means nothing outside of the application.",
            Array.Empty<ConferenceControl>(), new[] { SecretInLog, PrivateInformationExposed }, "S27", "S31", "Art. 5(1)(c) GDPR"),
        new RuleInformation(
            "PSC4005",
            "A domain stands for an organisation only where the organisation gives out its addresses. At a public mail service anybody gets one in a minute, and is then let in, or shown to strangers as a colleague. Trust only domains of your own.",
            new[] { NoPublicMailDomains }, new[] { ImproperAccessControl, PrivateInformationExposed }),
        new RuleInformation(
            "PSC4006",
            "Whoever opens the link of a host is the host: admits, removes and records people in the host's name, without signing in. It is meant to be fetched when the meeting starts and forgotten. Do not store, mail or return it.",
            new[] { NoJoinBeforeHost }, new[] { CredentialsExposed, PrivateInformationExposed }),
        new RuleInformation(
            "PSC4007",
            "Who took part in what, when, for how long and from where is personal data about each of them, and at work a means of surveillance. It may be fetched for a purpose that was named before, and kept until that is reached. Write the purpose and the day of deletion where the report is fetched.",
            new[] { MinimalUsageReports }, new[] { PrivateInformationExposed }, "Art. 5(1)(b) GDPR"),
        new RuleInformation(
            "PSC4008",
            "By its names this hands an address book to a feature that invites people, none of whom was asked. Whether it does cannot be seen here. Let people invite others by a link that they send themselves.",
            new[] { ParticipantPrivacy }, new[] { PrivateInformationExposed, UntrustedSphere }, "S69"),
        new RuleInformation(
            "PSC4009",
            "By its name this lets people into a meeting, and logs are read by people who were not invited. Whether it does cannot be seen here. Log the meeting's id, which lets nobody in.",
            new[] { Passcode }, new[] { SecretInLog, PrivateInformationExposed }),
        new RuleInformation(
            "PSC5001",
            "Meeting data is processed where the law gives it less protection. Leave the regions as narrow as the account's settings make them.",
            new[] { DataRegions }, new[] { PrivateInformationExposed }),
        new RuleInformation(
            "PSC5002",
            "Names, links, passcodes and the credentials of the application can be read and changed on the way. Use https.",
            new[] { TransportEncryption }, new[] { ClearText }),
        new RuleInformation(
            "PSC6001",
            "Whoever clicks a network path in a chat has the computer sign in at the server that the path names, which learns the user's name and a hash of the password; a file link starts what it names. Name the place without a link, or share the file over https.",
            new[] { ChatFilesAndLinks }, new[] { ExternallyControlledReference, CredentialsExposed }, "S67"),
        new RuleInformation(
            "PSC7001",
            "A weakening is a decision that somebody has to answer for. Without a reason nobody can judge it, and without an end nobody decides it again. Write why as a sentence, and let it end within 180 days.",
            Array.Empty<ConferenceControl>(), new[] { ProtectionFailure }, "S07", "S08", "Art. 5(2) GDPR", "Art. 25(2) GDPR"),
        new RuleInformation(
            "PSC7002",
            "A suppressed rule is a decision about other people's privacy. Whoever reads the code later cannot tell a considered one from a way around the build. Say why, where it is suppressed.",
            Array.Empty<ConferenceControl>(), None, "S07", "S08", "Art. 5(2) GDPR"),
        new RuleInformation(
            "PSC9000",
            "Something unexpected happened while this code was analysed. The other rules went on; what the failed part would have found here is not known.",
            Array.Empty<ConferenceControl>(), None),
        new RuleInformation(
            "PSC9001",
            "The code creates a meeting, and whether it has a passcode depends on values that come from elsewhere. Silence about it would look like a clean result.",
            new[] { Passcode }, None),
        new RuleInformation(
            "PSC9002",
            "A setting for the analyzers has a value that is none, or a key that nobody reads. It is passed over, and the rules go on as if it were not there.",
            Array.Empty<ConferenceControl>(), None),
        new RuleInformation(
            "PSC9003",
            "Nothing is wrong here. The rule is off unless a report is asked for, which counts by it how many creations the analysis recognised.",
            Array.Empty<ConferenceControl>(), None),
        new RuleInformation(
            "PSC9004",
            "A line of a file that describes own APIs cannot be read. It is passed over, the other lines count; without the first line, which says the version, none does.",
            Array.Empty<ConferenceControl>(), None),
        new RuleInformation(
            "PSC9005",
            "A rule found something here that somebody has accepted, with a reason and an end. It breaks no build, and stays in sight until it is mended.",
            Array.Empty<ConferenceControl>(), None),
        new RuleInformation(
            "PSC9006",
            "What an entry of the baseline accepts was mended or has moved to another member. As long as the entry stays, the same fault may come back in its place without anybody deciding it.",
            Array.Empty<ConferenceControl>(), None, "S07", "S08", "Art. 5(2) GDPR"),
        new RuleInformation(
            "PSC9007",
            "Somebody decided that a finding may stay until a day that is over. It counts again as it did before; mend the code, or decide it anew.",
            Array.Empty<ConferenceControl>(), None, "S07", "S08", "Art. 5(2) GDPR"),
        new RuleInformation(
            "PSC9008",
            "An accepted finding is a decision about other people's privacy. Without owner, reason and end nobody answers for it, nobody can judge it, and nobody decides it again. What cannot be read accepts nothing.",
            Array.Empty<ConferenceControl>(), None, "S07", "S08", "Art. 5(2) GDPR", "Art. 25(2) GDPR"),
    };

    /// <summary>What a rule rests on; null for an id that is not listed, which a test forbids.</summary>
    public static RuleInformation? Of(string id) => All.FirstOrDefault(i => i.Id == id);
}
