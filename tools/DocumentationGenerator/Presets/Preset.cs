using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.DocumentationGenerator.Rules;

namespace PrivacySafe.Conferencing.DocumentationGenerator.Presets;

/// <summary>How much is asked for, from nothing to everything.</summary>
internal enum Mode
{
    /// <summary>Every rule is off.</summary>
    None,

    /// <summary>As the rules' own severities say.</summary>
    Default,

    /// <summary>Suggestions count as warnings.</summary>
    Recommended,

    /// <summary>Demands are errors everywhere, apart from those that need a profile for it, and undecided creations are warnings.</summary>
    Strict,
}

/// <summary>The severity of every rule for one mode, one profile and one place of building.</summary>
internal sealed record Preset(Mode Mode, ProfileTable? Profile, bool Ci)
{
    /// <summary>Each combination once; without any rule neither the profile nor the place makes a difference.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        new(Mode.None, null, false),
        .. from mode in (Mode[])[Mode.Default, Mode.Recommended, Mode.Strict]
           from profile in ProfileTables.All.Prepend(null)
           from ci in (bool[])[false, true]
           select new Preset(mode, profile, ci),
    ];

    /// <summary>The name of its file, without the ending.</summary>
    public string Name => Mode + (Profile is null ? "" : "." + Profile.Name) + (Ci ? ".ci" : "");

    /// <summary>The severity that a rule has here.</summary>
    public Severity SeverityOf(Rule rule)
    {
        if (Mode == Mode.None || !rule.Descriptor.IsEnabledByDefault)
            return Severity.None;
        switch (rule.Descriptor.Category)
        {
            // A failure of the analysis is no fault of the code: it breaks no build.
            case RuleCategories.Analysis:
                return rule.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Info ? Severity.Suggestion : Severity.Warning;
            case RuleCategories.Undecided:
                return Mode == Mode.Strict ? Severity.Warning : Severity.Suggestion;
        }

        var demands = rule.Information.Controls.Select(c => Profile?.RequirementOn(c)).OfType<ControlRequirement>().ToArray();
        if (rule.Information.RestsOnContext && demands.Length == 0)
            return Severity.Warning;
        if (rule.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning || demands.Length > 0)
            return Ci || Mode == Mode.Strict || demands.Any(d => !d.MayBeWeakened) ? Severity.Error : Severity.Warning;
        return Mode == Mode.Default ? Severity.Suggestion : Severity.Warning;
    }
}

/// <summary>The severities, weaker ones first, named as the compiler's configuration names them.</summary>
internal enum Severity
{
    /// <summary>Off.</summary>
    None,

    /// <summary>Shown in editors.</summary>
    Suggestion,

    /// <summary>Shown in builds.</summary>
    Warning,

    /// <summary>Breaks the build.</summary>
    Error,
}
