using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Host;

/// <summary>What users describe is read once for as long as its files stay as they are.</summary>
public sealed class VocabularyTests
{
    private const string Header = "conferencing-api 1\n";

    [Fact]
    public void Where_nothing_is_described_all_compilations_share_what_is_built_in()
    {
        Assert.Same(Vocabulary.BuiltIn, Of());
        Assert.Same(Vocabulary.BuiltIn, Of(new WrittenFile("appsettings.json", "{}")));
        Assert.Same(Vocabulary.BuiltIn, Of(new WrittenFile("Own.conferencing-api.txt", Header + "# nothing")));
    }

    [Fact]
    public void The_same_files_are_read_once()
    {
        WrittenFile one = new("One.conferencing-api.txt", Header + "sink log M:A.B.C"), two = new("Two.conferencing-api.txt", Header + "sink log M:A.B.D");
        Assert.Same(Of(one), Of(one));
        Assert.Same(Of(one, two), Of(new WrittenFile("appsettings.json", "{}"), one, two));
        Assert.NotSame(Of(one), Of(one, two));
        Assert.NotSame(Of(one), Of(new WrittenFile("One.conferencing-api.txt", Header + "sink log M:A.B.E")));
    }

    [Fact]
    public void A_shared_file_may_stand_beside_any_number_of_others()
    {
        WrittenFile shared = new("A.conferencing-api.txt", Header + "sink log M:A.B.C");
        var projects = Enumerable.Range(0, 40).Select(i => new WrittenFile("B.conferencing-api.txt", Header + $"call create-meeting zoom M:A.B.Create{i}")).ToArray();
        foreach (var project in projects.Concat(projects))
            Assert.Equal(Vocabulary.BuiltIn.Apis.Methods.Count + 1, Of(shared, project).Apis.Methods.Count);
    }

    private static Vocabulary Of(params AdditionalText[] files) => Vocabulary.Of([.. files], TestContext.Current.CancellationToken);
}
