namespace PrivacySafe.Conferencing;

/// <summary>A creation whose outcome is not known yet. Serialisable; holds no secret.</summary>
public sealed record PendingCreation
{
    /// <summary>The vendor's identifier.</summary>
    public required string Provider { get; init; }

    /// <summary>The user who was to host it, as the vendor knows them.</summary>
    [ConferencingPersonal]
    public required string Host { get; init; }

    /// <summary>The opaque marker the meeting would carry.</summary>
    public required string Marker { get; init; }

    /// <summary>When the creation was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The vendor and the marker; not the host.</summary>
    public override string ToString() => $"{Provider}:{Marker}";
}
