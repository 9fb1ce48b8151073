using System.ComponentModel;
using System.Diagnostics;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>What the tests need from outside: Node, Prism and the vendor's documents.</summary>
internal sealed record ConformanceTools(string Prism, string Specs)
{
    public const string PrismVariable = "PRIVACYSAFE_PRISM";
    public const string SpecsVariable = "PRIVACYSAFE_SPECS";

    public string Meetings => Path.Combine(Specs, "zoom-meetings.strict.json");

    public string Users => Path.Combine(Specs, "zoom-users.strict.json");

    /// <summary>Finds the tools, or says which is missing. A variable that is set but leads nowhere is an error and no reason to skip.</summary>
    public static (ConformanceTools? Tools, string Missing) Find()
    {
        if (Environment.GetEnvironmentVariable(SpecsVariable) is not { Length: > 0 } specs)
            return (null, $"{SpecsVariable} is not set; it names the folder with zoom-meetings.strict.json and zoom-users.strict.json.");
        if (Environment.GetEnvironmentVariable(PrismVariable) is not { Length: > 0 } prism)
            return (null, $"{PrismVariable} is not set; it names the file dist/index.js of the npm package @stoplight/prism-cli 5.14.2.");
        if (!HasNode())
            return (null, "Node.js is not installed, or not in the path.");
        ConformanceTools tools = new(Path.GetFullPath(prism), Path.GetFullPath(specs));
        foreach (var file in (string[])[tools.Prism, tools.Meetings, tools.Users])
        {
            if (!File.Exists(file))
                throw new FileNotFoundException($"{PrismVariable} or {SpecsVariable} leads nowhere: there is no {Path.GetFileName(file)}.", file);
        }

        return (tools, "");
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true });
            node!.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
