using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

/// <summary>The pages of the rules keep what they promise. That they match the rules is checked by the generator.</summary>
public sealed class RulePagesTests
{
    // Nothing a reader can write makes the analysis fail, an option, a description and a baseline are no code, and a recognised creation is nothing unsafe.
    private static readonly string[] WithoutUnsafeCode = ["PSC9000", "PSC9002", "PSC9003", "PSC9004", "PSC9005", "PSC9006", "PSC9007", "PSC9008"];

    public static TheoryData<string> Rules => [.. RuleDescriptors.All.Select(d => d.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(RuleDescriptors.All.Select(d => d.Id + ".md").Append("README.md").Order(StringComparer.Ordinal), Repository.Files("docs/rules", "*.md"));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_unsafe_code_is_reported_by_exactly_this_rule_where_it_is_marked(string id)
    {
        if (Code(id, "Reported") is not { } code)
        {
            Assert.Contains(id, WithoutUnsafeCode);
            return;
        }

        var marked = ExampleCode.Marked(code).ToArray();
        Assert.NotEmpty(marked);
        Assert.All(marked, mark => Assert.Equal(id, mark.Id));
        Assert.Equal(marked, await ExampleCode.FoundAsync(code));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_safe_code_is_not_reported_by_any_rule(string id)
    {
        if (Code(id, "Not reported") is not { } code)
        {
            Assert.Contains(id, WithoutUnsafeCode);
            return;
        }

        Assert.Empty(await ExampleCode.FoundAsync(code));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_says_why_and_when_not(string id)
    {
        Assert.NotEmpty(Section(id, "Why"));
        Assert.NotEmpty(Section(id, "When to suppress"));
        Assert.NotEmpty(Section(id, "Configuration"));
    }

    private static string? Code(string id, string heading) => Section(id, heading).Split("```csharp\n") is [_, var rest] ? rest.Split("```")[0] : null;

    private static string Section(string id, string heading) =>
        Repository.Read($"docs/rules/{id}.md").Split($"\n## {heading}\n") is [_, var rest] ? rest.Split("\n## ")[0].Trim() : "";
}
