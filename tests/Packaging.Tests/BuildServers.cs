using System.Collections.Concurrent;

namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>
/// MSBuild's own servers for the builds of a run: to load and compile MSBuild and NuGet anew takes several times longer than a build of a small project. A server does one build
/// at a time, in the environment of the command that asks for it. They are found by names of their own, so that they meet nobody else's builds and end with the tests.
/// </summary>
internal sealed class BuildServers : IDisposable
{
    /// <summary>Keeps a build inside of its server; further nodes would outlive the command.</summary>
    public const string OneNode = "-maxCpuCount:1";

    // As many as test modules and processors usually leave room for; a third would only be loaded anew.
    private const int Count = 2;

    private readonly SemaphoreSlim _free = new(Count);

    // The one that was given back last comes first, as it has loaded most.
    private readonly ConcurrentStack<string> _names = new(Enumerable.Range(0, Count).Select(_ => "privacysafe-" + Guid.NewGuid().ToString("N")));

    // Servers start with the first command that asks for them.
    private readonly ConcurrentDictionary<string, bool> _started = new();

    /// <summary>True for commands that build with MSBuild alone; others would leave the server unused or need more of it.</summary>
    public static bool Serve(string command) => command is "build" or "msbuild" or "pack" or "restore";

    /// <summary>Waits for a server and holds it until it is disposed of.</summary>
    public async Task<Lease> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        _names.TryPop(out var name);
        _started[name!] = true;
        return new Lease(this, name!);
    }

    public void Dispose()
    {
        foreach (var name in _started.Keys)
            DotNet.StopBuildServer(EnvironmentOf(name));
        _free.Dispose();
    }

    private static Dictionary<string, string?> EnvironmentOf(string name) => new()
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        ["MSBUILDNODEHANDSHAKESALT"] = name,
        ["MSBUILDDISABLENODEREUSE"] = null,
    };

    /// <summary>A server that nobody else uses meanwhile.</summary>
    internal sealed class Lease(BuildServers servers, string name) : IDisposable
    {
        /// <summary>The variables that lead a command to it.</summary>
        public IEnumerable<KeyValuePair<string, string?>> Environment => EnvironmentOf(name);

        public void Dispose()
        {
            servers._names.Push(name);
            servers._free.Release();
        }
    }
}
