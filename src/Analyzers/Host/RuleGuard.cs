using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Lets one part of the analysis fail without silencing the others: the failure is reported, and the rest goes on.</summary>
internal sealed class RuleGuard
{
    private readonly Action<Diagnostic> _report;
    private readonly Location _place;

    public RuleGuard(Action<Diagnostic> report, Location place)
    {
        _report = report;
        _place = place;
    }

    /// <summary>Set by tests, which want to see the failure itself.</summary>
    public static bool Rethrows { get; set; }

    public T? Try<T>(string part, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not OperationCanceledException && !Rethrows)
        {
            _report(Diagnostic.Create(RuleDescriptors.RuleFailed, _place, part, e.GetType().Name));
            return default;
        }
    }
}
