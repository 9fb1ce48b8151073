namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The words by which code speaks of conferencing, at least one of which stands in every file that has to do with a known vendor or library.</summary>
internal static class VendorWords
{
    public static IReadOnlyList<string> All { get; } = new[] { "meeting", "callrecord", "zoom", "webex", "jitsi", "jit.si", "8x8.vc", "bigbluebutton", "communication.rooms", "privacysafe.conferencing" };
}
