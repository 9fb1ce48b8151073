namespace PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

/// <summary>The page about own APIs keeps what it promises: its code is reported, with the description above it, exactly where it is marked.</summary>
public sealed class UserApisPageTests
{
    private const string Page = "docs/user-apis.md";

    public static TheoryData<string> Sections => [.. Repository.Read(Page).Split("\n## ").Skip(1).Where(s => s.Contains("```csharp\n", StringComparison.Ordinal)).Select(s => s.Split('\n')[0])];

    [Fact]
    public void Each_kind_of_entry_has_an_example() => Assert.Equal(5, Sections.Count);

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task The_code_is_reported_where_it_is_marked(string heading)
    {
        var section = Repository.Read(Page).Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        var code = Block(section, "csharp");
        var marked = ExampleCode.Marked(code).ToArray();

        Assert.NotEmpty(marked);
        Assert.Equal(marked, await ExampleCode.FoundAsync(code, [new WrittenFile("Own.conferencing-api.txt", Block(section, "text"))]));
        Assert.Empty(await ExampleCode.FoundAsync(code));
    }

    private static string Block(string section, string language) => section.Split($"```{language}\n")[1].Split("```")[0];
}
