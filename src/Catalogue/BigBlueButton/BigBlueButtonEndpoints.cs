namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// BigBlueButton's requests that matter. All are signed with the shared secret; there are no authorisation scopes and no rate limits.
/// </summary>
internal static class BigBlueButtonEndpoints
{
    /// <summary>The parameter that signs a request: the hexadecimal hash over the call's name, the query before it and the shared secret.</summary>
    public const string ChecksumParameter = "checksum";

    /// <summary>Lets one participant in: a link that a browser opens.</summary>
    public const string Join = "/join";

    /// <summary>Tells whether anybody is in the meeting.</summary>
    public const string IsMeetingRunning = "/isMeetingRunning";

    /// <summary>Lists recordings of a meeting or, without one, of the server.</summary>
    public const string GetRecordings = "/getRecordings";

    /// <summary>Publishes recordings or withdraws them.</summary>
    public const string PublishRecordings = "/publishRecordings";

    /// <summary>Changes what is noted about recordings.</summary>
    public const string UpdateRecordings = "/updateRecordings";

    /// <summary>Deletes recordings.</summary>
    public const string DeleteRecordings = "/deleteRecordings";

    /// <summary>Registers a webhook.</summary>
    public const string CreateHook = "/hooks/create";

    /// <summary>Removes a webhook.</summary>
    public const string DestroyHook = "/hooks/destroy";

    /// <summary>
    /// The requests with an effect on meetings. A creation may also be sent as POST, whose body the checksum does not cover. No request changes a
    /// meeting; ending one deletes it.
    /// </summary>
    public static IReadOnlyList<Endpoint> All { get; } = new Endpoint[]
    {
        new(EndpointEffect.CreateMeeting, "GET", "/create", "") { Body = EndpointBody.Query },
        new(EndpointEffect.CreateMeeting, "POST", "/create", "") { Body = EndpointBody.Query },
        new(EndpointEffect.ReadMeeting, "GET", "/getMeetingInfo", ""),
        new(EndpointEffect.DeleteMeeting, "GET", "/end", ""),
        new(EndpointEffect.ListMeetings, "GET", "/getMeetings", ""),
        new(EndpointEffect.EndMeeting, "GET", "/end", ""),
    };

    /// <summary>The requests about something beside meetings.</summary>
    public static IReadOnlyList<Endpoint> BesideMeetings { get; } = new Endpoint[]
    {
        new(EndpointEffect.SendMessage, "GET", "/sendChatMessage", "") { Body = EndpointBody.Query },
        new(EndpointEffect.ChangeRecording, "GET", PublishRecordings, "") { Body = EndpointBody.Query },
    };

    /// <summary>The paths of requests that do nothing to a meeting as such.</summary>
    public static IReadOnlyList<string> Others { get; } = new[]
    {
        Join, IsMeetingRunning, GetRecordings, PublishRecordings, UpdateRecordings, DeleteRecordings, CreateHook, DestroyHook,
    };
}
