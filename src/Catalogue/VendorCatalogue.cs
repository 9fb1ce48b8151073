namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Everything the product knows about one vendor's settings, requests and traps.</summary>
internal sealed class VendorCatalogue
{
    private readonly Dictionary<string, IReadOnlyList<Setting>> _byControl;
    private readonly HashSet<string> _meetingPaths;
    private HashSet<string> _ownNames = new(StringComparer.Ordinal);

    public VendorCatalogue(string name, string title, string source, IReadOnlyList<Setting> settings, IReadOnlyList<Endpoint> endpoints, IReadOnlyList<Trap> traps)
    {
        Name = name;
        Title = title;
        Source = source;
        Settings = settings;
        MeetingSettings = settings.Where(s => s.Scope == SettingScope.Meeting).ToArray();
        _meetingPaths = new HashSet<string>(MeetingSettings.Select(s => s.Path), StringComparer.Ordinal);
        Endpoints = endpoints;
        Traps = traps;
        _byControl = settings
            .SelectMany(s => new[] { s.Control, s.AlsoServes }.OfType<ConferenceControl>(), (setting, control) => (setting, control))
            .GroupBy(s => s.control.Id, s => s.setting, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Setting>)g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The identifier, lower case, e.g. <c>zoom</c>.</summary>
    public string Name { get; }

    /// <summary>The name people use.</summary>
    public string Title { get; }

    /// <summary>Which edition of the vendor's documents the facts come from.</summary>
    public string Source { get; }

    /// <summary>All settings, in the order of the control table.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>Those of <see cref="Settings"/> that are said with a meeting.</summary>
    public IReadOnlyList<Setting> MeetingSettings { get; }

    /// <summary>The requests that matter.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>The requests about something beside the meeting itself: messages to people, recordings. Nothing but the analyzers needs them.</summary>
    public IReadOnlyList<Endpoint> BesideMeetings { get; set; } = Array.Empty<Endpoint>();

    /// <summary>What the requests beside the meeting say, in the order of the control table. Nothing of it is sent with a meeting.</summary>
    public IReadOnlyList<Setting> SettingsBeside { get; set; } = Array.Empty<Setting>();

    /// <summary>The lists of domains whose users are trusted, by their paths in whichever request takes them.</summary>
    public IReadOnlyList<string> TrustedDomains { get; set; } = Array.Empty<string>();

    /// <summary>The end of the path of the request that deletes for good what another one only throws into a bin; empty when that other one says it itself.</summary>
    public string PurgePath { get; set; } = "";

    /// <summary>The parts of a meeting that those invited read, by their paths in its creation.</summary>
    public IReadOnlyList<string> InvitationTexts { get; set; } = Array.Empty<string>();

    /// <summary>The parts of a message that its readers read, by their paths in the request.</summary>
    public IReadOnlyList<string> MessageTexts { get; set; } = Array.Empty<string>();

    /// <summary>The wrong knobs.</summary>
    public IReadOnlyList<Trap> Traps { get; }

    /// <summary>The base addresses of the vendor's API, below which <see cref="Endpoints"/> lie; empty when every deployment has its own.</summary>
    public IReadOnlyList<ApiAddress> Hosts { get; set; } = Array.Empty<ApiAddress>();

    /// <summary>
    /// The words, at least one of which stands where somebody uses the vendor for meetings, when its API and its libraries serve much else besides; empty when whoever reaches them means meetings.
    /// </summary>
    public IReadOnlyList<string> MeetingWords { get; set; } = Array.Empty<string>();

    /// <summary>The authorisation scopes that reach further than an application that holds meetings mostly needs.</summary>
    public IReadOnlyList<BroadScope> BroadScopes { get; set; } = Array.Empty<BroadScope>();

    /// <summary>
    /// The names in the vendor's creation request that hardly anybody else uses, without the levels above them. Two of them tell whose request it is when its address cannot be
    /// seen; one does not.
    /// </summary>
    public IReadOnlyCollection<string> OwnNames
    {
        get => _ownNames;
        set => _ownNames = new HashSet<string>(value, StringComparer.Ordinal);
    }

    /// <summary>Hosts that anybody may hold meetings on; empty when there are none.</summary>
    public IReadOnlyList<string> PublicHosts { get; set; } = Array.Empty<string>();

    /// <summary>The configuration of the client that applications embed; null when there is none.</summary>
    public ClientShape? Client { get; set; }

    /// <summary>What an invitation is made of; null when the vendor's answers hold no link.</summary>
    public InvitationShape? Invitation { get; set; }

    /// <summary>What in the vendor's answers must not go around; null when nothing of them does.</summary>
    public AnswerShape? Answer { get; set; }

    /// <summary>The parameter of a creation under which the settings of features that are switched off stand; empty when there is none.</summary>
    public string DisabledFeaturesPath { get; set; } = "";

    /// <summary>The parameter of a creation that gives features back which the server has switched off; empty when there is none.</summary>
    public string ReturnedFeaturesPath { get; set; } = "";

    /// <summary>The token that lets people in; null when the vendor has none that the application signs.</summary>
    public TokenShape? Token { get; set; }

    /// <summary>The secrets by which application and vendor prove who they are; null when there are none.</summary>
    public VendorCredentials? Credentials { get; set; }

    /// <summary>The messages that the vendor sends to the application; null when it sends none.</summary>
    public WebhookShape? Webhook { get; set; }

    /// <summary>True for the path of one of <see cref="MeetingSettings"/>.</summary>
    public bool IsMeetingPath(string path) => _meetingPaths.Contains(path);

    /// <summary>True for one of <see cref="OwnNames"/>.</summary>
    public bool IsOwnName(string name) => _ownNames.Contains(name);

    /// <summary>The settings that serve a control; empty when the vendor was not looked at for it.</summary>
    public IReadOnlyList<Setting> SettingsOf(ConferenceControl control) => _byControl.TryGetValue(control.Id, out var settings) ? settings : Array.Empty<Setting>();

    /// <summary>The settings of the account without which a setting of the meeting has no effect.</summary>
    public IEnumerable<Setting> PrerequisitesOf(Setting setting) => SettingsOf(setting.Control).Where(s => s.IsPrerequisite && s.PrerequisiteOf == setting.Path);

    /// <summary>The request with an effect; when several have it, the one the vendor recommends.</summary>
    public Endpoint EndpointFor(EndpointEffect effect) => Endpoints.First(e => e.Effect == effect);
}
