namespace PrivacySafe.Conferencing.Providers;

/// <summary>What a vendor's folder implements where links are made for single people.</summary>
internal interface IParticipantLinkIssuer
{
    /// <summary>Makes a participant's link for a meeting that was found good enough.</summary>
    /// <exception cref="ArgumentException">The meeting is over.</exception>
    /// <exception cref="ProviderException">There is no such meeting any more.</exception>
    Task<JoinLink> IssueJoinLinkAsync(string meetingId, string? displayName, CancellationToken cancellationToken);

    /// <summary>Makes a host's link for a meeting that was found good enough.</summary>
    /// <exception cref="ArgumentException">The meeting is over.</exception>
    /// <exception cref="ProviderException">There is no such meeting any more.</exception>
    Task<HostLink> IssueHostLinkAsync(string meetingId, string? displayName, CancellationToken cancellationToken);
}
