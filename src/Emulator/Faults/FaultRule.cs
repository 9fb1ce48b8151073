namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>One line of the script: which requests, which of their occurrences, which fault.</summary>
internal sealed class FaultRule(string method, string pathPattern, Func<long, ReceivedRequest, bool> applies, Fault fault)
{
    private readonly string[] _pattern = pathPattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
    private long _seen;

    public Fault? Match(ReceivedRequest request)
    {
        if (method != "*" && !string.Equals(method, request.Method, StringComparison.OrdinalIgnoreCase))
            return null;
        if (!PathMatches(request.Path))
            return null;
        return applies(Interlocked.Increment(ref _seen), request) ? fault : null;
    }

    private bool PathMatches(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < _pattern.Length; i++)
        {
            if (_pattern[i] == "**")
                return true;
            if (i >= segments.Length)
                return false;
            if (_pattern[i] != "*" && !string.Equals(_pattern[i], segments[i], StringComparison.Ordinal))
                return false;
        }

        return segments.Length == _pattern.Length;
    }
}
