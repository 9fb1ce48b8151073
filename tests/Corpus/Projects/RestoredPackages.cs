using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>
/// Fetches the packages of projects into a folder of its own, by restoring a project that asks for nothing else: neither the targets
/// of the measured projects nor those of their packages are ever run. What cannot be restored is left out.
/// </summary>
internal sealed partial class RestoredPackages(string folder)
{
    private const int MostTries = 12;
    private const string Framework = "net10.0";

    /// <summary>The assemblies to compile against.</summary>
    public IReadOnlyList<string> AssembliesOf(IEnumerable<(string Id, string Version)> packages, List<string> leftOut)
    {
        var wanted = packages.GroupBy(p => p.Id, StringComparer.OrdinalIgnoreCase).Select(g => g.First()).OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase).ToList();
        if (wanted.Count == 0)
            return [];
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', wanted))))[..16];
        var place = Path.GetFullPath(Path.Combine(folder, "projects", name));
        var assets = Path.Combine(place, "obj", "project.assets.json");
        var missing = Path.Combine(place, "left-out.txt");
        if (!File.Exists(missing))
            Restore(wanted, place, missing);
        leftOut.AddRange(File.ReadAllLines(missing));
        return File.Exists(assets) ? Assemblies(assets) : [];
    }

    private void Restore(List<(string Id, string Version)> wanted, string place, string missing)
    {
        Directory.CreateDirectory(place);
        var without = new List<string>();

        // Whatever lies above must not reach in.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(place, file), "<Project />");
        for (var i = 0; i < MostTries; i++)
        {
            new XElement("Project",
                new XAttribute("Sdk", "Microsoft.NET.Sdk"),
                new XElement("PropertyGroup",
                    new XElement("TargetFramework", Framework),
                    new XElement("AssetTargetFallback", "net8.0-windows;net481;net48;net472;net462;net461;net46;net452;net45;net40;net35"),
                    new XElement("RestorePackagesPath", Path.GetFullPath(Path.Combine(folder, "packages"))),
                    new XElement("NuGetAudit", "false"),
                    new XElement("NoWarn", "NU1605;NU1608;NU1107;NU1701;NU1603")),
                new XElement("ItemGroup", wanted.Select(p => new XElement("PackageReference", new XAttribute("Include", p.Id), new XAttribute("Version", p.Version)))))
                .Save(Path.Combine(place, "Packages.csproj"));
            var said = Run(place);
            var refused = Refused().Matches(said).SelectMany(m => m.Groups.Values.Skip(1)).Where(g => g.Success).Select(g => g.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var dropped = wanted.RemoveAll(p => refused.Contains(p.Id));
            without.AddRange(refused);
            if (dropped == 0)
                break;
        }

        File.WriteAllLines(missing, without.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static string Run(string place)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "Packages.csproj", "-v:minimal"]) { WorkingDirectory = place, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    private static List<string> Assemblies(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToArray();
        var found = new List<string>();
        foreach (var library in root.GetProperty("targets").EnumerateObject().SelectMany(t => t.Value.EnumerateObject()))
        {
            if (!library.Value.TryGetProperty("compile", out var compile) || !root.GetProperty("libraries").TryGetProperty(library.Name, out var known) || !known.TryGetProperty("path", out var path))
                continue;
            found.AddRange(compile.EnumerateObject()
                .Where(c => c.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                .Select(c => folders.Select(f => Path.Combine(f, path.GetString()!, c.Name)).FirstOrDefault(File.Exists))
                .OfType<string>());
        }

        return found;
    }

    [GeneratedRegex(@"error NU\d+: (?:Warning As Error: )?(?:Unable to (?:find|resolve)(?: a stable)? (?:package |')([\w\-]+(?:\.[\w\-]+)*)|Package ([\w\-]+(?:\.[\w\-]+)*) [^ ]+ is not compatible|Version conflict detected for ([\w\-]+(?:\.[\w\-]+)*))")]
    private static partial Regex Refused();
}
