namespace PrivacySafe.Conferencing.Http;

/// <summary>Marks requests that may be sent again after an unknown outcome. A creation never is.</summary>
internal static class ReplaySafety
{
    private static readonly HttpRequestOptionsKey<bool> Key = new("PrivacySafe.Conferencing.ReplaySafe");

    public static void MarkReplaySafe(this HttpRequestMessage request) => request.Options.Set(Key, true);

    public static bool IsReplaySafe(this HttpRequestMessage request) => request.Options.TryGetValue(Key, out var safe) && safe;
}
