using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Compares what was wanted with what was read, setting by setting; the worst outcome wins for its control.</summary>
internal sealed class ControlJudge(VendorCatalogue catalogue, TimeProvider time)
{
    private const string SentNotRead = "sent with the creation, read back afterwards";

    /// <summary>Judges a plan.</summary>
    /// <param name="plan">What is wanted.</param>
    /// <param name="posture">What the account's settings say.</param>
    /// <param name="meeting">What was read of the meeting; null before it exists, when its settings count as enforced.</param>
    /// <param name="adopted">True when the meeting was not made by this plan's own creation, so that its passcode is judged by strength.</param>
    public MeetingEvidence Judge(MeetingPlan plan, AccountPosture posture, ProviderMeeting? meeting, bool adopted)
    {
        var controls = new List<ControlEvidence>(plan.Controls.Count);
        foreach (var planned in plan.Controls)
        {
            var settings = catalogue.SettingsOf(planned.Control).Select(s => Judge(s, planned, plan, posture, meeting, adopted)).ToArray();
            var counted = settings.Where(s => s.Counts).Select(s => s.Outcome).DefaultIfEmpty(ControlOutcome.NotEnforceable).Max();
            var outcome = planned.Level >= ControlLevel.Standard ? counted : settings.Select(s => s.Outcome).DefaultIfEmpty(ControlOutcome.NotEnforceable).Max();
            // A declaration fills a gap; it never speaks against what was read.
            if (planned.Declaration is not null && outcome is (ControlOutcome.NotReported or ControlOutcome.NotEnforceable))
                outcome = ControlOutcome.Declared;
            controls.Add(new ControlEvidence(planned.Control, planned.Level, planned.Requirement, outcome, settings, planned.Declaration, planned.Weakening));
        }

        return new MeetingEvidence(
            catalogue.Name,
            meeting?.MeetingId,
            plan.Profile,
            time.GetUtcNow(),
            meeting?.Settings.ReadAt,
            posture.ReadAt,
            controls,
            plan.Details.Declarations,
            [.. plan.Controls.Select(c => c.Weakening).OfType<Weakening>()]);
    }

    private static SettingEvidence Judge(Setting setting, PlannedControl planned, MeetingPlan plan, AccountPosture posture, ProviderMeeting? meeting, bool adopted)
    {
        var wanted = setting.ValueAt(planned.Level);
        var counts = setting.CountsAt(planned.Level) && (wanted.Kind != SettingValueKind.Any || setting.Scope is SettingScope.Nowhere or SettingScope.Live);
        SettingEvidence Evidence(string? applied, ControlOutcome outcome, string source, DateTimeOffset? readAt, string? note = null) =>
            new(setting.Path, setting.Scope, wanted.Describe(), applied, outcome, counts, source, readAt, note);

        switch (setting.Scope)
        {
            case SettingScope.Nowhere when setting.AbsentInAnswerIsSafe:
                return Evidence(null, ControlOutcome.Declared, setting.Source, null, setting.Note);
            case SettingScope.Nowhere or SettingScope.Live:
                return Evidence(null, ControlOutcome.NotEnforceable, setting.Source, null, setting.Note);
            case SettingScope.Account or SettingScope.Deployment:
                return posture.Settings[setting.Path] is { } read
                    ? Evidence(Show(read, wanted), Fits(wanted, read) ? ControlOutcome.Observed : ControlOutcome.Violated, posture.Settings.Source, posture.Settings.ReadAt, posture.Locked.Contains(setting.Path) ? "Locked by an administrator." : null)
                    : Evidence(
                        null,
                        setting.AbsentInAnswerIsSafe && !posture.Unreadable.ContainsKey(setting.AccountSection) ? ControlOutcome.Observed : ControlOutcome.NotReported,
                        posture.Settings.Source,
                        posture.ReadAt,
                        posture.Unreadable.GetValueOrDefault(setting.AccountSection));
        }

        if (meeting is null)
            return Evidence(null, wanted.Kind == SettingValueKind.Any ? ControlOutcome.NotReported : ControlOutcome.Enforced, SentNotRead, null);
        var (source, readAt) = (meeting.Settings.Source, meeting.Settings.ReadAt);
        if (wanted.Kind == SettingValueKind.FreshSecret)
        {
            var (text, ok) = (meeting.Passcode, adopted) switch
            {
                (null, _) => ("none", false),
                ({ } passcode, true) => passcode.Meets(PasscodeRules.Strongest) ? ("present", true) : ("weak", false),
                ({ } passcode, false) => passcode.Equals(plan.Passcode) ? ("as sent", true) : ("different from the one sent", false),
            };
            return Evidence(text, ok ? ControlOutcome.Enforced : ControlOutcome.Violated, source, readAt);
        }

        // Presence is all that may be told of a secret, wanted or not.
        if (setting.Secure.Kind == SettingValueKind.FreshSecret)
            return Evidence(meeting.Passcode is null ? "none" : "present", ControlOutcome.Observed, source, readAt);
        if (meeting.Settings[setting.Path] is not { } applied)
            return Evidence(null, setting.AbsentInAnswerIsSafe ? ControlOutcome.Observed : ControlOutcome.NotReported, source, readAt, setting.AbsentInAnswerIsSafe ? "Absent from the answer, which means the safe value." : null);
        if (wanted.Kind == SettingValueKind.Any)
            return Evidence(Show(applied, wanted), ControlOutcome.Observed, source, readAt);
        return Evidence(Show(applied, wanted), Fits(wanted, applied) ? ControlOutcome.Enforced : ControlOutcome.Violated, source, readAt);
    }

    private static bool Fits(SettingValue wanted, AppliedValue applied) => wanted.Kind switch
    {
        SettingValueKind.Any => true,
        SettingValueKind.EmptyList => applied.Members is { Count: 0 } || applied.Text is "",
        SettingValueKind.OnlyAmong => applied.Members is { Count: > 0 } members ? members.All(m => wanted.Accepted.Contains(m)) : applied.Text is { } one && wanted.Accepted.Contains(one),
        SettingValueKind.Exact => applied.Text is { } text && wanted.Accepted.Contains(text),
        _ => false,
    };

    // A setting may hold names or addresses (alternative hosts, domains); only plain words are shown.
    private static string Show(AppliedValue applied, SettingValue wanted) =>
        applied.Members is { } members
            ? members.Count == 0 ? "none" : string.Join(", ", members.Select(m => Show(m, wanted)))
            : Show(applied.Text ?? "", wanted);

    private static string Show(string text, SettingValue wanted) => text switch
    {
        "" => "none",
        _ when wanted.Accepted.Contains(text) => text,
        { Length: <= 60 } when text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ':' or ' ') => text,
        _ => "a text that is withheld",
    };
}
