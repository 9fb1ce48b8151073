using PrivacySafe.Conferencing.Jitsi.Tests.Probe;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>The configuration of a deployment, by default as strict as it can be made.</summary>
internal sealed record DeploymentOfModules
{
    /// <summary>Where reservations are asked for; null for nowhere.</summary>
    public string? Reservations { get; init; }

    /// <summary>Whether people without token are let in.</summary>
    public bool AllowsEmptyToken { get; init; }

    /// <summary>Whether guests are let in at a domain of their own.</summary>
    public bool AdmitsGuests { get; init; }

    /// <summary>Whether tokens are compared with the room.</summary>
    public bool VerifiesRooms { get; init; } = true;

    /// <summary>Whether tokens are compared with the domain.</summary>
    public bool VerifiesDomain { get; init; } = true;

    /// <summary>Whether rooms can have a lobby.</summary>
    public bool OffersLobby { get; init; } = true;

    /// <summary>Whether the lobby of a reservation is heeded.</summary>
    public bool HeedsLobby { get; init; } = true;

    /// <summary>Whether occupants are counted.</summary>
    public bool CountsOccupants { get; init; } = true;

    /// <summary>Whether the focus is left out of the count.</summary>
    public bool LeavesFocusOut { get; init; } = true;

    /// <summary>Whether the first participant becomes owner.</summary>
    public bool MakesOwner { get; init; }

    /// <summary>Whether moderators are named by the token (mod_token_affiliation).</summary>
    public bool HeedsTokensModerators { get; init; } = true;

    /// <summary>Whether those pass the lobby whose token says so (mod_token_lobby_bypass, of the community).</summary>
    public bool HeedsLobbyBypass { get; init; }

    /// <summary>Where public keys are fetched; null for tokens signed with a shared secret.</summary>
    public string? KeyServer { get; init; }

    /// <summary>The text of the web client's configuration.</summary>
    public string? ClientConfiguration { get; init; } = "var config = {};\n";

    /// <summary>The configuration after what every server has.</summary>
    public string Configuration => $$"""
        admins = { "focus@focus.meet.test" }
        muc_mapper_domain_base = "meet.test"
        muc_mapper_domain_prefix = "muc"
        asap_accepted_audiences = { "jitsi" }

        VirtualHost "meet.test"
            authentication = "token"
            app_id = "application"
            {{(KeyServer is null ? $"app_secret = \"{SignedTokens.Secret}\"" : $"asap_key_server = \"{KeyServer}\"")}}
            allow_empty_token = {{Lua(AllowsEmptyToken)}}
            enable_domain_verification = {{Lua(VerifiesDomain)}}
            modules_enabled = { "features_identity"; {{Module(OffersLobby, "muc_lobby_rooms")}} {{Module(OffersLobby, "persistent_lobby")}} {{Module(Reservations is not null, "reservations")}} }
            main_muc = "muc.meet.test"
            lobby_muc = "lobby.meet.test"
            reservations_api_prefix = "{{Reservations}}"
            reservations_api_headers = { ["Authorization"] = "Bearer {{ReservationEndpoint.Secret}}" }
            reservations_enable_lobby_support = {{Lua(HeedsLobby)}}
            reservations_enable_max_occupants = true

        {{(AdmitsGuests ? Guests : "")}}
        Component "muc.meet.test" "muc"
            restrict_room_creation = true
            muc_room_locking = false
            muc_room_default_public_jids = true
            anonymous_strict = true
            modules_enabled = { "muc_hide_all"; "muc_meeting_id"; "muc_domain_mapper"; "muc_password_whitelist"; "muc_resource_validate"; {{Module(VerifiesRooms, "token_verification")}} {{Module(CountsOccupants, "muc_max_occupants")}} {{Module(HeedsTokensModerators, "token_affiliation")}} {{Module(HeedsLobbyBypass, "token_lobby_bypass")}} }
            muc_max_occupants = {{(CountsOccupants ? 100 : -1)}}
            {{(LeavesFocusOut ? "muc_access_whitelist = { \"focus@focus.meet.test\" }" : "")}}
            muc_password_whitelist = { "focus@focus.meet.test" }

        Component "lobby.meet.test" "muc"
            restrict_room_creation = true
            muc_room_locking = false
            muc_room_default_public_jids = true
            modules_enabled = { "muc_hide_all" }

        Component "focus.meet.test" "room_opener"
            conference_host = "muc.meet.test"
            first_participant_becomes_owner = {{Lua(MakesOwner)}}

        """;

    private const string Guests = """
        VirtualHost "guest.meet.test"
            authentication = "jitsi-anonymous"
            main_muc = "muc.meet.test"

        """;

    private static string Lua(bool value) => value ? "true" : "false";

    private static string Module(bool isOn, string name) => isOn ? $"\"{name}\";" : "";
}
