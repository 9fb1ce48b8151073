namespace PrivacySafe.Conferencing.Tests.Meetings;

/// <summary>A ledger that works until a test says otherwise.</summary>
internal sealed class FailingLedger : ICreationLedger
{
    private readonly InMemoryCreationLedger _ledger = new();

    public static Exception Failure { get; } = new IOException("The ledger's disk is full.");

    public bool FailsToFind { get; set; }

    public bool FailsToForget { get; set; }

    /// <summary>Which entries are refused.</summary>
    public Func<CreationLedgerEntry, bool> FailsToRecord { get; set; } = _ => false;

    /// <summary>What is thrown.</summary>
    public Exception Throws { get; set; } = Failure;

    public ValueTask<CreationLedgerEntry?> FindAsync(string provider, string marker, CancellationToken cancellationToken) =>
        FailsToFind ? ValueTask.FromException<CreationLedgerEntry?>(Throws) : _ledger.FindAsync(provider, marker, cancellationToken);

    public ValueTask RecordAsync(CreationLedgerEntry entry, CancellationToken cancellationToken) =>
        FailsToRecord(entry) ? ValueTask.FromException(Throws) : _ledger.RecordAsync(entry, cancellationToken);

    public ValueTask ForgetAsync(string provider, string marker, CancellationToken cancellationToken) =>
        FailsToForget ? ValueTask.FromException(Throws) : _ledger.ForgetAsync(provider, marker, cancellationToken);
}
