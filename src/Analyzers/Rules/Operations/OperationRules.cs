using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Flows;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>All rules about single calls and creations, with what is known where they are used.</summary>
internal sealed class OperationRules
{
    private static readonly IOperationRule[] None = Array.Empty<IOperationRule>();

    private readonly KnownApis _apis;
    private readonly IOperationRule[] _all;
    private readonly IContextRule[] _ofAnyFile;
    private readonly Dictionary<string, IOperationRule[]> _byMethod;
    private readonly Dictionary<string, IOperationRule[]> _byType;
    private readonly ConditionalWeakTable<SyntaxTree, IOperationRule[]> _possible = new();
    private readonly ConditionalWeakTable<SyntaxTree, IOperationRule[]>.CreateValueCallback _findPossible;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public OperationRules(KnownApis apis, KnownApis described)
    {
        _apis = apis;
        _all = new IOperationRule[]
        {
            new OverbroadTokens(), new UnjustifiedWeakenings(), new EmbeddedClients(), new PasscodesWithLinks(), new LoggedData(apis, described), new DisclosedHostLinks(apis, described),
            new UploadedRecordings(apis, described), new DisclosedContacts(apis, described), new SocialLogins(apis, described), new OverbroadScopes(), new HardCodedCredentials(), new ChecksumKeys(), new BasicCredentials(),
            new WebhookChecks(), new UncheckedWebhooks(),
        };
        _findPossible = file => _all.Where(rule => rule.IsPossibleIn(file)).ToArray();
        _ofAnyFile = _all.OfType<IContextRule>().ToArray();
        _byMethod = By(rule => rule.MethodNames);
        _byType = By(rule => rule.TypeNames);
    }

    /// <summary>The rules that look at an operation; mostly none.</summary>
    public IReadOnlyList<IOperationRule> For(IOperation operation)
    {
        var possible = PossibleIn(operation.Syntax.SyntaxTree);
        List<IOperationRule>? looking = null;
        foreach (var rule in possible)
        {
            if (rule is IShapedOperationRule shaped && shaped.CanBeAt(operation))
                (looking ??= new()).Add(rule);
        }

        var named = operation switch
        {
            IInvocationOperation call => Named(_byMethod, call.TargetMethod.Name),
            IObjectCreationOperation { Type: { } type } => Named(_byType, type.Name),
            _ => None,
        };
        foreach (var rule in named)
        {
            if (Array.IndexOf(possible, rule) >= 0)
                (looking ??= new()).Add(rule);
        }

        return looking ?? (IReadOnlyList<IOperationRule>)None;
    }

    /// <summary>Those of them that also look at files that do not speak of conferencing.</summary>
    public IEnumerable<IOperationRule> ForAnyFile(IOperation operation) => For(operation).OfType<IContextRule>();

    /// <summary>True when a file that does not speak of conferencing can hold what some of the rules look for.</summary>
    public bool ArePossibleInAnyFile(SyntaxTree file) => _ofAnyFile.Any(rule => rule.IsPossibleIn(file));

    /// <summary>True for code in such a file that they may look at once it is bound.</summary>
    /// <param name="code">A part of a file.</param>
    /// <param name="compilation">What the file belongs to.</param>
    public bool MayLookInAnyFile(SyntaxNode code, Compilation compilation)
    {
        var rules = PossibleIn(code.SyntaxTree).Where(rule => rule is IContextRule context && context.MayBeIn(code)).ToArray();
        return rules.Length > 0 && code.DescendantNodesAndSelf().Any(node => MayLookAt(node, rules, compilation));
    }

    /// <summary>True when a file can hold what some of the rules look for.</summary>
    public bool ArePossibleIn(SyntaxTree file) => PossibleIn(file).Length > 0;

    /// <summary>True for code that some of the rules may look at once it is bound.</summary>
    /// <param name="code">A part of a file.</param>
    /// <param name="compilation">What the file belongs to.</param>
    public bool MayLookIn(SyntaxNode code, Compilation compilation)
    {
        var rules = PossibleIn(code.SyntaxTree);
        return rules.Length > 0 && code.DescendantNodesAndSelf().Any(node => MayLookAt(node, rules, compilation));
    }

    private bool MayLookAt(SyntaxNode node, IOperationRule[] rules, Compilation compilation)
    {
        foreach (var rule in rules)
        {
            if (rule is IShapedOperationRule shaped && (shaped.MayBeAt(node) || rule is IFollowingRule following && MayReach(following.Sink, node, compilation)))
                return true;
        }

        return node switch
        {
            InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && IsOneOf(rules, Named(_byMethod, name)),
            ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && IsOneOf(rules, Named(_byType, type)),

            // What it creates is not to be seen.
            ImplicitObjectCreationExpressionSyntax => rules.Any(rule => rule.TypeNames.Count > 0),
            _ => false,
        };
    }

    private static bool IsOneOf(IOperationRule[] rules, IOperationRule[] named)
    {
        foreach (var rule in named)
        {
            if (Array.IndexOf(rules, rule) >= 0)
                return true;
        }

        return false;
    }

    private bool MayReach(SinkKind sink, SyntaxNode node, Compilation compilation) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call && FileIndex.NameOf(call.Expression) is { } name && CallerNames.Of(compilation).MayReach(sink, name, _apis);

    private IOperationRule[] PossibleIn(SyntaxTree file) => _possible.GetValue(file, _findPossible);

    private static IOperationRule[] Named(Dictionary<string, IOperationRule[]> rules, string name) => rules.TryGetValue(name, out var named) ? named : None;

    private Dictionary<string, IOperationRule[]> By(Func<IOperationRule, IEnumerable<string>> names) => _all
        .SelectMany(rule => names(rule).Select(name => (name, rule)))
        .GroupBy(pair => pair.name, pair => pair.rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
