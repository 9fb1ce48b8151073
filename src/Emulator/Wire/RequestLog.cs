namespace PrivacySafe.Conferencing.Emulator.Wire;

/// <summary>Keeps the latest requests; the oldest go first, so that a long run stays flat in memory.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly object _gate = new();
    private readonly Queue<ReceivedRequest> _requests = new();
    private long _count;

    public ReceivedRequest Add(string method, string path, IReadOnlyList<string> queryNames, DateTimeOffset receivedAt, string? body)
    {
        lock (_gate)
        {
            var request = new ReceivedRequest(++_count, method, path, queryNames, receivedAt, body);
            if (capacity == 0)
                return request;
            if (_requests.Count == capacity)
                _requests.Dequeue();
            _requests.Enqueue(request);
            return request;
        }
    }

    public ReceivedRequest[] Snapshot()
    {
        lock (_gate)
            return [.. _requests];
    }

    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }
}
