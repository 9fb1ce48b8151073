using System.Text;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>Code whose values grow or refer to themselves without an end: it is given up, and what is certain all the same is still found.</summary>
public class EndlessCodeTests
{
    private const string Address = "\"https://api.zoom.us/v2/users/me/meetings\"";
    private const string Start = "using System; using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Json; using System.Text; using System.Text.Json; using System.Threading.Tasks;\n";

    private static Task<string[]> InClass(string members) => HostileCode.AnalyseAsync(Start + "class Service { readonly HttpClient _http = new();\n" + members + "\n}");

    private static Task<string[]> InMethod(string statements, string body, string address = Address) =>
        InClass($"Task Create(bool c, object o) {{\n{statements}\nreturn _http.PostAsJsonAsync({address}, {body}); }}");

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.AppendLine(line(i));
        return text.ToString();
    }

    [Fact]
    public async Task A_text_that_grows_by_hundreds_of_statements()
    {
        var found = await InClass("Task Create(bool c) {\nvar json = \"{\";\n" + Lines(300, i => $"json = json + \"\\\"field{i}\\\": {i},\";") + "json += \"\\\"settings\\\": { \\\"waiting_room\\\": false } }\";\nreturn _http.PostAsync(" + Address + ", new StringContent(json)); }");
        Assert.Equal(["PSC1001", "PSC1005"], found);
    }

    [Fact]
    public Task A_text_that_grows_in_hundreds_of_branches() =>
        InMethod("var url = \"\";\n" + Lines(300, i => $"if (c) url += \"a{i}=b&\"; else url = url + url;"), "new { topic = url }", "\"https://api.zoom.us/v2/users/me/meetings?\" + url");

    [Fact]
    public async Task A_text_that_doubles_with_each_statement() =>
        Assert.Contains("PSC1005", await InMethod("var a0 = \"x\";\n" + Lines(60, i => $"var a{i + 1} = a{i} + a{i};"), "new { topic = a60, password = a59, settings = new { waiting_room = false } }"));

    [Fact]
    public Task An_unknown_text_that_doubles_with_each_statement() =>
        InMethod("var a0 = o.ToString();\n" + Lines(60, i => $"var a{i + 1} = $\"{{a{i}}}/{{a{i}}}\";"), "new { topic = a60, password = a40 }");

    [Fact]
    public Task A_choice_that_doubles_with_each_statement() =>
        InMethod("var a0 = c ? \"x\" : null;\n" + Lines(60, i => $"var a{i + 1} = c ? a{i} : (a{i} ?? \"{i}\");"), "new { topic = a60, password = a59 }");

    [Fact]
    public Task An_object_that_holds_the_one_before_many_times() =>
        InMethod("object a0 = new { x = 1 };\n" + Lines(12, i => $"object a{i + 1} = new {{ {string.Join(", ", Enumerable.Range(0, 20).Select(n => $"b{n} = a{i}"))} }};"), "a12");

    [Fact]
    public Task Properties_that_refer_to_each_other() =>
        InClass("string A => B + B; string B => A + A + C; string C => A + B; Task Create() => _http.PostAsJsonAsync(" + Address + ", new { topic = A, password = B });");

    [Fact]
    public Task Properties_that_each_double_the_one_before() =>
        InClass("string A0 => Environment.MachineName; " + Lines(60, i => $"string A{i + 1} => A{i} + A{i};") + " Task Create() => _http.PostAsJsonAsync(" + Address + ", new { topic = A60, password = A59 });");

    [Fact]
    public Task Fields_that_refer_to_each_other() =>
        InClass("static readonly string A = B + B; static readonly string B = A + A; Task Create() => _http.PostAsJsonAsync(" + Address + " + A, new { topic = A, password = B });");

    [Fact]
    public Task Constants_of_another_file_that_refer_to_each_other() => HostileCode.AnalyseAsync(
        Start + "class Service { readonly HttpClient _http = new(); Task Create() => _http.PostAsJsonAsync(" + Address + " + Names.A, new { topic = Names.A60, password = Names.B }); }",
        "static class Names { public static readonly string A = B + B; public static readonly string B = A + A; public static readonly string A0 = \"\";" + Lines(60, i => $"public static readonly string A{i + 1} = A{i} + A{i};") + "}");

    [Fact]
    public Task Helpers_that_call_each_other() =>
        InClass("string A(string x) => B(B(x) + B(x)); string B(string x) => A(A(x) + C(x)); string C(string x) { return A(x) + B(x) + C(C(x)); } Task Create() => _http.PostAsJsonAsync(" + Address + ", new { topic = A(\"x\"), password = B(\"x\") });");

    [Fact]
    public Task A_method_that_calls_itself_in_its_argument() =>
        InClass("string A(string x) => A(A(A(x) + A(x)) + A(A(x))); Task<HttpResponseMessage> Create(object x) => _http.PostAsJsonAsync(" + Address + ", Create(Create(new { topic = A(A(\"x\")) }))); Task PostAsync(string a, object b) => PostAsync(A(a), PostAsync(a, PostAsync(a, b)));");

    [Fact]
    public Task Helpers_and_properties_that_call_each_other() =>
        InClass("string A => H(1) + H(2); string H(int i) => A + G(i) + G(i + 1); string G(int i) => A + H(i); Task Create() => _http.PostAsJsonAsync(" + Address + ", new { topic = A, password = H(0) });");

    [Fact]
    public Task Helpers_that_fill_what_they_are_given_again_and_again() => InClass(
        "void Fill(Dictionary<string, object> x) {\n" + Lines(400, i => $"Fill(x); Other(x); x[\"a{i}\"] = {i};") + "}\nvoid Other(Dictionary<string, object> x) {\n" + Lines(400, _ => "Fill(x); Other(x);")
        + "}\nTask Create() { var body = new Dictionary<string, object>(); Fill(body); Other(body); return _http.PostAsJsonAsync(" + Address + ", body); }");

    [Fact]
    public async Task A_dictionary_of_thousands_of_entries()
    {
        Assert.Contains("PSC1001", await InMethod("var body = new Dictionary<string, object>();\n" + Lines(900, i => $"body[\"field{i}\"] = {i};"), "body"));
        Assert.DoesNotContain("PSC1001", await InMethod("var body = new Dictionary<string, object>();\n" + Lines(5000, i => $"body[\"field{i}\"] = {i};"), "body"));
    }

    [Fact]
    public async Task Thousands_of_meetings_in_one_method() =>
        Assert.Equal(1000, (await InClass("async Task Create() {\nvar body = new Dictionary<string, object>();\n" + Lines(1000, i => $"body[\"topic\"] = \"{i}\"; await _http.PostAsJsonAsync({Address}, body);") + "}")).Length);

    [Fact]
    public Task Variables_that_are_assigned_from_each_other_in_a_loop() =>
        InMethod("string a = \"\", b = \"\", d = \"\";\nfor (;;) {\n" + Lines(100, _ => "a = b + d; b = a + d; d = a + b; if (c) { a += d; b += a; } else d += b;") + "if (c) break; }", "new { topic = a, password = b, agenda = d }");

    [Fact]
    public Task A_sequence_of_type_parameters_and_bases_that_end_in_themselves() => HostileCode.AnalyseAsync(
        Start + "class A<T> : B<A<T>> where T : A<T> { public A<A<T>> Meeting { get; set; } } class B<T> : A<B<T>> { } class C : D { } class D : C { } class Service { readonly HttpClient _http = new(); Task Create(A<object> a, C zoom) { _http.PostAsJsonAsync(" + Address + ", a); return _http.PostAsJsonAsync(" + Address + ", zoom); } }");
}
