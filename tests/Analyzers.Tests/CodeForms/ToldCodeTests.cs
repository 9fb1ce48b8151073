using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

namespace PrivacySafe.Conferencing.Analyzers.Tests.CodeForms;

/// <summary>
/// What is told of the variants of a rule that the scenes do not show, word for word as people have accepted it: each file in <c>Told</c> holds code and, below a line, its findings. After a
/// change on purpose, <c>PRIVACYSAFE_ACCEPT=1 dotnet test --project tests/Analyzers.Tests --filter-class '*ToldCodeTests'</c> writes them anew; read the difference.
/// </summary>
public class ToldCodeTests
{
    private const string Folder = "tests/Analyzers.Tests/CodeForms/Told";
    private const string Below = "\n----\n";

    public static TheoryData<string> Names => [.. Repository.Files(Folder, "*.txt")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Code_is_told_as_it_was_accepted(string name)
    {
        var path = $"{Folder}/{name}";
        var code = Repository.Read(path).ReplaceLineEndings("\n").Split(Below)[0];
        var found = await FindingText.OfAsync(code);
        if (FindingText.Accepts)
            File.WriteAllText(Path.Combine(Repository.Root, path), code + Below + found);
        Assert.Equal(Repository.Read(path).ReplaceLineEndings("\n").Split(Below)[1].Split('\n'), found.Split('\n'));
    }
}
