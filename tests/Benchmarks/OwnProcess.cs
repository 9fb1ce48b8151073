using System.Diagnostics;

namespace PrivacySafe.Conferencing.Benchmarks;

/// <summary>This program once more, in a process whose work and memory are counted alone.</summary>
internal static class OwnProcess
{
    private const string ServerCollection = "DOTNET_gcServer";

    /// <summary>Starts it, however this one was started; what it prints can be read, and what it reads can be ended.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = Again(arguments);
        start.RedirectStandardOutput = start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    /// <summary>Runs it as the compiler runs, whose memory is collected as that of a server is, to its end; it prints what it prints to where this one does.</summary>
    public static async Task<int> RunAsCompilerAsync(params string[] arguments)
    {
        var start = Again(arguments);
        start.Environment[ServerCollection] = "1";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static ProcessStartInfo Again(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
