using System.Diagnostics;
using System.Reflection;

namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>
/// The compiler's own server for all builds of a run, as people's builds have one: starting the compiler anew takes longer than compiling.
/// One of its own, so that it ends with the tests; a build that starts it by itself would leave it behind.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly Process _process;

    private CompilerServer(Process process, string name)
    {
        _process = process;
        Name = name;
    }

    /// <summary>By what builds find it.</summary>
    public string Name { get; }

    /// <summary>Starts one; null where the SDK has none, and builds start compilers of their own.</summary>
    public static CompilerServer? Start()
    {
        var path = typeof(CompilerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CompilerServer").Value!;
        if (!File.Exists(path))
            return null;
        var name = "privacysafe-" + Guid.NewGuid().ToString("N");
        var start = new ProcessStartInfo(DotNet.Host, [path, "-pipename:" + name]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) is { } process ? new CompilerServer(process, name) : null;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
