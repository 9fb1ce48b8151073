using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Rules.Files;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>
/// What is found in one declaration or file. Everything is collected before anything is told: which of several findings that are alike is accepted depends on all of them, and what is accepted
/// and not found any more shows at the end alone.
/// </summary>
internal sealed class FindingReport
{
    private static readonly Dictionary<Finding, AcceptedFinding> NoneAccepted = new();

    private HashSet<(string, TextSpan)>? _places;
    private List<Finding>? _findings;
    private List<Diagnostic>? _failures;

    /// <summary>True when there is nothing to tell.</summary>
    public bool IsEmpty => _findings is null && _failures is null;

    /// <summary>Takes a finding about code; what a rule finds twice at one place counts once.</summary>
    public void Add(Finding finding)
    {
        if ((_places ??= new()).Add((finding.Rule.Id, finding.Place.SourceSpan)))
            (_findings ??= new()).Add(finding);
    }

    /// <summary>Takes findings about a file, of which several may stand at one place.</summary>
    public void AddEach(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            (_findings ??= new()).Add(finding);
    }

    /// <summary>Takes that a part of the analysis failed; what it would have found is not known.</summary>
    public void Fail(Diagnostic failure) => (_failures ??= new()).Add(failure);

    /// <summary>Tells everything that is of no member and no file, so that no baseline can accept it.</summary>
    /// <param name="report">Tells one finding.</param>
    public void Tell(Action<Diagnostic> report)
    {
        TellFailures(report);
        foreach (var finding in _findings ?? Enumerable.Empty<Finding>())
            report(finding.ToDiagnostic());
    }

    /// <summary>Tells everything, held against what is accepted.</summary>
    /// <param name="report">Tells one finding.</param>
    /// <param name="baseline">What the project accepts.</param>
    /// <param name="place">The member or file, as baselines name it.</param>
    /// <param name="asOf">The day against which ends are compared.</param>
    /// <param name="staleAt">Where it is told that an entry accepts what is gone; yields null for: at the entry.</param>
    public void Tell(Action<Diagnostic> report, ProjectBaseline baseline, string place, Func<DateTime?> asOf, Func<Location?> staleAt)
    {
        TellFailures(report);
        var entries = baseline.In(place);
        var open = entries.Count == 0 ? null : new HashSet<AcceptedFinding>(entries);
        var keys = Keys(place);
        var accepted = entries.Count == 0 ? NoneAccepted : Accepted(keys, entries);
        foreach (var finding in _findings ?? Enumerable.Empty<Finding>())
        {
            if (!keys.TryGetValue(finding, out var key))
            {
                report(finding.ToDiagnostic());
                continue;
            }

            finding.Properties = finding.Properties.SetItem(FindingProperties.Key, key.ToString());
            if (!accepted.TryGetValue(finding, out var entry))
            {
                report(finding.ToDiagnostic());
                continue;
            }

            open!.Remove(entry);
            if (AcceptedFinding.HasEnded(entry.Entry, asOf()))
            {
                finding.Others = finding.Others.Add(entry.Place);
                report(finding.ToDiagnostic());
            }
            else
            {
                report(new Finding(RuleDescriptors.AcceptedFinding, finding.Place, finding.Rule.Id, entry.Entry.Owner, entry.Entry.Until, entry.Entry.Reason) { Others = finding.Others.Insert(0, entry.Place) }.ToDiagnostic());
            }
        }

        foreach (var entry in _failures is null ? entries.Where(e => e.IsOfThisProject && open!.Contains(e)) : Enumerable.Empty<AcceptedFinding>())
            report(StaleBaselineEntries.About(entry, staleAt() ?? entry.Place).ToDiagnostic());
    }

    private void TellFailures(Action<Diagnostic> report) => _failures?.ForEach(report);

    // Findings that are alike are numbered in the order of the code.
    private Dictionary<Finding, FindingKey> Keys(string place)
    {
        var keys = new Dictionary<Finding, FindingKey>();
        var numbers = new Dictionary<(string, string), int>();
        foreach (var finding in InOrderOfCode())
        {
            if (!AcceptableRules.Holds(finding.Rule.Id))
                continue;
            var about = FindingSubject.Of(finding);
            numbers.TryGetValue((finding.Rule.Id, about), out var number);
            numbers[(finding.Rule.Id, about)] = ++number;
            keys.Add(finding, new FindingKey(finding.Rule.Id, place, about, number));
        }

        return keys;
    }

    private IEnumerable<Finding> InOrderOfCode() => _findings switch
    {
        null => Enumerable.Empty<Finding>(),
        { Count: 1 } => _findings,
        _ => _findings.OrderBy(f => f.Place.SourceSpan.Start).ThenBy(f => f.Place.SourceSpan.End),
    };

    // An entry accepts the finding of its number; where an earlier one was mended, the numbers of the later ones have fallen, and their entries follow.
    private static Dictionary<Finding, AcceptedFinding> Accepted(Dictionary<Finding, FindingKey> keys, IReadOnlyList<AcceptedFinding> entries)
    {
        var accepted = new Dictionary<Finding, AcceptedFinding>();
        foreach (var alike in keys.GroupBy(k => k.Value.WithNumber(1)))
        {
            var left = entries.Where(e => e.Entry.Key.WithNumber(1).Equals(alike.Key)).OrderBy(e => e.Entry.Key.Number).ToList();
            var findings = alike.OrderBy(k => k.Value.Number).ToList();
            foreach (var finding in findings)
            {
                if (left.FindIndex(e => e.Entry.Key.Number == finding.Value.Number) is >= 0 and var same)
                {
                    accepted.Add(finding.Key, left[same]);
                    left.RemoveAt(same);
                }
            }

            left.RemoveAll(e => e.Entry.Key.Number <= findings.Count);
            foreach (var finding in findings.Where(f => !accepted.ContainsKey(f.Key)))
            {
                if (left.Count == 0)
                    break;
                accepted.Add(finding.Key, left[0]);
                left.RemoveAt(0);
            }
        }

        return accepted;
    }
}
