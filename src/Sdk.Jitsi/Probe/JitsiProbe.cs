using System.Net;
using System.Text;
using PrivacySafe.Conferencing.Http;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>
/// Looks at a deployment from outside, as participants and intruders would: logs in with and without token, and enters rooms that nobody else knows. It changes no setting and leaves nothing behind.
/// Safe for concurrent use.
/// </summary>
internal sealed class JitsiProbe
{
    private const int LargestConfiguration = 512 * 1024;

    private readonly BoshEndpoint _endpoint;
    private readonly Uri _configuration;
    private readonly IProbeTokens _tokens;
    private readonly IJitsiRoomStore? _store;
    private readonly JitsiDeployment _deployment;

    /// <param name="http">A client that keeps to the deployment's host and follows no redirect.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="tokens">Makes the tokens.</param>
    /// <param name="store">Where the endpoint for reservations looks rooms up; used only when <see cref="JitsiOptions.ReservationSecret"/> is set.</param>
    /// <param name="requestTimeout">The longest time for one request; at least 3 seconds.</param>
    /// <param name="time">The clock.</param>
    public JitsiProbe(HttpClient http, JitsiDeployment deployment, IProbeTokens tokens, IJitsiRoomStore store, TimeSpan requestTimeout, TimeProvider time)
    {
        _endpoint = new BoshEndpoint(http, new Uri(deployment.Endpoint, "http-bind"), requestTimeout, time);
        _configuration = new Uri(deployment.Endpoint, "config.js");
        _deployment = deployment;
        _tokens = tokens;
        _store = deployment.Options.ReservationSecret is null ? null : store;
    }

