namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Short forms for writing catalogues.</summary>
internal static class SettingExtensions
{
    /// <summary>Names the document all settings without a source of their own come from.</summary>
    public static IReadOnlyList<Setting> From(this Setting[] settings, string source)
    {
        foreach (var setting in settings)
        {
            if (setting.Source.Length == 0)
                setting.Source = source;
        }

        return settings;
    }

    /// <summary>
    /// The names under which a creation writes these settings, without the levels above them, if they consist of several words
    /// (<c>join_before_host</c>, <c>allowedPresenters</c>): single words are everybody's.
    /// </summary>
    public static IEnumerable<string> OwnNames(this IEnumerable<Setting> settings) => settings
        .Where(s => s.Scope == SettingScope.Meeting && s.InCreate)
        .Select(s => s.Name)
        .Where(name => name.Skip(1).Any(c => c == '_' || char.IsUpper(c)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>States that no request that creates or updates a meeting takes these settings.</summary>
    public static Setting[] NeverSent(this Setting[] settings)
    {
        foreach (var setting in settings)
            setting.InCreate = setting.InUpdate = false;
        return settings;
    }

    /// <summary>States that nothing shows how these settings are set but what a file or a person says, those named excepted.</summary>
    public static Setting[] OnlyStated(this Setting[] settings, params string[] butForPaths)
    {
        foreach (var setting in settings)
            setting.IsOnlyStated = setting.Scope == SettingScope.Deployment && !butForPaths.Contains(setting.Path, StringComparer.Ordinal);
        return settings;
    }

    /// <summary>States that the settings are said once, when the meeting is created, and that nothing changes them afterwards.</summary>
    public static Setting[] SaidOnce(this Setting[] settings)
    {
        foreach (var setting in settings)
            setting.InUpdate = false;
        return settings;
    }
}
