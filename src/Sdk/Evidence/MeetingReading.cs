using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>
/// One reading of a meeting, as far as it is judged and without its secrets. Evidence keeps it and is spelled out setting by setting
/// only when somebody looks.
/// </summary>
internal sealed class MeetingReading
{
    private readonly ControlJudge _judge;

    public MeetingReading(ControlJudge judge, AccountPosture posture, ProviderMeeting meeting, MeetingPlan plan, bool adopted)
    {
        _judge = judge;
        Posture = posture;
        Settings = meeting.Settings;
        Secrets = meeting.Secrets;
        HasPasscode = meeting.Passcode is not null;
        (Passcode, IsPasscodeGood) = (meeting.Passcode, adopted) switch
        {
            (null, _) => ("none", false),
            ({ } passcode, true) => passcode.Meets(PasscodeRules.Strongest) ? ("present", true) : ("weak", false),
            ({ } passcode, false) => passcode.Equals(plan.Passcode) ? ("as sent", true) : ("different from the one sent", false),
        };
    }

    /// <summary>What the account's settings said at the time.</summary>
    public AccountPosture Posture { get; }

    /// <summary>The meeting's settings.</summary>
    public AppliedSettings Settings { get; }

    /// <summary>What the provider found out about secrets other than a passcode; null where there are none.</summary>
    public IReadOnlyDictionary<string, SecretReading>? Secrets { get; }

    /// <summary>What may be told of the passcode.</summary>
    public string Passcode { get; }

    /// <summary>True when it is the one that was sent or, in a meeting of other origin, a strong one.</summary>
    public bool IsPasscodeGood { get; }

    public bool HasPasscode { get; }

    /// <summary>What is known of a control, setting by setting.</summary>
    public IReadOnlyList<SettingEvidence> Explain(ConferenceControl control, ControlLevel level) => _judge.Explain(control, level, this);
}
