using System.Collections.Concurrent;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing;

/// <summary>Compares what was wanted with what was read, setting by setting; the worst outcome wins for its control.</summary>
internal sealed class ControlJudge(MeetingProvider provider, TimeProvider time)
{
    private const string AskedOfClients = "Heeded by the client that participants were given; they can change it.";
    private const string SentNotRead = "sent with the creation, read back afterwards";

    private readonly VendorCatalogue _catalogue = provider.Catalogue;

    // What is expected before a meeting exists is the same for every meeting of a level.
    private readonly ConcurrentDictionary<(Setting, ControlLevel), SettingEvidence> _expected = new();

    private readonly bool _dependsOnParticipants = provider.Catalogue.Settings.Any(s => s.Secure.Kind == SettingValueKind.Limit);

    private readonly HashSet<string> _setPerMeeting = provider.Catalogue.Settings.Where(s => s.Scope == SettingScope.Meeting).SelectMany(s => s.AlsoServes is { } second ? new[] { s.Control.Id, second.Id } : [s.Control.Id]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Judges a plan.</summary>
    /// <param name="plan">What is wanted.</param>
    /// <param name="posture">What the account's settings say.</param>
    /// <param name="meeting">What was read of the meeting; null before it exists, when its settings count as enforced.</param>
    /// <param name="adopted">True when the meeting was not made by this plan's own creation, so that its passcode is judged by strength.</param>
    public MeetingEvidence Judge(MeetingPlan plan, AccountPosture posture, ProviderMeeting? meeting, bool adopted)
    {
        // What the account and people say is the same for all meetings of a plan's levels until the account is read anew.
        var expected = _dependsOnParticipants
            ? [.. plan.Controls.Select(c => Expect(c, plan, posture))]
            : posture.Expected.GetValue(plan.Controls, _ => [.. plan.Controls.Select(c => Expect(c, plan, posture))]);
        var controls = expected;
        if (meeting is not null)
        {
            var reading = new MeetingReading(this, posture, meeting, plan, adopted);
            controls = new ControlEvidence[expected.Length];
            for (var i = 0; i < controls.Length; i++)
                controls[i] = _setPerMeeting.Contains(plan.Controls[i].Control.Id) ? Judge(plan.Controls[i], reading) : expected[i];
        }

        return new MeetingEvidence(
            _catalogue.Name,
            meeting?.MeetingId,
            plan.Profile,
            ReachedHosting(plan, controls),
            WeakestHosting(plan),
            plan.Details.IsRecordingAllowed,
            time.GetUtcNow(),
            meeting?.Settings.ReadAt,
            posture.ReadAt,
            controls,
            plan.Details.Declarations,
            plan.Details.Weakenings.Count == 0 ? [] : [.. plan.Controls.Select(c => c.Weakening).OfType<Weakening>()]);
    }

    /// <summary>What is known setting by setting, once somebody asks.</summary>
    public SettingEvidence[] Explain(ConferenceControl control, ControlLevel level, MeetingReading reading)
    {
        var ofControl = _catalogue.SettingsOf(control);
        var settings = new SettingEvidence[ofControl.Count];
        for (var i = 0; i < settings.Length; i++)
        {
            settings[i] = ofControl[i].Scope == SettingScope.Meeting
                ? Evidence(ofControl[i], level, JudgeMeeting(ofControl[i], level, reading), reading.Settings.Source, reading.Settings.ReadAt)
                : Judge(ofControl[i], level, reading.Posture, beforeCreation: false);
            if (settings[i].Counts && IsReplaced(ofControl[i], level, reading))
                settings[i] = settings[i] with { Counts = false };
        }

        return settings;
    }

    // End-to-end encryption that was wanted and is not there keeps nothing from the operator.
    private HostingModel ReachedHosting(MeetingPlan plan, ControlEvidence[] controls)
    {
        var expected = provider.HostingWith(plan.LevelOf(ConferenceControls.EndToEndEncryption));
        return expected == HostingModel.EndToEndEncryptedProvider && !controls[ConferenceControls.EndToEndEncryption.Number - 1].IsAcceptable
            ? HostingModel.TransparentProcessor
            : expected;
    }

    // Whoever weakens end-to-end encryption has decided that the operator may follow the meeting; the weakening stands in the evidence.
    private static HostingModel WeakestHosting(MeetingPlan plan) =>
        plan.Profile.WeakestAcceptableHosting == HostingModel.EndToEndEncryptedProvider && plan.Controls[ConferenceControls.EndToEndEncryption.Number - 1].Weakening is not null
            ? HostingModel.TransparentProcessor
            : plan.Profile.WeakestAcceptableHosting;

    private ControlEvidence Expect(PlannedControl planned, MeetingPlan plan, AccountPosture posture)
    {
        var ofControl = _catalogue.SettingsOf(planned.Control);
        var settings = new SettingEvidence[ofControl.Count];
        ControlOutcome? worst = null;
        for (var i = 0; i < settings.Length; i++)
        {
            settings[i] = Expect(ofControl[i], planned.Level, plan, posture);
            if (settings[i].Counts && Replacing(ofControl[i]) is { } replacing && Expect(replacing, planned.Level, plan, posture).Outcome <= ControlOutcome.Declared)
                settings[i] = settings[i] with { Counts = false };
            worst = Worse(worst, settings[i].Outcome, settings[i].Counts, ofControl[i], planned.Level);
        }

        return new ControlEvidence(planned, Declared(planned, worst), settings);
    }

    private ControlEvidence Judge(PlannedControl planned, MeetingReading reading)
    {
        ControlOutcome? worst = null;
        foreach (var setting in _catalogue.SettingsOf(planned.Control))
        {
            if (setting.Scope == SettingScope.Meeting)
            {
                worst = Worse(worst, JudgeMeeting(setting, planned.Level, reading).Outcome, Counts(setting, planned.Level), setting, planned.Level);
                continue;
            }

            var known = Judge(setting, planned.Level, reading.Posture, beforeCreation: false);
            worst = Worse(worst, known.Outcome, known.Counts && !IsReplaced(setting, planned.Level, reading), setting, planned.Level);
        }

        return new ControlEvidence(planned, Declared(planned, worst), reading);
    }

    // The worst outcome wins, of those that count or, where nothing is demanded, of all.
    private static ControlOutcome? Worse(ControlOutcome? worst, ControlOutcome outcome, bool counts, Setting setting, ControlLevel level) =>
        (counts || level < ControlLevel.Standard && !setting.IsPrerequisite) && (worst is null || outcome > worst) ? outcome : worst;

    // A declaration fills a gap; it never speaks against what was read.
    private static ControlOutcome Declared(PlannedControl planned, ControlOutcome? worst) =>
        (worst ?? ControlOutcome.NotEnforceable) is var outcome && planned.Declaration is not null && outcome is ControlOutcome.NotReported or ControlOutcome.NotEnforceable
            ? ControlOutcome.Declared
            : outcome;

    // What is done while the meeting runs need not be done where the meeting itself sees to it.
    private bool IsReplaced(Setting setting, ControlLevel level, MeetingReading reading) =>
        Replacing(setting) is { } replacing && JudgeMeeting(replacing, level, reading).Outcome <= ControlOutcome.Declared;

    private Setting? Replacing(Setting setting) =>
        setting.ReplacedBy.Length == 0 ? null : _catalogue.SettingsOf(setting.Control).First(s => s.Path == setting.ReplacedBy);

    // A meeting's setting counts as enforced before there is a meeting, unless it is known to have no effect.
    private SettingEvidence Expect(Setting setting, ControlLevel level, MeetingPlan plan, AccountPosture posture)
    {
        if (setting.Scope != SettingScope.Meeting)
            return Judge(setting, level, posture, beforeCreation: true);
        if (posture.WhyUnheeded(setting) is { } why)
            return Evidence(setting, level, null, ControlOutcome.NotReported, setting.Source, posture.ReadAt, why);
        return setting.ValueAt(level).Kind == SettingValueKind.Limit && plan.Details.Participants.Count == 0
            ? Evidence(setting, level, null, ControlOutcome.NotReported, setting.Source, null, $"It follows from how many are expected, and the request names nobody; call {nameof(MeetingRequestOptions.WithParticipants)}.")
            : Judge(setting, level, posture, beforeCreation: true);
    }

    private SettingEvidence Judge(Setting setting, ControlLevel level, AccountPosture posture, bool beforeCreation) => setting.Scope switch
    {
        SettingScope.Account when setting.IsPrerequisite => JudgePrerequisite(setting, level, posture, beforeCreation),
        SettingScope.Account or SettingScope.Deployment => posture.Judged.GetOrAdd((setting, level), static (key, p) => JudgeAccount(key.Item1, key.Item2, p), posture),
        _ => _expected.GetOrAdd((setting, level), static key => Expect(key.Item1, key.Item2)),
    };

    private static SettingEvidence Expect(Setting setting, ControlLevel level) => setting.Scope switch
    {
        SettingScope.Meeting when setting.ValueAt(level).Kind == SettingValueKind.Any => Evidence(setting, level, null, ControlOutcome.NotReported, SentNotRead, null),
        SettingScope.Meeting => Evidence(setting, level, null, WhenAsWanted(setting), SentNotRead, null, setting.IsAskedOfClients ? AskedOfClients : null),
        SettingScope.Nowhere when setting.AbsentInAnswerIsSafe => Evidence(setting, level, null, ControlOutcome.Declared, setting.Source, null, setting.Note),
        _ => Evidence(setting, level, null, ControlOutcome.NotEnforceable, setting.Source, null, setting.Note),
    };

    private static SettingEvidence JudgeAccount(Setting setting, ControlLevel level, AccountPosture posture)
    {
        var wanted = setting.ValueAt(level);
        if (posture.Settings[setting.Path] is { } read)
        {
            return Evidence(
                setting,
                level,
                Show(read, setting, wanted),
                Fits(wanted, read) ? ControlOutcome.Observed : ControlOutcome.Violated,
                posture.Settings.Source,
                posture.Settings.ReadAt,
                posture.Locked.Contains(setting.Path) ? "Locked by an administrator." : null);
        }

        if (posture.Stated.TryGetValue(setting.Levels[0], out var stated))
            return JudgeStated(setting, level, stated);
        var why = posture.Unreadable.GetValueOrDefault(setting.Levels[0]) ?? posture.Unreadable.GetValueOrDefault(setting.AccountSection);
        var outcome = setting.AbsentInAnswerIsSafe && why is null ? ControlOutcome.Observed : ControlOutcome.NotReported;
        return Evidence(setting, level, null, outcome, posture.Settings.Source, posture.ReadAt, why);
    }

    // Whoever states it is believed for good and for bad; what is left unsaid is the vendor's default.
    private static SettingEvidence JudgeStated(Setting setting, ControlLevel level, StatedSettings stated)
    {
        var wanted = setting.ValueAt(level);
        var (source, readAt) = (stated.Settings.Source, stated.Settings.ReadAt);
        if (stated.IsUnknown?.Invoke(setting.Path) == true)
            return Evidence(setting, level, null, ControlOutcome.NotReported, source, readAt, $"{source} says something of it that cannot be told without running it.");
        if (stated.Settings[setting.Path] is { } said)
            return Evidence(setting, level, Show(said, setting, wanted), Fits(wanted, said) ? ControlOutcome.Declared : ControlOutcome.Violated, source, readAt, setting.Note);
        return (stated.IsWhole, setting.WhenNotSent) switch
        {
            (true, AbsenceEffect.SafeDefault) => Evidence(setting, level, null, ControlOutcome.Declared, source, readAt, $"{source} leaves it at its default, which is safe."),
            (true, AbsenceEffect.Unprotected) when wanted.Kind != SettingValueKind.Any => Evidence(setting, level, "not set", ControlOutcome.Violated, source, readAt, setting.Note),
            _ => Evidence(setting, level, null, ControlOutcome.NotReported, source, readAt, setting.Note),
        };
    }

    // Before a meeting exists, nothing else can tell that the request would not be honoured; afterwards the meeting's own reading does.
    private static SettingEvidence JudgePrerequisite(Setting setting, ControlLevel level, AccountPosture posture, bool beforeCreation)
    {
        var evidence = posture.Judged.GetOrAdd((setting, level), static (key, p) => JudgeAccount(key.Item1, key.Item2, p), posture);
        return beforeCreation && level >= ControlLevel.Standard && evidence.Outcome == ControlOutcome.Violated ? evidence with { Counts = true } : evidence;
    }

    private static Verdict JudgeMeeting(Setting setting, ControlLevel level, MeetingReading reading)
    {
        var wanted = setting.ValueAt(level);
        if (reading.Posture.WhyUnheeded(setting) is { } unheeded)
            return new Verdict(null, ControlOutcome.NotReported, unheeded);
        if (setting.Secure.Kind == SettingValueKind.FreshSecret && reading.Secrets is { } secrets)
        {
            return !secrets.TryGetValue(setting.Path, out var secret)
                ? new Verdict(null, ControlOutcome.NotReported, null)
                : new Verdict(secret.Description, wanted.Kind == SettingValueKind.Any ? ControlOutcome.Observed : secret.IsGood ? ControlOutcome.Enforced : ControlOutcome.Violated, null);
        }

        if (wanted.Kind == SettingValueKind.FreshSecret)
            return new Verdict(reading.Passcode, reading.IsPasscodeGood ? ControlOutcome.Enforced : ControlOutcome.Violated, null);

        // Presence is all that may be told of a secret, wanted or not.
        if (setting.Secure.Kind == SettingValueKind.FreshSecret)
            return new Verdict(reading.HasPasscode ? "present" : "none", ControlOutcome.Observed, null);
        if (reading.Settings[setting.Path] is not { } value)
        {
            return setting.AbsentInAnswerIsSafe
                ? new Verdict(null, ControlOutcome.Observed, "Absent from the answer, which means the safe value.")
                : new Verdict(null, ControlOutcome.NotReported, null);
        }

        var outcome = wanted.Kind == SettingValueKind.Any ? ControlOutcome.Observed : Fits(wanted, value) ? WhenAsWanted(setting) : ControlOutcome.Violated;
        return new Verdict(Show(value, setting, wanted), outcome, setting.IsAskedOfClients && outcome == ControlOutcome.Declared ? AskedOfClients : null);
    }

    // What only a participant's own client heeds binds nobody who changes it.
    private static ControlOutcome WhenAsWanted(Setting setting) => setting.IsAskedOfClients ? ControlOutcome.Declared : ControlOutcome.Enforced;

    private static SettingEvidence Evidence(Setting setting, ControlLevel level, Verdict verdict, string source, DateTimeOffset? readAt) =>
        new(setting.Path, setting.Scope, setting.ValueAt(level).Describe(), verdict.Applied, verdict.Outcome, Counts(setting, level), source, readAt, verdict.Note);

    private static SettingEvidence Evidence(Setting setting, ControlLevel level, string? applied, ControlOutcome outcome, string source, DateTimeOffset? readAt, string? note = null) =>
        Evidence(setting, level, new Verdict(applied, outcome, note), source, readAt);

    private static bool Counts(Setting setting, ControlLevel level) =>
        setting.CountsAt(level) && (setting.ValueAt(level).Kind != SettingValueKind.Any || setting.Scope is SettingScope.Nowhere or SettingScope.Live);

    private static bool Fits(SettingValue wanted, AppliedValue applied) => wanted.Kind switch
    {
        SettingValueKind.Any => true,
        SettingValueKind.Limit => applied.Text is not null,
        SettingValueKind.EmptyList => applied.Members is { Count: 0 } || applied.Text is "",
        SettingValueKind.OnlyAmong => applied.Members is { Count: > 0 } members ? members.All(m => wanted.Accepted.Contains(m)) : applied.Text is { } one && wanted.Accepted.Contains(one),
        SettingValueKind.Exact => applied.Text is { } text && wanted.Accepted.Contains(text),
        _ => false,
    };

    // A setting may hold names, ids or addresses of people (alternative hosts, domains); only plain words are shown, and none where nothing else than people can stand.
    private static string Show(AppliedValue applied, Setting setting, SettingValue wanted) =>
        applied.Members is { } members
            ? members.Count == 0 ? "none" : string.Join(", ", members.Select(m => Show(m, setting, wanted)))
            : Show(applied.Text ?? "", setting, wanted);

    private static string Show(string text, Setting setting, SettingValue wanted)
    {
        if (text.Length == 0)
            return "none";
        return wanted.Accepted.Contains(text) || setting.Secure.Accepted is not [""] && text.Length <= 60 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ':' or ' ')
            ? text
            : "a text that is withheld";
    }

    private readonly record struct Verdict(string? Applied, ControlOutcome Outcome, string? Note);
}
