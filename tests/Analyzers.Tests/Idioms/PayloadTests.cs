using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Idioms;

/// <summary>What a request carries, under the names it has on the wire.</summary>
public class PayloadTests
{
    private const string Types = """
        }
        class Node { public string Name { get; set; } public Node Next { get; set; } }
        class Meeting {
            public string Topic { get; set; } = "t";
            [System.Text.Json.Serialization.JsonPropertyName("pass_word")] public string Password { get; set; }
            [System.Text.Json.Serialization.JsonIgnore] public string Note { get; set; } = "n";
            public bool Open = true;
            public static string Shared { get; set; } = "s";
            internal string Hidden { get; set; } = "h";
            public string this[int index] => "i";
        }
        class Extended { public int A { get; set; } [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, object> More { get; set; } }
        class Listed : List<int> { public int A { get; set; } = 5; }
        abstract class Base { public int A { get; set; } = 5; }
        class Derived : Base { public int B { get; set; } = 6; }
        struct Flat { public int A { get; set; } }
        class Holder {
        """;

    private static Payload? ReadOf(string statements, ValueEncoding encoding = ValueEncoding.SystemTextJson) => Payload.Read(Evaluation.ValueOf(statements, Types), encoding);

    private static void Reads(string statements, string root, ValueEncoding encoding = ValueEncoding.SystemTextJson) => Assert.Equal(root, ReadOf(statements, encoding) is { } payload ? Evaluation.Written(payload.Root) : "nothing");

    // What is nested in a typed body is looked into to a depth as well.
    [Theory]
    [InlineData("new {{ a = {0} }}", 8)]
    [InlineData("new {{ a = new[] {{ {0} }} }}", 4)]
    [InlineData("new Extended {{ A = 1, More = new() {{ [\"a\"] = {0} }} }}", 8)]
    public void Bodies_to_a_depth(string form, int deepest)
    {
        Assert.DoesNotContain("?", Nested(deepest), StringComparison.Ordinal);
        Assert.Contains("?", Nested(deepest + 1), StringComparison.Ordinal);
        Assert.Contains("?", Nested(deepest + 5), StringComparison.Ordinal);

        string Nested(int depth)
        {
            var value = Evaluation.ValueOf($"Use({Enumerable.Range(0, depth).Aggregate("5", (inner, _) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, inner))});", Types);
            Assert.Equal(Evaluation.Written(Payload.Read(value, ValueEncoding.SystemTextJson)!.Root), Evaluation.Written(Payload.Read(value, WireNamePolicy.AsWritten)!.Root));
            return Evaluation.Written(Payload.Read(value, ValueEncoding.SystemTextJson)!.Root);
        }
    }

    private static Payload Json(string text) => Payload.Read(Evaluation.Text(text), ValueEncoding.SystemTextJson)!;

    [Theory]
    [InlineData("Use(new { Topic = 1 });", "{Topic: 1}")]
    [InlineData("Use(JsonSerializer.Serialize(new { Topic = 1 }));", "{Topic: 1}")]
    [InlineData("Use(new StringContent(JsonSerializer.Serialize(new { Topic = 1 })));", "{Topic: 1}")]
    [InlineData("Use(System.Net.Http.Json.JsonContent.Create(new { Topic = 1 }));", "{topic: 1}")]
    [InlineData("Use(\"{\\\"a\\\":1}\");", "{a: 1}")]
    [InlineData("Use(\"a=1\");", "{a: \"1\"}")]
    [InlineData("Use(\"a\");", "nothing")]
    [InlineData("Use(given);", "nothing")]
    [InlineData("Use(5);", "nothing")]
    [InlineData("Use(new[] { 1 });", "nothing")]
    [InlineData("Use(new FormUrlEncodedContent(new Dictionary<string, string> { [\"A\"] = \"x\" }));", "Dictionary{A: \"x\"}")]
    [InlineData("Use(new FormUrlEncodedContent(new[] { KeyValuePair.Create(\"A\", \"x\"), new KeyValuePair<string, string>(\"B\", given) }));", "{A: \"x\", B: ?Parameter}")]
    [InlineData("Use(new FormUrlEncodedContent(new[] { KeyValuePair.Create(given, \"x\") }));", "{..}")]
    [InlineData("Use(new FormUrlEncodedContent(Array.Empty<KeyValuePair<string, string>>()));", "nothing")]
    [InlineData("Use(flag ? new { A = 1 } : null);", "{A: 1}")]
    [InlineData("Use(new { A = new { B = new[] { new { C = 1 } } } });", "{A: {B: [{C: 1}]}}")]
    [InlineData("Use(new { A = flag ? new { B = 1 } : null });", "{A: ({B: 1} | null)}")]
    [InlineData("Use(new { A = JsonSerializer.SerializeToNode(new { B = 1 }) });", "{A: {B: 1}}")]
    public void Forms_of_writing(string statements, string root) => Reads(statements, root);

