using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>What is known of an expression's value from the code around it.</summary>
public class EvaluatorTests
{
    [Theory]
    [InlineData("Use(\"a\");", "\"a\"")]
    [InlineData("Use(5);", "5")]
    [InlineData("Use(1.5);", "1.5")]
    [InlineData("Use(true);", "true")]
    [InlineData("Use('a');", "a")]
    [InlineData("Use(DayOfWeek.Monday);", "DayOfWeek.Monday")]
    [InlineData("Use((DayOfWeek)1);", "DayOfWeek.Monday")]
    [InlineData("DayOfWeek? day = DayOfWeek.Monday; Use(day);", "DayOfWeek.Monday")]
    [InlineData("Use((object)null);", "null")]
    [InlineData("Use(default(string));", "null")]
    [InlineData("Use(default(int));", "0")]
    [InlineData("Use(default(DateTimeOffset));", "null")]
    [InlineData("Use(string.Empty);", "\"\"")]
    [InlineData("var text = (\"a\"); Use(text);", "\"a\"")]
    public void Constants(string code, string value) => Assert.Equal(value, Evaluation.Of(code));

    [Theory]
    [InlineData("Use(\"a\" + 1 + true);", "\"a1true\"")]
    [InlineData("Use(\"a\" + given + \"b\");", "\"a\" + ?Parameter + \"b\"")]
    [InlineData("Use($\"a{1}b\");", "\"a1b\"")]
    [InlineData("Use($\"{given}/{5}\");", "?Parameter + \"/5\"")]
    [InlineData("string none = null; Use(\"a\" + none + \"b\");", "\"ab\"")]
    [InlineData("var text = \"a\"; text += \"b\"; text += given; Use(text);", "\"ab\" + ?Parameter")]
    [InlineData("Use(1 + 2);", "?")]
    [InlineData("var day = DayOfWeek.Monday; Use(\"a\" + day);", "\"a\" + DayOfWeek.Monday")]
    public void Texts(string code, string value) => Assert.Equal(value, Evaluation.Of(code));

    [Theory]
    [InlineData("Use(flag ? \"a\" : \"b\");", "(\"a\" | \"b\")")]
    [InlineData("Use(given ?? \"a\");", "(?Parameter | \"a\")")]
    [InlineData("string none = null; Use(none ?? \"a\");", "\"a\"")]
    [InlineData("Use(given switch { \"x\" => 1, _ => 2 });", "(1 | 2)")]
    [InlineData("Use(given = \"a\");", "\"a\"")]
    public void Choices(string code, string value) => Assert.Equal(value, Evaluation.Of(code));

    [Theory]
    [InlineData("Use(new[] { \"a\", given });", "[\"a\", ?Parameter]")]
    [InlineData("int[] list = { 1, 2 }; Use(list);", "[1, 2]")]
    [InlineData("Use(new int[2]);", "[..]")]
    [InlineData("Use(new List<int> { 1, 2 });", "[1, 2]")]
    [InlineData("int[] list = [1, 2]; Use(list);", "[1, 2]")]
    [InlineData("int[] more = [1]; int[] list = [..more, 2]; Use(list);", "?")]
    [InlineData("var list = new List<int> { 1 }; list.Add(2); Use(list);", "[1, 2]")]
    [InlineData("var list = new List<int>(); list.Add(2); Use(list);", "[2]")]
    [InlineData("var list = new List<int> { 1 }; if (flag) list.Add(2); Use(list);", "[1, 2, ..]")]
    [InlineData("var list = new List<int> { 1 }; list.AddRange(new[] { 2, 3 }); Use(list);", "[1, 2, 3]")]
    [InlineData("var list = new List<int> { 1 }; if (flag) list.AddRange(new[] { 2 }); Use(list);", "[1, 2, ..]")]
    [InlineData("var list = new List<int> { 1 }; list.AddRange(new int[2]); Use(list);", "[1, ..]")]
    [InlineData("var list = new List<int> { 1 }; list.AddRange(Enumerable.Range(1, 2)); Use(list);", "[1, ..]")]
    [InlineData("Use(new List<int>(4) { 1 });", "[1]")]
    [InlineData("var list = new List<int>(4); list.Add(1); Use(list);", "[1]")]
    [InlineData("var some = new[] { 1 }; Use(new List<int>(some) { 2 }); Use(new List<int>(some));", "[1, 2]; [1]")]
    [InlineData("Use(new List<int>(Enumerable.Range(1, 2)) { 3 });", "[3, ..]")]
    [InlineData("Use(new List<int>(new int[2]) { 3 });", "[3, ..]")]
    public void Lists(string code, string value) => Assert.Equal(value, Evaluation.Of(code));

