namespace PrivacySafe.Conferencing.Providers;

/// <summary>What a provider found out about a secret of a meeting, without the secret.</summary>
/// <param name="Description">What may be told of it, e.g. <c>made for this room</c>.</param>
/// <param name="IsGood">True when it is as it should be.</param>
internal readonly record struct SecretReading(string Description, bool IsGood);
