namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What a deployment makes of a reservation's limit of occupants.</summary>
internal enum OccupantLimit
{
    /// <summary>It refuses whoever comes after the room is full.</summary>
    Enforced,

    /// <summary>It lets in more than the reservation says.</summary>
    NotEnforced,

    /// <summary>It counts its own focus (Jicofo) as an occupant, so that one person fewer gets in than the reservation says; the deployment has to name the focus in <c>muc_access_whitelist</c>.</summary>
    CountsFocus,
}
