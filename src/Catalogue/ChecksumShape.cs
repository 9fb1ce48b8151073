namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What shows a vendor that a request comes from who knows a secret: a hash over the name of the call, its query and the secret, in the query itself.</summary>
internal sealed class ChecksumShape
{
    public ChecksumShape(string parameter, params string[] hashes)
    {
        Parameter = parameter;
        Hashes = hashes;
    }

    /// <summary>The parameter that holds it.</summary>
    public string Parameter { get; }

    /// <summary>The hashes that the vendor takes, in capitals and without hyphens.</summary>
    public IReadOnlyList<string> Hashes { get; }

    /// <summary>The paths of all calls that are signed so, below the base address.</summary>
    public IReadOnlyList<string> Calls { get; set; } = Array.Empty<string>();
}
