namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What happens to a setting that a request does not mention.</summary>
internal enum AbsenceEffect
{
    /// <summary>The protection is missing.</summary>
    Unprotected,

    /// <summary>A setting of the user, group or account decides.</summary>
    AccountDecides,

    /// <summary>The vendor makes a safe value itself.</summary>
    VendorGenerates,

    /// <summary>The vendor's documented default is the safe value.</summary>
    SafeDefault,

    /// <summary>The vendor refuses the request.</summary>
    Refused,

    /// <summary>There is nothing to send.</summary>
    NotApplicable,
}
