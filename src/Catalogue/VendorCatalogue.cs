namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Everything the product knows about one vendor's settings, requests and traps.</summary>
internal sealed class VendorCatalogue
{
    private readonly Dictionary<string, IReadOnlyList<Setting>> _byControl;

    public VendorCatalogue(string name, string title, string source, IReadOnlyList<Setting> settings, IReadOnlyList<Endpoint> endpoints, IReadOnlyList<Trap> traps)
    {
        Name = name;
        Title = title;
        Source = source;
        Settings = settings;
        Endpoints = endpoints;
        Traps = traps;
        _byControl = settings.GroupBy(s => s.Control.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<Setting>)g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The identifier, lower case, e.g. <c>zoom</c>.</summary>
    public string Name { get; }

    /// <summary>The name people use.</summary>
    public string Title { get; }

    /// <summary>Which edition of the vendor's documents the facts come from.</summary>
    public string Source { get; }

    /// <summary>All settings, in the order of the control table.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>The requests that matter.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>The wrong knobs.</summary>
    public IReadOnlyList<Trap> Traps { get; }

    /// <summary>The settings that serve a control; empty when the vendor was not looked at for it.</summary>
    public IReadOnlyList<Setting> SettingsOf(ConferenceControl control) => _byControl.TryGetValue(control.Id, out var settings) ? settings : Array.Empty<Setting>();

    /// <summary>The settings of the account without which a setting of the meeting has no effect.</summary>
    public IEnumerable<Setting> PrerequisitesOf(Setting setting) => SettingsOf(setting.Control).Where(s => s.IsPrerequisite && s.PrerequisiteOf == setting.Path);

    /// <summary>The request with an effect.</summary>
    public Endpoint EndpointFor(EndpointEffect effect) => Endpoints.First(e => e.Effect == effect);
}
