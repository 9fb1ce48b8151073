namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

public class PasscodeGeneratorTests
{
    private const string Usings = "using System;\nusing System.Linq;\nusing System.Net.Http;\nusing System.Net.Http.Json;\nusing System.Security.Cryptography;\nusing System.Threading.Tasks;\n";

    [Fact]
    public Task Passcodes_that_other_projects_send() => Analysis.OfAsync(Usings + """
        record ZoomRequest(string Topic, string Password);
        interface IZoom { Task Create(ZoomRequest request); }
        class ZoomAppointments(IZoom zoom)
        {
            Task Create(string topic) => zoom.Create(new ZoomRequest(topic, GeneratePassword()));
            static string GeneratePassword()
            {
                var random = {|PSC1017:new Random()|};
                return new string(Enumerable.Repeat("abcdef", 8).Select(s => s[random.Next(s.Length)]).ToArray());
            }
            string CreateMeetingPasscode() => {|PSC1017:Random|}.Shared.Next(100_000, 1_000_000).ToString();
        }
        """);

    [Fact]
    public Task What_is_sent_in_the_same_type_is_told_there() => Analysis.OfAsync(Usings + """
        class ZoomMeetings(HttpClient http)
        {
            Task Create(string topic) => http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, password = {|PSC1004:GeneratePassword()|} });
            static string GeneratePassword() => new Random().Next(100_000, 1_000_000).ToString();
        }
        """);

    [Fact]
    public Task Other_generators_and_other_purposes_are_silent() => Analysis.OfAsync(Usings + """
        class ZoomAppointments
        {
            string GeneratePassword() => RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString();
            string GenerateTopic() => new Random().Next().ToString();
            bool IsPasswordNew() => new Random().Next() > 1;
        }
        class Accounts { string GeneratePassword() => new Random().Next().ToString(); }
        """);
}
