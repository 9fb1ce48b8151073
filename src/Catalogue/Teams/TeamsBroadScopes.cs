namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// Graph's permissions on online meetings that reach beyond the person who signs in. Those on recordings, transcripts, attendance and calls are not listed: there is none with which a person
/// would grant less of them.
/// </summary>
internal static class TeamsBroadScopes
{
    private const string Everybody = "every user of the organisation";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BroadScope> All { get; } = new BroadScope[]
    {
        new("OnlineMeetings.ReadWrite.All", "OnlineMeetings.ReadWrite", Everybody, "https://learn.microsoft.com/graph/api/application-post-onlinemeetings"),
        new("OnlineMeetings.Read.All", "OnlineMeetings.Read", Everybody, "https://learn.microsoft.com/graph/api/onlinemeeting-get"),
    };
}
