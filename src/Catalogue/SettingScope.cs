namespace PrivacySafe.Conferencing;

/// <summary>Where a vendor lets a setting be made.</summary>
public enum SettingScope
{
    /// <summary>In the request that creates or updates one meeting.</summary>
    Meeting = 0,

    /// <summary>In the settings of the user, group or account that hosts the meeting.</summary>
    Account = 1,

    /// <summary>In the configuration of a deployment of one's own, or of the application that connects.</summary>
    Deployment = 2,

    /// <summary>Only while the meeting runs.</summary>
    Live = 3,

    /// <summary>Nowhere an API reaches.</summary>
    Nowhere = 4,
}
