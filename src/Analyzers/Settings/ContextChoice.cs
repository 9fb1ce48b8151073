namespace PrivacySafe.Conferencing.Analyzers.Settings;

/// <summary>Whether code counts as part of something that holds conferences, where a rule has to know. Named as users write it.</summary>
internal enum ContextChoice
{
    /// <summary>What the code and its references show decides.</summary>
    Auto,

    /// <summary>It does.</summary>
    Always,

    /// <summary>It does not.</summary>
    Never,
}
