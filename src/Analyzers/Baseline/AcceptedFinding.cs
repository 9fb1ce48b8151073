using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Baseline;

/// <summary>An entry of a project's baseline, with the line it stands in.</summary>
internal sealed class AcceptedFinding
{
    // "yyyy-MM-dd"
    private const int LengthOfDay = 10;

    /// <param name="entry">What it says.</param>
    /// <param name="place">The line with its key.</param>
    /// <param name="isOfThisProject">True when no other project and no other target framework can hold the finding.</param>
    public AcceptedFinding(BaselineEntry entry, Location place, bool isOfThisProject)
    {
        Entry = entry;
        Place = place;
        IsOfThisProject = isOfThisProject;
    }

    public BaselineEntry Entry { get; }

    public Location Place { get; }

    /// <summary>True when this compilation alone can say that the finding is gone.</summary>
    public bool IsOfThisProject { get; }

    /// <summary>The last day on which an entry counts; null when it says none.</summary>
    public static DateTime? EndOf(BaselineEntry entry) => entry.Until.Length == LengthOfDay ? WrittenDate.Day(entry.Until) : null;

    /// <summary>True when an entry does not count any more.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="asOf">The day against which ends are compared; null: nothing has ended.</param>
    public static bool HasEnded(BaselineEntry entry, DateTime? asOf) => asOf is { } day && EndOf(entry) is { } end && end < day;
}
