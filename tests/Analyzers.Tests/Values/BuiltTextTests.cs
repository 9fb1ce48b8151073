namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>Texts that a StringBuilder puts together call by call.</summary>
public class BuiltTextTests
{
    private static Task Code(string body) => Analysis.OfAsync($$"""
        using System.Net.Http; using System.Text; using System.Threading.Tasks;
        class Service
        {
            HttpClient _http = new();
            Task Create(string topic, string code, bool other)
            {
                var json = new StringBuilder("{");
                {{body}}
                return _http.{|#0:PostAsync|}("https://api.zoom.us/v2/users/me/meetings", new StringContent(json.ToString()));
            }
        }
        """.Replace("{|#0:PostAsync|}", body.EndsWith("// none", StringComparison.Ordinal) ? "{|PSC1001:PostAsync|}" : "{|PSC9001:PostAsync|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("""json.Append("\"topic\":\"").Append(topic).Append("\","); json.Append("\"password\":\"").Append(code).Append("\"}");""")]
    [InlineData("""json.Append("\"topic\":\"").Append(topic); json.Append("\","); json.Append("\"password\":\""); json.Append(code); json.Append("\"}");""")]
    [InlineData("""json.Append("\"topic\":\"x\"}"); json.Replace("}", ",\"password\":\"" + code + "\"}");""")]
    [InlineData("""json.Append("\"topic\":\"x\"}"); json.Insert(1, "\"password\":\"" + code + "\",");""")]
    [InlineData("""json.Append("\"topic\":\"x\"").AppendFormat(",\"password\":\"{0}\"}}", code);""")]
    [InlineData("""json.Append("\"topic\":\"x\",").Append(code, 0, 3).Append("}");""")]
    public Task What_is_written_with_a_value_from_elsewhere_is_not_missing(string body) => Code(body);

    [Theory]
    [InlineData("""json.Append("\"topic\":\"").Append(topic).Append("\"}"); // none""")]
    [InlineData("""json.Append("\"password\":\"a\"}"); json.Clear().Append("{\"topic\":\"").Append(topic); json.Append("\"}"); // none""")]
    [InlineData("""json.Append("\"topic\":\"").Append(topic); json.Append("\"}"); json.EnsureCapacity(100); // none""")]
    public Task What_is_not_written_is_missing(string body) => Code(body);
}
