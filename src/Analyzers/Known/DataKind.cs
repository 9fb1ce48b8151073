namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>What kind of data code may hand on that it should not.</summary>
internal enum DataKind
{
    /// <summary>The content of a recording.</summary>
    Recording,

    /// <summary>Entries of an address book.</summary>
    Contacts,

    /// <summary>A passcode, a link into a meeting or a token for one.</summary>
    MeetingSecret,

    /// <summary>A link or key that makes its holder the host.</summary>
    HostLink,

    /// <summary>Names, addresses and devices of those who take part.</summary>
    ParticipantData,
}