    [Theory]
    [InlineData("Use(new Meeting { Topic = given });", "Meeting{Topic: ?Parameter, Open: true}")]
    [InlineData("Use(new Meeting { Password = \"p\", Note = \"x\" });", "Meeting{pass_word: \"p\", Topic: \"t\", Open: true}")]
    [InlineData("void Send(Meeting meeting) { Use(meeting); } Send(null);", "Meeting{Topic: (\"t\" | ?), pass_word: ?Parameter, Open: (true | ?)}")]
    [InlineData("void Send(Node node) { Use(node); } Send(null);", "Node{Name: ?Parameter, Next: Node{Name: ?Parameter, Next: Node{Name: ?Parameter, Next: Node{Name: ?Parameter, Next: ?Parameter}}}}")]
    [InlineData("Use(new Node { Name = \"a\" });", "Node{Name: \"a\"}")]
    [InlineData("Use(new Extended { A = 1, More = new() { [\"b\"] = 2 } });", "Extended{A: 1, b: 2}")]
    [InlineData("Use(new Extended { A = 1, More = null });", "Extended{A: 1}")]
    [InlineData("Use(new Listed());", "Listed{}")]
    [InlineData("void Send(Derived derived) { Use(derived); } Send(null);", "Derived{B: (6 | ?), A: (5 | ?)}")]
    [InlineData("Use(new Derived());", "Derived{B: 6, A: 5}")]
    [InlineData("void Send(Base one) { Use(one); } Send(null);", "nothing")]
    [InlineData("Use(new Flat { A = 1 });", "Flat{A: 1}")]
    public void Types_of_the_program(string statements, string root) => Reads(statements, root);

    [Fact]
    public void What_stands_under_a_path()
    {
        var payload = Json("""{"a":{"b":1,"n":null},"c":2}""");
        Assert.Equal("1", Evaluation.Written(payload.At("a.b")));
        Assert.Equal("2", Evaluation.Written(payload.At("c")));
        Assert.Equal("absent", Evaluation.Written(payload.At("a.c")));
        Assert.Equal("absent", Evaluation.Written(payload.At("b.c")));
        Assert.Equal("absent", Evaluation.Written(payload.At("a.n.b")));
        Assert.Equal("?", Evaluation.Written(payload.At("c.d")));
        Assert.Equal("?", Evaluation.Written(Json("{\"a\":1,").At("b")));
    }

    [Theory]
    [InlineData("{}", "a.b.c")]
    [InlineData("{\"a\":{}}", "b.c")]
    [InlineData("{\"a\":null}", "b.c")]
    [InlineData("{\"a\":{\"b\":{}}}", "c")]
    [InlineData("{\"a\":{\"b\":{\"c\":1}}}", "")]
    [InlineData("{\"a\":¤}", "")]
    [InlineData("{\"b\":{\"c\":1}}", "a.b.c")]
    [InlineData("{\"c\":1}", "a.b.c")]
    public void The_end_of_a_path_that_is_missing(string text, string missing) => Assert.Equal(missing, Json(text).MissingOf(["a", "b", "c"]));

    [Fact]
    public void Where_the_code_chooses_all_that_may_be_sent_counts()
    {
        var payload = ReadOf("Use(flag ? JsonSerializer.Serialize(new { a = 1 }) : JsonSerializer.Serialize(new { a = 2, b = 3 }));")!;
        Assert.Equal("(1 | 2)", Evaluation.Written(payload.At("a")));
        Assert.Equal("(absent | 3)", Evaluation.Written(payload.At("b")));
        Assert.Equal("", payload.MissingOf(["c"]));
        Assert.Equal(["a", "a", "b"], payload.Leaves.Select(l => l.Path));
        Assert.Equal(2, payload.CountOf(_ => true));
        Assert.True(payload.HasExactNames);
    }

    [Theory]
    [InlineData("Use(JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower }));", false)]
    [InlineData("Use(JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }));", true)]
    [InlineData("Use(flag ? JsonSerializer.Serialize(new { a = 1 }) : JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower }));", false)]
    public void Names_are_exact_where_the_policy_is_seen(string statements, bool isExact) => Assert.Equal(isExact, ReadOf(statements)!.HasExactNames);

    [Fact]
    public void Leaves_have_their_paths() => Assert.Equal(["a.b", "a.c", "d"], Json("""{"a":{"b":1,"c":[2]},"d":3,"e":{}}""").Leaves.Select(l => l.Path));

    [Fact]
    public void Members_are_counted_at_every_level() => Assert.Equal(2, Json("""{"a":{"b":1,"a":{"c":2}},"b":3}""").CountOf(name => name == "a"));

    [Theory]
    [InlineData(9, 1, 9)]
    [InlineData(10, 0, 9)]
    public void Both_to_a_depth(int levels, int leaves, int counted)
    {
        var payload = Json(string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels));
        Assert.Equal(leaves, payload.Leaves.Count);
        Assert.Equal(counted, payload.CountOf(name => name == "a"));
    }

    [Fact]
    public void A_member_that_its_declaration_fills_stands_where_it_is_declared()
    {
        var value = Evaluation.ValueOf("Use(new Outer());", "} class Inner { public string Name { get; set; } } class Outer { public Inner Held { get; set; } = Made(); static Inner Made() => new(); } class Holder {");
        Assert.Equal("Made()", Payload.Read(value, ValueEncoding.SystemTextJson)!.Root.Find("Held")!.Value.Origin.Node!.ToString());
    }
}
