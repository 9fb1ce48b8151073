using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>The rules about single calls and creations that may find something in a file. Files in which the same rules may share one. Immutable.</summary>
internal sealed class FileRules
{
    private static readonly IOperationRule[] None = Array.Empty<IOperationRule>();

    private readonly KnownApis _apis;
    private readonly IShapedOperationRule[] _shaped;
    private readonly IFollowingRule[] _following;
    private readonly Dictionary<string, IOperationRule[]> _byMethod;
    private readonly Dictionary<string, IOperationRule[]> _byType;
    private readonly CodeShape _shapes;

    /// <param name="rules">The rules.</param>
    /// <param name="apis">What is known of the members of libraries.</param>
    public FileRules(IOperationRule[] rules, KnownApis apis)
    {
        _apis = apis;
        All = rules;
        _shaped = rules.OfType<IShapedOperationRule>().ToArray();
        _following = rules.OfType<IFollowingRule>().ToArray();
        var named = rules.OfType<INamedOperationRule>().ToArray();
        _byMethod = By(named, rule => rule.MethodNames);
        _byType = By(named, rule => rule.TypeNames);
        foreach (var rule in _shaped)
            _shapes |= rule.Shapes;
        if (_following.Length > 0 || _byMethod.Count > 0)
            _shapes |= CodeShape.Call;
        if (_byType.Count > 0)
            _shapes |= CodeShape.Creation;
    }

    /// <summary>The rules, in the order in which they speak.</summary>
    public IReadOnlyList<IOperationRule> All { get; }

    /// <summary>The rules that look at an operation; mostly none.</summary>
    public IReadOnlyList<IOperationRule> For(IOperation operation)
    {
        var shape = CodeShapes.Of(operation);
        if ((shape & _shapes) == 0)
            return None;
        List<IOperationRule>? looking = null;
        foreach (var rule in _shaped)
        {
            if ((rule.Shapes & shape) != 0 && rule.CanBeAt(operation))
                (looking ??= new()).Add(rule);
        }

        var named = operation switch
        {
            IInvocationOperation call => Named(_byMethod, call.TargetMethod.Name),
            IObjectCreationOperation { Type: { } type } => Named(_byType, type.Name),
            _ => None,
        };
        if (looking is null)
            return named;
        looking.AddRange(named);
        return looking;
    }

    /// <summary>True for code that some of the rules may look at once it is bound.</summary>
    /// <param name="code">A part of a file.</param>
    /// <param name="compilation">What the file belongs to.</param>
    public bool MayLookIn(SyntaxNode code, Compilation compilation)
    {
        if (All.Count == 0)
            return false;
        foreach (var node in code.DescendantNodesAndSelf())
        {
            var shape = CodeShapes.Of(node);
            if ((shape & _shapes) != 0 && MayLookAt(node, shape, compilation))
                return true;
        }

        return false;
    }

    private bool MayLookAt(SyntaxNode node, CodeShape shape, Compilation compilation)
    {
        foreach (var rule in _shaped)
        {
            if ((rule.Shapes & shape) != 0 && rule.MayBeAt(node))
                return true;
        }

        return node switch
        {
            InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && (_byMethod.ContainsKey(name) || call.ArgumentList.Arguments.Count > 0 && MayReach(name, compilation)),
            ObjectCreationExpressionSyntax creation => FileIndex.NameOf(creation.Type) is { } type && _byType.ContainsKey(type),

            // What it creates is not to be seen.
            ImplicitObjectCreationExpressionSyntax => _byType.Count > 0,
            _ => false,
        };
    }

    private bool MayReach(string method, Compilation compilation)
    {
        foreach (var rule in _following)
        {
            if (CallerNames.Of(compilation).MayReach(rule.Sink, method, _apis))
                return true;
        }

        return false;
    }

    private static IOperationRule[] Named(Dictionary<string, IOperationRule[]> rules, string name) => rules.TryGetValue(name, out var named) ? named : None;

    private static Dictionary<string, IOperationRule[]> By(INamedOperationRule[] rules, Func<INamedOperationRule, IEnumerable<string>> names) => rules
        .SelectMany(rule => names(rule).Select(name => (name, rule)))
        .GroupBy(pair => pair.name, pair => (IOperationRule)pair.rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
