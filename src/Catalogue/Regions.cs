namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>Groups of countries, as two-letter codes of ISO 3166-1.</summary>
internal static class Regions
{
    /// <summary>The European Economic Area: the European Union, Iceland, Liechtenstein and Norway.</summary>
    public static string[] EuropeanEconomicArea { get; } =
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO",
        "PL", "PT", "RO", "SE", "SI", "SK",
    };
}
