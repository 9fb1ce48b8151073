namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Makes the tokens with which a deployment is looked at.</summary>
internal interface IProbeTokens
{
    /// <summary>Makes a token of a participant that lives for two minutes, grants nothing and names nobody.</summary>
    /// <param name="room">The room it opens.</param>
    /// <param name="subject">The domain or tenant it is for; null for the configured one.</param>
    string Issue(string room, string? subject = null);
}
