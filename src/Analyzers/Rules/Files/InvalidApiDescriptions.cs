using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Known.Text;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Files;

/// <summary>Tells what is wrong in a file that describes APIs, where it stands; the other lines count.</summary>
internal static class InvalidApiDescriptions
{
    public static IEnumerable<Finding> In(string path, SourceText text) => ApiFile.Of(text).Problems
        .Select(problem => new Finding(RuleDescriptors.InvalidApiDescription, Location.Create(path, problem.Span, text.Lines.GetLinePositionSpan(problem.Span)), problem.Found, problem.Allowed));
}
