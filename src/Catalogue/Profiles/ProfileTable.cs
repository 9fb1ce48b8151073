namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The demands of one profile, as data that the SDK judges with and the analyzers take severities from.</summary>
internal sealed class ProfileTable
{
    public ProfileTable(string name, string title, string anchor, HostingModel weakestHosting, params ControlRequirement[] requirements)
    {
        Name = name;
        Title = title;
        Anchor = anchor;
        WeakestHosting = weakestHosting;
        Requirements = requirements;
    }

    /// <summary>The profile's name, as in its class and in configuration.</summary>
    public string Name { get; }

    /// <summary>What the profile is for.</summary>
    public string Title { get; }

    /// <summary>The law it rests on.</summary>
    public string Anchor { get; }

    /// <summary>The worst hosting model with which a meeting may still be held (S10–S13).</summary>
    public HostingModel WeakestHosting { get; }

    /// <summary>True when a server of one's own takes the place of end-to-end encryption, so that it is demanded only elsewhere (S11, S12).</summary>
    public bool OwnServerReplacesEndToEndEncryption { get; set; }

    /// <summary>True while the anchor was not read in the original, so that the demands may still change.</summary>
    public bool IsExperimental { get; set; }

    /// <summary>The demands, each control at most once, in the order of the control table.</summary>
    public IReadOnlyList<ControlRequirement> Requirements { get; }

    /// <summary>The demand on a control, or null when the profile makes none.</summary>
    public ControlRequirement? RequirementOn(ConferenceControl control) => Requirements.FirstOrDefault(r => r.Control.Equals(control));
}
