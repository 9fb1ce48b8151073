namespace PrivacySafe.Conferencing;

/// <summary>What only some profiles permit. Where a profile does not, the call does not compile.</summary>
public static class MediaPermissions
{
    /// <summary>Lets the host record on the host's own device. Cloud recording and automatic recording stay off.</summary>
    /// <typeparam name="TProfile">A profile that allows recording.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="order">Purpose, responsible role and retention.</param>
    public static ServerReadableMeetingRequest<TProfile> AllowRecording<TProfile>(this MeetingRequest<TProfile> request, RecordingOrder order)
        where TProfile : MeetingProfile, IAllowsRecording => Recorded<TProfile>(request, order);

    /// <inheritdoc cref="AllowRecording{TProfile}(MeetingRequest{TProfile}, RecordingOrder)"/>
    public static ServerReadableMeetingRequest<TProfile> AllowRecording<TProfile>(this ServerReadableMeetingRequest<TProfile> request, RecordingOrder order)
        where TProfile : MeetingProfile, IAllowsRecording => Recorded<TProfile>(request, order);

    /// <summary>Lets participants dial in by telephone, which ends encryption at the telephone network (S19).</summary>
    /// <typeparam name="TProfile">A profile that allows dial-in.</typeparam>
    /// <param name="request">The request.</param>
    public static ServerReadableMeetingRequest<TProfile> AllowDialIn<TProfile>(this MeetingRequest<TProfile> request)
        where TProfile : MeetingProfile, IAllowsDialIn => DialledIn<TProfile>(request);

    /// <inheritdoc cref="AllowDialIn{TProfile}(MeetingRequest{TProfile})"/>
    public static ServerReadableMeetingRequest<TProfile> AllowDialIn<TProfile>(this ServerReadableMeetingRequest<TProfile> request)
        where TProfile : MeetingProfile, IAllowsDialIn => DialledIn<TProfile>(request);

    /// <summary>As <see cref="AllowRecording{TProfile}(MeetingRequest{TProfile}, RecordingOrder)"/>, for a profile that was chosen by configuration; checked at run time.</summary>
    /// <param name="request">The request on the non-generic base.</param>
    /// <param name="order">Purpose, responsible role and retention.</param>
    /// <exception cref="MeetingPolicyException">The chosen profile forbids recording.</exception>
    public static ServerReadableMeetingRequest<MeetingProfile> AllowRecordingWhenPermitted(this MeetingRequest<MeetingProfile> request, RecordingOrder order)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Profile is IAllowsRecording
            ? Recorded<MeetingProfile>(request, order)
            : throw Forbidden(request.Profile, ConferenceControls.RecordingOff, "recording");
    }

    /// <summary>As <see cref="AllowDialIn{TProfile}(MeetingRequest{TProfile})"/>, for a profile that was chosen by configuration; checked at run time.</summary>
    /// <param name="request">The request on the non-generic base.</param>
    /// <exception cref="MeetingPolicyException">The chosen profile forbids dial-in.</exception>
    public static ServerReadableMeetingRequest<MeetingProfile> AllowDialInWhenPermitted(this MeetingRequest<MeetingProfile> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Profile is IAllowsDialIn
            ? DialledIn<MeetingProfile>(request)
            : throw Forbidden(request.Profile, ConferenceControls.NoDialIn, "dial-in");
    }

    private static ServerReadableMeetingRequest<TProfile> Recorded<TProfile>(MeetingRequest request, RecordingOrder order) where TProfile : MeetingProfile
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(order);
        return new(request.Details with { Recording = order });
    }

    private static ServerReadableMeetingRequest<TProfile> DialledIn<TProfile>(MeetingRequest request) where TProfile : MeetingProfile
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request.Details with { DialIn = true });
    }

    private static MeetingPolicyException Forbidden(MeetingProfile profile, ConferenceControl control, string what) => new(
        PolicyStage.Request,
        profile.Name,
        [new PolicyViolation(control, null, ControlOutcome.Violated, $"{profile.Name} forbids {what}.", $"Hold the meeting without {what}, or choose a profile that allows it.")]);
}
