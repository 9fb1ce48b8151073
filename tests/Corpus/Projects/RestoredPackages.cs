using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivacySafe.Conferencing.Corpus.Projects;

/// <summary>
/// Fetches the packages of projects into a folder of its own, by restoring a project that asks for nothing else: neither the targets
/// of the measured projects nor those of their packages are ever run. A version that cannot be had is replaced by the nearest one,
/// a package that cannot be had in any is left out.
/// </summary>
internal sealed partial class RestoredPackages(string folder)
{
    private const int MostTries = 4;

    /// <summary>Restores packages for a framework; packages that were restored before are taken from the folder.</summary>
    public PackageSet Of(string framework, IEnumerable<(string Id, string Version)> packages)
    {
        var wanted = packages
            .GroupBy(p => p.Id, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.OrderByDescending(p => p.Version.Length).First())
            .OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var isOld = framework.StartsWith("net4", StringComparison.Ordinal);
        if (wanted.Count == 0 && !isOld)
            return PackageSet.Empty;
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(framework + string.Join(';', wanted))))[..16];
        var place = Path.GetFullPath(Path.Combine(folder, "projects", name));
        var assets = Path.Combine(place, "obj", "project.assets.json");
        if (!File.Exists(Path.Combine(place, "done")))
        {
            Restore(framework, wanted, place);
            File.WriteAllText(Path.Combine(place, "done"), "");
        }

        return File.Exists(assets) ? Read(assets, wanted, isOld) : PackageSet.Empty with { LeftOut = wanted };
    }

    private void Restore(string framework, List<(string Id, string Version)> wanted, string place)
    {
        Directory.CreateDirectory(place);
        var asked = wanted.ToDictionary(p => p.Id, p => p.Version, StringComparer.OrdinalIgnoreCase);

        // Whatever lies above must not reach in.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(place, file), "<Project />");
        for (var i = 0; i < MostTries; i++)
        {
            new XElement("Project",
                new XAttribute("Sdk", "Microsoft.NET.Sdk"),
                new XElement("PropertyGroup",
                    new XElement("TargetFramework", framework),
                    new XElement("AssetTargetFallback", "net8.0-windows;net481;net48;net472;net462;net461;net46;net452;net45;net40;net35"),
                    new XElement("RestorePackagesPath", Path.GetFullPath(Path.Combine(folder, "packages"))),
                    new XElement("NuGetAudit", "false"),
                    new XElement("NoWarn", "NU1605;NU1608;NU1107;NU1701;NU1603;NU1504")),
                new XElement("ItemGroup", asked.OrderBy(a => a.Key, StringComparer.OrdinalIgnoreCase).Select(p => new XElement("PackageReference", new XAttribute("Include", p.Key), new XAttribute("Version", p.Value)))))
                .Save(Path.Combine(place, "Packages.csproj"));
            var said = Run(place);
            var changed = false;

            // A lower version than any that is there, asked for here or by a package: the nearest one instead.
            foreach (Match match in Nearest().Matches(said))
            {
                var id = match.Groups[1].Value;
                changed |= !asked.TryGetValue(id, out var before) || before != match.Groups[2].Value;
                asked[id] = match.Groups[2].Value;
            }

            foreach (Match match in Refused().Matches(said))
                changed |= match.Groups.Values.Skip(1).Any(g => g.Success && asked.Remove(g.Value));
            if (!changed)
                break;
        }
    }

    private static string Run(string place)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "Packages.csproj", "-v:minimal", "-m:1"]) { WorkingDirectory = place, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    private static PackageSet Read(string assets, List<(string Id, string Version)> wanted, bool isOld)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToArray();
        var libraries = root.GetProperty("libraries");
        var assemblies = new List<(string Package, string Path)>();
        var had = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in root.GetProperty("targets").EnumerateObject().SelectMany(t => t.Value.EnumerateObject()))
        {
            if (!libraries.TryGetProperty(library.Name, out var known) || !known.TryGetProperty("path", out var path))
                continue;
            var parts = library.Name.Split('/');
            had[parts[0]] = parts[1];
            if (!library.Value.TryGetProperty("compile", out var compile))
                continue;
            assemblies.AddRange(compile.EnumerateObject()
                .Where(c => c.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                .Select(c => folders.Select(f => Path.Combine(f, path.GetString()!, c.Name)).FirstOrDefault(File.Exists))
                .OfType<string>()
                .Select(p => (parts[0], p)));
        }

        return new PackageSet(
            assemblies,
            [.. isOld ? folders.SelectMany(FrameworkAssemblies) : []],
            [.. wanted.Where(w => had.TryGetValue(w.Id, out var version) && !version.StartsWith(PackageVersions.Least(w.Version), StringComparison.OrdinalIgnoreCase)).Select(w => (w.Id, w.Version, had[w.Id]))],
            [.. wanted.Where(w => !had.ContainsKey(w.Id))]);
    }

    // The platform of old projects is a package like any other, which the restore of a project for it fetches.
    private static IEnumerable<string> FrameworkAssemblies(string packages)
    {
        var package = Path.Combine(packages, "microsoft.netframework.referenceassemblies.net48");
        return Directory.Exists(package) ? Directory.EnumerateFiles(package, "*.dll", SearchOption.AllDirectories) : [];
    }

    [GeneratedRegex(@"error NU\d+: (?:Warning As Error: )?(?:Unable to find package ([\w\-]+(?:\.[\w\-]+)*)\. No packages exist|Package ([\w\-]+(?:\.[\w\-]+)*) [^ ]+ is not compatible|Version conflict detected for ([\w\-]+(?:\.[\w\-]+)*))")]
    private static partial Regex Refused();

    [GeneratedRegex(@"error NU110[23]: Unable to find (?:a stable )?package ([\w\-]+(?:\.[\w\-]+)*) with version [^\r\n]*\r?\n[^\r\n]*Nearest version: ([^ \]]+) \]")]
    private static partial Regex Nearest();
}
