using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Lets one rule look at the operations of a method, without the rest of the analyzer, and writes what it says.</summary>
internal static class SingleRule
{
    /// <summary>Each finding of a rule about single operations: its id, the marked code and its message.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="statements">Statements of a method with the parameters <c>given</c>, <c>other</c>, <c>flag</c> and <c>data</c>.</param>
    /// <param name="members">Other members of the class, and types in it.</param>
    /// <param name="files">Other files.</param>
    public static string[] Says(IOperationRule rule, string statements, string members = "", params string[] files) => [.. Finds(rule, statements, members, files).Select(Said)];

    /// <summary>The same findings, with what stands beside them.</summary>
    public static Finding[] Finds(IOperationRule rule, string statements, string members = "", params string[] files)
    {
        var (use, evaluator) = Evaluation.Only(statements + " Use(0);", members, files);
        var compilation = use.SemanticModel!.Compilation;
        var context = new RuleContext(
            evaluator, BuiltInApis.Instance, _ => true, _ => true, _ => false, () => new Dictionary<SyntaxNode, string>(),
            new ConferencingContext(compilation, new DescribedNames(KnownApis.None)), new AnalyzerOptions([]).AnalyzerConfigOptionsProvider, use.Syntax.SyntaxTree);
        return [.. evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).Where(operation => LooksAt(rule, operation)).SelectMany(operation => rule.In(operation, context))];
    }

    /// <summary>A finding as text: its id, the marked code and its message.</summary>
    public static string Said(Finding finding) =>
        $"{finding.Rule.Id} {TextAt(finding.Place)}: {finding.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>The code at a place.</summary>
    public static string TextAt(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);

    private static bool LooksAt(IOperationRule rule, IOperation operation) =>
        rule is IShapedOperationRule shaped && shaped.CanBeAt(operation)
        || rule is INamedOperationRule named && operation switch
        {
            IInvocationOperation call => named.MethodNames.Contains(call.TargetMethod.Name),
            IObjectCreationOperation { Type: { } type } => named.TypeNames.Contains(type.Name),
            _ => false,
        };
}
