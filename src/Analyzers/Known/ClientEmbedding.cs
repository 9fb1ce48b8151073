namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>The names under which Jitsi's own script for web pages takes its options.</summary>
internal static class ClientEmbedding
{
    public const string Host = "domain";
    public const string Room = "roomName";
    public const string Token = "jwt";
}
