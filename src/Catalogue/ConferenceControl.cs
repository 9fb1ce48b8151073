namespace PrivacySafe.Conferencing;

/// <summary>
/// One privacy control of a video conference, such as the passcode or the waiting room, with the same meaning for every vendor,
/// in the SDK, the analyzers, the documentation and the reports.
/// </summary>
/// <remarks>Instances exist only in <see cref="ConferenceControls"/>; they are immutable and safe for concurrent use.</remarks>
public sealed class ConferenceControl : IEquatable<ConferenceControl>
{
    internal ConferenceControl(int number, string id, string title, string meaning, params string[] sources)
    {
        Number = number;
        Id = id;
        Title = title;
        Meaning = meaning;
        Sources = sources;
    }

    /// <summary>The stable identifier, in kebab case, for example <c>waiting-room</c>. Never reused for another meaning.</summary>
    public string Id { get; }

    /// <summary>The number of the control in the requirements' control table, 1 to 32.</summary>
    public int Number { get; }

    /// <summary>A short title for tables.</summary>
    public string Title { get; }

    /// <summary>What the control demands, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>Where the demand comes from: requirement ids (S01–S101), CIS, SCuBA, BSI, DSK items and articles of law.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <inheritdoc/>
    public bool Equals(ConferenceControl? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConferenceControl);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Returns <see cref="Id"/>.</summary>
    public override string ToString() => Id;
}
