using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>Something a rule has to say about a place in the code.</summary>
internal sealed class Finding
{
    public Finding(DiagnosticDescriptor rule, Location place, params object[] words)
    {
        Rule = rule;
        Place = place;
        Words = words;
    }

    public DiagnosticDescriptor Rule { get; }

    public Location Place { get; }

    /// <summary>What the message is completed with.</summary>
    public object[] Words { get; }

    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<Location> Others { get; set; } = ImmutableArray<Location>.Empty;

    /// <summary>What the fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; set; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>What it is about, in names that stay when the code around it changes; null where its properties and words say it.</summary>
    public string? About { get; set; }

    /// <summary>The same finding told at another place, with its own beside it.</summary>
    public Finding MovedTo(Location place) => new(Rule, place, Words)
    {
        About = About,
        Others = Others.Add(Place),
        Properties = Properties.ContainsKey(FindingProperties.Change) && !Properties.ContainsKey(FindingProperties.At)
            ? Properties.Add(FindingProperties.At, Others.Length.ToString(CultureInfo.InvariantCulture))
            : Properties,
    };

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place, Others, Properties, Words);
}
