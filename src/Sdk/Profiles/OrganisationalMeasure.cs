namespace PrivacySafe.Conferencing;

/// <summary>A measure of people rather than of software, which a profile may require to be declared.</summary>
public sealed class OrganisationalMeasure
{
    private OrganisationalMeasure(string id, string meaning)
    {
        Id = id;
        Meaning = meaning;
    }

    /// <summary>Everybody's identity is checked when admitted (§ 30(2) no. 3 BetrVG).</summary>
    public static OrganisationalMeasure IdentityChecked { get; } = new("identity-checked", "Whoever admits participants checks that each is who they claim to be.");

    /// <summary>Everybody sits where nobody else sees or hears the session (§ 30(2) no. 3 BetrVG).</summary>
    public static OrganisationalMeasure PrivateRooms { get; } = new("private-rooms", "Every participant is in a room where no third party sees or hears the session.");

    /// <summary>All measures.</summary>
    public static IReadOnlyList<OrganisationalMeasure> All { get; } = [IdentityChecked, PrivateRooms];

    /// <summary>The stable identifier in kebab case.</summary>
    public string Id { get; }

    /// <summary>What is done, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>Returns <see cref="Id"/>.</summary>
    public override string ToString() => Id;
}
