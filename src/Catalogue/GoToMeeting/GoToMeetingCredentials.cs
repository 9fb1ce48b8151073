namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The secrets by which an application and GoToMeeting prove to each other who they are.</summary>
internal static class GoToMeetingCredentials
{
    private const string Document = "GoToMeeting API document 1.0.0, as published in 2022, security schemes";

    /// <summary>The secrets.</summary>
    public static VendorCredentials All { get; } = new(
        new CredentialShape("the client secret", Document, "clientsecret", "consumersecret"),
        new CredentialShape("an access token", Document, "accesstoken", "refreshtoken"),
        new CredentialShape("a secret", Document, "secret"))
    {
        Words = new[] { "gotomeeting", "logmein" },
        Hosts = new[] { "api.getgo.com", "authentication.logmeininc.com" },
    };
}
