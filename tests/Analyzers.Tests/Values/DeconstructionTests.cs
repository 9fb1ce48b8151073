namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>Values that reach their variables by taking something apart.</summary>
public class DeconstructionTests
{
    private const string Send = """return _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { auto_recording = mode } });""";

    private static Task Code(string body) => Analysis.OfAsync($$"""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Service { HttpClient _http = new(); (string, int) Chosen() => default; Task A(bool other) { {{body}} {{Send}} } }
        """);

    [Theory]
    [InlineData("""var (mode, days) = ({|PSC3002:"cloud"|}, 1);""")]
    [InlineData("""(string mode, int days) = ({|PSC3002:"cloud"|}, 1);""")]
    [InlineData("""string mode = "none"; int days; (mode, days) = ({|PSC3002:"cloud"|}, 1);""")]
    [InlineData("""var ((mode, days), more) = (({|PSC3002:"cloud"|}, 1), 2);""")]
    [InlineData("""var mode = "none"; if (other) (mode, _) = ({|PSC3002:"cloud"|}, 1);""")]
    public Task A_part_is_known_where_a_tuple_is_written(string body) => Code(body);

    [Theory]
    [InlineData("""var (mode, days) = Chosen();""")]
    [InlineData("""var mode = "cloud"; (mode, _) = Chosen();""")]
    [InlineData("""var mode = "cloud"; (mode, _) = ("none", 1);""")]
    [InlineData("""var (other1, mode) = ("cloud", "none");""")]
    public Task What_is_taken_from_elsewhere_is_unknown(string body) => Code(body);
}
