namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A base address under which a vendor's API answers: a host and the path all its requests begin with.</summary>
internal sealed class ApiAddress
{
    /// <summary>Creates a base address.</summary>
    /// <param name="host">The host; a <c>*</c> stands for one or more characters within its label, e.g. <c>api-*.example.org</c>; alone, for every host.</param>
    /// <param name="basePath">The path, beginning with a slash and not ending with one, e.g. <c>/v2</c>; empty when the requests begin at the root.</param>
    public ApiAddress(string host, string basePath)
    {
        Host = host;
        BasePath = basePath;
        BaseSegments = basePath.Split('/').Where(s => s.Length > 0).ToArray();
    }

    /// <summary>The host, where a <c>*</c> stands for one or more characters within its label.</summary>
    public string Host { get; }

    /// <summary>The path all requests begin with, e.g. <c>/v2</c>; empty when they begin at the root.</summary>
    public string BasePath { get; }

    /// <summary>The parts of <see cref="BasePath"/> between the slashes.</summary>
    public IReadOnlyList<string> BaseSegments { get; }

    /// <summary>The part of an absolute address below this one, as <see cref="Endpoint.Path"/> writes it; null when the address is another's.</summary>
    /// <param name="host">The host of the address, without the port.</param>
    /// <param name="path">The path of the address, beginning with a slash, without the query.</param>
    public string? PathBelow(string host, string path) =>
        IsAt(host) && path.Length > BasePath.Length && path[BasePath.Length] == '/' && path.StartsWith(BasePath, StringComparison.OrdinalIgnoreCase)
            ? path.Substring(BasePath.Length)
            : null;

    /// <summary>Host and base path, e.g. <c>api.example.org/v2</c>.</summary>
    public override string ToString() => Host + BasePath;

    /// <summary>True when the address lies on a host.</summary>
    /// <param name="host">The host of an address, without the port.</param>
    public bool IsAt(string host)
    {
        // A vendor whose servers are run by its users is known by the path alone.
        if (Host == "*")
            return true;
        var wildcard = Host.IndexOf('*');
        if (wildcard < 0)
            return host.Equals(Host, StringComparison.OrdinalIgnoreCase);
        var before = Host.Substring(0, wildcard);
        var after = Host.Substring(wildcard + 1);
        return host.Length > before.Length + after.Length
            && host.StartsWith(before, StringComparison.OrdinalIgnoreCase)
            && host.EndsWith(after, StringComparison.OrdinalIgnoreCase)
            && host.IndexOf('.', before.Length, host.Length - before.Length - after.Length) < 0;
    }
}
