namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>All ways of sending requests that are known.</summary>
internal static class HttpLibraries
{
    public static IReadOnlyList<IHttpLibrary> All { get; } = new IHttpLibrary[] { new HttpClientLibrary() };
}
