using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>A meeting whose applied settings were read and found good enough, so that its link is released.</summary>
/// <remarks>Immutable and safe for concurrent use. Its text form holds no secret.</remarks>
public sealed class Meeting
{
    internal Meeting(MeetingReference reference, JoinLink joinLink, Passcode? passcode, HostLink? hostLink, MeetingEvidence evidence, IParticipantLinkIssuer? links)
    {
        Reference = reference;
        JoinLink = joinLink;
        Passcode = passcode;
        HostLink = hostLink;
        Evidence = evidence;
        Links = links;
    }

    /// <summary>What to store.</summary>
    public MeetingReference Reference { get; }

    /// <summary>The link for participants.</summary>
    public JoinLink JoinLink { get; }

    /// <summary>The passcode; null only when a recorded weakening switched it off, or where links for single people take its place (<see cref="IParticipantLinks"/>).</summary>
    public Passcode? Passcode { get; }

    /// <summary>The host's link; null unless the request asked for it.</summary>
    public HostLink? HostLink { get; }

    /// <summary>What is known about its controls.</summary>
    public MeetingEvidence Evidence { get; }

    /// <summary>Makes links for single people of the reading that was judged; null where a vendor has none.</summary>
    internal IParticipantLinkIssuer? Links { get; }

    /// <summary>The vendor and the meeting's id.</summary>
    public override string ToString() => Reference.ToString();
}
