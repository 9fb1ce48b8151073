namespace PrivacySafe.Conferencing;

/// <summary>
/// Whose server carries a conference and whether its operator can follow it, best first (S10–S13). A larger value is a worse model.
/// </summary>
public enum HostingModel
{
    /// <summary>The server is the organiser's own: nobody else operates it (S10, S11).</summary>
    OwnServer = 0,

    /// <summary>A provider operates the server and, because of end-to-end encryption, cannot follow what is said and shown (S12).</summary>
    EndToEndEncryptedProvider = 1,

    /// <summary>A provider operates the server and can technically follow the conference; contract, transparency and place of processing have to make up for it (S13).</summary>
    TransparentProcessor = 2,
}
