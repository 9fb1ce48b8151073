namespace PrivacySafe.Conferencing;

/// <summary>A meeting as the vendor's list shows it: no settings, no secret, no topic.</summary>
/// <param name="MeetingId">The vendor's id.</param>
/// <param name="Marker">The marker of this library; null when the meeting was made by other code.</param>
/// <param name="Start">When it starts; null for meetings without a fixed time.</param>
public sealed record MeetingSummary(string MeetingId, string? Marker, DateTimeOffset? Start);
