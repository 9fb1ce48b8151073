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
    public Task Names_and_results_of_a_generator() => Analysis.OfAsync(Usings + """
        class ZoomAppointments
        {
            string CreatePassword() => {|PSC1017:new Random()|}.Next().ToString();
            String MakePasscode() => {|PSC1017:new Random()|}.Next().ToString();
            Task<string> RandomMeetingPin() => Task.FromResult({|PSC1017:new Random()|}.Next().ToString());
            ValueTask<string> NewPasscode() => new({|PSC1017:new Random()|}.Next().ToString());
            string BuildPASSWORD() => {|PSC1017:new Random(1)|}.Next().ToString();
            string GeneratePasscodeFor(string topic) { var seed = {|PSC1017:Random|}.Shared; return seed.Next().ToString(); }
            int GeneratePassword() => new Random().Next();
            string Password() => new Random().Next().ToString();
            string GeneratePin() => new Random().Next().ToString();
            string GenerateOldPassword() { using var random = new RNGCryptoServiceProvider(); return new Random().Next().ToString(); }
            string GenerateGoodPassword() { var number = RandomNumberGenerator.GetInt32(10); return number + new Random().Next().ToString(); }
            string GenerateOwnPassword() => new Own.Random().Next();
        }
        class Accounts { string CreateWebexPassword() => {|PSC1017:new Random()|}.Next().ToString(); string CreatePassword() => new Random().Next().ToString(); }
        namespace Own { class Random { public string Next() => ""; } }
        """);

    [Fact]
    public Task A_generator_that_another_member_calls_without_sending() => Analysis.OfAsync(Usings + """
        class ZoomMeetings(HttpClient http)
        {
            void Show() => Console.WriteLine(GeneratePassword());
            Task Other() => http.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic = "x", password = RandomNumberGenerator.GetHexString(10) });
            static string GeneratePassword() => {|PSC1017:new Random()|}.Next(100_000, 1_000_000).ToString();
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

    [Theory]
    [InlineData("class Zoom { string GeneratePassword() => null; }", true)]
    [InlineData("class MyZoomRooms { string passwordCREATED() => null; }", true)]
    [InlineData("class Rooms { string MakeZoomPasscode() => null; }", true)]
    [InlineData("class Rooms { string ZoomRandomMeetingPin() => null; }", true)]
    [InlineData("struct Webex { String NewPasscode() => null; }", true)]
    [InlineData("record Webex { Task<string> BuildPasscode() => null; }", true)]
    [InlineData("class Webex { ValueTask<string> CreatePasscode() => null; }", true)]
    [InlineData("class Rooms { string GeneratePassword() => null; }", false)]
    [InlineData("class Zoom { string Password() => null; }", false)]
    [InlineData("class Zoom { string GeneratePin() => null; }", false)]
    [InlineData("class Zoom { string Generate() => null; }", false)]
    [InlineData("class Zoom { int GeneratePassword() => 1; }", false)]
    [InlineData("class Zoom { Task GeneratePassword() => null; }", false)]
    [InlineData("class Zoom { string GeneratePassword => null; }", false)]
    public void A_generator_by_its_names_and_its_result(string code, bool canBe) => Assert.Equal(
        canBe,
        Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Any(Analyzers.Rules.Code.PasscodeGenerators.CanBe));
}
