using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static PrivacySafe.Conferencing.CodeFixes.Tests.Fixing;

namespace PrivacySafe.Conferencing.CodeFixes.Tests;

public class PasscodeExpressionTests
{
    private const string Before = """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class Service
        {
            readonly HttpClient _http = new();

            Task Create() => _http.{|PSC1001:PostAsJsonAsync|}("https://api.zoom.us/v2/users/me/meetings", new { topic = "x" });
        }
        """;

    private static string After(string passcode) => Before
        .Replace("{|PSC1001:PostAsJsonAsync|}", "PostAsJsonAsync", StringComparison.Ordinal)
        .Replace("new { topic = \"x\" }", "new { topic = \"x\", password = " + passcode + " }", StringComparison.Ordinal);

    [Fact]
    public Task The_platform_is_named_in_full_where_it_is_not_imported() => OfAsync("PSC1001", [Before], [After("System.Security.Cryptography." + NewPasscode)]);

    [Fact]
    public Task The_sdk_comes_first() => OfAsync(
        "PSC1001",
        [Before],
        [After("PrivacySafe.Conferencing.Passcode.NewRandom().Reveal()")],
        [.. References, Library("namespace PrivacySafe.Conferencing { public sealed class Passcode { public static Passcode NewRandom() => new Passcode(); public string Reveal() => \"\"; } }", References)]);

    [Fact]
    public Task An_older_platform_writes_random_bytes() => OfAsync(
        "PSC1001",
        [Before],
        [After("System.Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(5))")],
        Old("public static byte[] GetBytes(int count) => new byte[count];"));

    [Fact]
    public Task Without_a_generator_in_one_expression_nothing_is_offered() => OfAsync("PSC1001", [Before], [Before], Old("public static int GetInt32(int to) => 0;"));

    [Fact]
    public Task A_text_that_is_put_together_is_replaced_where_it_is_taken_out()
    {
        const string code = """
            using System;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text;
            using System.Threading.Tasks;

            class Service
            {
                readonly HttpClient _http = new();

                Task Create(Random random)
                {
                    var text = new StringBuilder();
                    for (var i = 0; i < 8; i++)
                        text.Append("0123456789"[random.Next(10)]);
                    return _http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = MADE });
                }
            }
            """;
        return OfAsync("PSC1004", [code.Replace("MADE", "{|PSC1004:text.ToString()|}", StringComparison.Ordinal)], [code.Replace("MADE", "System.Security.Cryptography." + NewPasscode, StringComparison.Ordinal)]);
    }

    private static IReadOnlyList<MetadataReference> Old(string member)
    {
        var rest = References.Where(r => !Path.GetFileName(r.Display!).StartsWith("System.Security.Cryptography", StringComparison.Ordinal)).ToArray();
        return [.. rest, Library("namespace System.Security.Cryptography { public class RandomNumberGenerator { " + member + " } }", rest)];
    }

    private static PortableExecutableReference Library(string code, IEnumerable<MetadataReference> references)
    {
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
