namespace PrivacySafe.Conferencing.Analyzers.Baseline.Text;

/// <summary>The words of the format.</summary>
internal static class BaselineWords
{
    /// <summary>What the names of such files end with.</summary>
    public const string Ending = ".conferencing-baseline.txt";

    /// <summary>The first line, with the version of the format.</summary>
    public const string Header = "conferencing-baseline 1";

    /// <summary>The property under which a finding says its key, in the compiler's log as well.</summary>
    public const string KeyProperty = "baselineKey";

    public const string In = "in";
    public const string About = "about";
    public const string Owner = "owner";
    public const string Reason = "reason";
    public const string Until = "until";

    /// <summary>What an entry says until somebody writes who answers for it.</summary>
    public const string OwnerToFillIn = "<who answers for it>";

    /// <summary>What an entry says until somebody writes why.</summary>
    public const string ReasonToFillIn = "<why it may stay until then>";

    /// <summary>What an entry says until somebody writes how long.</summary>
    public const string UntilToFillIn = "<yyyy-MM-dd>";
}
