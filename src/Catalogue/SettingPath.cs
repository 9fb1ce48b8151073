namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Takes apart the paths under which vendors read settings, with dots between the levels.</summary>
internal static class SettingPath
{
    /// <summary>The name without the levels above it.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('.') + 1);

    /// <summary>The levels above the name; empty when there are none.</summary>
    public static string LevelOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('.')));
}
