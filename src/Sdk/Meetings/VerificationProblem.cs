namespace PrivacySafe.Conferencing;

/// <summary>Why a meeting or a host's list could not be read. Holds none of the vendor's words, as those may repeat a host.</summary>
/// <param name="Operation">What was being done, e.g. <c>read meeting</c>.</param>
/// <param name="Status">The HTTP status; null when there was no usable answer.</param>
/// <param name="VendorCode">The vendor's own error code, where given.</param>
/// <param name="Reason">What went wrong and, where known, what to do, as sentences.</param>
public sealed record VerificationProblem(string Operation, int? Status, int? VendorCode, string Reason)
{
    internal static VerificationProblem Of(ConferencingException e) => e is ProviderException provider
        ? new VerificationProblem(provider.Operation, (int?)provider.Status, provider.VendorCode, provider.Reason)
        : new VerificationProblem("judge meeting", null, null, e.Message);
}
