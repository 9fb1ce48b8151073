using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Read back → compare → release: the only place where a link leaves the library.</summary>
internal sealed class MeetingRelease(MeetingProvider provider, ControlJudge judge, ConferencingOptions options, TimeProvider time)
{
    /// <summary>Reads a meeting, patiently: a vendor's replicas may not know it, or its latest change, at once.</summary>
    /// <returns>Null when the vendor does not know it within the stated interval; the last reading when it stays at another time than planned.</returns>
    public async Task<ProviderMeeting?> ReadAsync(MeetingPlan plan, string meetingId, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + options.ReadBackInterval;
        while (true)
        {
            var meeting = await provider.ReadAsync(meetingId, plan.Details.HostLinkWanted, cancellationToken).ConfigureAwait(false);
            if (meeting is not null && IsAt(plan, meeting) || time.GetUtcNow() + options.ReadBackPause > until)
                return meeting;
            await Task.Delay(options.ReadBackPause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>True when a meeting takes place when it should, as far as vendors tell it: to the second and the minute. What they do not tell cannot contradict.</summary>
    public static bool IsAt(MeetingPlan plan, ProviderMeeting meeting) =>
        (meeting.Start is not { } start || (start - plan.Start.Instant).Duration() < TimeSpan.FromSeconds(1))
        && (meeting.Duration is not { } duration || (duration - plan.Duration).Duration() < TimeSpan.FromMinutes(1));

    /// <summary>Judges a meeting; what looks violated is read a second time before it counts.</summary>
    /// <returns>The evidence, and the reading it rests on.</returns>
    public async Task<(MeetingEvidence Evidence, ProviderMeeting Meeting)> JudgeAsync(MeetingPlan plan, AccountPosture posture, ProviderMeeting meeting, bool adopted, CancellationToken cancellationToken)
    {
        var evidence = judge.Judge(plan, posture, meeting, adopted);
        if (evidence.IsAcceptable)
            return (evidence, meeting);
        await Task.Delay(options.ReadBackPause, time, cancellationToken).ConfigureAwait(false);
        try
        {
            if (await provider.ReadAsync(meeting.MeetingId, plan.Details.HostLinkWanted, cancellationToken).ConfigureAwait(false) is { } second)
                return (judge.Judge(plan, posture, second, adopted), second);
        }
        catch (ProviderException)
        {
            // The first reading stands.
        }

        return (evidence, meeting);
    }

    public static Meeting Release(MeetingPlan plan, MeetingReference reference, ProviderMeeting meeting, MeetingEvidence evidence)
    {
        var link = plan.Profile.SeparatesPasscodeFromLink ? meeting.JoinLinkWithoutPasscode : meeting.JoinLink;
        return new Meeting(reference, link!, meeting.Passcode, meeting.HostLink, evidence, meeting.Links);
    }
}
