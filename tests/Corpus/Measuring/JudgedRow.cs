using PrivacySafe.Conferencing.Corpus.Labels;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>A labelled row with the findings that the analyzers made there under the row's rule.</summary>
internal sealed record JudgedRow(LabelledRow Row, bool IsReadable, IReadOnlyList<FoundPlace> Findings)
{
    /// <summary>True when the row counts: the first edition must decide it, its label is sure and its code is there.</summary>
    public bool Counts => IsReadable && Row is { Scope: "in" or "always", IsSure: true };

    /// <summary>A violation that was found, at whatever severity.</summary>
    public bool IsMet => Row.IsViolation && Findings.Count > 0;

    public bool IsMissed => Row.IsViolation && Findings.Count == 0;

    /// <summary>A warning where a person saw nothing wrong.</summary>
    public bool IsFalseAlarm => !Row.IsViolation && Findings.Any(f => f.IsWarning);
}
