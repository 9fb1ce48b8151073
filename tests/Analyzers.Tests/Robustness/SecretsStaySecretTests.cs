using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>Whatever a secret looks like, what is said about it does not repeat it.</summary>
public class SecretsStaySecretTests
{
    // Without x: a row of it is a placeholder and no secret.
    private static readonly Gen<string> Secrets = Gen.Char["abcdefghjkmnpqrstvwyzABCDEFGHJKLMNPQRSTVWYZ23456789-_+/="].Array[12, 48].Select(characters => new string(characters) + "7kQ2");

    [Fact]
    public void No_finding_holds_the_value() => Secrets.Sample(
        secret =>
        {
            var tree = CSharpSyntaxTree.ParseText($$"""
                // A meeting on zoom.
                class ZoomOptions
                {
                    public string ClientSecret { get; set; } = "{{secret}}";
                    public System.Threading.Tasks.Task A(System.Net.Http.HttpClient http)
                    {
                        http.DefaultRequestHeaders.Add("Authorization", "Bearer {{secret}}");
                        return http.PostAsync("https://zoom.us/oauth/token?client_secret={{secret.Replace("=", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal)}}", null);
                    }
                }
                class Tokens
                {
                    const string B = "{{secret}}";
                    public System.Threading.Tasks.Task A(System.Net.Http.HttpClient http, string id)
                    {
                        var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, "https://zoom.us/oauth/token");
                        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", System.Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(id + ":" + B)));
                        return http.SendAsync(request);
                    }
                    public System.Threading.Tasks.Task Room(System.Net.Http.HttpClient http, string query) => http.GetAsync("https://bbb.example.org/bigbluebutton/api/create?" + query
                        + "&checksum=" + System.Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("create" + query + B))));
                }
                """);
            var compilation = CSharpCompilation.Create("Secrets", [tree], Analysis.Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            var file = new SettingsText("appsettings.json", "{ \"Zoom\": { \"ClientSecret\": \"" + secret + "\" } }");
            var found = compilation.WithAnalyzers([new ConferencingAnalyzer()], new AnalyzerOptions([file])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            var told = found.SelectMany(d => new[] { d.GetMessage(null), d.Descriptor.Title.ToString(null), d.ToString() }.Concat(d.Properties.Keys).Concat(d.Properties.Values.OfType<string>())).ToImmutableArray();

            // Under a name that says nothing: in the header, and in the checksum if it can be a key.
            var unnamed = found.Count(d => d.Id == "PSC2002" && d.Location.SourceTree == tree && tree.GetText().ToString(d.Location.SourceSpan) == "B");
            return found.Any(d => d.Id == "PSC2002" && d.Location.Kind == LocationKind.ExternalFile) && unnamed == (secret.TrimEnd('=').Contains('=', StringComparison.Ordinal) ? 1 : 2) && told.All(text => !text.Contains(secret, StringComparison.Ordinal));
        },
        iter: 60);

    private sealed class SettingsText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
