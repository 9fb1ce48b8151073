using System.Diagnostics;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>This program once more, in a process whose work and memory are counted alone.</summary>
internal static class OwnProcess
{
    /// <summary>Starts it, however this one was started; what it prints can be read, and what it reads can be ended.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
