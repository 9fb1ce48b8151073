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

    /// <summary>What becomes of a demand of the profile.</summary>
    public string Verdict(ControlRequirement ofProfile)
    {
        if (Demands.FirstOrDefault(d => d.Control.Equals(ofProfile.Control)) is not { } demand)
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
        var reached = Demands.Where(d => !NeedsDeclaration(d)).GroupBy(d => (Best(d).Alone, Best(d).IsStated, IsAskedOfClients: !Best(d).IsStated && Best(d).IsAskedOfClients)).OrderBy(g => g.Key.Alone).ThenByDescending(g => g.Key.IsStated).ThenByDescending(g => g.Key.IsAskedOfClients).Select(g => $"{g.Count()} {Words.Reached(Best(g.First()))}");
        var declared = Demands.Count(NeedsDeclaration);
        return string.Join(", ", declared == 0 ? reached : reached.Append($"{declared} to declare"));
    }

    /// <summary>What the host's settings, or those of the deployment, have to say.</summary>
    public IEnumerable<string> SettingsForAll() =>
        Demands.SelectMany(d => SettingsForAll(d).Select(s => $"{Words.Control(d.Control)}: {Markdown.Code(s.Path)} = {Countries(s, d.Level)}{Words.Dependent(s)}"));

    /// <summary>What those settings are called.</summary>
    public string NameOfSettingsForAll => IsOwnServer ? "the deployment" : "the host's settings";

    /// <summary>What to do where a demand is refused or needs a declaration.</summary>
    public IEnumerable<string> Remedies() =>
        Demands.Where(d => !Best(d).Reaches(d.WeakestAcceptable) || NeedsDeclaration(d)).SelectMany(d => Unenforceable(d).Select(s => $"{Words.Control(d.Control)}: {s.Note}"));

    private bool IsOwnServer => vendor.Hosts.Count == 0;

    private IEnumerable<ControlRequirement> Demands =>
        !IsOwnServer
            ? profile.Requirements
            : profile.Requirements
                .Where(r => !(profile.OwnServerReplacesEndToEndEncryption && r.Control.Equals(ConferenceControls.EndToEndEncryption)))
                .Select(OwnServerDemands.Of);

    private ReachableOutcome Best(ControlRequirement demand) => ReachableOutcome.Of(vendor, demand.Control, demand.Level);

    private bool NeedsDeclaration(ControlRequirement demand) => Best(demand).NeedsDeclarationFor(demand.WeakestAcceptable);

    private string Condition(ControlRequirement demand)
    {
        if (IsOwnServer)
            return Counting(demand).Any(s => s.ValueAt(demand.Level).Kind == SettingValueKind.Limit) ? " if participants are named and the deployment heeds it" : SettingsForAll(demand).Any() ? " if the deployment is safe" : "";
        var settings = SettingsForAll(demand).ToArray();
        return settings.Length == 0 ? "" : settings.All(s => s.IsPrerequisite) ? " if the host's settings allow it" : " if the host's settings are safe";
    }

    private IEnumerable<Setting> SettingsForAll(ControlRequirement demand) =>
        Counting(demand).Where(s => s.Scope is SettingScope.Account or SettingScope.Deployment && s.ValueAt(demand.Level).Kind != SettingValueKind.Any);

    private IEnumerable<Setting> Counting(ControlRequirement demand) => vendor.SettingsOf(demand.Control).Where(s => s.IsPrerequisite || s.CountsAt(demand.Level));

    private static string Countries(Setting setting, ControlLevel level) =>
        setting.ValueAt(level) is { Kind: SettingValueKind.OnlyAmong, Accepted: var accepted } && accepted.SequenceEqual(Regions.EuropeanEconomicArea) ? "only countries of the European Economic Area" : setting.ValueAt(level).Describe();

    // The settings with the worst outcome are what stands in the way.
    private Setting[] Unenforceable(ControlRequirement demand)
    {
        var wanting = vendor.SettingsOf(demand.Control).Where(s => s.CountsAt(demand.Level) && s.ReplacedBy.Length == 0 && ReachableOutcome.OfSetting(s, demand.Level) > demand.WeakestAcceptable).ToArray();
        return [.. wanting.Where(s => ReachableOutcome.OfSetting(s, demand.Level) == wanting.Max(w => ReachableOutcome.OfSetting(w, demand.Level)))];
    }
}
