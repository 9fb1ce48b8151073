using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Makes people's links to a room as it was read, so that a change that nobody has judged yet stands in none of them.</summary>
internal sealed class JitsiRoomLinks(JitsiDeployment deployment, JitsiTokens tokens, JitsiRoom room, TimeProvider time) : IParticipantLinkIssuer
{
    public JoinLink IssueJoinLink(string? displayName) => new(LinkOf(host: false, displayName));

    public HostLink IssueHostLink(string? displayName) => new(LinkOf(host: true, displayName));

    private string LinkOf(bool host, string? displayName) => room.ClosesAt <= time.GetUtcNow()
        ? throw new ArgumentException("The meeting is over, so that no link opens it any more; create a new meeting.")
        : deployment.LinkTo(room.Name, tokens.Sign(JitsiTokenClaims.ForRoom(deployment, room, host, displayName)));
}
