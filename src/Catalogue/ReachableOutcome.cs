namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The best that can become known about a control at a vendor when every setting turns out safe.</summary>
internal sealed class ReachableOutcome
{
    private ReachableOutcome(ControlOutcome alone, ControlOutcome withDeclaration, bool isStated, bool isAskedOfClients)
    {
        Alone = alone;
        WithDeclaration = withDeclaration;
        IsStated = isStated;
        IsAskedOfClients = isAskedOfClients;
    }

    /// <summary>The best outcome without a word of the caller.</summary>
    public ControlOutcome Alone { get; }

    /// <summary>The best outcome when the caller declares what the vendor's API cannot show.</summary>
    public ControlOutcome WithDeclaration { get; }

    /// <summary>True when files of the deployment, or whoever runs it, say a part of it.</summary>
    public bool IsStated { get; }

    /// <summary>True when a part of it is heeded by nothing but the clients that participants were given.</summary>
    public bool IsAskedOfClients { get; }

    /// <summary>True when only a declaration lifts the outcome to <paramref name="weakest"/>.</summary>
    public bool NeedsDeclarationFor(ControlOutcome weakest) => Alone > weakest && WithDeclaration <= weakest;

    /// <summary>True when the outcome can be as good as <paramref name="weakest"/>.</summary>
    public bool Reaches(ControlOutcome weakest) => WithDeclaration <= weakest;

    /// <summary>What a vendor can reach for a control at a level; the setting with the worst outcome decides.</summary>
    public static ReachableOutcome Of(VendorCatalogue vendor, ConferenceControl control, ControlLevel level)
    {
        // What the meeting says itself makes its stand-in in the running meeting unnecessary.
        var settings = vendor.SettingsOf(control).Where(s => s.CountsAt(level) && SaysSomething(s, level) && s.ReplacedBy.Length == 0).ToArray();
        var alone = settings.Length == 0 ? ControlOutcome.NotEnforceable : settings.Max(s => OfSetting(s, level));
        return new(alone, alone == ControlOutcome.NotEnforceable ? ControlOutcome.Declared : alone, alone == ControlOutcome.Declared && settings.Any(s => s.IsOnlyStated), alone == ControlOutcome.Declared && settings.Any(s => s.IsAskedOfClients));
    }

    /// <summary>The best outcome of one setting at a level.</summary>
    public static ControlOutcome OfSetting(Setting setting, ControlLevel level) => setting.Scope switch
    {
        SettingScope.Meeting when setting.ValueAt(level).Kind == SettingValueKind.OnlyAmong => ControlOutcome.Observed,
        SettingScope.Meeting when setting.IsAskedOfClients => ControlOutcome.Declared,
        SettingScope.Meeting => ControlOutcome.Enforced,
        SettingScope.Deployment when setting.IsOnlyStated => ControlOutcome.Declared,
        SettingScope.Account or SettingScope.Deployment => ControlOutcome.Observed,
        SettingScope.Nowhere when setting.AbsentInAnswerIsSafe => ControlOutcome.Declared,
        _ => ControlOutcome.NotEnforceable,
    };

    /// <summary>False when every reading of the setting is good enough, so that reading it tells nothing.</summary>
    private static bool SaysSomething(Setting setting, ControlLevel level) =>
        setting.Scope is not (SettingScope.Meeting or SettingScope.Account) || setting.ValueAt(level).Kind != SettingValueKind.Any;
}
