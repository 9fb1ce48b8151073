namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>The names under which a finding tells a fix what to do.</summary>
internal static class FindingProperties
{
    /// <summary>The vendor's identifier.</summary>
    public const string Vendor = "vendor";

    /// <summary>The control's id.</summary>
    public const string Control = "control";

    /// <summary>The path of the setting in the vendor's request.</summary>
    public const string Setting = "setting";
}
