namespace PrivacySafe.Conferencing;

/// <summary>Lets one creation at a time through for each marker, and keeps nothing once nobody waits.</summary>
internal sealed class KeyedGate
{
    private readonly Dictionary<string, (SemaphoreSlim Door, int Waiting)> _doors = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        SemaphoreSlim door;
        lock (_doors)
        {
            var (existing, waiting) = _doors.GetValueOrDefault(key);
            door = existing ?? new SemaphoreSlim(1, 1);
            _doors[key] = (door, waiting + 1);
        }

        try
        {
            await door.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Exit(this, key, door);
        }
        catch (OperationCanceledException)
        {
            Leave(key);
            throw;
        }
    }

    private void Leave(string key)
    {
        lock (_doors)
        {
            var (door, waiting) = _doors[key];
            if (waiting == 1)
                _doors.Remove(key);
            else
                _doors[key] = (door, waiting - 1);
        }
    }

    private sealed class Exit(KeyedGate gate, string key, SemaphoreSlim door) : IDisposable
    {
        public void Dispose()
        {
            door.Release();
            gate.Leave(key);
        }
    }
}
