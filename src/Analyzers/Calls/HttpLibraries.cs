using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>All ways of sending requests that are known.</summary>
internal static class HttpLibraries
{
    public static IReadOnlyList<IHttpLibrary> All { get; } = new IHttpLibrary[] { new HttpClientLibrary(), new RestSharpLibrary(), new FlurlLibrary(), new WebClientLibrary(), new WebRequestLibrary() };

    /// <summary>Those whose requests are put together call by call.</summary>
    public static IReadOnlyList<IValueLibrary> ValueLibraries { get; } = All.OfType<IValueLibrary>().ToArray();
}
