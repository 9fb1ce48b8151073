namespace PrivacySafe.Conferencing;

/// <summary>
/// The outcomes of one meeting in a few bytes. Which controls and settings they are about, all meetings of a record mostly share; and most meetings have the
/// same outcomes as others, so that both are kept once.
/// </summary>
internal sealed class OutcomePattern(OutcomeLayout layout, byte[] outcomes, bool? isAcceptable, string[] missingMeasures)
{
    private const byte Mark = 0x80;

    /// <summary>Whether the meeting was good enough; null when it was not read.</summary>
    public bool? IsAcceptable => isAcceptable;

    public static OutcomePattern Of(RecordedVerification meeting, Func<OutcomeLayout, OutcomeLayout> shared)
    {
        var layout = shared(new OutcomeLayout([.. meeting.Controls.Select(c => new OutcomeLayout.Control(c.Id, [.. c.Settings.Select(s => s.Name)]))]));
        var outcomes = new List<byte>();
        foreach (var control in meeting.Controls)
        {
            outcomes.Add(Packed(control.Outcome, control.IsDemanded));
            outcomes.AddRange(control.Settings.Select(s => Packed(s.Outcome, s.Counts)));
        }

        return new OutcomePattern(layout, [.. outcomes], meeting.Problem is null ? meeting.IsAcceptable : null, [.. meeting.MissingMeasures]);
    }

    /// <summary>What changed of the demanded controls and the measures.</summary>
    public static List<ControlDrift> Compare(OutcomePattern before, OutcomePattern after)
    {
        var changes = new List<ControlDrift>();
        if (ReferenceEquals(before, after))
            return changes;
        var (old, now) = (before.Unpack(), after.Unpack());
        foreach (var id in after.ControlIds.Union(before.ControlIds, StringComparer.Ordinal))
        {
            var (was, isNow) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
            if ((was?.IsMarked == true || isNow?.IsMarked == true) && was?.Outcome != isNow?.Outcome)
                changes.Add(new ControlDrift(id, was?.Outcome, isNow?.Outcome, Compare(was, isNow)));
        }

        changes.AddRange(after.Measures.Except(before.Measures).Select(m => new ControlDrift(m, ControlOutcome.Declared, ControlOutcome.NotEnforceable, [])));
        changes.AddRange(before.Measures.Except(after.Measures).Select(m => new ControlDrift(m, ControlOutcome.NotEnforceable, ControlOutcome.Declared, [])));
        return changes;
    }

    public override bool Equals(object? obj) => obj is OutcomePattern other
        && ReferenceEquals(Layout, other.Layout) && IsAcceptable == other.IsAcceptable
        && Outcomes.AsSpan().SequenceEqual(other.Outcomes) && Measures.AsSpan().SequenceEqual(other.Measures);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(IsAcceptable);
        hash.AddBytes(Outcomes);
        return hash.ToHashCode();
    }

    private OutcomeLayout Layout => layout;

    private byte[] Outcomes => outcomes;

    private string[] Measures => missingMeasures;

    private IEnumerable<string> ControlIds => layout.Controls.Select(c => c.Id);

    private static List<SettingDrift> Compare(Unpacked? before, Unpacked? after)
    {
        var drifts = new List<SettingDrift>();
        foreach (var name in NamesOf(after).Union(NamesOf(before), StringComparer.Ordinal))
        {
            var was = before is not null && before.Settings.TryGetValue(name, out var b) ? b : ((ControlOutcome Outcome, bool Counts)?)null;
            var isNow = after is not null && after.Settings.TryGetValue(name, out var a) ? a : ((ControlOutcome Outcome, bool Counts)?)null;
            if ((was?.Counts == true || isNow?.Counts == true) && was?.Outcome != isNow?.Outcome)
                drifts.Add(new SettingDrift(name, was?.Outcome, isNow?.Outcome));
        }

        return drifts;
    }

    private static Dictionary<string, (ControlOutcome, bool)>.KeyCollection NamesOf(Unpacked? control) => (control?.Settings ?? []).Keys;

    private Dictionary<string, Unpacked> Unpack()
    {
        var controls = new Dictionary<string, Unpacked>(StringComparer.Ordinal);
        var next = 0;
        foreach (var control in layout.Controls)
        {
            var packed = outcomes[next++];
            var settings = new Dictionary<string, (ControlOutcome, bool)>(StringComparer.Ordinal);
            foreach (var name in control.Settings)
            {
                settings[name] = (OutcomeOf(outcomes[next]), IsMarked(outcomes[next]));
                next++;
            }

            controls[control.Id] = new Unpacked(OutcomeOf(packed), IsMarked(packed), settings);
        }

        return controls;
    }

    private static byte Packed(ControlOutcome outcome, bool marked) => (byte)((byte)outcome | (marked ? Mark : 0));

    private static ControlOutcome OutcomeOf(byte packed) => (ControlOutcome)(packed & ~Mark);

    private static bool IsMarked(byte packed) => (packed & Mark) != 0;

    private sealed record Unpacked(ControlOutcome Outcome, bool IsMarked, Dictionary<string, (ControlOutcome Outcome, bool Counts)> Settings);
}

/// <summary>Which controls and settings the outcomes of a meeting are about, in order.</summary>
internal sealed class OutcomeLayout(OutcomeLayout.Control[] controls)
{
    public Control[] Controls => controls;

    public override bool Equals(object? obj) =>
        obj is OutcomeLayout other && controls.Length == other.Controls.Length
        && controls.Zip(other.Controls).All(p => p.First.Id == p.Second.Id && p.First.Settings.AsSpan().SequenceEqual(p.Second.Settings));

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var control in controls)
        {
            hash.Add(control.Id, StringComparer.Ordinal);
            hash.Add(control.Settings.Length);
        }

        return hash.ToHashCode();
    }

    /// <summary>A control and its settings.</summary>
    internal sealed record Control(string Id, string[] Settings);
}
