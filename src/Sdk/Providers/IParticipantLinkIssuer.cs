namespace PrivacySafe.Conferencing.Providers;

/// <summary>What a vendor's folder implements where links are made for single people: it makes them of one reading of a meeting, the one that was judged.</summary>
internal interface IParticipantLinkIssuer
{
    /// <summary>Makes a participant's link.</summary>
    /// <exception cref="ArgumentException">The meeting is over.</exception>
    JoinLink IssueJoinLink(string? displayName);

    /// <summary>Makes a host's link.</summary>
    /// <exception cref="ArgumentException">The meeting is over.</exception>
    HostLink IssueHostLink(string? displayName);
}