    /// <summary>The pause before each login. Deployments that limit rates take three a second (PROSODY_RATE_LIMIT_LOGIN_RATE) and slow down who makes more. Default 400 milliseconds.</summary>
    public TimeSpan LoginInterval { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How long a first participant waits to be made moderator. The deployment's focus usually takes a fraction of a second. Default 3 seconds.</summary>
    public TimeSpan Promotion { get; set; } = TimeSpan.FromSeconds(3);

    private string Focus => "focus." + _deployment.XmppDomain;

    /// <summary>Looks at the deployment. Takes about ten seconds; where the deployment leaves questions open, up to the request time-out for each.</summary>
    /// <param name="cancellationToken">Cancels it; what was entered is left and the rooms are removed all the same.</param>
    /// <exception cref="ProviderAuthorizationException">The deployment refuses the application's own token.</exception>
    /// <exception cref="ProviderException">The deployment does not answer, or with something unusable.</exception>
    public async Task<JitsiObservations> LookAsync(CancellationToken cancellationToken)
    {
        var gaps = new List<string>();
        var now = _endpoint.Time.GetUtcNow();
        var seen = new JitsiObservations
        {
            ObservedAt = now,
            UsesHttps = _configuration.Scheme == Uri.UriSchemeHttps,
            ClientConfiguration = await ReadConfigurationAsync(gaps, cancellationToken).ConfigureAwait(false),
        };

        await using (var room = await ProbeRoom.AddAsync(_store, _deployment.Name, now, lobby: true, maximumOccupants: null, cancellationToken).ConfigureAwait(false))
        {
            seen = await LookAtLoginsAsync(seen, room, gaps, cancellationToken).ConfigureAwait(false);
        }

        if (_store is not null && seen.Opening == RoomOpening.Opened)
            seen = await LookAtLimitAsync(seen, gaps, cancellationToken).ConfigureAwait(false);
        return seen with { Gaps = [.. gaps] };
    }

    private async Task<JitsiObservations> LookAtLoginsAsync(JitsiObservations seen, ProbeRoom room, List<string> gaps, CancellationToken cancellationToken)
    {
        var token = _tokens.Issue(room.Name);
        seen = seen with
        {
            AdmitsWithoutToken = Admits(await TryLoginAsync(_deployment.XmppDomain, null, room.Name, cancellationToken).ConfigureAwait(false), "a login without token", gaps),
            AdmitsForgedToken = Admits(await TryLoginAsync(_deployment.XmppDomain, ForgedToken.Of(token), room.Name, cancellationToken).ConfigureAwait(false), "a forged token", gaps),
            AdmitsGuests = await AdmitsGuestsAsync(seen.ClientConfiguration, room.Name, gaps, cancellationToken).ConfigureAwait(false),
        };

        await using var own = await LogInAsync(room.Name, token, cancellationToken).ConfigureAwait(false);
        seen = seen with { OffersLobby = await own.OffersAsync(_deployment.XmppDomain, "lobbyrooms", cancellationToken).ConfigureAwait(false) };
        if (seen.OffersLobby is null)
            gaps.Add("The deployment does not say what it offers, so it could not be told whether rooms can have a lobby.");
        return await LookIntoRoomAsync(seen, own, room, gaps, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JitsiObservations> LookIntoRoomAsync(JitsiObservations seen, XmppSession own, ProbeRoom room, List<string> gaps, CancellationToken cancellationToken)
    {
        var (opening, code) = await OpenAsync(own, room, cancellationToken).ConfigureAwait(false);
        var reserved = await room.IsReservedAsync(cancellationToken).ConfigureAwait(false);
        // A refused room tells nothing about whether the application was asked; an open one of which it knows nothing does.
        seen = seen with { Opening = opening, ReservationCode = code, AsksForReservations = reserved == true || opening == RoomOpening.Opened ? reserved : null };
        if (opening != RoomOpening.Opened)
        {
            gaps.Add("The room for looking could not be opened, so nothing could be told about what happens in rooms.");
            return seen;
        }

        var address = Address(room);
        var entry = await own.EnterAsync(address, cancellationToken).ConfigureAwait(false);
        if (!IsAdmitted(entry))
        {
            gaps.Add("The application's own token did not open its room, so nothing could be told about what happens in rooms.");
            return seen;
        }

        seen = seen with
        {
            LobbyFromOpening = _store is null ? null : entry == RoomEntry.Lobby,
            FirstParticipantModerates = await ModeratesAsync(own, address, entry, cancellationToken).ConfigureAwait(false),
        };
        var otherRoom = await TryEntryAsync(room, _tokens.Issue(JitsiRoomName.New()), cancellationToken).ConfigureAwait(false);
        var otherSubject = await TryEntryAsync(room, _tokens.Issue(room.Name, $"{JitsiRoomName.New()}.invalid"), cancellationToken).ConfigureAwait(false);

        // Only the deployment creates rooms: were this one gone meanwhile, every token would be refused, and no refusal would say anything about tokens.
        if (!IsAdmitted(await TryEntryAsync(room, _tokens.Issue(room.Name), cancellationToken).ConfigureAwait(false)))
        {
            gaps.Add("The room for looking no longer opened to the right token either, so it could not be told whether it opens to tokens for something else.");
            return seen;
        }

        return seen with
        {
            AdmitsTokenOfOtherRoom = AdmitsOther(otherRoom, "a token for another room", gaps),
            AdmitsTokenOfOtherSubject = AdmitsOther(otherSubject, "a token for another domain", gaps),
        };
    }

    private async Task<JitsiObservations> LookAtLimitAsync(JitsiObservations seen, List<string> gaps, CancellationToken cancellationToken)
    {
        await using var room = await ProbeRoom.AddAsync(_store, _deployment.Name, _endpoint.Time.GetUtcNow(), lobby: false, maximumOccupants: 1, cancellationToken).ConfigureAwait(false);
        var token = _tokens.Issue(room.Name);
        await using var first = await LogInAsync(room.Name, token, cancellationToken).ConfigureAwait(false);
        var entry = (await OpenAsync(first, room, cancellationToken).ConfigureAwait(false)).Opening == RoomOpening.Opened
            ? await first.EnterAsync(Address(room), cancellationToken).ConfigureAwait(false)
            : RoomEntry.Unanswered;
        if (entry == RoomEntry.Full)
            return seen with { OccupantLimit = OccupantLimit.CountsFocus };
        if (entry is not (RoomEntry.Inside or RoomEntry.InsideAsModerator))
        {
            gaps.Add("Nobody could enter the room with a limit, so it could not be told whether limits are heeded.");
            return seen;
        }

        seen = seen with { FirstParticipantModerates = seen.FirstParticipantModerates ?? await ModeratesAsync(first, Address(room), entry, cancellationToken).ConfigureAwait(false) };
        await using var second = await LogInAsync(room.Name, token, cancellationToken).ConfigureAwait(false);
        switch (await second.EnterAsync(Address(room), cancellationToken).ConfigureAwait(false))
        {
            case RoomEntry.Full:
                return seen with { OccupantLimit = OccupantLimit.Enforced };
            case RoomEntry.Inside or RoomEntry.InsideAsModerator:
                return seen with { OccupantLimit = OccupantLimit.NotEnforced };
            default:
                gaps.Add("The second participant was kept out for another reason than a limit, so it could not be told whether limits are heeded.");
                return seen;
        }
    }

    private async Task<string?> ReadConfigurationAsync(List<string> gaps, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_endpoint.Timeout, _endpoint.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _configuration);
            using var response = await _endpoint.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var text = await BoundedBody.ReadAsync(response.Content, body => body.Length > LargestConfiguration ? null : Encoding.UTF8.GetString(body.Span), either.Token).ConfigureAwait(false);
                if (text is not null)
                    return text;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw BoshErrors.Silent();
        }
        catch (InvalidDataException)
        {
            // Too large or no text: nothing that a web client would read.
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw BoshErrors.Unreachable();
        }

        gaps.Add("The deployment does not serve a config.js, or none of usual size, so nothing is known of what it tells its web client.");
        return null;
    }

    private async Task<bool?> AdmitsGuestsAsync(string? configuration, string room, List<string> gaps, CancellationToken cancellationToken)
    {
        bool? admits = false;
        foreach (var domain in GuestDomains.Of(_deployment.XmppDomain, configuration))
        {
            switch (await TryLoginAsync(domain, null, room, cancellationToken).ConfigureAwait(false))
            {
                case LoginOutcome.Admitted:
                    return true;
                case LoginOutcome.Unanswered:
                    admits = null;
                    break;
            }
        }

        if (admits is null)
            gaps.Add(Unanswered("guests"));
        return admits;
    }

    private async Task<LoginOutcome> TryLoginAsync(string domain, string? token, string room, CancellationToken cancellationToken)
    {
        await using var login = await AttemptAsync(domain, token, room, cancellationToken).ConfigureAwait(false);
        return login.Outcome == LoginOutcome.UnknownDomain && domain == _deployment.XmppDomain ? throw BoshErrors.UnknownDomain() : login.Outcome;
    }

    private async Task<XmppLogin> AttemptAsync(string domain, string? token, string room, CancellationToken cancellationToken)
    {
        await Task.Delay(LoginInterval, _endpoint.Time, cancellationToken).ConfigureAwait(false);
        return await XmppLogin.AttemptAsync(_endpoint, domain, token, room, cancellationToken).ConfigureAwait(false);
    }

    private async Task<XmppSession> LogInAsync(string room, string token, CancellationToken cancellationToken)
    {
        var login = await AttemptAsync(_deployment.XmppDomain, token, room, cancellationToken).ConfigureAwait(false);
        try
        {
            return login.Outcome switch
            {
                LoginOutcome.Admitted => await login.BindAsync(cancellationToken).ConfigureAwait(false),
                LoginOutcome.UnknownDomain => throw BoshErrors.UnknownDomain(),
                LoginOutcome.Unanswered when login.HasEnded => throw BoshErrors.Ended(),
                LoginOutcome.Unanswered => throw BoshErrors.Unanswered("the application's own token"),
                _ => throw TokenRefusal.Of(login.Suspect, _deployment.Options, _deployment.XmppDomain),
            };
        }
        catch
        {
            await login.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<RoomEntry> TryEntryAsync(ProbeRoom room, string token, CancellationToken cancellationToken)
    {
        await using var login = await AttemptAsync(_deployment.XmppDomain, token, room.Name, cancellationToken).ConfigureAwait(false);
        if (login.Outcome != LoginOutcome.Admitted)
            return login.Outcome == LoginOutcome.Unanswered ? RoomEntry.Unanswered : RoomEntry.NotAllowed;
        await using var session = await login.BindAsync(cancellationToken).ConfigureAwait(false);
        return await session.EnterAsync(Address(room), cancellationToken).ConfigureAwait(false);
    }

    private Task<(RoomOpening? Opening, int? ReservationCode)> OpenAsync(XmppSession session, ProbeRoom room, CancellationToken cancellationToken) =>
        session.OpenRoomAsync(Focus, Address(room), _endpoint.Timeout, _endpoint.Time, cancellationToken);

    private async Task<bool?> ModeratesAsync(XmppSession session, string address, RoomEntry entry, CancellationToken cancellationToken) => entry switch
    {
        RoomEntry.InsideAsModerator => true,
        RoomEntry.Inside => await session.BecomesModeratorAsync(address, Promotion, cancellationToken).ConfigureAwait(false),
        _ => null,
    };

    private static bool? Admits(LoginOutcome outcome, string what, List<string> gaps)
    {
        if (outcome != LoginOutcome.Unanswered)
            return outcome == LoginOutcome.Admitted;
        gaps.Add(Unanswered(what));
        return null;
    }

    private static bool? AdmitsOther(RoomEntry entry, string what, List<string> gaps)
    {
        if (IsAdmitted(entry))
            return true;
        if (entry == RoomEntry.NotAllowed)
            return false;
        gaps.Add(Unanswered(what));
        return null;
    }

    // Whoever is sent to the lobby has a token that is good enough.
    private static bool IsAdmitted(RoomEntry entry) => entry is RoomEntry.Inside or RoomEntry.InsideAsModerator or RoomEntry.Lobby;

    private static string Unanswered(string what) => $"The deployment said neither yes nor no to {what}.";

    private string Address(ProbeRoom room) => $"{room.Name}@{_deployment.ConferenceDomain}";
}
