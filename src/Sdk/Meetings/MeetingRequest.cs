namespace PrivacySafe.Conferencing;

/// <summary>
/// What a meeting should be. Start with <see cref="For{TProfile}(TProfile, string, MeetingStart, TimeSpan)"/>; each further call returns a
/// new request. What the profile forbids does not compile.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. Its text form shows neither topic nor participants.</remarks>
public abstract class MeetingRequest
{
    /// <summary>The most characters a topic may have.</summary>
    public const int LongestTopic = 200;

    private protected MeetingRequest(MeetingDetails details) => Details = details;

    internal MeetingDetails Details { get; }

    /// <summary>The scenario of the meeting.</summary>
    public MeetingProfile Profile => Details.Profile;

    /// <summary>
    /// The topic. The vendor stores it as metadata: keep it neutral. Under a confidential profile it stays with the caller and
    /// <see cref="Hosting.ConferencingOptions.NeutralTopic"/> travels instead, unless
    /// <see cref="MeetingRequestOptions.SendTopicToVendor{TRequest}(TRequest)"/> asks for it (S31).
    /// </summary>
    [ConferencingPersonal]
    public string Topic => Details.Topic;

    /// <summary>When it starts.</summary>
    public MeetingStart Start => Details.Start;

    /// <summary>How long it is planned to last.</summary>
    public TimeSpan Duration => Details.Duration;

    /// <summary>Begins a request.</summary>
    /// <typeparam name="TProfile">The profile's type, which decides what may be allowed.</typeparam>
    /// <param name="profile">The scenario.</param>
    /// <param name="topic">1 to 200 characters, no control characters. The vendor stores it unless the profile is confidential: keep it neutral.</param>
    /// <param name="start">When it starts. A start in the past is refused when the meeting is created.</param>
    /// <param name="duration">Whole minutes, more than zero, at most 24 hours.</param>
    /// <returns>A request with the profile's defaults.</returns>
    /// <exception cref="ArgumentException">A value is not usable; the message names it and says what to do.</exception>
    public static MeetingRequest<TProfile> For<TProfile>(TProfile profile, string topic, MeetingStart start, TimeSpan duration)
        where TProfile : MeetingProfile
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(start);
        WrittenText.Require(topic, LongestTopic, nameof(topic), "a neutral topic");
        if (duration <= TimeSpan.Zero || duration > TimeSpan.FromHours(24))
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "The duration must be more than zero and at most 24 hours; give the planned length of the meeting.");
        if (duration.Ticks % TimeSpan.TicksPerMinute != 0)
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "The duration must be whole minutes; vendors know no seconds.");
        return new MeetingRequest<TProfile>(new MeetingDetails(profile, topic, start, duration));
    }

    internal abstract MeetingRequest With(MeetingDetails details);

    /// <summary>The profile, start and duration; neither topic nor participants.</summary>
    public override string ToString() => $"{Profile.Name} at {Start}, {Duration.TotalMinutes:0} minutes";
}

/// <summary>A request whose media are not decided yet: they follow the profile.</summary>
/// <typeparam name="TProfile">The profile's type.</typeparam>
public sealed class MeetingRequest<TProfile> : MeetingRequest where TProfile : MeetingProfile
{
    internal MeetingRequest(MeetingDetails details) : base(details)
    {
    }

    /// <summary>Demands end-to-end encryption although the profile may not. Recording and dial-in no longer compile then (S18, S19).</summary>
    public EndToEndEncryptedMeetingRequest WithEndToEndEncryption() => new(Details with { EndToEndEncrypted = true });

    internal override MeetingRequest With(MeetingDetails details) => new MeetingRequest<TProfile>(details);
}

/// <summary>A request for an end-to-end encrypted meeting: nothing that needs a readable server can be allowed.</summary>
public sealed class EndToEndEncryptedMeetingRequest : MeetingRequest
{
    internal EndToEndEncryptedMeetingRequest(MeetingDetails details) : base(details)
    {
    }

    internal override MeetingRequest With(MeetingDetails details) => new EndToEndEncryptedMeetingRequest(details);
}

/// <summary>A request for a meeting whose server can read the media, because it allows recording or dial-in.</summary>
/// <typeparam name="TProfile">The profile's type.</typeparam>
public sealed class ServerReadableMeetingRequest<TProfile> : MeetingRequest where TProfile : MeetingProfile
{
    internal ServerReadableMeetingRequest(MeetingDetails details) : base(details)
    {
    }

    internal override MeetingRequest With(MeetingDetails details) => new ServerReadableMeetingRequest<TProfile>(details);
}
