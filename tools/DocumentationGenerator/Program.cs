using PrivacySafe.Conferencing.DocumentationGenerator;
using PrivacySafe.Conferencing.DocumentationGenerator.Pictures;
using PrivacySafe.Conferencing.DocumentationGenerator.Presets;
using PrivacySafe.Conferencing.DocumentationGenerator.Rules;

var check = args is ["--check"];
if (!check && args.Length > 0)
{
    Console.Error.WriteLine("Usage: DocumentationGenerator [--check]");
    return 2;
}

var root = RepositoryRoot.Find();
var drifted = 0;
var pages = new IPage[] { new ControlsPage(root), new ProfilesPage(root), new ProvidersPage(root), new ScopesPage(root), new RulesIndexPage(), new ReadmeRules(root), new ReleaseTracking(root), new PresetList(), new FlagsPicture(root) }
    .Concat(Rule.All.Select(rule => new RulePage(root, rule)))
    .Concat(Preset.All.Select(preset => new PresetFile(preset)))
    .ToArray();
foreach (var page in pages)
{
    var path = Path.Combine(root, page.Path);
    var text = page.Write();
    if (File.Exists(path) && File.ReadAllText(path) == text)
        continue;
    if (check)
    {
        drifted++;
        Console.Error.WriteLine($"{page.Path} does not match the catalogue and the rules. Run: dotnet run --project tools/DocumentationGenerator");
        continue;
    }

    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
    Console.WriteLine($"{page.Path} written.");
}

foreach (var folder in (string[])[RulePage.Folder, PresetFile.Folder])
{
    foreach (var path in Directory.EnumerateFiles(Path.Combine(root, folder)).Where(path => !pages.Any(page => Path.GetFullPath(Path.Combine(root, page.Path)) == path)))
    {
        if (check)
        {
            drifted++;
            Console.Error.WriteLine($"{Path.GetRelativePath(root, path)} belongs to no rule or preset. Run: dotnet run --project tools/DocumentationGenerator");
            continue;
        }

        File.Delete(path);
        Console.WriteLine($"{Path.GetRelativePath(root, path)} deleted.");
    }
}

return drifted == 0 ? 0 : 1;
