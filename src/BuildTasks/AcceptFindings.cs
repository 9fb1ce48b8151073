using System.Globalization;
using Microsoft.Build.Framework;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;

namespace PrivacySafe.Conferencing.BuildTasks;

/// <summary>Accepts in a project's baseline what its compilation has found, and takes out what is not found any more. Several compilations of one project may do so at once.</summary>
public sealed class AcceptFindings : Microsoft.Build.Utilities.Task
{
    private const string ErrorCode = "PSCBASELINE";
    private const string StaleRule = "PSC9006";
    private const string AcceptedRule = "PSC9005";

    /// <summary>What the compiler has written, in SARIF.</summary>
    [Required]
    public string ErrorLog { get; set; } = "";

    /// <summary>The baseline, which is made when there is none.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <summary>Who answers for it.</summary>
    [Required]
    public string Owner { get; set; } = "";

    /// <summary>Why it may stay.</summary>
    [Required]
    public string Reason { get; set; } = "";

    /// <summary>The last day, as yyyy-MM-dd.</summary>
    [Required]
    public string Until { get; set; } = "";

    /// <summary>What the project is called in messages.</summary>
    public string Project { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!DateTime.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return Fail($"The end '{Until}' is no day. Write it as yyyy-MM-dd, e.g. 2027-03-31.");
        try
        {
            var results = SarifResults.Read(ErrorLog).ToArray();
            var stale = Keys(results.Where(r => r.Rule == StaleRule));
            var found = Keys(results.Where(r => r.Rule is not (StaleRule or AcceptedRule) && r is { IsSuppressed: false, IsSuggestion: false }));
            using (BaselineLock.Take(Baseline))
            {
                // What is accepted already and not found by this compilation stays as it is: another framework may find it.
                var before = File.Exists(Baseline) ? File.ReadAllText(Baseline) : "";
                var baseline = BaselineText.Read(before);
                if (!baseline.CanChange)
                    return Fail($"{Baseline} does not begin with '{BaselineWords.Header}'. Correct its first line, or remove the file.");
                var after = baseline.With(found.Select(key => new BaselineEntry(key, Owner, Reason, Until)), stale);
                if (after != before && (found.Length > 0 || stale.Length > 0))
                    AtomicFile.Write(Baseline, after);
            }

            Tell(found.Length, stale.Length);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Xml.XmlException or FormatException)
        {
            return Fail($"{Baseline} was not written: {e.Message}");
        }
    }

    private static FindingKey[] Keys(IEnumerable<SarifResult> results) => results.Select(r => r.Key is null ? null : FindingKey.Parse(r.Key)).OfType<FindingKey>().Distinct().ToArray();

    private void Tell(int accepted, int removed) =>
        Log.LogMessage(MessageImportance.High, $"PrivacySafe.Conferencing: {Project} accepts {accepted.ToString(CultureInfo.InvariantCulture)} more findings until {Until}, and {removed.ToString(CultureInfo.InvariantCulture)} fewer that are gone: {Baseline}");

    private bool Fail(string message)
    {
        Log.LogError(null, ErrorCode, null, Baseline, 0, 0, 0, 0, message);
        return false;
    }
}
