namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// Webex's scopes for administrators and compliance officers, beside those with which people grant the same requests for what is theirs. Scopes for which there is no such request,
/// e.g. <c>meeting:admin_config_read</c>, are not listed, nor is <c>spark:all</c>, which some requests demand.
/// </summary>
internal static class WebexBroadScopes
{
    private const string Everybody = "every user of the organisation";

    // The table of requests with user, administrator and compliance scopes.
    private const string Source = "https://developer.webex.com/docs/meetings";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BroadScope> All { get; } = new BroadScope[]
    {
        new("meeting:admin_schedule_read", "meeting:schedules_read", Everybody, Source),
        new("meeting:admin_schedule_write", "meeting:schedules_write", Everybody, Source),
        new("meeting:admin_participants_read", "meeting:participants_read", Everybody, Source),
        new("meeting:admin_recordings_read", "meeting:recordings_read", Everybody, Source),
        new("meeting:admin_recordings_write", "meeting:recordings_write", Everybody, Source),
        new("meeting:admin_transcripts_read", "meeting:transcripts_read", Everybody, Source),
        new("meeting:admin_preferences_read", "meeting:preferences_read", Everybody, Source),
        new("meeting:admin_preferences_write", "meeting:preferences_write", Everybody, Source),
        new("spark-compliance:meetings_read", "meeting:recordings_read", Everybody, Source),
        new("spark-compliance:meetings_write", "meeting:recordings_write", Everybody, Source),
    };
}
