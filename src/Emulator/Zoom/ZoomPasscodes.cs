using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PrivacySafe.Conferencing.Emulator.Json;

namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>Generates passcodes and checks them against the user's requirement.</summary>
/// <remarks>Source: <c>schedule_meeting.meeting_password_requirement</c> of the user settings, API document of 2026-08-09.</remarks>
internal static class ZoomPasscodes
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz";
    private const string Digits = "0123456789";

    public static string Generate(ZoomUser user)
    {
        var requirement = Requirement(user);
        if (JsonPath.IsTrue(requirement, "only_allow_numeric"))
            return RandomNumberGenerator.GetString(Digits, 10);
        string passcode;
        do
        {
            passcode = RandomNumberGenerator.GetString(Letters + Digits + (JsonPath.IsTrue(requirement, "have_special_character") ? "@-_*" : ""), 10);
        }
        while (Violation(user, passcode) is not null);
        return passcode;
    }

    /// <summary>What is wrong with a passcode, without repeating it; null if nothing is.</summary>
    public static string? Violation(ZoomUser user, string passcode)
    {
        var requirement = Requirement(user);
        if (requirement.Number("length") is { } minimum && passcode.Length < minimum)
            return "The passcode is shorter than the account requires.";
        if (JsonPath.IsTrue(requirement, "only_allow_numeric") && !passcode.All(char.IsAsciiDigit))
            return "The account allows digits only in the passcode.";
        if (JsonPath.IsTrue(requirement, "have_letter") && !passcode.Any(char.IsAsciiLetter))
            return "The account requires a letter in the passcode.";
        if (JsonPath.IsTrue(requirement, "have_number") && !passcode.Any(char.IsAsciiDigit))
            return "The account requires a digit in the passcode.";
        if (JsonPath.IsTrue(requirement, "have_special_character") && passcode.All(char.IsAsciiLetterOrDigit))
            return "The account requires a special character in the passcode.";
        if (JsonPath.IsTrue(requirement, "have_upper_and_lower_characters") && !(passcode.Any(char.IsAsciiLetterUpper) && passcode.Any(char.IsAsciiLetterLower)))
            return "The account requires upper and lower case letters in the passcode.";
        if (requirement.Number("consecutive_characters_length") is { } longest and >= 4 && LongestRun(passcode) >= longest)
            return "The passcode has a run of consecutive characters the account does not allow.";
        return null;
    }

    private static JsonObject Requirement(ZoomUser user) =>
        user.Effective("meeting_security.meeting_password_requirement") as JsonObject
        ?? user.Effective("schedule_meeting.meeting_password_requirement") as JsonObject
        ?? [];


    // Same characters (1111) and ascending or descending ones (1234, dcba) both count.
    private static int LongestRun(string text)
    {
        var longest = text.Length == 0 ? 0 : 1;
        foreach (var step in (ReadOnlySpan<int>)[0, 1, -1])
        {
            var run = 1;
            for (var i = 1; i < text.Length; i++)
            {
                run = text[i] - text[i - 1] == step ? run + 1 : 1;
                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }
}
