namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The configuration that an application hands to a vendor's client when it embeds it: where in what is handed over the settings stand.</summary>
internal sealed class ClientShape
{
    public ClientShape(string prefix, params string[] wrappers)
    {
        Prefix = prefix;
        Wrappers = wrappers;
    }

    /// <summary>The first part of the settings' paths, which stands for the configuration itself.</summary>
    public string Prefix { get; }

    /// <summary>The paths under which the configuration is handed over, which hardly anybody else uses.</summary>
    public IReadOnlyList<string> Wrappers { get; }
}
