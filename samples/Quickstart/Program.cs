using Quickstart.Scenes;
using Spectre.Console;

// A pipe or a log has no width of its own; the tables need some.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 170;

if (args is ["--live"])
    return await LiveScene.RunAsync();
if (args.Length > 0)
{
    AnsiConsole.MarkupLine("[red]Unknown arguments.[/] Run without arguments for the emulator, or with --live for a real account.");
    return 2;
}

AnsiConsole.WriteLine("Everything below happens over real HTTP against an emulator of Zoom and Jitsi on this machine.");
await EmployeeScene.RunAsync();
await WorksCouncilScene.RunAsync();
await OwnServerScene.RunAsync();
await OverwrittenScene.RunAsync();
await LostAnswerScene.RunAsync();
RecordedWorksCouncilScene.Run();
await UnsafeAppScene.RunAsync();
return 0;
