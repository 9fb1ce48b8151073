namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>The deployment whose requests a set of endpoints answers.</summary>
/// <param name="Name">The name it was registered under; empty for the only one.</param>
internal sealed record ReservationDeployment(string Name)
{
    /// <summary>The name as people read it.</summary>
    public string Display { get; } = Name.Length == 0 ? "the only one" : Name;
}
