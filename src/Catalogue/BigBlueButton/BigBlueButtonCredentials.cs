namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The secrets by which an application and BigBlueButton prove to each other who they are.</summary>
internal static class BigBlueButtonCredentials
{
    private const string Security = "BigBlueButton API documentation 3.0, section on the security model";

    /// <summary>The secret, which older documents call salt.</summary>
    public static VendorCredentials All { get; } = new(
        new CredentialShape("the shared secret", Security, "sharedsecret", "apisecret", "securitysalt", "salt", "secretkey", "secret"))
    {
        Words = new[] { "bigbluebutton", "bbb" },
        Checksum = new ChecksumShape(BigBlueButtonEndpoints.ChecksumParameter, "SHA1", "SHA256", "SHA384", "SHA512")
        {
            Calls = BigBlueButtonEndpoints.All.Concat(BigBlueButtonEndpoints.BesideMeetings).Select(e => e.Path).Concat(BigBlueButtonEndpoints.Others).Distinct(StringComparer.Ordinal).ToArray(),
        },
    };
}
