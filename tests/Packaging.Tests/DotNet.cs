using System.Diagnostics;

namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>Runs the dotnet command as a user would.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>What compiles for all commands; null: each starts a compiler of its own.</summary>
    public static CompilerServer? Compiler { get; set; }

    /// <summary>What builds for all commands that build; null: each builds by itself, in as many processes as it likes.</summary>
    public static BuildServers? Builds { get; set; }

    /// <returns>The exit code and everything that was printed.</returns>
    public static Task<(int ExitCode, string Output)> TryAsync(string folder, params string[] arguments) => TryAsync(folder, [], arguments);

    /// <param name="folder">Where the command runs.</param>
    /// <param name="environment">What differs from the environment of the tests; null unsets a variable.</param>
    /// <param name="arguments">The command's arguments.</param>
    /// <returns>The exit code and everything that was printed.</returns>
    public static async Task<(int ExitCode, string Output)> TryAsync(string folder, Dictionary<string, string?> environment, params string[] arguments)
    {
        if (Builds is null || !BuildServers.Serve(arguments[0]))
            return await StartAsync(folder, environment, arguments);
        using var server = await Builds.TakeAsync(TestContext.Current.CancellationToken);
        return await StartAsync(folder, new(environment.Concat(server.Environment)), [.. arguments, BuildServers.OneNode]);
    }

    /// <summary>Starts a program that runs until somebody ends it. Nobody reads what it prints but the caller.</summary>
    public static Process Start(string folder, Dictionary<string, string?> environment, params string[] arguments) => Process.Start(StartInfo(folder, environment, arguments))!;

    private static ProcessStartInfo StartInfo(string folder, Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Host, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the surrounding build set for itself must not reach this one; servers that outlive it would keep its output open.
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || n.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["UseSharedCompilation"] = Compiler is null ? "false" : "true";
        start.Environment["SharedCompilationId"] = Compiler?.Name;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";

        // No command here lives long enough for an optimisation by profile to pay; the formatter needs a third less of the processor without it.
        start.Environment["DOTNET_TieredPGO"] = "0";

        foreach (var (name, value) in environment)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }

        return start;
    }

    private static async Task<(int ExitCode, string Output)> StartAsync(string folder, Dictionary<string, string?> environment, string[] arguments)
    {
        using var process = Process.Start(StartInfo(folder, environment, arguments))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Ends the build server that these variables lead to.</summary>
    public static void StopBuildServer(Dictionary<string, string?> environment)
    {
        using var process = Process.Start(StartInfo(Path.GetTempPath(), environment, "build-server", "shutdown", "--msbuild"))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }

    /// <exception cref="InvalidOperationException">The command failed; the message holds its output.</exception>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(folder, arguments);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
    }
}
