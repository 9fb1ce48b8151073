namespace PrivacySafe.Conferencing;

/// <summary>
/// States for what purpose code fetches a report on single people in meetings, such as who took part, when and for how long, and after how many days what it fetched is deleted. On a method, a
/// constructor, a property or a type, whose code is then not told about (rule PSC4007). It changes nothing at run time; reviewers and data-protection officers find all such places by it.
/// </summary>
/// <remarks>Requirement S101; Article 5(1)(b) and (e) GDPR. Thread-safe: it never changes.</remarks>
/// <example><code>[UsageReport("Certificates of attendance for the medical association", deleteAfterDays: 30)]</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class UsageReportAttribute : Attribute
{
    /// <summary>States the purpose.</summary>
    /// <param name="purpose">What the report is needed for, in at least two words that say something.</param>
    /// <param name="deleteAfterDays">After how many days what was fetched is deleted; greater than zero.</param>
    /// <exception cref="ArgumentException"><paramref name="purpose"/> is null, empty or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deleteAfterDays"/> is zero or less.</exception>
    public UsageReportAttribute(string purpose, int deleteAfterDays)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deleteAfterDays);
        Purpose = purpose;
        DeleteAfterDays = deleteAfterDays;
    }

    /// <summary>What the report is needed for.</summary>
    public string Purpose { get; }

    /// <summary>After how many days what was fetched is deleted.</summary>
    public int DeleteAfterDays { get; }
}