    [Theory]
    [InlineData("Use(new { a = 1, b = given });", "{a: 1, b: ?Parameter}")]
    [InlineData("Use(new Data { Name = \"a\" });", "Data{Name: \"a\"}")]
    [InlineData("Use(new Dictionary<string, object> { [\"a\"] = 1 });", "Dictionary{a: 1}")]
    [InlineData("Use(new Dictionary<string, object> { { \"a\", 1 } });", "Dictionary{a: 1}")]
    [InlineData("Use(new Dictionary<string, object>(4) { [\"a\"] = 1 });", "Dictionary{a: 1}")]
    [InlineData("Use(new Dictionary<string, object>(StringComparer.Ordinal) { [\"a\"] = 1 });", "Dictionary{a: 1}")]
    [InlineData("var some = new Dictionary<string, object> { [\"a\"] = 1, [\"b\"] = 2 }; Use(new Dictionary<string, object>(some, StringComparer.Ordinal) { [\"b\"] = 3 });", "Dictionary{a: 1, b: 3}")]
    [InlineData("var some = default(Func<Dictionary<string, object>>)(); Use(new Dictionary<string, object>(some) { [\"a\"] = 1 });", "Dictionary{a: 1, ..}")]
    [InlineData("var some = default(Func<IEnumerable<KeyValuePair<string, object>>>)(); Use(new SortedDictionary<string, object>(new Dictionary<string, object>(some)));", "SortedDictionary{..}")]
    [InlineData("Use(new Dictionary<string, object> { [given] = 1 });", "Dictionary{..}")]
    [InlineData("Use(new Dictionary<string, object> { { given, 1 } });", "Dictionary{..}")]
    [InlineData("var map = new Dictionary<string, object>(); map[\"a\"] = 1; map.Add(\"b\", 2); map.TryAdd(\"c\", 3); Use(map);", "Dictionary{a: 1, b: 2, c: 3}")]
    [InlineData("var map = new Dictionary<string, object>(); map[given] = 1; Use(map);", "Dictionary{..}")]
    [InlineData("var map = new Dictionary<string, object>(); map.Add(given, 1); Use(map);", "Dictionary{..}")]
    [InlineData("var map = new Dictionary<string, object>(); if (flag) map[\"a\"] = 1; Use(map);", "Dictionary{a: (absent | 1)}")]
    [InlineData("var map = new Dictionary<string, object> { [\"a\"] = 1 }; if (flag) map[\"a\"] = 2; Use(map);", "Dictionary{a: (1 | 2)}")]
    [InlineData("var map = new Dictionary<string, string> { [\"a\"] = \"x\" }; Use(map[\"a\"]); Use(map[\"b\"]);", "\"x\"; ?")]
    [InlineData("var one = new Data { Name = \"a\" }; Use(one.Name); Use(one.Inner);", "\"a\"; ?")]
    [InlineData("var one = new Data(); one.Name = \"a\"; one.Inner = new { b = 1 }; Use(one);", "Data{Name: \"a\", Inner: {b: 1}}")]
    [InlineData("data.Name = \"a\"; Use(data);", "Data{Name: \"a\", ..}")]
    [InlineData("var one = default(Func<Data>)(); one.Name = \"a\"; Use(one);", "Data{Name: \"a\", ..}")]
    public void Objects(string code, string value) => Assert.Equal(value, Evaluation.Of(code));

