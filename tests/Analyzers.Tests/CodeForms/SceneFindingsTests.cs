using PrivacySafe.Conferencing.Analyzers.Tests.Documentation;

namespace PrivacySafe.Conferencing.Analyzers.Tests.CodeForms;

/// <summary>
/// What people read of a finding, and what fixes are told, word for word as people have accepted it. After a change on purpose,
/// <c>PRIVACYSAFE_ACCEPT=1 dotnet test --project tests/Analyzers.Tests --filter-class '*SceneFindingsTests'</c> writes it anew; read the difference.
/// </summary>
public class SceneFindingsTests
{
    private const string Accepted = "tests/Analyzers.Tests/CodeForms/SceneFindings.txt";

    [Fact]
    public async Task A_scene_is_told_as_it_was_accepted()
    {
        var text = string.Join("\n", await Task.WhenAll(Scene.All.Select(async scene => $"## {scene.Name}\n{await FindingText.OfAsync(scene.Code)}")));
        if (FindingText.Accepts)
            File.WriteAllText(Path.Combine(Repository.Root, Accepted), text);
        Assert.Equal(Repository.Read(Accepted).ReplaceLineEndings("\n").Split('\n'), text.Split('\n'));
    }
}
