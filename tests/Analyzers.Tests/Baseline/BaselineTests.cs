using System.Globalization;
using PrivacySafe.Conferencing.Analyzers.Rules;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Baseline;

/// <summary>What is accepted stays in sight and breaks nothing; what is new, mended or over is told.</summary>
public sealed class BaselineTests
{
    private const string Key = "PSC1005 in M:Clinic.Meetings.Create(System.String) about zoom settings.waiting_room";
    private const string Url = "\"https://api.zoom.us/v2/users/me/meetings\"";
    private const string Passcode = "password = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10)";

    private static BaselineProject Project(string members) => new(("/app/Meetings.cs", Code(members)));

    private static string Code(string members) => "using System.Net.Http.Json;\nnamespace Clinic;\npartial class Meetings(System.Net.Http.HttpClient http)\n{\n" + members + "\n}\n";

    private static string Create(string settings = "waiting_room = false", string name = "Create", string arguments = "string topic") =>
        $"    object {name}({arguments}) => http.PostAsJsonAsync({Url}, new {{ {Passcode}, settings = new {{ {settings} }} }});\n";

    [Fact]
    public async Task A_finding_names_itself()
    {
        Assert.Equal([Key], await Project(Create()).KeysAsync());
        Assert.Equal(["PSC1005 Meetings.cs:5"], await Project(Create()).SaidAsync(null));
    }

