using static PrivacySafe.Conferencing.Catalogue.AbsenceEffect;
using static PrivacySafe.Conferencing.ConferenceControls;

namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What the operator of a BigBlueButton server sets for all meetings.</summary>
internal static class BigBlueButtonServerSettings
{
    private const string Document = "Default bigbluebutton.properties of BigBlueButton 3.0";

    /// <summary>The settings, in the order of the control table.</summary>
    public static IReadOnlyList<Setting> All { get; } = new[]
    {
        new Setting(TransportEncryption, SettingScope.Deployment, "properties.bigbluebutton.web.serverURL")
        {
            WhenNotSent = Unprotected,
            Note = "Has to begin with https: the file as delivered does not. Browsers give camera and microphone to encrypted pages only.",
        },
        new Setting(TransportEncryption, SettingScope.Deployment, "properties.supportedChecksumAlgorithms")
        {
            Secure = SettingValue.OnlyAmong("sha256", "sha384", "sha512"),
            WhenNotSent = Unprotected,
            Note = "How requests may be signed, separated by commas. As delivered it also takes sha1.",
        },
        new Setting(RecordingStorage, SettingScope.Deployment, "properties.allowFetchAllRecordings")
        {
            Secure = SettingValue.Is(false),
            WhenNotSent = Unprotected,
            Note = "As delivered, getRecordings without a meeting lists the recordings of the whole server to every application that has the secret.",
        },
    }.NeverSent().From(Document);
}
