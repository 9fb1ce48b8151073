using System.Globalization;
using System.Net;
using System.Text;

namespace PrivacySafe.Conferencing;

/// <summary>The facts of a vendor's refusal, from which an exception is made.</summary>
internal sealed record ProviderFailure(string Provider, string Operation, string Problem)
{
    public HttpStatusCode? Status { get; init; }

    public int? VendorCode { get; init; }

    public string? VendorMessage { get; init; }

    public IReadOnlyList<string> FieldErrors { get; init; } = [];

    public string? TrackingId { get; init; }

    /// <summary>What the caller can do, as a sentence.</summary>
    public string? Remedy { get; init; }

    public string Describe()
    {
        var text = new StringBuilder($"{Provider}: {Operation} failed: {Problem}");
        if (Status is { } status)
            text.Append(CultureInfo.InvariantCulture, $" Status {(int)status}.");
        if (VendorCode is { } code)
            text.Append(CultureInfo.InvariantCulture, $" Vendor code {code}.");
        if (!string.IsNullOrEmpty(VendorMessage))
            text.Append(CultureInfo.InvariantCulture, $" The vendor says: {VendorMessage}");
        if (FieldErrors.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" Fields: {string.Join(", ", FieldErrors)}.");
        if (TrackingId is not null)
            text.Append(CultureInfo.InvariantCulture, $" Tracking id {TrackingId}.");
        if (Remedy is not null)
            text.Append(CultureInfo.InvariantCulture, $" {Remedy}");
        return text.ToString();
    }
}
