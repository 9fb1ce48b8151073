using System.Net;

namespace PrivacySafe.Conferencing;

/// <summary>The vendor refused a request, or answered with something unusable.</summary>
public class ProviderException : ConferencingException
{
    internal ProviderException(ProviderFailure failure, Exception? inner = null) : base(failure.Describe(), inner)
    {
        Provider = failure.Provider;
        Operation = failure.Operation;
        Status = failure.Status;
        VendorCode = failure.VendorCode;
        VendorMessage = failure.VendorMessage;
        FieldErrors = failure.FieldErrors;
        TrackingId = failure.TrackingId;
        Reason = failure.Remedy is null ? failure.Problem : $"{failure.Problem} {failure.Remedy}";
    }

    /// <summary>The vendor's identifier, e.g. <c>zoom</c>.</summary>
    public string Provider { get; }

    /// <summary>What was being done, e.g. <c>create meeting</c>.</summary>
    public string Operation { get; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The vendor's own error code, where given.</summary>
    public int? VendorCode { get; }

    /// <summary>The vendor's own words, shortened, with every known secret removed.</summary>
    public string? VendorMessage { get; }

    /// <summary>The fields the vendor complained about.</summary>
    public IReadOnlyList<string> FieldErrors { get; }

    /// <summary>The vendor's id of the request, for its support.</summary>
    public string? TrackingId { get; }

    /// <summary>What went wrong and what to do, without a word of the vendor's.</summary>
    internal string Reason { get; }
}

/// <summary>A vendor's limit was reached and waiting within the configured bounds did not help.</summary>
public sealed class ProviderRateLimitException : ProviderException
{
    internal ProviderRateLimitException(ProviderFailure failure, RateLimitKind kind, DateTimeOffset? retryAt) : base(failure)
    {
        Kind = kind;
        RetryAt = retryAt;
    }

    /// <summary>Which kind of limit.</summary>
    public RateLimitKind Kind { get; }

    /// <summary>When the vendor allows the next attempt; null when it does not say.</summary>
    public DateTimeOffset? RetryAt { get; }
}

/// <summary>The kinds of a vendor's limits.</summary>
public enum RateLimitKind
{
    /// <summary>Too many requests at a time; a moment's patience helps.</summary>
    PerSecond = 0,

    /// <summary>The day's allowance is used up, such as 100 creations and updates for each host on Zoom.</summary>
    Daily = 1,
}

/// <summary>The vendor does not accept the credentials, or they lack a scope.</summary>
public sealed class ProviderAuthorizationException : ProviderException
{
    internal ProviderAuthorizationException(ProviderFailure failure, IReadOnlyList<string> missingScopes) : base(failure) =>
        MissingScopes = missingScopes;

    /// <summary>The scopes of which the app needs one more; empty when the credentials themselves are refused.</summary>
    public IReadOnlyList<string> MissingScopes { get; }
}
