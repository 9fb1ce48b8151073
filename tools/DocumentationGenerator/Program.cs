using PrivacySafe.Conferencing.DocumentationGenerator;

var check = args is ["--check"];
if (!check && args.Length > 0)
{
    Console.Error.WriteLine("Usage: DocumentationGenerator [--check]");
    return 2;
}

var root = RepositoryRoot.Find();
var drifted = 0;
foreach (var page in new IPage[] { new ControlsPage(root), new ProvidersPage(root) })
{
    var path = Path.Combine(root, page.Path);
    var text = page.Write();
    if (File.Exists(path) && File.ReadAllText(path) == text)
        continue;
    if (check)
    {
        drifted++;
        Console.Error.WriteLine($"{page.Path} does not match the catalogue. Run: dotnet run --project tools/DocumentationGenerator");
        continue;
    }

    File.WriteAllText(path, text);
    Console.WriteLine($"{page.Path} written.");
}

return drifted == 0 ? 0 : 1;
