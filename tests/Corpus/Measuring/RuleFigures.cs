namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>The figures of one rule.</summary>
/// <param name="Rule">R1 to R7.</param>
/// <param name="Violations">Sure violations in scope whose code could be read.</param>
/// <param name="Met">Those that were found.</param>
/// <param name="MetInApps">Those of <paramref name="Met"/> that lie neither in a test nor in a sample nor in a library.</param>
/// <param name="ViolationsInApps">Those of <paramref name="Violations"/> that lie neither in a test nor in a sample nor in a library.</param>
/// <param name="Harmless">Rows, sure or not and in any scope, in which a person saw nothing wrong.</param>
/// <param name="FalseAlarms">Those of <paramref name="Harmless"/> with a warning.</param>
/// <param name="Unreadable">Rows whose code is not there.</param>
internal sealed record RuleFigures(string Rule, int Violations, int Met, int ViolationsInApps, int MetInApps, int Harmless, int FalseAlarms, int Unreadable)
{
    public static RuleFigures Of(string rule, IReadOnlyList<JudgedRow> rows)
    {
        var violations = rows.Where(r => r.Counts && r.Row.IsViolation).ToArray();
        var inApps = violations.Where(r => r.Row.Context == "app").ToArray();
        var harmless = rows.Where(r => r.IsReadable && !r.Row.IsViolation).ToArray();
        return new RuleFigures(rule, violations.Length, violations.Count(r => r.IsMet), inApps.Length, inApps.Count(r => r.IsMet), harmless.Length, harmless.Count(r => r.IsFalseAlarm), rows.Count(r => !r.IsReadable));
    }
}
