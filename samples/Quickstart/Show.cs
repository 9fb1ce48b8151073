using PrivacySafe.Conferencing;
using Spectre.Console;

namespace Quickstart;

/// <summary>Evidence and refusals as tables.</summary>
internal static class Show
{
    public static void Title(string text) => AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());

    public static void Evidence(MeetingEvidence evidence)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("control", "wanted", "applied", "outcome", "source");
        foreach (var control in evidence.Controls.Where(c => c.IsDemanded))
        {
            foreach (var setting in control.Settings.Where(s => s.Counts))
            {
                table.AddRow(
                    Markup.Escape(control.Control.Id),
                    Markup.Escape(setting.Name.Length == 0 ? "by people" : $"{setting.Name} = {setting.Wanted}"),
                    Markup.Escape(setting.Applied ?? "–"),
                    Colour(setting.Outcome > ControlOutcome.Observed ? control.Outcome : setting.Outcome),
                    Markup.Escape(setting.Outcome > ControlOutcome.Declared && control.Declaration is { } declared ? $"declared: {declared.By}" : setting.Source));
            }
        }

        AnsiConsole.Write(table);
        foreach (var fact in evidence.LegalFacts)
            AnsiConsole.MarkupLine($"  {Markup.Escape(fact.Name)}: {Markup.Escape(fact.Value)} [grey]({fact.Status.ToString().ToLowerInvariant()})[/]");
    }

    public static void Refusal(MeetingPolicyException refusal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("control", "why", "what would make it acceptable");
        foreach (var violation in refusal.Violations)
            table.AddRow(Markup.Escape(violation.Control?.Id ?? violation.Setting ?? ""), Markup.Escape(violation.Reason), Markup.Escape(violation.Remedy));
        AnsiConsole.MarkupLine($"[yellow]Refused at {refusal.Stage}.[/] {Markup.Escape(refusal.Cleanup.ToString())}");
        AnsiConsole.Write(table);
    }

    private static string Colour(ControlOutcome outcome) => outcome switch
    {
        ControlOutcome.Enforced or ControlOutcome.Observed => $"[green]{outcome}[/]",
        ControlOutcome.Violated => $"[red]{outcome}[/]",
        _ => $"[yellow]{outcome}[/]",
    };
}