    [Theory]
    [InlineData("new Point(1, 2)", "Point{X: 1, Y: 2}")]
    [InlineData("new Point(1, 2) { Y = 3 }", "Point{X: 1, Y: 3}")]
    [InlineData("new Point(1, 2) with { X = 5 }", "Point{X: 5, Y: 2}")]
    [InlineData("new Named(\"a\")", "Named{Name: \"a\", new:isSecret: false}")]
    [InlineData("new Named(\"a\", true)", "Named{Name: \"a\", new:isSecret: true}")]
    [InlineData("new Outer { Inner = { Name = \"a\" } }", "Outer{Inner: Named{Name: \"a\"}}")]
    [InlineData("new Plain { Text = \"a\" }.Text", "\"a\"")]
    [InlineData("new Plain { Text = \"a\" }.Other", "?")]
    public void Objects_that_constructors_and_initialisers_fill(string expression, string value) => Assert.Equal(value, Evaluation.Of($"Use({expression});", """
        record Point(int X, int Y);
        class Named { public Named(string name, bool isSecret = false) { Name = name; } public string Name { get; set; } }
        class Outer { public Named Inner { get; } = new Named("x"); }
        class Plain { public string Text; public string Other; }
        """));

    [Theory]
    [InlineData("var text = \"a\"; text = \"b\"; Use(text);", "\"b\"")]
    [InlineData("given = \"a\"; Use(given);", "\"a\"")]
    [InlineData("(given, var text) = (\"a\", \"b\"); Use(given); Use(text);", "\"a\"; \"b\"")]
    [InlineData("(given, var text) = Pair(); Use(given); Use(text);", "?; ?")]
    [InlineData("var text = \"a\"; if (flag) text = \"b\"; Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; if (flag) { text = \"b\"; Use(text); }", "\"b\"")]
    [InlineData("var text = \"a\"; if ((text = \"b\") == given) Use(text); Use(text);", "\"b\"; \"b\"")]
    [InlineData("var text = \"a\"; if ((text = \"b\") == given) { } Use(text);", "\"b\"")]
    [InlineData("var text = \"a\"; if (flag) text = \"b\"; else Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; while (flag) text = \"b\"; Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; foreach (var c in given) text = \"b\"; Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; switch (given) { case \"x\": text = \"b\"; break; } Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; try { } catch (Exception) { text = \"b\"; } Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; Action later = () => text = \"b\"; Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; void Later() { text = \"b\"; } Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; _ = given ?? (text = \"b\"); Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; _ = flag ? (text = \"b\") : other; Use(text);", "(\"a\" | \"b\")")]
    [InlineData("var text = \"a\"; { text = \"b\"; } Use(text);", "\"b\"")]
    [InlineData("var text = \"a\"; try { text = \"b\"; } finally { } Use(text);", "\"b\"")]
    [InlineData("string text = null; text ??= \"a\"; Use(text);", "\"a\"")]
    [InlineData("var text = given; text ??= \"a\"; Use(text);", "(?Parameter | \"a\")")]
    [InlineData("var text = \"a\"; int.TryParse(text, out var number); Use(text); Use(number);", "\"a\"; ?")]
    [InlineData("var text = \"a\"; Change(ref text); Use(text);", "?")]
    [InlineData("var text = \"a\"; Read(text); Use(text);", "\"a\"")]
    [InlineData("var text = \"a\"; text = text + \"b\"; Use(text); text = text + \"c\"; Use(text);", "\"ab\"; \"abc\"")]
    public void Variables(string code, string value) => Assert.Equal(value, Evaluation.Of(code, """
        (string, string) Pair() => throw null;
        void Change(ref string text) => text = Console.ReadLine();
        void Read(string text) { }
        """));

