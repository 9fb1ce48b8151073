using Spectre.Console;

namespace Quickstart.Scenes;

/// <summary>A recorded works-council session does not compile. The message shown is asserted by a test against the compiler.</summary>
internal static class RecordedWorksCouncilScene
{
    public static void Run()
    {
        Show.Title("6. A recorded works-council session does not compile");
        AnsiConsole.WriteLine(Read("DoesNotCompile.cs"));
        AnsiConsole.MarkupLine($"[red]{Markup.Escape(Read("DoesNotCompile.message.txt").Trim())}[/]");
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(RecordedWorksCouncilScene).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
