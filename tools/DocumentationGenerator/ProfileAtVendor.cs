using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>What a profile gets at a vendor when every setting turns out safe, demand by demand.</summary>
internal sealed class ProfileAtVendor(ProfileTable profile, VendorCatalogue vendor)
{
    /// <summary>Whose server carries such a meeting. A vendor without addresses of its own is one whose software everybody runs for themselves.</summary>
    public HostingModel Hosting =>
        IsOwnServer ? HostingModel.OwnServer
        : Demands.Any(d => d.Control.Equals(ConferenceControls.EndToEndEncryption) && Best(d).Reaches(d.WeakestAcceptable)) ? HostingModel.EndToEndEncryptedProvider
        : HostingModel.TransparentProcessor;

    /// <summary>True when the hosting model is good enough.</summary>
    public bool IsHostingAcceptable => Hosting <= profile.WeakestHosting;

    /// <summary>What becomes of a demand.</summary>
    public string Verdict(ControlRequirement demand)
    {
        if (!Demands.Contains(demand))
            return "not demanded on a server of one's own";
        var best = Best(demand);
        if (!best.Reaches(demand.WeakestAcceptable))
            return "refused";
        return best.NeedsDeclarationFor(demand.WeakestAcceptable) ? "needs a declaration" : Words.Reached(best) + Condition(demand);
    }

    /// <summary>All demands in one sentence.</summary>
    public string Summary()
    {
        var refused = Demands.Where(d => !Best(d).Reaches(d.WeakestAcceptable)).ToArray();
        if (refused.Length > 0)
            return $"refused for {string.Join(", ", refused.Select(d => Markdown.Code(d.Control.Id)))}: {string.Join(" ", refused.SelectMany(Unenforceable).Select(s => s.Note).Distinct())}".TrimEnd(' ', ':');
        if (!IsHostingAcceptable)
            return $"refused: {Markdown.Code(Hosting.ToString())} is not good enough";
        var reached = Demands.Where(d => !NeedsDeclaration(d)).GroupBy(d => Best(d).Alone).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Words.Reached(Best(g.First()))}");
        var declared = Demands.Count(NeedsDeclaration);
        return string.Join(", ", declared == 0 ? reached : reached.Append($"{declared} to declare"));
    }

    /// <summary>What the host's settings have to say.</summary>
    public IEnumerable<string> HostSettings() =>
        Demands.SelectMany(d => HostSettings(d).Select(s => $"{Words.Control(d.Control)}: {Markdown.Code(s.Path)} = {s.ValueAt(d.Level).Describe()}{Words.Dependent(s)}"));

    /// <summary>What to do where a demand is refused or needs a declaration.</summary>
    public IEnumerable<string> Remedies() =>
        Demands.Where(d => !Best(d).Reaches(d.WeakestAcceptable) || NeedsDeclaration(d)).SelectMany(d => Unenforceable(d).Select(s => $"{Words.Control(d.Control)}: {s.Note}"));

    private bool IsOwnServer => vendor.Hosts.Count == 0;

    private IEnumerable<ControlRequirement> Demands =>
        profile.Requirements.Where(r => !(IsOwnServer && profile.OwnServerReplacesEndToEndEncryption && r.Control.Equals(ConferenceControls.EndToEndEncryption)));

    private ReachableOutcome Best(ControlRequirement demand) => ReachableOutcome.Of(vendor, demand.Control, demand.Level);

    private bool NeedsDeclaration(ControlRequirement demand) => Best(demand).NeedsDeclarationFor(demand.WeakestAcceptable);

    private string Condition(ControlRequirement demand)
    {
        var settings = HostSettings(demand).ToArray();
        return settings.Length == 0 ? "" : settings.All(s => s.IsPrerequisite) ? " if the host's settings allow it" : " if the host's settings are safe";
    }

    private IEnumerable<Setting> HostSettings(ControlRequirement demand) =>
        vendor.SettingsOf(demand.Control).Where(s => (s.IsPrerequisite || s.CountsAt(demand.Level)) && s.Scope == SettingScope.Account && s.ValueAt(demand.Level).Kind != SettingValueKind.Any);

    private IEnumerable<Setting> Unenforceable(ControlRequirement demand) =>
        vendor.SettingsOf(demand.Control).Where(s => s.CountsAt(demand.Level) && ReachableOutcome.OfSetting(s, demand.Level) > demand.WeakestAcceptable);
}
