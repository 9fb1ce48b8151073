using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Jitsi.Files;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>What the files of a deployment state. They say how it was set up, not how it runs, so that nothing in them is better than declared.</summary>
internal sealed class JitsiFiles(JitsiOptions options, TimeProvider time)
{
    private const int Largest = 4 * DeploymentFile.MostCharacters;

    /// <param name="served">The <c>config.js</c> that the deployment serves; null when it serves none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>By the outermost level of the catalogue's paths; without those of which there is no file.</returns>
    /// <exception cref="ProviderException">A file that is configured cannot be read.</exception>
    public async Task<Dictionary<string, StatedSettings>> ReadAsync(string? served, CancellationToken cancellationToken)
    {
        var stated = new Dictionary<string, StatedSettings>(StringComparer.Ordinal);
        if (options.EnvironmentFile is { } variables)
            State(JitsiDeploymentSettings.AuthenticationPath, JitsiEnvironmentFile.Read(await TextOfAsync(variables, nameof(JitsiOptions.EnvironmentFile), cancellationToken).ConfigureAwait(false)), "the deployment's .env");
        if (options.ClientConfigurationFile is { } client)
            State(JitsiClientSettings.PrejoinPath, JitsiClientConfiguration.Read(await TextOfAsync(client, nameof(JitsiOptions.ClientConfigurationFile), cancellationToken).ConfigureAwait(false)), "a copy of config.js");
        else if (served is not null)
            State(JitsiClientSettings.PrejoinPath, JitsiClientConfiguration.Read(served), "the config.js that the deployment serves");
        return stated;

        // Any path of the file tells the level under which all of it stands.
        void State(string anyPath, DeploymentFile file, string source) =>
            stated[anyPath[..anyPath.IndexOf('.', StringComparison.Ordinal)]] = new StatedSettings(file.ToSettings(time.GetUtcNow(), source), file.IsUnknown, IsWhole: true);
    }

    private static async Task<string> TextOfAsync(string path, string key, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Length > Largest)
                throw Unusable(key, "is larger than any legitimate one", null);
            return await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(key, "cannot be read", e);
        }
    }

    private static ProviderException Unusable(string key, string problem, Exception? inner) =>
        new(new ProviderFailure(JitsiCatalogue.Instance.Name, "look at the deployment", $"the file named by {key} {problem}.") { Remedy = "Correct the path or the file's permissions, or leave the key out." }, inner);
}
