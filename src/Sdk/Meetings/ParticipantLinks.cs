using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Opens the meeting first, so that a single person's link leaves under the same condition as any other.</summary>
internal sealed class ParticipantLinks(IMeetingClient meetings, IParticipantLinkIssuer issuer) : IParticipantLinks
{
    private const int LongestName = 100;

    public async Task<JoinLink> IssueJoinLinkAsync(MeetingReference reference, MeetingProfile profile, string? displayName, CancellationToken cancellationToken)
    {
        RequireUsable(displayName);
        await meetings.OpenAsync(reference, profile, cancellationToken).ConfigureAwait(false);
        return await issuer.IssueJoinLinkAsync(reference.MeetingId, displayName, cancellationToken).ConfigureAwait(false);
    }

    public async Task<HostLink> IssueHostLinkAsync(MeetingReference reference, MeetingProfile profile, string? displayName, CancellationToken cancellationToken)
    {
        RequireUsable(displayName);
        await meetings.OpenAsync(reference, profile, cancellationToken).ConfigureAwait(false);
        return await issuer.IssueHostLinkAsync(reference.MeetingId, displayName, cancellationToken).ConfigureAwait(false);
    }

    private static void RequireUsable(string? displayName)
    {
        if (displayName is not null)
            WrittenText.Require(displayName, LongestName, nameof(displayName), "the name that others see, or none");
    }
}
