using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Settings;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Files;

/// <summary>Tells what is wrong with the settings that apply to a file, at its beginning; everything else goes on without them.</summary>
internal static class InvalidOptions
{
    public static IEnumerable<Finding> In(SyntaxTree file, AnalyzerSettings settings, bool withProject) => settings.Problems(withProject)
        .Select(problem => new Finding(RuleDescriptors.InvalidOption, Location.Create(file, new TextSpan(0, 0)), problem.Key, problem.Value, problem.Allowed));
}
