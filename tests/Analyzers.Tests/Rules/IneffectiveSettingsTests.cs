using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Settings that stand where nobody heeds them.</summary>
public class IneffectiveSettingsTests
{
    private const string Code = """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        class Service(HttpClient zoom)
        {
            Task Create(string topic) => zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
            {
                topic,
                settings = new { waiting_room = true, password = RandomNumberGenerator.GetHexString(10) },
            });
        }
        """;

    [Fact]
    public async Task Beside_the_misplaced_value_stands_only_the_beginning_of_the_object_that_lacks_it()
    {
        var compilation = CSharpCompilation.Create("Code", [CSharpSyntaxTree.ParseText(Code, cancellationToken: TestContext.Current.CancellationToken)], Analysis.Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var found = Assert.Single(await Analysis.FoundInAsync(compilation, new ConferencingAnalyzer()), d => d.Id == "PSC1012");
        Assert.Equal("RandomNumberGenerator.GetHexString(10)", TextAt(found.Location));
        Assert.Contains("new", found.AdditionalLocations.Select(TextAt));
        Assert.All(found.AdditionalLocations, place => Assert.DoesNotContain('\n', TextAt(place)));
    }

    private static string TextAt(Location place) => Code.Substring(place.SourceSpan.Start, place.SourceSpan.Length);
}
