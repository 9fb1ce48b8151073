using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;
using static PrivacySafe.Conferencing.Catalogue.JitsiDeploymentSettings;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Brings together what a look at the deployment has shown and what its files state, and keeps it for a while.</summary>
internal sealed class JitsiPostureReader(JitsiProbe probe, JitsiDeployment deployment, JitsiFiles files, string algorithm, TimeSpan lifetime, TimeProvider time)
{
    private const string Source = "a look at the running deployment";

    // The outermost levels of the catalogue's paths.
    private static readonly string Link = LevelOf(JitsiTokenSettings.TokenPath);
    private static readonly string Token = LevelOf(JitsiTokenSettings.RoomPath);
    private static readonly string Reservation = LevelOf(JitsiReservationSettings.LobbyPath);
    private static readonly string Variables = LevelOf(AuthenticationPath);
    private static readonly string Client = LevelOf(JitsiClientSettings.PrejoinPath);
    private static readonly string Hosting = LevelOf(JitsiOtherSettings.CountriesPath);

    private readonly PostureCache _cache = new(lifetime, time);

    /// <exception cref="ProviderException">The deployment does not answer, or a file could not be read.</exception>
    public ValueTask<AccountPosture> ReadAsync(CancellationToken cancellationToken) => _cache.ReadAsync(deployment.Name, LookAsync, cancellationToken);

    /// <summary>Of a deployment that nobody could look at nothing is known, not even that it heeds what meetings say.</summary>
    public static AccountPosture Unread(string why, string source, DateTimeOffset at) => new()
    {
        ReadAt = at,
        Settings = new AppliedSettings([], at, source),
        Unreadable = new[] { Variables, Client, Hosting }.ToDictionary(level => level, _ => why, StringComparer.Ordinal),
        Unheeded = new[] { Link, Token, Reservation }.ToDictionary(level => level, _ => why, StringComparer.Ordinal),
        Locked = new HashSet<string>(),
    };

    private async Task<AccountPosture> LookAsync(string host, CancellationToken cancellationToken)
    {
        var seen = await probe.LookAsync(cancellationToken).ConfigureAwait(false);
        return Of(seen, await files.ReadAsync(seen.ClientConfiguration, cancellationToken).ConfigureAwait(false));
    }

