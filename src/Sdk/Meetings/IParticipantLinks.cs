namespace PrivacySafe.Conferencing;

/// <summary>
/// Makes a link for each person, at vendors where a link is a person's own: it opens one room, lets in for a short time around the meeting and carries the rights of one person. Ask for it late, when the
/// person is about to enter, and give it to nobody else (S62, S89).
/// </summary>
/// <remarks>Safe for concurrent use. Registered beside <see cref="IMeetingClient"/>, under the same name, by vendors that have such links.</remarks>
public interface IParticipantLinks
{
    /// <summary>Reads the meeting again, compares, and makes a participant's link when it is good enough.</summary>
    /// <param name="reference">What was stored.</param>
    /// <param name="profile">The profile it was made under, or a stricter one derived from it.</param>
    /// <param name="displayName">The name that others see, 1 to 100 characters; a pseudonym will do (S33). Null when the person is to choose one. Whoever sees the link can read it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The reference belongs to another vendor or profile, the name is not usable, or the meeting is over.</exception>
    /// <exception cref="MeetingPolicyException">The applied settings fall short; no link is made.</exception>
    /// <exception cref="ProviderException">The vendor refused, or the meeting no longer exists.</exception>
    Task<JoinLink> IssueJoinLinkAsync(MeetingReference reference, MeetingProfile profile, [ConferencingPersonal] string? displayName = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the meeting again, compares, and makes a host's link when it is good enough: whoever has it admits, mutes and removes others.</summary>
    /// <param name="reference">What was stored.</param>
    /// <param name="profile">The profile it was made under, or a stricter one derived from it.</param>
    /// <param name="displayName">As with participants.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The reference belongs to another vendor or profile, the name is not usable, or the meeting is over.</exception>
    /// <exception cref="MeetingPolicyException">The applied settings fall short; no link is made.</exception>
    /// <exception cref="ProviderException">The vendor refused, or the meeting no longer exists.</exception>
    Task<HostLink> IssueHostLinkAsync(MeetingReference reference, MeetingProfile profile, [ConferencingPersonal] string? displayName = null, CancellationToken cancellationToken = default);
}