    [Theory]
    [InlineData("one.Fill();", "Data{Name: \"a\", ..}")]
    [InlineData("one.Count();", "Data{Name: \"a\"}")]
    [InlineData("one.ToString();", "Data{Name: \"a\"}")]
    [InlineData("one.GetHashCode();", "Data{Name: \"a\"}")]
    [InlineData("Console.WriteLine(one);", "Data{Name: \"a\"}")]
    [InlineData("new List<Data>(1).Add(one);", "Data{Name: \"a\"}")]
    [InlineData("_ = new Tuple<Data>(one);", "Data{Name: \"a\"}")]
    [InlineData("Name(one);", "Data{Name: \"b\"}")]
    [InlineData("Through(one);", "Data{Name: \"b\"}")]
    [InlineData("Name(one); Name(one);", "Data{Name: \"b\"}")]
    [InlineData("Reads(one);", "Data{Name: \"a\"}")]
    [InlineData("Action<Data> later = Name; later(one);", "Data{Name: \"a\", ..}")]
    [InlineData("var second = one;", "Data{Name: \"a\"}")]
    public void Objects_that_other_code_gets(string between, string value) => Assert.Equal(value, Evaluation.Of($"var one = new Data {{ Name = \"a\" }}; {between} Use(one);", """
        void Name(Data data) { data.Name = "b"; }
        void Through(Data data) { Name(data); }
        void Reads(Data data) { Console.WriteLine(data.Name); }
        """));

    [Theory]
    [InlineData("one.Inner.Fill();", "Extended{Inner: Data{}}")]
    [InlineData("one.More = new(); one.More.Add(\"a\", 1);", "Extended{Inner: Data{}, More: Dictionary{a: 1}}")]
    [InlineData("one.More.Add(\"a\", 1); one.More.TryAdd(\"b\", 2);", "Extended{Inner: Data{}, More: Dictionary{a: 1, b: 2, ..}}")]
    [InlineData("if (flag) one.More.Add(\"a\", 1);", "Extended{Inner: Data{}, More: Dictionary{a: (? | 1), ..}}")]
    [InlineData("one.More.Add(given, 1);", "Extended{Inner: Data{}, ..}")]
    [InlineData("one.More.Clear();", "Extended{Inner: Data{}}")]
    [InlineData("one.More.Remove(\"a\");", "Extended{Inner: Data{}}")]
    public void Objects_whose_members_are_called(string statement, string value) => Assert.Equal(value, Evaluation.Of($"var one = new Extended {{ Inner = new Data() }}; {statement} Use(one);", """
        class Extended { public Data Inner { get; set; } [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, object> More { get; set; } }
        """));

    [Fact]
    public void Objects_that_code_of_another_file_gets_may_hold_anything() => Assert.Equal("Data{Name: \"a\", ..}", Evaluation.Of("var one = new Data { Name = \"a\" }; Elsewhere.Fill(one); Use(one);", "", "static class Elsewhere { public static void Fill(Data data) { data.Name = \"b\"; } }"));

    [Theory]
    [InlineData("var json = new JObject(); json[\"a\"] = 1; data.Inner = json; Use(data.Inner);", "JObject{a: 1}")]
    [InlineData("var json = new JObject(); json[\"a\"] = 1; data.Inner = json; Use(data.Inner); json[\"b\"] = 2;", "JObject{a: 1, ..}")]
    [InlineData("var json = new JObject(); json[\"a\"] = 1; data.Inner = json; Use(data.Inner); json.Add(\"b\", 2);", "JObject{a: 1, ..}")]
    [InlineData("var json = new JObject(); json[\"a\"] = 1; json[\"b\"] = 2; data.Inner = json; Use(data.Inner); Console.WriteLine();", "JObject{a: 1, b: 2}")]
    [InlineData("var json = new JObject(); json[\"a\"] = 1; var second = json; Use(second); Use(json);", "JObject{a: 1, ..}; JObject{a: 1, ..}")]
    [InlineData("dynamic late = new ExpandoObject(); late.a = 1; dynamic second = late; Use((object)second);", "ExpandoObject{a: 1, ..}")]
    [InlineData("var one = new Data { Name = \"a\" }; var second = one; Use(second);", "Data{Name: \"a\"}")]
    public void Objects_by_two_names(string code, string value) => Assert.Equal(value, Evaluation.Of(code));

