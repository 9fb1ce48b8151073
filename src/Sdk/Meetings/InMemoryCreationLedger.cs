using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing;

/// <summary>The default ledger. It forgets with the process; after that, the vendor's list is asked.</summary>
internal sealed class InMemoryCreationLedger : ICreationLedger
{
    private readonly ConcurrentDictionary<(string, string), CreationLedgerEntry> _entries = new();

    public ValueTask<CreationLedgerEntry?> FindAsync(string provider, string marker, CancellationToken cancellationToken) =>
        new(_entries.GetValueOrDefault((provider, marker)));

    public ValueTask RecordAsync(CreationLedgerEntry entry, CancellationToken cancellationToken)
    {
        _entries[(entry.Provider, entry.Marker)] = entry;
        return default;
    }

    public ValueTask ForgetAsync(string provider, string marker, CancellationToken cancellationToken)
    {
        _entries.TryRemove((provider, marker), out _);
        return default;
    }
}
