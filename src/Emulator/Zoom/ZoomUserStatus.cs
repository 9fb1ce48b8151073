namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Whether a user takes part in the account's life.</summary>
public enum ZoomUserStatus
{
    /// <summary>The user exists and may sign in.</summary>
    Active,

    /// <summary>The user was deactivated.</summary>
    Inactive,

    /// <summary>The user was invited and has not accepted yet; lists show no id then.</summary>
    Pending,
}
