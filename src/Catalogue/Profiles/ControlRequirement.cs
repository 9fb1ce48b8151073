namespace PrivacySafe.Conferencing;

/// <summary>What a profile wants of one control: how strictly, the weakest outcome it accepts, and why.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class ControlRequirement
{
    /// <summary>Creates a requirement.</summary>
    /// <param name="control">The control.</param>
    /// <param name="level">How strictly it is wanted: <see cref="ControlLevel.Standard"/> or <see cref="ControlLevel.Strict"/>.</param>
    /// <param name="weakestAcceptable">The worst outcome with which a meeting may still be released; never <see cref="ControlOutcome.Violated"/>.</param>
    /// <param name="anchor">The legal or technical reason, e.g. <c>S65; § 30(2) BetrVG</c>.</param>
    /// <param name="mayBeWeakened">False when no weakening is accepted for it.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="control"/> or <paramref name="anchor"/> is null.</exception>
    /// <exception cref="System.ArgumentOutOfRangeException">The level is neither Standard nor Strict, or the outcome is Violated.</exception>
    public ControlRequirement(ConferenceControl control, ControlLevel level, ControlOutcome weakestAcceptable, string anchor, bool mayBeWeakened = true)
    {
        Control = control ?? throw new System.ArgumentNullException(nameof(control));
        if (level is not (ControlLevel.Standard or ControlLevel.Strict))
            throw new System.ArgumentOutOfRangeException(nameof(level), level, "A profile demands a control as Standard or Strict; leave it out to demand nothing.");
        if (weakestAcceptable is < ControlOutcome.Enforced or >= ControlOutcome.Violated)
            throw new System.ArgumentOutOfRangeException(nameof(weakestAcceptable), weakestAcceptable, "A violated control is never acceptable; name a better outcome.");
        Level = level;
        WeakestAcceptable = weakestAcceptable;
        Anchor = anchor ?? throw new System.ArgumentNullException(nameof(anchor));
        MayBeWeakened = mayBeWeakened;
    }

    /// <summary>The control.</summary>
    public ConferenceControl Control { get; }

    /// <summary>How strictly it is wanted.</summary>
    public ControlLevel Level { get; }

    /// <summary>The worst outcome that is still good enough.</summary>
    public ControlOutcome WeakestAcceptable { get; }

    /// <summary>Why: requirement ids and law.</summary>
    public string Anchor { get; }

    /// <summary>False when the profile forbids every weakening of the control.</summary>
    public bool MayBeWeakened { get; }

    /// <summary>True when this demands at least what <paramref name="other"/> demands of the same control.</summary>
    /// <param name="other">The requirement to compare with.</param>
    public bool IsAtLeastAsStrictAs(ControlRequirement other) =>
        other is not null && Control.Equals(other.Control) && Level >= other.Level && WeakestAcceptable <= other.WeakestAcceptable
        && (other.MayBeWeakened || !MayBeWeakened);
}
