using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes;

/// <summary>What the fixes are called: what happens, in the words of those who hold meetings.</summary>
internal static class FixTitles
{
    public static string Of(string rule, WantedSetting wanted) => rule switch
    {
        "PSC1001" or "PSC1002" when !wanted.IsSecret => "Require a passcode",
        "PSC1001" or "PSC1002" or "PSC1003" or "PSC1004" => "Give each meeting a new random passcode",
        "PSC1005" when wanted.Best is bool => "Turn the waiting room on",
        "PSC1005" => "Let everybody wait to be admitted",
        "PSC1006" => "Let nobody start the meeting before its host",
        "PSC1007" => "Give the meeting an id of its own",
        "PSC1008" => "Schedule the meeting",
        "PSC1009" => "Give the room a new random name",
        "PSC1011" => "Let only the host present",
        "PSC1013" => "Let nobody but the host act as host",
        "PSC1014" => "Let no unrecognised caller in",
        "PSC3002" => "Let the vendor record nothing",
        "PSC3003" => "Let no recording start by itself",
        "PSC3004" => "Leave out what needs a server that can read the meeting",
        "PSC3005" => "Turn transcript and summary off",
        "PSC3006" => "Share the recording with nobody by itself",
        "PSC3007" => "Delete the recording for good",
        "PSC3008" => "Tell participants when they are recorded",
        "PSC4002" => "Turn attention tracking off",
        "PSC5001" => "Keep the meeting in the region",
        _ => "Make the setting secure",
    };

    /// <summary>The title for all findings of a rule.</summary>
    public static string OfAll(string rule) => $"Fix all: {rule}";
}
