using System.Runtime.CompilerServices;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Hosting;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Checks a request against the clock and the vendor's limits and decides every control's level.</summary>
internal sealed class MeetingPlanner(MeetingProvider provider, CreationMarker markers, ConfiguredWeakenings configured, WeakeningRegister register, ConferencingOptions options, TimeProvider time)
{
    private readonly ConditionalWeakTable<MeetingProfile, PlannedControl[]> _byProfile = [];

    /// <summary>The request with what the configuration adds to every request of its profile.</summary>
    /// <exception cref="MeetingPolicyException">A configured weakening that the profile forbids.</exception>
    public MeetingDetails Complete(MeetingDetails request) => configured.AddTo(request, time.GetUtcNow());

    /// <exception cref="ArgumentException">A value is not usable; the message names it and the remedy.</exception>
    /// <exception cref="MeetingPolicyException">A weakening that the profile forbids.</exception>
    public MeetingPlan Plan(MeetingDetails details, string host, AccountPosture posture)
    {
        var now = time.GetUtcNow();
        var controls = Decide(details, now);
        return new MeetingPlan(
            details,
            host,
            TopicAtVendor(details),
            markers.For(provider.Catalogue.Name, host, details.IdempotencyKey),
            Passcode.NewRandom(posture.NumericPasscodesOnly ? PasscodeRules.NumericOnly : PasscodeRules.Strongest),
            controls);
    }

    /// <summary>What is wrong with the request's values, before anything is sent.</summary>
    public void RequireUsable(MeetingDetails request)
    {
        if (request.Start.Instant <= time.GetUtcNow())
            throw new ArgumentException($"Start: {request.Start} has passed; choose a start in the future.", nameof(request));
        if (TopicAtVendor(request) is var topic && topic.Length > provider.Limits.LongestTopic)
            throw new ArgumentException($"Topic: what the vendor is told has {topic.Length} characters, {provider.Catalogue.Title} allows {provider.Limits.LongestTopic}; shorten it.", nameof(request));
        if (request.Duration > provider.Limits.LongestDuration)
            throw new ArgumentException($"Duration: it exceeds the {provider.Limits.LongestDuration.TotalHours:0} hours that {provider.Catalogue.Title} allows; split the meeting.", nameof(request));
        markers.RequireKeyFor(request.IdempotencyKey);
        if (request.Participants.Count > request.Profile.MaximumParticipants)
            throw new ArgumentException($"Participants: {request.Participants.Count} are more than the {request.Profile.MaximumParticipants} that the profile fixes; name fewer, or state the right number in the profile.", nameof(request));
        var controls = Decide(request, time.GetUtcNow());
        if (request.Participants.Count > provider.Limits.EndToEndEncryptedParticipants
            && controls[ConferenceControls.EndToEndEncryption.Number - 1].Level >= ControlLevel.Standard)
        {
            throw new ArgumentException($"Participants: {request.Participants.Count} are more than the {provider.Limits.EndToEndEncryptedParticipants} of an end-to-end encrypted meeting of {provider.Catalogue.Title}; split the meeting.", nameof(request));
        }
    }

    /// <summary>The plan of a meeting that exists, as far as its reference tells.</summary>
    public MeetingPlan Restore(MeetingReference reference, MeetingProfile profile) => Restore(
        new MeetingDetails(profile, "", MeetingStart.At(reference.Start), TimeSpan.Zero)
        {
            Declarations = [.. reference.Declarations.Select(d => Declaration.Restore(d.Subject, d.Statement, d.By))],
            Weakenings = [.. reference.Weakenings.Select(w => new Weakening(ConferenceControls.FromId(w.Control), w.To, w.Reason, w.Approval, w.Until))],
            EndToEndEncrypted = reference.Media.HasFlag(MeetingMedia.EndToEndEncrypted),
            DialIn = reference.Media.HasFlag(MeetingMedia.DialIn),
            RecordingOrderedEarlier = reference.Media.HasFlag(MeetingMedia.Recording),
        },
        reference.Marker);

    /// <summary>The plan against which a meeting of unknown origin is judged.</summary>
    public MeetingPlan Restore(MeetingProfile profile) =>
        Restore(new MeetingDetails(profile, "", MeetingStart.At(time.GetUtcNow()), TimeSpan.Zero), "");

    private MeetingPlan Restore(MeetingDetails details, string marker) =>
        new(details, "", "", marker, new Passcode(""), Decide(details, time.GetUtcNow()));

    private string TopicAtVendor(MeetingDetails details) =>
        details.Profile.IsConfidential && !details.TopicForVendor ? options.NeutralTopic : details.Topic;

    private PlannedControl[] Decide(MeetingDetails details, DateTimeOffset now)
    {
        // Most requests add nothing to their profile.
        if (details is { IsRecordingAllowed: false, DialIn: false, EndToEndEncrypted: false, Weakenings.Count: 0, Declarations.Count: 0 })
            return _byProfile.GetValue(details.Profile, DecideByProfile);

        foreach (var weakening in details.Weakenings)
            register.Note(details.Profile.Name, weakening);
        var weakenings = details.Weakenings.Where(w => WeakeningPolicy.Applies(details.Profile, w, now)).ToDictionary(w => w.Control.Id, StringComparer.Ordinal);
        var declarations = details.Declarations.ToDictionary(d => d.Subject, StringComparer.Ordinal);
        return [.. ConferenceControls.All.Select(control =>
        {
            var requirement = DemandOn(details.Profile, control);
            var level = requirement?.Level ?? ControlLevel.Open;
            if (control.Equals(ConferenceControls.RecordingOff) && details.IsRecordingAllowed && level > ControlLevel.Standard)
                level = ControlLevel.Standard;
            if (control.Equals(ConferenceControls.NoDialIn) && details.DialIn)
                level = ControlLevel.Open;
            if (control.Equals(ConferenceControls.EndToEndEncryption) && details.EndToEndEncrypted && level < ControlLevel.Strict)
            {
                level = ControlLevel.Strict;
                requirement = new ControlRequirement(control, level, ControlOutcome.Enforced, "S12; demanded by the request");
            }

            var weakening = weakenings.GetValueOrDefault(control.Id);
            if (weakening is not null && weakening.To < level)
                level = weakening.To;
            return new PlannedControl(control, level, requirement, weakening, declarations.GetValueOrDefault(control.Id));
        })];
    }

    private PlannedControl[] DecideByProfile(MeetingProfile profile) =>
        [.. ConferenceControls.All.Select(c => Demanded(c, DemandOn(profile, c)))];

    private static PlannedControl Demanded(ConferenceControl control, ControlRequirement? demand) => new(control, demand?.Level ?? ControlLevel.Open, demand, null, null);

    // On a server of one's own there is no operator from whom end-to-end encryption would keep anything (S10, S11).
    private ControlRequirement? DemandOn(MeetingProfile profile, ConferenceControl control)
    {
        if (profile.RequirementOn(control) is not { } demand || provider.HostingWith(ControlLevel.Open) != HostingModel.OwnServer)
            return profile.RequirementOn(control);
        return profile.OwnServerReplacesEndToEndEncryption && control.Equals(ConferenceControls.EndToEndEncryption) ? null : OwnServerDemands.Of(demand);
    }
}
