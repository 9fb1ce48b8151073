using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>What is said of credentials that are written into code. It never holds their value.</summary>
internal static class CredentialFindings
{
    /// <summary>The secret texts that a value may be, told where they are written.</summary>
    /// <param name="value">What is taken as a credential.</param>
    /// <param name="name">What takes it.</param>
    /// <param name="credential">What it is.</param>
    public static IEnumerable<Finding> In(Value value, string name, Credential credential) => value.Alternatives
        .Where(alternative => alternative is KnownValue { Constant: string text } && SecretText.IsOne(text, name))
        .Select(alternative => About(alternative.Origin.Location, name, credential));

    /// <summary>A credential, and what holds it.</summary>
    public static Finding About(Location place, string name, Credential credential) => new(RuleDescriptors.HardCodedConferencingCredential, place, name, credential.Shape.Title, credential.Vendor.Title);

    /// <summary>Credentials in a header.</summary>
    public static Finding InHeader(Location place, VendorCatalogue vendor) => new(RuleDescriptors.HardCodedConferencingCredential, place, "The header Authorization", "a token or pair of credentials", vendor.Title);
}