    private AccountPosture Of(JitsiObservations seen, Dictionary<string, StatedSettings> stated)
    {
        if (deployment.Options.ServerCountries.Count > 0)
            stated[Hosting] = new StatedSettings(Countries(seen.ObservedAt), null, IsWhole: false);
        return new AccountPosture
        {
            ReadAt = seen.ObservedAt,
            Settings = new AppliedSettings(Shown(seen), seen.ObservedAt, Source),
            Stated = stated,
            Unreadable = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Variables] = $"Nothing shows it but the deployment's own .env; name that file in {nameof(JitsiOptions)}.{nameof(JitsiOptions.EnvironmentFile)}.",
                [Client] = $"The deployment serves no config.js that can be read; name a copy in {nameof(JitsiOptions)}.{nameof(JitsiOptions.ClientConfigurationFile)}.",
                [Hosting] = $"State where the servers stand in {nameof(JitsiOptions)}.{nameof(JitsiOptions.ServerCountries)}.",
            },
            Unheeded = Unheeded(seen),
            Locked = new HashSet<string>(),
        };
    }

    private Dictionary<string, AppliedValue> Shown(JitsiObservations seen)
    {
        var checksTokens = ChecksTokens(seen);
        var values = new Dictionary<string, AppliedValue>(StringComparer.Ordinal);
        Show(AuthenticationPath, checksTokens ?? (seen.AdmitsForgedToken == true ? false : null));
        Show(EmptyTokensPath, checksTokens == false ? null : seen.AdmitsWithoutToken);
        Show(GuestsPath, seen.AdmitsGuests);
        Show(LobbyPath, seen.OffersLobby);
        Show(AutomaticOwnerPath, seen.FirstParticipantModerates);
        Show(UnencryptedPath, !seen.UsesHttps);
        Show(DomainVerificationPath, Not(seen.AdmitsTokenOfOtherSubject));
        if (checksTokens == true)
        {
            values[AuthenticationTypePath] = AppliedValue.Scalar(TokenAuthentication);
            values[SignaturePath] = AppliedValue.Scalar(algorithm);
        }

        return values;

        void Show(string path, bool? value)
        {
            if (value is { } known)
                values[path] = AppliedValue.Scalar(known ? "true" : "false");
        }
    }

    // A deployment that lets a forged token in checks none. One that lets people in without any may still check those it is shown.
    private static bool? ChecksTokens(JitsiObservations seen) => (seen.AdmitsForgedToken, seen.AdmitsWithoutToken) switch
    {
        (true, _) => false,
        (false, _) => true,
        _ => null,
    };

    private Dictionary<string, string> Unheeded(JitsiObservations seen)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        if (WhyTokensProtectNothing(seen) is { } why)
            reasons[Link] = reasons[Token] = why;
        else if (seen.AdmitsTokenOfOtherRoom is not false)
            reasons[JitsiTokenSettings.RoomPath] = seen.AdmitsTokenOfOtherRoom == true
                ? "A token for another room opened the room; load the module token_verification for the conferences."
                : Untold("It could not be told whether a token opens only its own room.", seen);
        if (WhyReservationsDoNothing(seen) is { } reason)
            reasons[Reservation] = reason;
        else if (seen.OccupantLimit is not OccupantLimit.Enforced)
            reasons[JitsiReservationSettings.MaximumOccupantsPath] = seen.OccupantLimit switch
            {
                OccupantLimit.CountsFocus => "The deployment counts its own focus among the people in a room, so that one who is expected would be kept out; name the focus in muc_access_whitelist.",
                OccupantLimit.NotEnforced => "The deployment let more people in than the reservation allowed.",
                _ => Untold("It could not be told whether the deployment heeds the limit of a reservation.", seen),
            };
        return reasons;
    }

    private static string? WhyTokensProtectNothing(JitsiObservations seen) => (seen.AdmitsWithoutToken, seen.AdmitsForgedToken, seen.AdmitsGuests) switch
    {
        (true, _, _) => "The deployment let somebody in without a token.",
        (_, true, _) => "The deployment let somebody in with a forged token.",
        (_, _, true) => "The deployment lets guests in without a token, who enter every room that somebody has opened.",
        (false, false, false) => null,
        _ => Untold("It could not be told whether the deployment checks tokens.", seen),
    };

    private string? WhyReservationsDoNothing(JitsiObservations seen)
    {
        if (deployment.Options.ReservationSecret is null)
            return $"As far as is known, the deployment asks for no reservations; let it, and set {nameof(JitsiOptions)}.{nameof(JitsiOptions.ReservationSecret)}.";
        if (seen.Opening == RoomOpening.RefusedByReservation)
            return WhyRefused(seen.ReservationCode);
        return (seen.AsksForReservations, seen.LobbyFromOpening) switch
        {
            (false, _) => "The deployment opened a room without asking for its reservation.",
            (true, true) => null,
            (true, false) => "The deployment asked for the reservation and opened the room without the lobby that it was told of.",
            _ => Untold("It could not be told whether the deployment heeds reservations.", seen),
        };
    }

    private static string WhyRefused(int? code) => code switch
    {
        401 => $"The application refused the deployment's question for a reservation, because it lacked the secret (401); let the deployment's reservations_api_headers say Bearer and {nameof(JitsiOptions)}.{nameof(JitsiOptions.ReservationSecret)}.",
        404 => "The application refused the deployment's question for a reservation, because it did not know the room (404); let the endpoint and this process share one store of rooms, and the endpoint serve this deployment.",
        { } status => $"The deployment got no reservation ({status}); look whether it reaches the endpoint, and into both logs.",
        null => "The deployment got no reservation; look whether it reaches the endpoint, and into both logs.",
    };

    private static string Untold(string what, JitsiObservations seen) => string.Join(' ', seen.Gaps.Prepend(what));

    private AppliedSettings Countries(DateTimeOffset at) => new(
        new Dictionary<string, AppliedValue>(StringComparer.Ordinal) { [JitsiOtherSettings.CountriesPath] = AppliedValue.List([.. deployment.Options.ServerCountries]) },
        at,
        $"{nameof(JitsiOptions)}.{nameof(JitsiOptions.ServerCountries)}");

    private static bool? Not(bool? value) => value is { } known ? !known : null;

    private static string LevelOf(string path) => path[..path.IndexOf('.', StringComparison.Ordinal)];
}
