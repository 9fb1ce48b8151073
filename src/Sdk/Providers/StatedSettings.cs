namespace PrivacySafe.Conferencing.Providers;

/// <summary>Settings as a file or a person states them. What is stated is believed and never better than declared.</summary>
/// <param name="Settings">What is said, under the catalogue's paths.</param>
/// <param name="IsUnknown">True for a path of which something is said that cannot be told without running it; null when there is none.</param>
/// <param name="IsWhole">True when what is not said is left at the vendor's default.</param>
internal sealed record StatedSettings(AppliedSettings Settings, Func<string, bool>? IsUnknown, bool IsWhole);
