namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>Functions of the platform and of JSON libraries whose results follow from their arguments.</summary>
public class KnownFunctionsTests
{
    private static void Yields(string expression, string value, string members = "") => Assert.Equal(value, Evaluation.Of($"var text = \"a\"; var number = 5; var day = DayOfWeek.Monday; Use({expression});", members));

    [Theory]
    [InlineData("text.Trim()")]
    [InlineData("text.TrimEnd()")]
    [InlineData("text.TrimStart()")]
    [InlineData("text.ToLower()")]
    [InlineData("text.ToUpper()")]
    [InlineData("text.ToLowerInvariant()")]
    [InlineData("text.ToUpperInvariant()")]
    [InlineData("text.Normalize()")]
    [InlineData("text.ToString()")]
    [InlineData("string.Concat(text)")]
    [InlineData("Uri.EscapeDataString(text)")]
    [InlineData("System.Net.WebUtility.UrlEncode(text)")]
    [InlineData("System.Net.WebUtility.HtmlEncode(text)")]
    [InlineData("Encoding.UTF8.GetBytes(text)")]
    [InlineData("await Task.FromResult(text)")]
    [InlineData("await Task.FromResult(text).ConfigureAwait(false)")]
    [InlineData("new Uri(text)")]
    [InlineData("new Uri(text).AbsoluteUri")]
    [InlineData("new Uri(text).OriginalString")]
    [InlineData("new Uri(text).ToString()")]
    [InlineData("new StringContent(text)")]
    [InlineData("new StringContent(text, Encoding.UTF8, \"application/json\")")]
    [InlineData("new ByteArrayContent(Encoding.UTF8.GetBytes(text))")]
    [InlineData("new ReadOnlyMemoryContent(Encoding.UTF8.GetBytes(text))")]
    [InlineData("new StringBuilder(text).ToString()")]
    [InlineData("new HttpMethod(text)")]
    [InlineData("JObject.Parse(text)")]
    [InlineData("JToken.Parse(text)")]
    [InlineData("JsonNode.Parse(text)")]
    public void What_only_carries_a_text_along_is_that_text(string expression) => Yields(expression, "\"a\"");

    [Theory]
    [InlineData("text.Substring(1)")]
    [InlineData("text.Replace(\"a\", \"b\")")]
    [InlineData("text.GetHashCode()")]
    [InlineData("new Uri(text).Host")]
    [InlineData("number.ToString(\"x\")")]
    [InlineData("Encoding.UTF8.GetBytes(text, 0, 1, new byte[1], 0)")]
    [InlineData("Task.Delay(number)")]
    [InlineData("Uri.CheckHostName(text)")]
    [InlineData("UrlEncode()")]
    [InlineData("QueryHelpers.AddQueryString()")]
    [InlineData("QueryHelpers.RemoveQuery(text)")]
    [InlineData("Queries.AddQueryString(text, \"k\", text)")]
    [InlineData("Queries.Create(key: text, value: text)")]
    public void What_changes_it_or_is_not_known_yields_something_unknown(string expression) => Yields(expression, "?", """
        static string UrlEncode() => Console.ReadLine();
        static class QueryHelpers { public static string AddQueryString() => Console.ReadLine(); public static string RemoveQuery(string address) => Console.ReadLine(); }
        static class Queries { public static string AddQueryString(string address, string name, string value) => Console.ReadLine(); public static string Create(string key, string value) => Console.ReadLine(); }
        """);

    [Theory]
    [InlineData("number.ToString()", "\"5\"")]
    [InlineData("day.ToString()", "\"Monday\"")]
    [InlineData("((int?)number).Value", "5")]
    [InlineData("HttpMethod.Post", "\"POST\"")]
    [InlineData("HttpMethod.Patch", "\"PATCH\"")]
    [InlineData("new Uri(new Uri(\"https://a\"), \"b\")", "\"https://a/b\"")]
    [InlineData("new Uri(new Uri(\"https://a/\"), \"b\")", "\"https://a/b\"")]
    [InlineData("new Uri(new Uri(\"https://a\"), \"/b\")", "\"https://a/b\"")]
    [InlineData("new StringBuilder().ToString()", "\"\"")]
    [InlineData("string.Concat(text, given, \"b\")", "\"a\" + ?Parameter + \"b\"")]
    [InlineData("KeyValuePair.Create(\"k\", 1)", "{Key: \"k\", Value: 1}")]
    [InlineData("new JArray { 1, text }", "[1, \"a\"]")]
    [InlineData("new FormUrlEncodedContent(new Dictionary<string, string> { [\"k\"] = text })", "Form(Dictionary{k: \"a\"})")]
    public void What_is_made_of_arguments(string expression, string value) => Yields(expression, value);

