namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The credentials of a vendor, and how it can be told whose a credential is.</summary>
internal sealed class VendorCredentials
{
    public VendorCredentials(params CredentialShape[] shapes) => Shapes = shapes;

    /// <summary>The credentials, those with the longer names before those whose names are the end of them.</summary>
    public IReadOnlyList<CredentialShape> Shapes { get; }

    /// <summary>The words by which sections, types and names say that they are about the vendor, in small letters.</summary>
    public IReadOnlyList<string> Words { get; set; } = Array.Empty<string>();

    /// <summary>The hosts that take the credentials, beside the vendor's API.</summary>
    public IReadOnlyList<string> Hosts { get; set; } = Array.Empty<string>();

    /// <summary>The words of which a project has to hold one, where the credentials open much more than conferencing; empty when they do not.</summary>
    public IReadOnlyList<string> Evidence { get; set; } = Array.Empty<string>();

    /// <summary>The hash that goes with each request and ends with a secret; null when requests are not signed so.</summary>
    public ChecksumShape? Checksum { get; set; }
}
