using System.Globalization;
using PrivacySafe.Conferencing.Analyzers.Baseline;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;
using PrivacySafe.Conferencing.Analyzers.Rules;
using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Baseline;

/// <summary>The finding of every rule can be accepted, as the sample project shows it.</summary>
public sealed class AcceptableRulesTests
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http.Json; global using System.Security.Cryptography;
        """;

    // What cannot be decided, is recognised or is wrong with a file of the analyzers is no finding about code.
    private static readonly string[] NotAcceptable = ["PSC9000", "PSC9001", "PSC9002", "PSC9003", "PSC9004", "PSC9005", "PSC9006", "PSC9007", "PSC9008"];

    public static TheoryData<string> Rules => [.. AcceptableRules.Ids.Order(StringComparer.Ordinal)];

    [Fact]
    public void Only_findings_about_code_and_settings_can_be_accepted() =>
        Assert.Equal(RuleDescriptors.All.Select(d => d.Id).Except(NotAcceptable).Order(StringComparer.Ordinal), AcceptableRules.Ids.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_finding_of_the_rule_can_be_accepted_and_is_missed_when_the_code_is_safe(string rule)
    {
        if (Code(rule, "Reported") is not { } code)
            return;
        var project = new BaselineProject(("/app/Example.cs", code), ("/app/Usings.cs", Usings));
        var found = (await project.FoundAsync(null)).Where(d => d.Id == rule).ToArray();
        Assert.NotEmpty(found);
        var keys = found.Select(d => d.Properties[FindingProperties.Key]!).ToArray();
        Assert.Equal(keys, keys.Distinct());
        Assert.All(keys, key => Assert.Equal(key, FindingKey.Parse(key)!.ToString()));

        var accepted = await project.FoundAsync(BaselineProject.Accepting(keys));
        Assert.Equal(found.Length, accepted.Count(d => d.Id == "PSC9005" && d.GetMessage(CultureInfo.InvariantCulture).StartsWith(rule, StringComparison.Ordinal)));
        Assert.DoesNotContain(accepted, d => d.Id == rule || d.Id == "PSC9006");

        var safe = await new BaselineProject(("/app/Example.cs", Code(rule, "Not reported")!), ("/app/Usings.cs", Usings)).FoundAsync(BaselineProject.Accepting(keys));
        Assert.Equal(keys.Length, safe.Count(d => d.Id == "PSC9006"));
    }

    private static string? Code(string id, string heading) =>
        (Repository.Read($"docs/rules/{id}.md").Split($"\n## {heading}\n") is [_, var rest] ? rest.Split("\n## ")[0] : "").Split("```csharp\n") is [_, var code] ? code.Split("```")[0] : null;
}
