namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>Where data may end up.</summary>
internal enum SinkKind
{
    /// <summary>With a provider of storage.</summary>
    CloudStorage,

    /// <summary>In a log, a trace, a metric or on the console.</summary>
    Log,

    /// <summary>In a feature that invites or refers people.</summary>
    Invitation,

    /// <summary>In a mail or another message.</summary>
    Message,

    /// <summary>In a database or another store.</summary>
    Store,
}
