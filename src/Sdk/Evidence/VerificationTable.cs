using System.Globalization;
using System.Text;

namespace PrivacySafe.Conferencing;

/// <summary>A run over an account as a table of plain text: a header, one row for each meeting as it comes, and a footer.</summary>
/// <remarks>Safe for concurrent use. Shows no host, no topic and no secret. The last column is as wide as it has to be.</remarks>
public static class VerificationTable
{
    private const int Id = 13;
    private const int Start = 17;
    private const int Profile = 20;
    private const int Verdict = 12;

    /// <summary>The names of the columns, and a line below them.</summary>
    public static string Header { get; } =
        Columns("meeting", "start (UTC)", "profile", "verdict", "why") + Environment.NewLine + new string('-', Id + Start + Profile + Verdict + 4 + 3);

    /// <summary>The row of one meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="meeting"/> is null.</exception>
    public static string Row(MeetingVerification meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Columns(
            meeting.MeetingId ?? "(a host)",
            (meeting.Start is { } start ? start.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "") + (meeting.IsRecurring ? "*" : ""),
            meeting.Profile ?? "",
            meeting.Problem is not null ? "not read" : meeting.IsAcceptable ? "good enough" : "falls short",
            Why(meeting));
    }

    /// <summary>What was found in all.</summary>
    /// <param name="totals">The totals of the run.</param>
    /// <exception cref="ArgumentNullException"><paramref name="totals"/> is null.</exception>
    public static string Footer(AccountVerificationTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.HostsKnown} hosts, {totals.Judged} meetings judged, {totals.FallingShort} fall short, {totals.NotRead} not read, {totals.Vanished} gone meanwhile, {totals.PassedOver} passed over."));
        if (totals.HostsNotListed > 0)
            text.Append(CultureInfo.InvariantCulture, $" The lists of {totals.HostsNotListed} hosts could not be read; their meetings are missing here.");
        return text.Append(" * recurring").ToString();
    }

    private static string Why(MeetingVerification meeting)
    {
        if (meeting.Problem is { } problem)
            return $"{problem.Operation}: {problem.Reason}";
        if (meeting.Evidence is not { IsAcceptable: false } evidence)
            return "";
        var controls = evidence.Controls.Where(c => !c.IsAcceptable).Select(c => $"{c.Control.Id} ({string.Join(", ", Blamed(c))})");
        return string.Join("; ", controls.Concat(evidence.MissingMeasures.Select(m => $"{m.Id} (not declared)")));
    }

    private static IEnumerable<string> Blamed(ControlEvidence control)
    {
        var settings = control.Settings.Where(s => s.Counts && s.Outcome > control.Requirement!.WeakestAcceptable).ToArray();
        return settings.Length == 0
            ? [control.Outcome.ToString()]
            : settings.Select(s => s.Name.Length == 0 ? s.Outcome.ToString() : s.Applied is null ? $"{s.Name} {s.Outcome}" : $"{s.Name} is {s.Applied}");
    }

    private static string Columns(string id, string start, string profile, string verdict, string why) =>
        $"{Fit(id, Id)} {Fit(start, Start)} {Fit(profile, Profile)} {Fit(verdict, Verdict)} {why}".TrimEnd();

    private static string Fit(string text, int width) => text.Length <= width ? text.PadRight(width) : string.Concat(text.AsSpan(0, width - 1), "…");
}
