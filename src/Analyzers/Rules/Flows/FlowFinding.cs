using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Finds where a value comes from, and tells it with its way step by step.</summary>
internal static class FlowFinding
{
    /// <summary>The way on which data of one kind gets to a value; null when none is known.</summary>
    /// <param name="value">What leaves.</param>
    /// <param name="sources">Where the data comes from.</param>
    /// <param name="context">What surrounds the value.</param>
    /// <param name="followsCallers">True to look for what a parameter is given in the calls of the same file; false for rules that judge such calls.</param>
    public static DataFlow? To(IOperation value, IFlowSources sources, RuleContext context, bool followsCallers = false) => new FlowTracer(sources, context.Evaluator.Scope.CancellationToken, followsCallers).To(value, context.Evaluator.Scope);

    /// <summary>The finding at a value that leaves, with all places on its way beside it.</summary>
    /// <param name="rule">Which rule says it.</param>
    /// <param name="value">What leaves.</param>
    /// <param name="flow">Where it comes from.</param>
    /// <param name="leaving">Where it leaves, when that is in a method that it is handed to; null: here.</param>
    /// <param name="words">What the message is completed with.</param>
    public static Finding At(DiagnosticDescriptor rule, IOperation value, DataFlow flow, SyntaxNode? leaving, params object[] words)
    {
        var place = value.Syntax.GetLocation();
        var others = flow.Steps.Where(step => !step.Equals(place));
        if (leaving is not null)
            others = others.Append(Origin.OfName(leaving).Location);
        return new Finding(rule, place, words) { Others = others.ToImmutableArray() };
    }
}
