namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>Jitsi's own modules for Prosody (<c>resources/prosody-plugins</c> of jitsi-meet), which are not part of this repository, and a deployment that uses them as Jitsi's Docker deployment does.</summary>
internal static class JitsiModules
{
    /// <summary>The variable that names the folder with them.</summary>
    public const string Variable = "PRIVACYSAFE_JITSI_PROSODY";

    /// <summary>Their folder.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "mod_auth_token.lua"))
        ? folder
        : throw new InvalidOperationException($"Set {Variable} to a folder with Jitsi's modules for Prosody to run these tests.");

    /// <summary>Starts a deployment.</summary>
    /// <param name="deployment">What sets it apart.</param>
    public static Task<ProsodyServer> StartAsync(DeploymentOfModules deployment) => ProsodyServer.StartAsync(deployment.Configuration, deployment.ClientConfiguration, Folder);
}
