using System.Net.Mail;

namespace PrivacySafe.Conferencing;

/// <summary>What every request can be given, whatever its profile and media.</summary>
public static class MeetingRequestOptions
{
    /// <summary>The most participants a request may name.</summary>
    public const int MostParticipants = 1000;

    /// <summary>Names the user who hosts the meeting, instead of the configured default host.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="host">The vendor's user id or the user's address.</param>
    /// <exception cref="ArgumentException">The host is empty, too long or holds control characters.</exception>
    public static TRequest HostedBy<TRequest>(this TRequest request, [ConferencingPersonal] string host) where TRequest : MeetingRequest
    {
        WrittenText.Require(host, 128, nameof(host), "the vendor's user id or address of the host");
        return Change(request, d => d with { Host = host });
    }

    /// <summary>
    /// Names the expected participants, so that their number can be checked against limits. They are not sent to the vendor:
    /// invite them yourself, after release.
    /// </summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="addresses">E-mail addresses, each once; at most <see cref="MostParticipants"/>.</param>
    /// <exception cref="ArgumentException">An address is malformed or stands twice; the message names its position, not the address.</exception>
    public static TRequest WithParticipants<TRequest>(this TRequest request, [ConferencingPersonal] params IEnumerable<string> addresses) where TRequest : MeetingRequest
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var list = new List<string>();
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in addresses)
        {
            if (list.Count == MostParticipants)
                throw new ArgumentException($"More than {MostParticipants} participants; split the meeting or leave the list out.", nameof(addresses));
            if (address is null || WrittenText.HasControlCharacter(address) || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
                throw new ArgumentException($"{nameof(addresses)}[{list.Count}] is no e-mail address; give it as name@domain without display name.", nameof(addresses));
            if (!positions.TryAdd(address, list.Count))
                throw new ArgumentException($"{nameof(addresses)}[{list.Count}] repeats {nameof(addresses)}[{positions[address]}]; name each participant once.", nameof(addresses));
            list.Add(address);
        }

        return Change(request, d => d with { Participants = list });
    }

    /// <summary>As <see cref="WithParticipants{TRequest}(TRequest, IEnumerable{string})"/>, for compilers before C# 13.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="addresses">E-mail addresses, each once; at most <see cref="MostParticipants"/>.</param>
    /// <exception cref="ArgumentException">An address is malformed or stands twice; the message names its position, not the address.</exception>
    public static TRequest WithParticipants<TRequest>(this TRequest request, [ConferencingPersonal] params string[] addresses) where TRequest : MeetingRequest =>
        WithParticipants(request, (IEnumerable<string>)addresses);

    /// <summary>Declares that a control is met or a measure is taken where no API can show it.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="declarations">The declarations, at most one for each control or measure.</param>
    /// <exception cref="ArgumentException">Two declarations speak about the same subject.</exception>
    public static TRequest Declare<TRequest>(this TRequest request, params IEnumerable<Declaration> declarations) where TRequest : MeetingRequest
    {
        ArgumentNullException.ThrowIfNull(declarations);
        return Change(request, d =>
        {
            List<Declaration> all = [.. d.Declarations, .. declarations];
            var twice = all.GroupBy(x => x.Subject, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
            return twice is null
                ? d with { Declarations = all }
                : throw new ArgumentException($"Two declarations speak about {twice.Key}; keep one.", nameof(declarations));
        });
    }

    /// <summary>As <see cref="Declare{TRequest}(TRequest, IEnumerable{Declaration})"/>, for compilers before C# 13.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="declarations">The declarations, at most one for each control or measure.</param>
    /// <exception cref="ArgumentException">Two declarations speak about the same subject.</exception>
    public static TRequest Declare<TRequest>(this TRequest request, params Declaration[] declarations) where TRequest : MeetingRequest =>
        Declare(request, (IEnumerable<Declaration>)declarations);

    /// <summary>Wants less of a control than the profile does, for a recorded reason and time.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="weakening">The recorded decision.</param>
    /// <exception cref="ArgumentException">The control is weakened twice.</exception>
    /// <exception cref="MeetingPolicyException">The profile forbids weakening the control.</exception>
    public static TRequest Weaken<TRequest>(this TRequest request, Weakening weakening) where TRequest : MeetingRequest
    {
        ArgumentNullException.ThrowIfNull(weakening);
        return Change(request, d =>
        {
            WeakeningPolicy.RequirePermitted(d.Profile, weakening);
            if (d.Weakenings.Any(w => w.Control.Equals(weakening.Control)))
                throw new ArgumentException($"The control {weakening.Control.Id} is weakened twice; keep one weakening.", nameof(weakening));
            return d with { Weakenings = [.. d.Weakenings, weakening] };
        });
    }

    /// <summary>
    /// Gives the creation a name, so that repeating it with the same key never makes a second meeting, even after a crash.
    /// </summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="key">8 to 200 characters, unique to this meeting, e.g. the appointment's id. Only a keyed hash of it leaves the process.</param>
    /// <exception cref="ArgumentException">The key is too short, too long or holds control characters.</exception>
    public static TRequest WithIdempotencyKey<TRequest>(this TRequest request, string key) where TRequest : MeetingRequest
    {
        WrittenText.Require(key, 200, nameof(key), "the idempotency key");
        if (key.Length < 8)
            throw new ArgumentException("The idempotency key has fewer than 8 characters; use something unique such as the appointment's id.", nameof(key));
        return Change(request, d => d with { IdempotencyKey = key });
    }

    /// <summary>
    /// Sends the topic to the vendor although the profile is confidential. Without this call a neutral topic travels and the real one
    /// stays with the caller, because whoever administers the account reads it (S31). Ordinary profiles send the topic in any case.
    /// </summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="MeetingPolicyException">The profile demands a neutral topic.</exception>
    public static TRequest SendTopicToVendor<TRequest>(this TRequest request) where TRequest : MeetingRequest =>
        Change(request, d => !d.Profile.RequiresNeutralTopic
            ? d with { TopicForVendor = true }
            : throw new MeetingPolicyException(
                PolicyStage.Request,
                d.Profile.Name,
                [new PolicyViolation(ConferenceControls.ParticipantPrivacy, null, ControlOutcome.Violated, $"{d.Profile.Name} demands a neutral topic at the vendor (S31).", "Leave the topic with the participants.")]));

    /// <summary>Asks for the host link, a credential that is dropped otherwise.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    public static TRequest WithHostLink<TRequest>(this TRequest request) where TRequest : MeetingRequest =>
        Change(request, d => d with { HostLinkWanted = true });

    /// <summary>Keeps a meeting whose settings turn out too weak, instead of removing it. Its link stays withheld until <see cref="IMeetingClient.OpenAsync"/> finds it good enough.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    public static TRequest KeepWhenViolated<TRequest>(this TRequest request) where TRequest : MeetingRequest =>
        Change(request, d => d with { KeepWhenViolated = true });

    private static TRequest Change<TRequest>(TRequest request, Func<MeetingDetails, MeetingDetails> change) where TRequest : MeetingRequest
    {
        ArgumentNullException.ThrowIfNull(request);
        return (TRequest)request.With(change(request.Details));
    }
}
