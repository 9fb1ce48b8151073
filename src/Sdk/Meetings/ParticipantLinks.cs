namespace PrivacySafe.Conferencing;

/// <summary>Opens the meeting first, so that a single person's link leaves under the same condition as any other, and makes it of what was judged then.</summary>
internal sealed class ParticipantLinks(IMeetingClient meetings) : IParticipantLinks
{
    private const int LongestName = 100;

    public async Task<JoinLink> IssueJoinLinkAsync(MeetingReference reference, MeetingProfile profile, string? displayName, CancellationToken cancellationToken)
    {
        RequireUsable(displayName);
        var meeting = await meetings.OpenAsync(reference, profile, cancellationToken).ConfigureAwait(false);
        return meeting.Links!.IssueJoinLink(displayName);
    }

    public async Task<HostLink> IssueHostLinkAsync(MeetingReference reference, MeetingProfile profile, string? displayName, CancellationToken cancellationToken)
    {
        RequireUsable(displayName);
        var meeting = await meetings.OpenAsync(reference, profile, cancellationToken).ConfigureAwait(false);
        return meeting.Links!.IssueHostLink(displayName);
    }

    private static void RequireUsable(string? displayName)
    {
        if (displayName is null)
            return;
        WrittenText.Require(displayName, LongestName, nameof(displayName), "the name that others see, or none");
        if (displayName.Contains('@'))
            throw new ArgumentException("The name looks like an address, and everybody who sees the link can read it; give a name without it, or none.", nameof(displayName));
    }
}
