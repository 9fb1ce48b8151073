namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A feature that a token grants or denies and that serves no control. Immutable.</summary>
internal sealed class TokenFeature
{
    public TokenFeature(string path, bool forParticipants, bool forHosts)
    {
        Path = path;
        ForParticipants = forParticipants;
        ForHosts = forHosts;
    }

    /// <summary>Where it stands in the token.</summary>
    public string Path { get; }

    /// <summary>Whether participants have it.</summary>
    public bool ForParticipants { get; }

    /// <summary>Whether hosts have it.</summary>
    public bool ForHosts { get; }
}
