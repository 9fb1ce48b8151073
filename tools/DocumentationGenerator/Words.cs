using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.DocumentationGenerator;

/// <summary>How the pages name what the catalogue holds.</summary>
internal static class Words
{
    /// <summary>Where a setting is made.</summary>
    public static string Where(Setting setting) => setting.Scope switch
    {
        SettingScope.Meeting when setting.ValueAt(ControlLevel.Strict).Kind == SettingValueKind.Any => "meeting (not sent)",
        SettingScope.Meeting when !setting.InUpdate => "meeting, only when created",
        SettingScope.Meeting => "meeting",
        SettingScope.Account => "host's settings",
        SettingScope.Deployment => "deployment or application",
        SettingScope.Live => "running meeting",
        _ => "nowhere",
    };

    /// <summary>What absence means.</summary>
    public static string Absence(AbsenceEffect effect) => effect switch
    {
        AbsenceEffect.Unprotected => "unprotected",
        AbsenceEffect.AccountDecides => "the host's settings decide",
        AbsenceEffect.VendorGenerates => "the vendor makes a safe value",
        AbsenceEffect.SafeDefault => "safe by documented default",
        AbsenceEffect.Refused => "the vendor refuses the request",
        _ => "–",
    };

    /// <summary>The safe value, and the milder one where there is one.</summary>
    public static string Value(Setting setting)
    {
        if (setting.Scope is SettingScope.Nowhere or SettingScope.Live or SettingScope.Deployment)
            return "–";
        var strict = setting.ValueAt(ControlLevel.Strict).Describe();
        return setting.Standard is null || setting.CountsFrom == ControlLevel.Strict ? strict : $"{strict}; Standard: {setting.Standard.Describe()}";
    }

    /// <summary>From which demand a setting is judged.</summary>
    public static string Counts(Setting setting) => setting.IsPrerequisite ? "prerequisite" : setting.CountsFrom == ControlLevel.Strict ? "Strict" : "Standard";

    /// <summary>Which setting of the meeting a prerequisite is one of; nothing for other settings.</summary>
    public static string Dependent(Setting setting) => setting.IsPrerequisite ? $", without which {Markdown.Code(setting.PrerequisiteOf)} has no effect" : "";

    /// <summary>What a vendor can show for a control at a level.</summary>
    public static string Reach(ReachableOutcome reach) => reach.Alone switch
    {
        ControlOutcome.Enforced => "enforced per meeting",
        ControlOutcome.Observed => "only observed",
        ControlOutcome.Declared when reach.IsStated => "stated by the deployment's files",
        ControlOutcome.Declared when reach.IsAskedOfClients => "asked of clients",
        ControlOutcome.Declared => "known from the vendor's documents",
        _ => "only declared",
    };

    /// <summary>The best outcome that a vendor can show without a word of the caller.</summary>
    public static string Reached(ReachableOutcome reach) => reach.Alone switch
    {
        ControlOutcome.Enforced => "enforced",
        ControlOutcome.Observed => "observed",
        ControlOutcome.Declared when reach.IsStated => "stated",
        ControlOutcome.Declared when reach.IsAskedOfClients => "asked of clients",
        ControlOutcome.Declared => "known from the vendor's documents",
        _ => "declared",
    };

    /// <summary>A control with the way to its page.</summary>
    public static string Control(ConferenceControl control) =>
        Markdown.Link($"`{control.Id}`", $"controls.md#{control.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}-{control.Id}");

    /// <summary>A severity as the compiler's configuration names it.</summary>
    public static string Severity(Presets.Severity severity) => severity switch
    {
        Presets.Severity.None => "none",
        Presets.Severity.Suggestion => "suggestion",
        Presets.Severity.Warning => "warning",
        _ => "error",
    };
}
