namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The methods by which HTTP libraries and WebClient fetch what lies at an address.</summary>
internal static class Downloads
{
    public static ISet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "GetAsync", "GetStreamAsync", "GetByteArrayAsync", "GetBytesAsync", "SendAsync", "Send", "DownloadData", "DownloadDataAsync", "DownloadDataTaskAsync", "DownloadStream", "DownloadStreamAsync",
        "DownloadFile", "DownloadFileAsync", "DownloadFileTaskAsync", "OpenRead", "OpenReadTaskAsync", "ExecuteAsync",
    };
}
