namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>The categories of rules, by the first digit of their ids.</summary>
internal static class RuleCategories
{
    public const string Access = "Privacy.Access";
    public const string Accounts = "Privacy.Accounts";
    public const string Recording = "Privacy.Recording";
    public const string PersonalData = "Privacy.PersonalData";
    public const string Location = "Privacy.Location";
    public const string Messages = "Privacy.Messages";
    public const string Governance = "Privacy.Governance";
    public const string Undecided = "Privacy.Undecided";
    public const string Baseline = "Privacy.Baseline";
    public const string Analysis = "Privacy.Analysis";
}
