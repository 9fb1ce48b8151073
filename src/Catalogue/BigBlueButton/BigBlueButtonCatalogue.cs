namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// What the product knows about BigBlueButton. A path without prefix is a parameter of <c>create</c>; other prefixes say where it stands:
/// <list type="bullet">
/// <item><c>disabledFeatures.x</c> with the value true: <c>x</c> is among the comma-separated names in the parameter <c>disabledFeatures</c>
/// of <c>create</c>.</item>
/// <item><c>join.x</c>: a parameter of the signed link with which one participant enters. The application writes it for one meeting, so its scope
/// is <see cref="SettingScope.Meeting"/>, but no creation takes it.</item>
/// <item><c>publishRecordings.x</c>, <c>deleteRecordings.x</c>: a parameter of that call, after the meeting.</item>
/// <item><c>properties.x</c>: a key of the server's <c>bigbluebutton.properties</c>.</item>
/// </list>
/// </summary>
internal static class BigBlueButtonCatalogue
{
    /// <summary>BigBlueButton's settings, requests and traps.</summary>
    public static VendorCatalogue Instance { get; } = new(
        "bigbluebutton",
        "BigBlueButton",
        "BigBlueButton API documentation 3.0 with parameters announced for 4.0, and default server properties",
        BigBlueButtonMeetingSettings.All
            .Concat(BigBlueButtonJoinSettings.All)
            .Concat(BigBlueButtonServerSettings.All)
            .Concat(BigBlueButtonOtherSettings.All)
            .OrderBy(s => s.Control.Number)
            .ToArray(),
        BigBlueButtonEndpoints.All,
        BigBlueButtonTraps.All)
    {
        BesideMeetings = BigBlueButtonEndpoints.BesideMeetings,
        SettingsBeside = BigBlueButtonJoinSettings.Beside,
        DisabledFeaturesPath = BigBlueButtonMeetingSettings.DisabledFeaturesPath,
        ReturnedFeaturesPath = BigBlueButtonMeetingSettings.ReturnedFeaturesPath,
        Answer = new AnswerShape
        {
            HostLinks = new[] { BigBlueButtonMeetingSettings.ModeratorSecretPath },
            Secrets = new[] { BigBlueButtonMeetingSettings.ViewerSecretPath },
            GivenBackAs = SettingPath.NameOf(BigBlueButtonJoinSettings.SecretPath),
            GivenBackBeside = BigBlueButtonMeetingSettings.MeetingIdPath,
            Marks = new[] { "internalMeetingID", "hasBeenForciblyEnded" },
        },
        InvitationTexts = new[] { "name", "welcome", "moderatorOnlyMessage" },
        MessageTexts = new[] { "message" },
        Hosts = new[] { new ApiAddress("*", "/bigbluebutton/api") },
        OwnNames = BigBlueButtonMeetingSettings.All.OwnNames()
            .Where(name => name != BigBlueButtonMeetingSettings.MeetingIdPath && name != BigBlueButtonMeetingSettings.LargestNumberPath)
            .ToArray(),
        Credentials = BigBlueButtonCredentials.All,
    };
}