    [Fact]
    public async Task What_is_accepted_is_told_as_accepted_with_owner_reason_and_end()
    {
        var found = Assert.Single(await Project(Create()).FoundAsync(BaselineProject.Accepting(Key)));
        Assert.Equal(RuleDescriptors.AcceptedFinding.Id, found.Id);
        Assert.Equal("PSC1005 is accepted here by anna@clinic.example until 2027-03-31: Old portal, replaced in March", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(BaselineProject.Path, found.AdditionalLocations[0].GetLineSpan().Path);
        Assert.Equal(2, found.AdditionalLocations[0].GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("\n\n    // moved\n    object Create(string topic)\n    {\n        var waits = false;\n        return http.PostAsJsonAsync(" + Url + ", new { " + Passcode + ", topic, settings = new { waiting_room = waits } });\n    }")]
    [InlineData("    object Create(string title)\n    {\n        object Send(bool b) { var x = new { " + Passcode + ", settings = new { waiting_room = false } }; return http.PostAsJsonAsync(" + Url + ", x); }\n        return Send(true);\n    }")]
    [InlineData("    object Create(string topic) => new System.Func<object>(() => http.PostAsync(" + Url + ", new System.Net.Http.StringContent(\"{\\\"password\\\":\\\"\" + System.Security.Cryptography.RandomNumberGenerator.GetHexString(10) + \"\\\",\\\"settings\\\":{\\\"waiting_room\\\":false}}\")))();")]
    public async Task Other_lines_names_of_locals_and_ways_to_write_it_are_the_same_finding(string members) => Assert.Equal([Key], await Project(members).KeysAsync());

    [Fact]
    public async Task Another_file_is_the_same_finding() => Assert.Equal([Key], await new BaselineProject(("/app/Meetings.cs", Code("")), ("/app/Old/Meetings.Create.cs", Code(Create()).Replace("(System.Net.Http.HttpClient http)", "", StringComparison.Ordinal))).KeysAsync());

    [Theory]
    [InlineData("join_before_host = true", "Create", "string topic")]
    [InlineData("waiting_room = false", "Open", "string topic")]
    [InlineData("waiting_room = false", "Create", "int topic")]
    public async Task Another_setting_or_member_is_another_finding(string settings, string name, string arguments)
    {
        var said = await Project(Create(settings, name, arguments)).SaidAsync(BaselineProject.Accepting(Key));
        Assert.Equal(2, said.Length);
        Assert.Contains("PSC9006", string.Join(' ', said), StringComparison.Ordinal);
        Assert.DoesNotContain("accepted", string.Join(' ', said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "PSC1005 Meetings.cs:7, PSC1005 Meetings.cs:8, PSC1005 Meetings.cs:9")]
    [InlineData(1, "accepted PSC1005 Meetings.cs:7, PSC1005 Meetings.cs:8, PSC1005 Meetings.cs:9")]
    [InlineData(2, "accepted PSC1005 Meetings.cs:7, accepted PSC1005 Meetings.cs:8, PSC1005 Meetings.cs:9")]
    [InlineData(3, "accepted PSC1005 Meetings.cs:7, accepted PSC1005 Meetings.cs:8, accepted PSC1005 Meetings.cs:9")]
    [InlineData(4, "PSC9006 Meetings.cs:5, accepted PSC1005 Meetings.cs:7, accepted PSC1005 Meetings.cs:8, accepted PSC1005 Meetings.cs:9")]
    public async Task Of_several_that_are_alike_as_many_are_accepted_as_there_are_entries(int entries, string expected)
    {
        var call = $"        http.PostAsJsonAsync({Url}, new {{ {Passcode}, settings = new {{ waiting_room = false }} }});\n";
        var project = Project("    void Create(string topic)\n    {\n" + call + call + call + "    }");
        Assert.Equal([Key, Key + " #2", Key + " #3"], await project.KeysAsync());
        var accepted = entries == 0 ? null : BaselineProject.Accepting([.. Enumerable.Range(1, entries).Select(i => i == 1 ? Key : $"{Key} #{i}")]);
        Assert.Equal(expected, string.Join(", ", await project.SaidAsync(accepted)));
    }

    [Fact]
    public async Task Where_an_earlier_one_was_mended_the_entry_of_a_later_one_follows_it() =>
        Assert.Equal(["accepted PSC1005 Meetings.cs:5"], await Project(Create()).SaidAsync(BaselineProject.Accepting(Key + " #2")));

    [Theory]
    [InlineData("    object Create(string topic) => http.PostAsJsonAsync(" + Url + ", new { " + Passcode + ", settings = new { waiting_room = true } });", "PSC9006 Meetings.cs:5")]
    [InlineData("    object Create(string topic) => topic;", "PSC9006 Meetings.cs:5")]
    [InlineData("    object Open(string topic) => topic;", "PSC9006 App.conferencing-baseline.txt:3")]
    public async Task What_is_not_found_any_more_has_to_leave_the_baseline(string members, string expected) =>
        Assert.Equal([expected], await Project(members + " // zoom").SaidAsync(BaselineProject.Accepting(Key)));

    [Theory]
    [InlineData("object g = 1", "PSC9006 Meetings.cs:5")]
    [InlineData("object f = 1, g = 1", "PSC9006 Meetings.cs:5")]
    [InlineData("object g", "PSC9006 App.conferencing-baseline.txt:3")]
    [InlineData("object f = 1, g", "PSC9006 App.conferencing-baseline.txt:3")]
    public async Task An_entry_about_a_field_is_missed_at_what_it_begins_with_if_there_is_anything(string field, string expected) =>
        Assert.Equal([expected], await Project($"    {field}; // zoom").SaidAsync(BaselineProject.Accepting("PSC1005 in F:Clinic.Meetings.g about zoom settings.waiting_room")));

    [Theory]
    [InlineData("M:System.Net.Http.HttpClient.PostAsync(System.String,System.Net.Http.HttpContent)")]
    [InlineData("T:System.Net.Http.HttpClient")]
    [InlineData("P:System.Net.Http.HttpClient.Timeout")]
    public async Task An_entry_about_a_member_that_only_a_library_declares_has_to_leave(string member) =>
        Assert.Contains($"PSC9006 App.conferencing-baseline.txt:3", await Project(Create()).SaidAsync(BaselineProject.Accepting($"PSC1001 in {member} about zoom")));

    [Theory]
    [InlineData("Old/Meetings.cs", 1)]
    [InlineData("Meetings.cs", 0)]
    [InlineData("appsettings.json", 0)]
    public async Task An_entry_about_a_file_of_code_that_is_gone_has_to_leave(string file, int told) =>
        Assert.Equal(told, (await Project(Create()).SaidAsync(BaselineProject.Accepting($"PSC1001 in {file} about zoom"))).Count(said => said == "PSC9006 App.conferencing-baseline.txt:3"));

    [Fact]
    public async Task Where_nothing_speaks_of_conferencing_any_more_every_entry_has_to_leave() =>
        Assert.Equal(["PSC9006 App.conferencing-baseline.txt:3"], await new BaselineProject(("/app/Program.cs", "class Program { }")).SaidAsync(BaselineProject.Accepting(Key)));

    [Fact]
    public async Task An_entry_that_another_framework_or_project_may_need_is_left_alone()
    {
        var safe = Project(Create("waiting_room = true"));
        Assert.Empty(await safe.SaidAsync(BaselineProject.Accepting(Key), "/Shared.conferencing-baseline.txt"));
        Assert.Empty(await (safe with { Options = new() { ["build_property.ProjectDir"] = "/app/", ["build_property.PrivacySafeConferencingFrameworks"] = "net8.0,net10.0" } }).SaidAsync(BaselineProject.Accepting(Key)));
        Assert.Equal(["accepted PSC1005 Meetings.cs:5"], await Project(Create()).SaidAsync(BaselineProject.Accepting(Key), "/Shared.conferencing-baseline.txt"));
    }

    [Theory]
    [InlineData("2027-03-31", "accepted PSC1005 Meetings.cs:5")]
    [InlineData("2027-04-01", "PSC9007 App.conferencing-baseline.txt:3, PSC1005 Meetings.cs:5")]
    public async Task What_has_ended_comes_back(string asOf, string expected)
    {
        var project = Project(Create()) with { Options = new() { ["build_property.ProjectDir"] = "/app/", ["build_property.PrivacySafeConferencingAsOfDate"] = asOf } };
        var found = await project.FoundAsync(BaselineProject.Accepting(Key));
        Assert.Equal(expected, string.Join(", ", await project.SaidAsync(BaselineProject.Accepting(Key))));
        Assert.All(found.Where(d => d.Id == "PSC1005"), d => Assert.Equal(BaselineProject.Path, d.AdditionalLocations[^1].GetLineSpan().Path));
    }

    [Theory]
    [InlineData("conferencing-baseline 2\n\nPSC1005 in M:A\n", "1:1 'conferencing-baseline 2'")]
    [InlineData("conferencing-baseline 1\n\nPSC1005 M:A\n", "3:1 'PSC1005 M:A'")]
    [InlineData("conferencing-baseline 1\n\nPSC9001 in M:A about zoom\n  owner Anna\n  reason Replaced in March\n  until 2027-01-01\n", "3:1 'PSC9001'")]
    [InlineData("conferencing-baseline 1\n\nPSC1005 in M:A\n  owner Anna\n  reason todo\n  until 2027-01-01\n", "3:1 'reason todo'")]
    [InlineData("conferencing-baseline 1\n\nPSC1005 in M:A\n  owner <who answers for it>\n  reason Replaced in March\n  until 2027-02-30\n", "3:1 'owner <who answers for it>', 3:1 'until 2027-02-30'")]
    [InlineData("conferencing-baseline 1\n\nPSC1005 in M:A\n  owner Anna\n  owner Ben\n  reason Replaced in March\n  until 2027-01-01\n", "5:3 'owner Ben'")]
    [InlineData("conferencing-baseline 1\n\nPSC1005 in M:A\n", "3:1 'owner', 3:1 'reason', 3:1 'until'")]
    public async Task What_is_not_complete_or_cannot_be_read_is_told_where_it_stands(string baseline, string expected)
    {
        var found = await new BaselineProject(("/app/Program.cs", "class Program { }")).FoundAsync(baseline);
        Assert.Equal(expected, string.Join(", ", found.Where(d => d.Id == "PSC9008").Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1}:{d.Location.GetLineSpan().StartLinePosition.Character + 1} {d.GetMessage(CultureInfo.InvariantCulture).Split(" is not")[0]}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("    object P { get { return " + "Call" + "; } set { } }", "M:Clinic.Meetings.get_P")]
    [InlineData("    object P => " + "Call" + ";", "M:Clinic.Meetings.get_P")]
    [InlineData("    static System.Net.Http.HttpClient http = null; static object f = 1, g = " + "Call" + ";", "F:Clinic.Meetings.g")]
    [InlineData("    static System.Net.Http.HttpClient http = null; static object P { get; } = " + "Call" + ";", "P:Clinic.Meetings.P")]
    [InlineData("    static System.Net.Http.HttpClient http = null; Meetings() { " + "Call" + "; }", "M:Clinic.Meetings.#ctor")]
    [InlineData("    static System.Net.Http.HttpClient http = null; static Meetings() { " + "Call" + "; }", "M:Clinic.Meetings.#cctor")]
    [InlineData("    object this[int i] => " + "Call" + ";", "M:Clinic.Meetings.get_Item(System.Int32)")]
    [InlineData("    T Create<T>(System.Collections.Generic.List<T> all) { " + "Call" + "; return default; }", "M:Clinic.Meetings.Create``1(System.Collections.Generic.List{``0})")]
    [InlineData("    public static implicit operator int(Meetings m) { var http = new System.Net.Http.HttpClient(); " + "Call" + "; return 1; }", "M:Clinic.Meetings.op_Implicit(Clinic.Meetings)~System.Int32")]
    [InlineData("    void System.IDisposable.Dispose() { " + "Call" + "; }", "M:Clinic.Meetings.System#IDisposable#Dispose")]
    [InlineData("    class Inner<T> { System.Net.Http.HttpClient http = null; void Create() { " + "Call" + "; } }", "M:Clinic.Meetings.Inner`1.Create")]
    public async Task Every_kind_of_member_has_a_name_under_which_it_is_accepted_and_missed(string members, string place)
    {
        Assert.Equal([$"PSC1005 in {place} about zoom settings.waiting_room"], await With("false").KeysAsync());
        Assert.StartsWith("accepted PSC1005", Assert.Single(await With("false").SaidAsync(BaselineProject.Accepting($"PSC1005 in {place} about zoom settings.waiting_room"))));
        Assert.StartsWith("PSC9006 Meetings.cs", Assert.Single(await With("true").SaidAsync(BaselineProject.Accepting($"PSC1005 in {place} about zoom settings.waiting_room"))));

        BaselineProject With(string waits)
        {
            var code = Code(members.Replace("Call", $"http.PostAsJsonAsync({Url}, new {{ {Passcode}, settings = new {{ waiting_room = {waits} }} }})", StringComparison.Ordinal));
            if (members.Contains("static System", StringComparison.Ordinal) || members.Contains("operator", StringComparison.Ordinal))
                code = code.Replace("(System.Net.Http.HttpClient http)", "", StringComparison.Ordinal);
            if (members.Contains("IDisposable", StringComparison.Ordinal))
                code = code.Replace("http)", "http) : System.IDisposable", StringComparison.Ordinal);
            return new(("/app/Meetings.cs", code));
        }
    }

    [Fact]
    public async Task Statements_without_a_class_have_a_name()
    {
        var program = new BaselineProject(("/app/Program.cs", $"using System.Net.Http.Json;\nnew System.Net.Http.HttpClient().PostAsJsonAsync({Url}, new {{ {Passcode}, settings = new {{ waiting_room = false }} }});\n")) { IsProgram = true };
        var key = Assert.Single(await program.KeysAsync());
        Assert.Equal("PSC1005 in M:Program.<Main>$(System.String[]) about zoom settings.waiting_room", key);
        Assert.Equal(["accepted PSC1005 Program.cs:2"], await program.SaidAsync(BaselineProject.Accepting(key)));
        Assert.Equal(["PSC9006 Program.cs:1"], await (program with { Files = [("/app/Program.cs", program.Files[0].Text.Replace("false", "true", StringComparison.Ordinal))] }).SaidAsync(BaselineProject.Accepting(key)));
    }

    [Fact]
    public async Task Settings_files_have_a_path_and_a_key()
    {
        const string Secret = "q7Rk2Vx9Lm4Tz8Wb6Nc1Pd3Hf5Js0Ga";
        var project = new BaselineProject(("/app/Program.cs", "// zoom onlineMeeting\nclass Program { }")) { Others = [("/app/My settings/appsettings.json", "{ \"Zoom\": { \"ClientSecret\": \"" + Secret + "\" } }")] };
        var key = Assert.Single(await project.KeysAsync());
        Assert.Equal("PSC2002 in My%0020settings/appsettings.json about zoom Zoom:ClientSecret", key);
        Assert.Equal(["accepted PSC2002 appsettings.json:1"], await project.SaidAsync(BaselineProject.Accepting(key)));
        Assert.Equal(["PSC9006 App.conferencing-baseline.txt:3"], await (project with { Others = [("/app/My settings/appsettings.json", "{ }")] }).SaidAsync(BaselineProject.Accepting(key)));
    }

    [Fact]
    public async Task Suppressions_belong_to_their_file()
    {
        var project = new BaselineProject(("/app/Old/Program.cs", "// zoom\n#pragma warning disable PSC1001\nclass Program { }"));
        var key = Assert.Single(await project.KeysAsync());
        Assert.Equal("PSC7002 in Old/Program.cs about PSC1001", key);
        Assert.Equal(["accepted PSC7002 Program.cs:2"], await project.SaidAsync(BaselineProject.Accepting(key)));
        Assert.Equal(["PSC9006 Program.cs:1"], await (project with { Files = [("/app/Old/Program.cs", "// zoom\nclass Program { }")] }).SaidAsync(BaselineProject.Accepting(key)));
    }

    [Fact]
    public async Task Code_from_Razor_is_accepted_and_missed()
    {
        const string Generated = """
            // <auto-generated/>
            namespace App.Pages
            {
                using System.Net.Http.Json;
                public partial class Room
                {
                    private global::System.Net.Http.HttpClient Zoom { get; set; } = default!;
            #line (12,5)-(14,1) "/app/Pages/Room.razor"
                    object Create(string topic) => Zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new { topic, password = "" });
            #line default
                }
            }
            """;
        const string RazorKey = "PSC1001 in M:App.Pages.Room.Create(System.String) about zoom";
        var page = new BaselineProject(("Razor/Pages_Room_razor.g.cs", Generated));
        Assert.Equal([RazorKey], await page.KeysAsync());
        Assert.Equal("PSC9005", Assert.Single(await page.FoundAsync(BaselineProject.Accepting(RazorKey))).Id);
        Assert.Equal("PSC9006", Assert.Single(await (page with { Files = [("Razor/Pages_Room_razor.g.cs", Generated.Replace("password = \"\"", "password = topic", StringComparison.Ordinal))] }).FoundAsync(BaselineProject.Accepting(RazorKey)), d => d.Id != "PSC9001").Id);
    }
}
