using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Flows;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>All rules about single calls and creations, with what is known where they are used.</summary>
internal sealed class OperationRules
{
    private static readonly IOperationRule[] None = Array.Empty<IOperationRule>();

    private readonly IOperationRule[] _all;
    private readonly IShapedOperationRule[] _shaped;
    private readonly IContextRule[] _ofAnyFile;
    private readonly IOperationRule[] _ofTypes;
    private readonly Dictionary<string, IOperationRule[]> _byMethod;
    private readonly Dictionary<string, IOperationRule[]> _byType;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public OperationRules(KnownApis apis, KnownApis described)
    {
        _all = new IOperationRule[]
        {
            new OverbroadTokens(), new UnjustifiedWeakenings(), new EmbeddedClients(), new PasscodesWithLinks(), new LoggedData(apis, described), new DisclosedHostLinks(apis, described),
            new UploadedRecordings(apis, described), new DisclosedContacts(apis, described), new SocialLogins(apis, described), new OverbroadScopes(), new HardCodedCredentials(),
            new WebhookChecks(), new UncheckedWebhooks(),
        };
        _shaped = _all.OfType<IShapedOperationRule>().ToArray();
        _ofAnyFile = _all.OfType<IContextRule>().ToArray();
        _ofTypes = _all.Where(rule => rule.TypeNames.Count > 0).ToArray();
        _byMethod = By(rule => rule.MethodNames);
        _byType = By(rule => rule.TypeNames);
    }

    /// <summary>The rules that look at an operation; mostly none.</summary>
    public IEnumerable<IOperationRule> For(IOperation operation)
    {
        foreach (var rule in _shaped)
        {
            if (rule.CanBeAt(operation) && rule.IsPossibleIn(operation.Syntax.SyntaxTree))
                yield return rule;
        }

        foreach (var rule in operation switch
        {
            IInvocationOperation call => Possible(_byMethod, call.TargetMethod.Name, operation.Syntax.SyntaxTree),
            IObjectCreationOperation { Type: { } type } => Possible(_byType, type.Name, operation.Syntax.SyntaxTree),
            _ => None,
        })
            yield return rule;
    }

    /// <summary>Those of them that also look at files that do not speak of conferencing.</summary>
    public IEnumerable<IOperationRule> ForAnyFile(IOperation operation) => For(operation).OfType<IContextRule>();

    /// <summary>True when a file that does not speak of conferencing can hold what some of the rules look for.</summary>
    public bool ArePossibleInAnyFile(SyntaxTree file) => _ofAnyFile.Any(rule => rule.IsPossibleIn(file));

    /// <summary>True for code in such a file that they may look at once it is bound.</summary>
    public bool MayLookAtInAnyFile(SyntaxNode code) => _ofAnyFile.Any(rule => rule.IsPossibleIn(code.SyntaxTree) && rule.MayBeIn(code));

    /// <summary>True when a file can hold what some of the rules look for.</summary>
    public bool ArePossibleIn(SyntaxTree file) => _all.Any(rule => rule.IsPossibleIn(file));

    /// <summary>True for syntax that some of the rules may look at once it is bound.</summary>
    public bool MayLookAt(SyntaxNode node) => _shaped.Any(rule => rule.MayBeAt(node) && rule.IsPossibleIn(node.SyntaxTree)) || node switch
    {
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && Possible(_byMethod, name, node.SyntaxTree).Any(),
        ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && Possible(_byType, type, node.SyntaxTree).Any(),

        // What it creates is not to be seen.
        ImplicitObjectCreationExpressionSyntax => _ofTypes.Any(rule => rule.IsPossibleIn(node.SyntaxTree)),
        _ => false,
    };

    private static IEnumerable<IOperationRule> Possible(Dictionary<string, IOperationRule[]> rules, string name, SyntaxTree file) =>
        rules.TryGetValue(name, out var named) ? named.Where(rule => rule.IsPossibleIn(file)) : None;

    private Dictionary<string, IOperationRule[]> By(Func<IOperationRule, IEnumerable<string>> names) => _all
        .SelectMany(rule => names(rule).Select(name => (name, rule)))
        .GroupBy(pair => pair.name, pair => pair.rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
