namespace PrivacySafe.Conferencing.Providers;

/// <summary>Bounds that a vendor sets on a request.</summary>
/// <param name="LongestTopic">Most characters of a topic.</param>
/// <param name="LongestDuration">Longest planned duration.</param>
/// <param name="EndToEndEncryptedParticipants">Most participants of an end-to-end encrypted meeting (S21).</param>
/// <param name="CreationsPerDay">Most creations for one host in a day; null when there is no such limit.</param>
/// <param name="RecoverableFor">For how long a deleted meeting can be brought back; null when it cannot.</param>
internal sealed record ProviderLimits(int LongestTopic, TimeSpan LongestDuration, int EndToEndEncryptedParticipants, int? CreationsPerDay, TimeSpan? RecoverableFor);
