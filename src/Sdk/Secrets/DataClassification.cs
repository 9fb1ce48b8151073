using Microsoft.Extensions.Compliance.Classification;

namespace PrivacySafe.Conferencing;

/// <summary>The data classifications of this library, for redaction by <c>Microsoft.Extensions.Compliance.Redaction</c>.</summary>
public static class ConferencingDataClassification
{
    /// <summary>The name of the taxonomy.</summary>
    public const string TaxonomyName = "PrivacySafe.Conferencing";

    /// <summary>Passcodes, links and tokens: whoever knows one can enter or control a meeting.</summary>
    public static DataClassification Secret { get; } = new(TaxonomyName, "Secret");

    /// <summary>Data about a person, such as a participant's address or a meeting's topic (S31).</summary>
    public static DataClassification Personal { get; } = new(TaxonomyName, "Personal");
}

/// <summary>Marks passcodes, links and tokens as <see cref="ConferencingDataClassification.Secret"/>.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class ConferencingSecretAttribute : DataClassificationAttribute
{
    /// <summary>Creates the attribute.</summary>
    public ConferencingSecretAttribute() : base(ConferencingDataClassification.Secret)
    {
    }
}

/// <summary>Marks data about a person as <see cref="ConferencingDataClassification.Personal"/>.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class ConferencingPersonalAttribute : DataClassificationAttribute
{
    /// <summary>Creates the attribute.</summary>
    public ConferencingPersonalAttribute() : base(ConferencingDataClassification.Personal)
    {
    }
}