    [Theory]
    [InlineData("string.Format(\"{0}\", text)", "\"a\"")]
    [InlineData("string.Format(\"{0}x\", text)", "\"ax\"")]
    [InlineData("string.Format(\"x{0}y{1}z{0}\", text, given)", "\"xay\" + ?Parameter + \"za\"")]
    [InlineData("string.Format(\"{0}{1}{2}{3}{4}\", text, text, text, text, number)", "\"aaaa5\"")]
    [InlineData("string.Format(\"{0:x}{0,5}\", text)", "\"aa\"")]
    [InlineData("string.Format(\"{{{0}}}\", text)", "\"{a}\"")]
    [InlineData("string.Format(\"{{\\\"k\\\":\\\"{0}\\\"}}\", text)", "\"{\"k\":\"a\"}\"")]
    [InlineData("string.Format(\"{\\\"k\\\":\\\"{0}\\\"}\", text)", "\"{\"k\":\"a\"}\"")]
    [InlineData("string.Format(\"{1}\", text)", "\"{1}\"")]
    [InlineData("string.Format(\"{0}{\", text)", "\"a{\"")]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"x{0}\", text)", "\"xa\"")]
    [InlineData("string.Format(given, text)", "?Parameter")]
    public void Formats(string expression, string value) => Yields(expression, value);

    [Theory]
    [InlineData("JsonSerializer.Serialize(new { a = 1 })", "SystemTextJson({a: 1})")]
    [InlineData("JsonSerializer.SerializeToUtf8Bytes(new { a = 1 })", "SystemTextJson({a: 1})")]
    [InlineData("JsonSerializer.SerializeToNode(new { a = 1 })", "SystemTextJson({a: 1})")]
    [InlineData("JsonSerializer.SerializeToElement(new { a = 1 })", "SystemTextJson({a: 1})")]
    [InlineData("JsonSerializer.SerializeToDocument(new { a = 1 })", "SystemTextJson({a: 1})")]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions(JsonSerializerDefaults.Web))", "SystemTextJson({a: 1} by JsonSerializerOptions{new:defaults: JsonSerializerDefaults.Web})")]
    [InlineData("System.Net.Http.Json.JsonContent.Create(new { a = 1 })", "SystemTextJsonWeb({a: 1})")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 })", "NewtonsoftJson({a: 1})")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 }, new Newtonsoft.Json.JsonSerializerSettings())", "NewtonsoftJson({a: 1} by JsonSerializerSettings{})")]
    [InlineData("JObject.FromObject(new { a = 1 })", "NewtonsoftJson({a: 1})")]
    [InlineData("JToken.FromObject(new { a = 1 })", "NewtonsoftJson({a: 1})")]
    [InlineData("new JObject { [\"a\"] = 1 }.ToString()", "NewtonsoftJson(JObject{a: 1})")]
    [InlineData("new JObject(new JProperty(\"a\", 1)).ToString(Newtonsoft.Json.Formatting.None)", "NewtonsoftJson({a: 1})")]
    [InlineData("new JsonObject { [\"a\"] = 1 }.ToJsonString()", "SystemTextJson(JsonObject{new:options: null, a: 1})")]
    [InlineData("new { a = 1 }.ToString()", "NewtonsoftJson({a: 1})")]
    [InlineData("new Data { Name = \"x\" }.ToString()", "?")]
    public void Serialisers(string expression, string value) => Yields(expression, value);

    [Theory]
    [InlineData("new JObject()", "JObject{}")]
    [InlineData("new JObject { [\"a\"] = 1 }", "JObject{a: 1}")]
    [InlineData("new JObject { { \"a\", 1 }, { given, 2 } }", "JObject{a: 1, ..}")]
    [InlineData("new JObject(new JProperty(\"a\", 1), new JProperty(\"b\", new JObject()))", "{a: 1, b: JObject{}}")]
    [InlineData("new JObject(new JProperty(\"a\", 1), new JProperty(given, 2))", "{a: 1, ..}")]
    [InlineData("new JObject(new JProperty(\"a\") { Value = 1 })", "{a: 1}")]
    [InlineData("new JObject(new JObject(new JProperty(\"a\", 1)))", "JObject{a: 1}")]
    [InlineData("new JObject(new JObject { [\"Name\"] = \"a\", [given] = 1 })", "JObject{Name: \"a\", ..}")]
    [InlineData("new JObject(new JProperty(\"a\", 1, 2))", "{a: [1, 2]}")]
    [InlineData("new JObject(new JProperty(\"a\", new JArray(1)))", "{a: [1]}")]
    [InlineData("new JObject(new JProperty(\"a\", null) { Value = new JArray(1) })", "{a: [1]}")]
    [InlineData("new JArray()", "[]")]
    [InlineData("new JArray { 1, 2 }", "[1, 2]")]
    [InlineData("new JArray(1, given)", "[1, ?Parameter]")]
    [InlineData("new JArray(1) { 2, given }", "[1, 2, ?Parameter]")]
    [InlineData("new JsonArray()", "[]")]
    [InlineData("new JsonArray { 1 }", "[1]")]
    [InlineData("new JsonArray(1, 2)", "[1, 2]")]
    [InlineData("new JsonArray(new JsonNodeOptions(), 1)", "[1]")]
    [InlineData("new JsonArray(new JsonNode[2])", "[..]")]
    public void Json_objects(string expression, string value) => Yields(expression, value);

    [Theory]
    [InlineData("json.Add(\"b\", 2);", "JObject{a: 1, b: 2}")]
    [InlineData("json.Add(new JProperty(\"b\", 2));", "JObject{a: 1, b: 2}")]
    [InlineData("json.Add(new JProperty(given, 2));", "JObject{a: 1, ..}")]
    [InlineData("if (flag) json.Add(new JProperty(\"b\", 2));", "JObject{a: 1, b: (absent | 2)}")]
    [InlineData("json.Add(given, 2);", "JObject{a: 1, ..}")]
    [InlineData("json.TryAdd(\"b\", 2);", "JObject{a: 1, b: 2}")]
    [InlineData("json.Remove(\"a\");", "JObject{a: 1}")]
    public void Json_objects_that_grow(string statement, string value) => Assert.Equal(value, Evaluation.Of($"var json = new JObject {{ [\"a\"] = 1 }}; {statement} Use(json);"));

    [Theory]
    [InlineData("new MultipartFormDataContent { { new StringContent(\"x\"), \"a\" } }", "MultipartFormDataContent{a: \"x\"}")]
    [InlineData("new MultipartFormDataContent { { new StringContent(\"x\"), given } }", "MultipartFormDataContent{..}")]
    public void Forms_in_parts(string expression, string value) => Yields(expression, value);

    [Fact]
    public void A_form_in_parts_that_grows() => Assert.Equal(
        "MultipartFormDataContent{a: \"x\", b: (absent | \"y\"), ..}",
        Evaluation.Of("var form = new MultipartFormDataContent(); form.Add(new StringContent(\"x\"), \"a\"); if (flag) form.Add(new StringContent(\"y\"), \"b\"); form.Add(new StringContent(\"z\"), given); Use(form);"));

    [Theory]
    [InlineData("QueryHelpers.AddQueryString(\"https://a\", \"k\", text)", "\"https://a?k=a\"")]
    [InlineData("QueryHelpers.AddQueryString(\"https://a?b=c\", \"k\", text)", "\"https://a?b=c&k=a\"")]
    [InlineData("QueryHelpers.AddQueryString(\"https://a\", new Dictionary<string, string> { [\"k\"] = text })", "\"https://a?k=a\"")]
    [InlineData("QueryHelpers.AddQueryString(\"https://a\", given, text)", "\"https://a?\" + ?Parameter")]
    public void Queries(string expression, string value) => Yields(expression, value, """
        static class QueryHelpers
        {
            public static string AddQueryString(string uri, string name, string value) => throw null;
            public static string AddQueryString(string uri, IDictionary<string, string> queryString) => throw null;
        }
        """);

    [Theory]
    [InlineData("built.Append(\"b\").Append(given).AppendLine();", "\"ab\" + ?Parameter")]
    [InlineData("built.AppendFormat(\"{0}\", 1);", "\"a\" + ?")]
    [InlineData("built.Clear(); built.Append(\"b\");", "\"b\"")]
    [InlineData("built.Insert(0, \"b\");", "?")]
    [InlineData("built.Replace(\"a\", \"b\");", "?")]
    [InlineData("built.Remove(0, 1);", "?")]
    [InlineData("built.EnsureCapacity(5);", "\"a\"")]
    [InlineData("if (flag) built.Append(\"b\");", "(\"a\" | \"ab\")")]
    public void Texts_that_are_built(string statement, string value) => Assert.Equal(value, Evaluation.Of($"var built = new StringBuilder(\"a\"); {statement} Use(built);"));

    [Theory]
    [InlineData("late.ToString();", "JObject{a: 1}")]
    [InlineData("late.GetType();", "JObject{a: 1}")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(late);", "JObject{a: 1}")]
    [InlineData("_ = new StringContent(late);", "JObject{a: 1}")]
    [InlineData("late.Add(\"b\", 2);", "JObject{a: 1, b: 2}")]
    [InlineData("late.b = 2;", "JObject{a: 1, b: 2}")]
    [InlineData("late[\"b\"] = 2;", "JObject{a: 1, b: 2}")]
    [InlineData("late.Add(given, 2);", "JObject{a: 1, ..}")]
    [InlineData("late.Other();", "JObject{a: 1, ..}")]
    [InlineData("late.ToString(1);", "JObject{a: 1, ..}")]
    [InlineData("Console.WriteLine(late);", "JObject{a: 1, ..}")]
    public void Objects_whose_members_are_looked_up_at_run_time(string statement, string value) => Assert.Equal(value, Evaluation.Of($"dynamic late = new JObject(); late.a = 1; {statement} Use((object)late);"));
}
