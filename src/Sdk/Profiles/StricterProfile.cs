namespace PrivacySafe.Conferencing;

/// <summary>
/// The base of a profile of one's own: an existing profile with more demanded of some controls. Demanding less is refused; that
/// is what a recorded <see cref="Weakening"/> is for.
/// </summary>
public abstract class StricterProfile : MeetingProfile
{
    private readonly MeetingProfile _basis;

    /// <summary>Creates a profile that is at least as strict as <paramref name="basis"/>.</summary>
    /// <param name="name">Its stable name, unlike any of the built-in names; 1 to 60 characters.</param>
    /// <param name="basis">The profile it builds on.</param>
    /// <param name="stricter">The demands that are added or raised.</param>
    /// <exception cref="ArgumentException">A demand is weaker than the basis, a control stands twice, the name is not usable, or the derived type permits what the basis does not.</exception>
    protected StricterProfile(string name, MeetingProfile basis, params IReadOnlyList<ControlRequirement> stricter)
        : base(CheckedName(name, basis), basis.Title, basis.Anchor, basis.Notice, Merge(basis, stricter))
    {
        _basis = basis;
        OwnServerReplacesEndToEndEncryption = basis.OwnServerReplacesEndToEndEncryption && !stricter.Any(d => d.Control.Equals(ConferenceControls.EndToEndEncryption));
        if (this is IAllowsRecording && basis is not IAllowsRecording)
            throw new ArgumentException($"'{name}' allows recording, but its basis {basis.Name} forbids it; remove {nameof(IAllowsRecording)}.", nameof(basis));
        if (this is IAllowsDialIn && basis is not IAllowsDialIn)
            throw new ArgumentException($"'{name}' allows dial-in, but its basis {basis.Name} forbids it; remove {nameof(IAllowsDialIn)}.", nameof(basis));
    }

    /// <inheritdoc/>
    public sealed override bool IsExperimental => _basis.IsExperimental;

    /// <inheritdoc/>
    public sealed override HostingModel WeakestAcceptableHosting => StricterHosting < _basis.WeakestAcceptableHosting ? StricterHosting : _basis.WeakestAcceptableHosting;

    /// <summary>As the basis, unless the profile demands end-to-end encryption itself: then it is demanded everywhere.</summary>
    public sealed override bool OwnServerReplacesEndToEndEncryption { get; }

    /// <inheritdoc/>
    public sealed override int? MaximumParticipants => _basis.MaximumParticipants;

    /// <inheritdoc/>
    public sealed override bool IsConfidential => _basis.IsConfidential;

    /// <inheritdoc/>
    public sealed override bool RequiresNeutralTopic => _basis.RequiresNeutralTopic;

    /// <inheritdoc/>
    public sealed override bool SeparatesPasscodeFromLink => _basis.SeparatesPasscodeFromLink || AlsoSeparatesPasscodeFromLink;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<OrganisationalMeasure> RequiredMeasures => [.. _basis.RequiredMeasures.Union(AdditionalMeasures)];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<OrganisationalMeasure> RequiredMeasuresWhenRecorded => _basis.RequiredMeasuresWhenRecorded;

    /// <summary>Override to demand a better hosting model than the basis. A worse one than the basis demands has no effect.</summary>
    protected virtual HostingModel StricterHosting => HostingModel.TransparentProcessor;

    /// <summary>Override to demand that passcode and link travel separately although the basis does not.</summary>
    protected virtual bool AlsoSeparatesPasscodeFromLink => false;

    /// <summary>Override to require more measures than the basis.</summary>
    protected virtual IReadOnlyList<OrganisationalMeasure> AdditionalMeasures => [];

    internal sealed override IEnumerable<string> Lineage => [Name, .. _basis.Lineage];

    /// <inheritdoc/>
    public override IReadOnlyList<LegalFact> LegalFactsAt(DateTimeOffset now) => _basis.LegalFactsAt(now);

    private static string CheckedName(string name, MeetingProfile basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        WrittenText.Require(name, 60, nameof(name), "the name of the profile");
        return basis.Lineage.Contains(name, StringComparer.Ordinal)
            ? throw new ArgumentException($"'{name}' is the name of the profile it builds on; give the stricter profile a name of its own.", nameof(name))
            : name;
    }

    private static Dictionary<string, ControlRequirement>.ValueCollection Merge(MeetingProfile basis, IReadOnlyList<ControlRequirement> stricter)
    {
        ArgumentNullException.ThrowIfNull(stricter);
        var merged = basis.Requirements.ToDictionary(r => r.Control.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var demand in stricter)
        {
            if (!seen.Add(demand.Control.Id))
                throw new ArgumentException($"The control {demand.Control.Id} stands twice; state each demand once.", nameof(stricter));
            if (merged.TryGetValue(demand.Control.Id, out var existing) && !demand.IsAtLeastAsStrictAs(existing))
            {
                throw new ArgumentException(
                    $"The demand on {demand.Control.Id} ({demand.Level}, at worst {demand.WeakestAcceptable}) is weaker than that of {basis.Name} ({existing.Level}, at worst {existing.WeakestAcceptable}); raise it, or record a weakening on the request.",
                    nameof(stricter));
            }

            merged[demand.Control.Id] = demand;
        }

        return merged.Values;
    }
}
