namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Where a deployment's signalling is reached, and how long it is waited for.</summary>
/// <param name="Http">A client that keeps to the deployment's host and follows no redirect; its own time-out should be longer than <paramref name="Timeout"/> or infinite.</param>
/// <param name="Address">The address of BOSH, without query: <c>http-bind</c> below the deployment's address.</param>
/// <param name="Timeout">The longest time for one request, and for the answer to one stanza; at least 3 seconds.</param>
/// <param name="Time">The clock.</param>
internal sealed record BoshEndpoint(HttpClient Http, Uri Address, TimeSpan Timeout, TimeProvider Time);
