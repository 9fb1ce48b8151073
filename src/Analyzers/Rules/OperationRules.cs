using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>All rules about single calls and creations.</summary>
internal static class OperationRules
{
    private static readonly IOperationRule[] None = Array.Empty<IOperationRule>();

    private static readonly IOperationRule[] All = { new OverbroadTokens(), new UnjustifiedWeakenings(), new EmbeddedClients() };

    private static readonly IOperationRule[] OfTexts = { PasscodesWithLinks.Instance };

    private static readonly Dictionary<string, IOperationRule[]> ByMethod = By(rule => rule.MethodNames);

    private static readonly Dictionary<string, IOperationRule[]> ByType = By(rule => rule.TypeNames);

    /// <summary>The rules that look at an operation; mostly none.</summary>
    public static IReadOnlyList<IOperationRule> For(IOperation operation) => PasscodesWithLinks.CanBeAt(operation) ? OfTexts : operation switch
    {
        IInvocationOperation call => ByMethod.TryGetValue(call.TargetMethod.Name, out var rules) ? rules : None,
        IObjectCreationOperation { Type: { } type } => ByType.TryGetValue(type.Name, out var rules) ? rules : None,
        _ => None,
    };

    private static Dictionary<string, IOperationRule[]> By(Func<IOperationRule, IEnumerable<string>> names) => All
        .SelectMany(rule => names(rule).Select(name => (name, rule)))
        .GroupBy(pair => pair.name, pair => pair.rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
