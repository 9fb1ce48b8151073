using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Lets one part of the analysis fail without silencing the others: the failure is reported, and the rest goes on.</summary>
internal sealed class RuleGuard
{
    private readonly FindingReport _report;
    private readonly SyntaxNode? _code;
    private readonly Location? _place;
    private readonly Func<string, Exception?>? _failures;

    /// <param name="report">What takes a failure.</param>
    /// <param name="place">Where it is told.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public RuleGuard(FindingReport report, Location place, Func<string, Exception?>? failures = null)
    {
        _report = report;
        _place = place;
        _failures = failures;
    }

    /// <summary>The same for a part of the code, whose place is only asked for when something fails.</summary>
    public RuleGuard(FindingReport report, SyntaxNode code, Func<string, Exception?>? failures = null)
    {
        _report = report;
        _code = code;
        _failures = failures;
    }

    /// <summary>Set by tests, which want to see the failure itself; not where a failure was asked for.</summary>
    public static bool Rethrows { get; set; }

    /// <summary>What a part of the analysis yields; nothing when it fails.</summary>
    public T? Try<T>(string part, Func<T> work) => Try(part, work, static w => w());

    /// <summary>What a part of the analysis yields of what it is given; nothing when it fails. For what is asked often: work that captures nothing is made once.</summary>
    public T? Try<TGiven, T>(string part, TGiven given, Func<TGiven, T> work)
    {
        try
        {
            return _failures?.Invoke(part) is { } failure ? throw failure : work(given);
        }
        catch (Exception e) when (e is not OperationCanceledException && (!Rethrows || _failures is not null))
        {
            _report.Fail(Diagnostic.Create(RuleDescriptors.RuleFailed, _place ?? _code!.GetLocation(), part, e.GetType().Name));
            return default;
        }
    }
}
