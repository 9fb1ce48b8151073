namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>
/// One vendor setting that serves a control: what it is called, where it is set, which values are safe and what it means when it
/// is not said. The only place where the vendor's name for it stands.
/// </summary>
internal sealed class Setting
{
    public Setting(ConferenceControl control, SettingScope scope, string path)
    {
        Control = control ?? throw new ArgumentNullException(nameof(control));
        Scope = scope;
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Levels = path.Split('.');
        Name = SettingPath.NameOf(path);
    }

    /// <summary>The control it serves.</summary>
    public ConferenceControl Control { get; }

    /// <summary>A second control that it serves as well; null when there is none.</summary>
    public ConferenceControl? AlsoServes { get; set; }

    /// <summary>Where it is set.</summary>
    public SettingScope Scope { get; }

    /// <summary>The vendor's name, with dots between the levels of the JSON body, e.g. <c>settings.waiting_room</c>. Empty for <see cref="SettingScope.Nowhere"/>.</summary>
    public string Path { get; }

    /// <summary>The parts of <see cref="Path"/>, the outermost first.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>The vendor's name without the levels above it.</summary>
    public string Name { get; }

    /// <summary>What is sent and accepted at <see cref="ControlLevel.Strict"/> and, unless <see cref="Standard"/> says otherwise, at <see cref="ControlLevel.Standard"/>.</summary>
    public SettingValue Secure { get; set; } = SettingValue.Any;

    /// <summary>A milder value for <see cref="ControlLevel.Standard"/>; null: as <see cref="Secure"/>.</summary>
    public SettingValue? Standard { get; set; }

    /// <summary>What is sent when no profile demands the control (<see cref="ControlLevel.Open"/>); null: the same as when demanded.</summary>
    public SettingValue? Open { get; set; }

    /// <summary>What is sent when a weakening switches the control off; null: as <see cref="Open"/>, and nothing is judged.</summary>
    public SettingValue? Off { get; set; }

    /// <summary>
    /// The values that are plainly insecure when code writes them, as text (<c>true</c>, <c>1</c>, <c>everyone</c>); null: every value that is good enough at
    /// no level from <see cref="ControlLevel.Open"/> upwards. Stands where that would be too broad, because a value is merely milder.
    /// </summary>
    public IReadOnlyList<string>? Unsafe { get; set; }

    /// <summary>What insecure values do, as text, where that is more than the opposite of the protection.</summary>
    public IReadOnlyDictionary<string, ValueMeaning> Meanings { get; set; } = new Dictionary<string, ValueMeaning>();

    /// <summary>A property of the request which, when true, lets the account decide about a value that is not sent; empty when there is none.</summary>
    public string LeftToAccountBy { get; set; } = "";

    /// <summary>The mildest demand at which the setting counts; below it, it is shown and never judged.</summary>
    public ControlLevel CountsFrom { get; set; } = ControlLevel.Standard;

    /// <summary>What it means when the vendor is not told.</summary>
    public AbsenceEffect WhenNotSent { get; set; } = AbsenceEffect.AccountDecides;

    /// <summary>True when an answer without the setting means the safe value.</summary>
    public bool AbsentInAnswerIsSafe { get; set; }

    /// <summary>The vendor accepts it in a creation.</summary>
    public bool InCreate { get; set; } = true;

    /// <summary>The vendor accepts it in an update.</summary>
    public bool InUpdate { get; set; } = true;

    /// <summary>For account settings: the query option under which the vendor returns it; empty for the default answer.</summary>
    public string AccountSection { get; set; } = "";

    /// <summary>
    /// For account settings: the path of the meeting's setting that has no effect while this one is not as wanted; empty when there is none.
    /// Such a prerequisite makes no outcome worse while it is fulfilled, and a request is refused while it is known not to be.
    /// </summary>
    public string PrerequisiteOf { get; set; } = "";

    /// <summary>True when another setting depends on this one.</summary>
    public bool IsPrerequisite => PrerequisiteOf.Length > 0;

    /// <summary>For settings of a deployment: true when nothing but a file, or whoever runs it, tells how it is set, so that it is declared at best.</summary>
    public bool IsOnlyStated { get; set; }

    /// <summary>For a meeting's settings: true when nothing but the client that participants were given heeds it, so that it is declared at best: they can change their client.</summary>
    public bool IsAskedOfClients { get; set; }

    /// <summary>
    /// For what is done while the meeting runs: the path of the meeting's setting that makes it unnecessary; empty when there is none. While that one is as wanted, this one does not count.
    /// </summary>
    public string ReplacedBy { get; set; } = "";

    /// <summary>A remark for documentation and refusals: what to know, or who can change it where.</summary>
    public string Note { get; set; } = "";

    /// <summary>Where the facts come from, e.g. the vendor's API document and its edition.</summary>
    public string Source { get; set; } = "";

    /// <summary>The value wanted at a level.</summary>
    public SettingValue ValueAt(ControlLevel level) => level switch
    {
        ControlLevel.Strict => Secure,
        ControlLevel.Standard => Standard ?? Secure,
        ControlLevel.Open => Open ?? Standard ?? Secure,
        _ => Off ?? Open ?? Standard ?? Secure,
    };

    /// <summary>True when a value, as text, is plainly insecure where code writes it; for lists, one of the members. Says nothing of secrets other than the empty one.</summary>
    public bool IsUnsafe(string written) => Unsafe is null
        ? !AcceptsAt(ControlLevel.Strict, written) && !AcceptsAt(ControlLevel.Standard, written) && !AcceptsAt(ControlLevel.Open, written)
        : Unsafe.Contains(written, StringComparer.Ordinal);

    /// <summary>True when a deviation from <see cref="ValueAt"/> is judged at the level. A prerequisite is not: what depends on it is.</summary>
    public bool CountsAt(ControlLevel level) => !IsPrerequisite && level >= ControlLevel.Standard && level >= CountsFrom;

    private bool AcceptsAt(ControlLevel level, string written)
    {
        var value = ValueAt(level);
        return value.Kind switch
        {
            SettingValueKind.Any => true,
            SettingValueKind.FreshSecret => written.Length > 0,
            _ => value.Accepted.Contains(written, StringComparer.Ordinal),
        };
    }
}
