namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>What a rule rests on: why it exists, the controls it guards, and the weakness it finds in the terms of others.</summary>
internal sealed class RuleInformation
{
    public RuleInformation(string id, string description, ConferenceControl[] controls, string[] weaknesses, params string[] sources)
    {
        Id = id;
        Description = description;
        Controls = controls;
        Weaknesses = weaknesses;
        Sources = controls.SelectMany(c => c.Sources).Concat(sources).Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The rule's id.</summary>
    public string Id { get; }

    /// <summary>What happens when the code stays as it is, and what to do, in a few sentences.</summary>
    public string Description { get; }

    /// <summary>The controls that the code fails; a profile that demands one of them raises the rule's severity.</summary>
    public IReadOnlyList<ConferenceControl> Controls { get; }

    /// <summary>CWE ids.</summary>
    public IReadOnlyList<string> Weaknesses { get; }

    /// <summary>Where the demand comes from: what the controls cite, and what only the rule does.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>
    /// True when the rule takes from the rest of the project that its code has to do with conferences: what is found may be a matter of another part of the product, so that it breaks a build only
    /// where a profile demands it.
    /// </summary>
    public bool RestsOnContext { get; set; }

    /// <summary>Everything one may want to filter a report by, in the order: controls, sources, weaknesses.</summary>
    public string[] Tags => Controls.Select(c => "control:" + c.Id).Concat(Sources).Concat(Weaknesses).ToArray();
}
