using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds weakenings of the SDK that say no reason, or have no end.</summary>
internal sealed class UnjustifiedWeakenings : INamedOperationRule
{
    private const string TypeName = "Weakening";

    private static readonly FileWords Words = new(new[] { TypeName });

    // What the SDK demands of a reason when it runs.
    private const int FewestWords = 3;
    private const int FewestCharacters = 15;

    // Longer ones are refused by the SDK when they are used.
    private static readonly TimeSpan LongestTerm = TimeSpan.FromDays(180);

    public string Part => "rule of weakenings";

    public IReadOnlyList<string> MethodNames { get; } = Array.Empty<string>();

    public IReadOnlyList<string> TypeNames { get; } = new[] { TypeName };

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (operation is not IObjectCreationOperation creation || !creation.Type.Is("PrivacySafe.Conferencing", TypeName))
            yield break;
        foreach (var argument in creation.Arguments)
        {
            var what = argument.Parameter?.Name switch
            {
                "reason" => Reason(context.Evaluator.Evaluate(argument.Value)),
                "until" => End(argument.Value, context),
                _ => null,
            };
            if (what is not null)
                yield return new Finding(RuleDescriptors.WeakeningUnjustified, argument.Value.Syntax.GetLocation(), what);
        }
    }

    private static string? Reason(Value reason)
    {
        foreach (var value in reason.Alternatives)
        {
            if (value is NullValue || value is KnownValue { Constant: string text } && (text.Length < FewestCharacters || !WrittenReasons.Says(text, FewestWords)))
                return "says no reason that could be judged later; write why as a sentence";
        }

        return null;
    }

    private static string? End(IOperation end, RuleContext context)
    {
        if (BlockHistory.Unwrapped(end) is IDefaultValueOperation or IFieldReferenceOperation { Field.Name: "MinValue" } or IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null })
            return "has no end; say the day on which it is decided anew";
        if (TimeAhead.Of(end, context.Evaluator) is { } term && term > LongestTerm)
            return term == TimeSpan.MaxValue ? "has no end; say the day on which it is decided anew" : $"ends {term.TotalDays.ToString("0", CultureInfo.InvariantCulture)} days ahead, more than the {LongestTerm.TotalDays:0} that are allowed; let it end earlier and renew it when it is still needed";
        if (context.Settings.AsOf is not { } today || WrittenDate.Of(end, context.Evaluator) is not { } day)
            return null;
        if (day < today)
            return $"ended on {Said(day)}, before {Said(today)}; remove it, or decide it anew";
        return day - today > LongestTerm ? $"ends on {Said(day)}, more than {LongestTerm.TotalDays:0} days after {Said(today)}; let it end earlier and renew it when it is still needed" : null;
    }

    private static string Said(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
