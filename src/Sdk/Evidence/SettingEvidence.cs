namespace PrivacySafe.Conferencing;

/// <summary>What is known about one vendor setting.</summary>
/// <param name="Name">The vendor's name for it; empty when the vendor has none.</param>
/// <param name="Scope">Where it is set.</param>
/// <param name="Wanted">What was wanted, as text. Secrets are described, never shown.</param>
/// <param name="Applied">What the API reported, as text; null when nothing was reported.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Counts">True when it decides about the control's outcome.</param>
/// <param name="Source">Where the applied value comes from.</param>
/// <param name="ReadAt">When it was read.</param>
/// <param name="Note">A remark for people, or null.</param>
public sealed record SettingEvidence(
    string Name,
    SettingScope Scope,
    string Wanted,
    string? Applied,
    ControlOutcome Outcome,
    bool Counts,
    string Source,
    DateTimeOffset? ReadAt,
    string? Note);
