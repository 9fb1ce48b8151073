using System.Diagnostics;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Quickstart.Scenes;

/// <summary>Builds samples/UnsafeApp with the analyzers of this repository and shows what they find.</summary>
internal static partial class UnsafeAppScene
{
    public static async Task RunAsync()
    {
        Show.Title("7. What the analyzers find in code that does without all this");
        if (Find() is not { } sample)
        {
            AnsiConsole.WriteLine("samples/UnsafeApp is not here; run the Quickstart inside the repository.");
            return;
        }

        // On a build server the same findings would be errors.
        var start = new ProcessStartInfo("dotnet", ["build", sample, "--nologo", "--no-incremental", "-p:PrivacySafeConferencingBreakCi=false"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();

        var table = new Table().Border(TableBorder.Simple).AddColumns("where", "rule", "what was found");
        foreach (var finding in Finding().Matches(output).DistinctBy(Where).OrderBy(f => f.Groups["rule"].Value, StringComparer.Ordinal))
            table.AddRow(Markup.Escape(Where(finding)), finding.Groups["rule"].Value, Markup.Escape(finding.Groups["message"].Value));
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(build.ExitCode == 0 ? "In CI these are errors. docs/rules explains each, with safe code." : output);
    }

    private static string Where(Match finding) => $"{finding.Groups["file"].Value}:{finding.Groups["line"].Value}";

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "samples", "UnsafeApp");
            if (Directory.Exists(sample))
                return sample;
        }

        return null;
    }

    [GeneratedRegex(@"(?<file>\w+\.cs)\((?<line>\d+),\d+\): warning (?<rule>PSC\d{4}): (?<message>.*?)(?: \(https?:| \[)")]
    private static partial Regex Finding();
}
