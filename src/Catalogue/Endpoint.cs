namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>One request of a vendor's API that matters here.</summary>
internal sealed class Endpoint
{
    public Endpoint(EndpointEffect effect, string verb, string path, string rateCategory, params string[] scopes)
    {
        Effect = effect;
        Verb = verb;
        Path = path;
        Segments = path.Trim('/').Split('/');
        RateCategory = rateCategory;
        Scopes = scopes;
    }

    /// <summary>What it does.</summary>
    public EndpointEffect Effect { get; }

    /// <summary>The HTTP method.</summary>
    public string Verb { get; }

    /// <summary>The path below the vendor's base address, with <c>{name}</c> for parameters.</summary>
    public string Path { get; }

    /// <summary>The parts of <see cref="Path"/> between the slashes.</summary>
    public System.Collections.Generic.IReadOnlyList<string> Segments { get; }

    /// <summary>The vendor's rate-limit label, in the vendor's own word.</summary>
    public string RateCategory { get; }

    /// <summary>The authorisation scopes of which one suffices, narrowest first.</summary>
    public System.Collections.Generic.IReadOnlyList<string> Scopes { get; }

    /// <summary>How the request carries its values.</summary>
    public EndpointBody Body { get; set; } = EndpointBody.Json;
}

/// <summary>How a request carries its values.</summary>
internal enum EndpointBody
{
    /// <summary>As JSON in its body, if it has one.</summary>
    Json,

    /// <summary>As a form in its body.</summary>
    Form,

    /// <summary>In the query of its address.</summary>
    Query,
}

/// <summary>What a request does to meetings.</summary>
internal enum EndpointEffect
{
    /// <summary>Creates a meeting.</summary>
    CreateMeeting,

    /// <summary>Reads a meeting.</summary>
    ReadMeeting,

    /// <summary>Changes a meeting.</summary>
    UpdateMeeting,

    /// <summary>Deletes a meeting.</summary>
    DeleteMeeting,

    /// <summary>Lists the meetings of a host.</summary>
    ListMeetings,

    /// <summary>Lists the users of the account, who may host.</summary>
    ListHosts,

    /// <summary>Ends a running meeting.</summary>
    EndMeeting,

    /// <summary>Reads the settings of a host.</summary>
    ReadUserSettings,

    /// <summary>Reads the settings of a group of hosts.</summary>
    ReadGroupSettings,

    /// <summary>Reads which settings an administrator has locked.</summary>
    ReadLockedSettings,

    /// <summary>Issues an access token.</summary>
    IssueToken,

    /// <summary>Sends a message to people, or changes one.</summary>
    SendMessage,

    /// <summary>Changes the settings of a host.</summary>
    ChangeHostSettings,

    /// <summary>Changes who may see a recording.</summary>
    ChangeRecording,

    /// <summary>Deletes recordings.</summary>
    DeleteRecording,

    /// <summary>Reads what single people did in meetings: that they took part, when, for how long, with which device.</summary>
    ReadUsageReport,
}