    [Theory]
    [InlineData("Constant", "\"a\"")]
    [InlineData("Fixed", "\"a\"")]
    [InlineData("_fixed", "\"a\"")]
    [InlineData("_changing", "(\"a\" | ?)")]
    [InlineData("Read", "\"a\"")]
    [InlineData("Initialised", "\"a\"")]
    [InlineData("Settable", "(\"a\" | ?)")]
    [InlineData("Initialisable", "\"a\"")]
    [InlineData("Getter", "\"a\"")]
    [InlineData("GetterWithBody", "\"a\"")]
    [InlineData("GetterWithMore", "?")]
    [InlineData("List", "[1, 2]")]
    [InlineData("_constructed", "\"a\"")]
    [InlineData("_constructedTwice", "?")]
    [InlineData("_constructedAndChanging", "(\"a\" | ?)")]
    [InlineData("Cycle", "?")]
    [InlineData("Helper(\"a\")", "\"xa\"")]
    [InlineData("HelperWithBody(\"a\")", "\"xa\"")]
    [InlineData("HelperWithTwoWays(\"a\")", "?Parameter")]
    [InlineData("Recursive(\"a\")", "?Parameter")]
    [InlineData("Third(\"a\")", "\"a\"")]
    [InlineData("Fourth(\"a\")", "?Parameter")]
    [InlineData("\"a\".Extended()", "\"xa\"")]
    public void Members_of_the_same_file(string expression, string value) => Assert.Equal(value, Evaluation.Of($"var local = \"a\"; Use({expression.Replace("(\"a\")", "(local)", StringComparison.Ordinal)});", """
        const string Constant = "a";
        static readonly string Fixed = "a";
        readonly string _fixed = "a";
        string _changing = "a";
        string Read => "a";
        string Initialised { get; } = "a";
        string Settable { get; set; } = "a";
        string Initialisable { get; init; } = "a";
        string Getter { get => "a"; }
        string GetterWithBody { get { return "a"; } }
        static readonly int[] List = { 1, 2 };
        string GetterWithMore { get { Console.WriteLine(); return Console.ReadLine(); } }
        readonly string _constructed;
        readonly string _constructedTwice;
        string _constructedAndChanging;
        Code() { _constructed = "a"; _constructedTwice = "a"; this._constructedAndChanging = "a"; }
        Code(int number) { _constructedTwice = "b"; }
        string Cycle => Back;
        string Back => Cycle;
        string Helper(string text) => "x" + text;
        string HelperWithBody(string text) { var whole = "x" + text; return whole; }
        string HelperWithTwoWays(string text) { if (text == "") return "a"; return text; }
        string Recursive(string text) => Recursive(text);
        string First(string text) => text;
        string Second(string text) => First(text);
        string Third(string text) => Second(text);
        string Fourth(string text) => Third(text);
        }
        static class Extensions {
            public static string Extended(this string text) => "x" + text;
        """));

    [Fact]
    public void What_is_given_up_too_far_from_where_it_is_asked_is_found_where_it_is_asked_again_nearer()
    {
        static string Cast(string expression, int times) => string.Concat(Enumerable.Repeat("(string)(object)", times / 2)) + expression;
        Assert.Equal("?; \"a\"", Evaluation.Of($"var text = {Cast("\"a\"", 20)}; var second = text; Use({Cast("second", 54)}); Use(second);"));
    }

    [Theory]
    [InlineData("new RestRequest(\"a\", Method.Post)", "RestRequest{new:resource: \"a\", new:method: \"Post\", ..}")]
    [InlineData("new RestRequest(Method.Post)", "RestRequest{new:method: \"Post\", ..}")]
    [InlineData("new RestClient(\"https://a\")", "RestClient{new:baseUrl: \"https://a\", ..}")]
    [InlineData("JsonConvert.SerializeObject(new { a = 1 })", "NewtonsoftJson({a: 1})")]
    [InlineData("JsonConvert.SerializeObject(new { a = 1 }, settings)", "NewtonsoftJson({a: 1} by ?)")]
    [InlineData("ParameterType.RequestBody", "\"RequestBody\"")]
    [InlineData("Something.Else", "?")]
    [InlineData("new Something(\"a\")", "?")]
    public void Expressions_whose_library_is_not_restored(string expression, string value) => Assert.Equal(value, Evaluation.OfUnresolved($"var value = {expression}; Use(value);"));

    [Theory]
    [InlineData("request.AddJsonBody(new { a = 1 });", "add:body: NewtonsoftJson({a: 1}), ")]
    [InlineData("request.AddBody(new { a = 1 });", "add:body: NewtonsoftJson({a: 1}), ")]
    [InlineData("request.AddStringBody(\"{}\", 0);", "add:body: \"{}\", ")]
    [InlineData("request.AddObject(new { a = 1 });", "add:parameters: {a: 1}, ")]
    [InlineData("request.AddParameter(\"a\", 1);", "add:parameters: {a: 1}, ")]
    [InlineData("request.AddOrUpdateParameter(\"a\", 1);", "add:parameters: {a: 1}, ")]
    [InlineData("request.AddParameter(\"a\", \"b\", ParameterType.RequestBody);", "add:body: \"b\", ")]
    [InlineData("request.AddParameter(\"a\", \"b\", \"application/json\", ParameterType.RequestBody);", "add:body: \"b\", ")]
    [InlineData("request.AddParameter(\"a\", \"b\", ParameterType.UrlSegment);", "")]
    [InlineData("request.AddParameter(given);", "")]
    [InlineData("request.AddOrUpdateParameter(given);", "")]
    [InlineData("request.AddQueryParameter(\"a\", 1);", "add:query: {a: 1}, ")]
    [InlineData("request.AddHeader(\"a\", \"b\");", "")]
    public void Calls_whose_library_is_not_restored(string statement, string added) =>
        Assert.Equal("RestRequest{new:resource: \"a\", " + added + "..}", Evaluation.OfUnresolved("var request = new RestRequest(\"a\"); " + statement + " Use(request);").Replace("add:place: ?, ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Use(Kind.Cloud); Use(Kind.Server); Use((Kind)1);", "Kind.Cloud; Kind.Server; Kind.Cloud")]
    public void A_member_of_an_enumeration_goes_by_the_name_that_the_code_says(string statements, string values) => Assert.Equal(values, Evaluation.Of(statements, "enum Kind { None, Cloud = 1, Server = 1 }"));

    [Theory]
    [InlineData("if (data.Inner is string text) { text ??= \"a\"; Use(text); }", "(? | \"a\")")]
    [InlineData("string text = null; text ??= \"a\"; Use(text);", "\"a\"")]
    public void What_is_assigned_to_nothing_leaves_what_is_there(string statements, string value) => Assert.Equal(value, Evaluation.Of(statements));

    [Fact]
    public void A_helper_fills_an_object_with_what_it_holds_already() =>
        Assert.Equal("Data{Name: \"a\", Inner: \"a\"}", Evaluation.Of("var filled = new Data { Name = \"a\" }; Fill(filled); Use(filled);", "static void Fill(Data given) { given.Inner = given.Name; }"));

    [Fact]
    public void What_a_variable_held_before_is_told_after_what_it_holds_later()
    {
        var (use, evaluator) = Evaluation.Only("var text = \"a\"; var first = text; text = \"b\"; Use(text);");
        var first = evaluator.Scope.Roots.SelectMany(root => root.DescendantsAndSelf()).OfType<IVariableDeclaratorOperation>().Single(d => d.Symbol.Name == "first").Initializer!.Value;
        Assert.Equal("\"b\"", Evaluation.Written(evaluator.Evaluate(use)));
        Assert.Equal("\"a\"", Evaluation.Written(evaluator.Evaluate(first)));
    }
}
