namespace PrivacySafe.Conferencing;

/// <summary>Counts what a run finds, and reports each step in order.</summary>
internal sealed class VerificationTally(IProgress<AccountVerificationTotals>? progress)
{
    private readonly object _gate = new();
    private AccountVerificationTotals _totals = new();

    public AccountVerificationTotals Totals => Volatile.Read(ref _totals);

    public void Count(Func<AccountVerificationTotals, AccountVerificationTotals> step)
    {
        // Reported inside, so that no report overtakes another.
        lock (_gate)
        {
            Volatile.Write(ref _totals, step(_totals));
            progress?.Report(_totals);
        }
    }
}
