namespace PrivacySafe.Conferencing.CodeFixes.Tests.Documentation;

/// <summary>What the pages of the rules show is what the fixes do.</summary>
public sealed class RulePagesTests
{
    // What ImplicitUsings of a project and the Using items of samples/UnsafeApp bring.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http.Json; global using System.Security.Cryptography;

        """;

    public static TheoryData<string> Rules => [.. RulePage.Rules.Where(rule => RulePage.Of(rule).Unsafe is not null)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_fix_makes_the_safe_code_of_the_unsafe_code(string rule)
    {
        var page = RulePage.Of(rule);
        var code = await AnalysedCode.OfAsync(Usings + page.Unsafe);
        if (page.IsWithoutFix)
        {
            Assert.True(await code.FixAsync(rule) is null, $"{rule} has a fix: take '(no fix)' off the mark in samples/UnsafeApp.");
            return;
        }

        for (var findings = 0; code.Findings.Any(d => d.Id == rule); findings++)
        {
            Assert.InRange(findings, 0, 9);
            code = await AnalysedCode.OfAsync(await code.FixAsync(rule) ?? throw new InvalidOperationException($"No fix is offered for {rule}. Where none is meant to be, mark the line in samples/UnsafeApp: // {rule} (no fix)"));
        }

        Assert.DoesNotContain(code.Findings, AnalysedCode.IsOfCompiler);
        if (page.ShowsAnotherRepair)
            Assert.NotEqual(RulePage.Essence(page.Safe!), RulePage.Essence(code.Text[Usings.Length..]));
        else
            Assert.Equal(RulePage.Essence(page.Safe!), RulePage.Essence(code.Text[Usings.Length..]));
    }
}
