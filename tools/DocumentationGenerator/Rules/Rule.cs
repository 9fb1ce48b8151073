using System.Reflection;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Rules;

/// <summary>A rule as the pages speak of it.</summary>
internal sealed class Rule
{
    private Rule(string name, DiagnosticDescriptor descriptor)
    {
        Name = name;
        Descriptor = descriptor;
        Information = RuleInformations.Of(descriptor.Id)
            ?? throw new InvalidOperationException($"{descriptor.Id} has no entry in RuleInformations. Add one: description, controls, weaknesses.");
    }

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(RuleDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(DiagnosticDescriptor))
            .Select(p => new Rule(p.Name, (DiagnosticDescriptor)p.GetValue(null)!))
            .OrderBy(r => r.Descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The name of its descriptor, e.g. MeetingWithoutPasscode.</summary>
    public string Name { get; }

    /// <summary>What the compiler knows of it.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>What it rests on.</summary>
    public RuleInformation Information { get; }

    /// <summary>The rule's id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>True when it says something about code that is wrong; false for what it says about the analysis itself.</summary>
    public bool IsAboutCode => Descriptor.Category is not (RuleCategories.Analysis or RuleCategories.Undecided);
}
