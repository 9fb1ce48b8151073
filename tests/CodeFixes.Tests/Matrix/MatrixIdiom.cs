namespace PrivacySafe.Conferencing.CodeFixes.Tests.Matrix;

/// <summary>A way of writing one setting of a request, as a whole file.</summary>
internal sealed class MatrixIdiom
{
    private const string AsJson = "_http.PostAsync(\"ADDRESS\", new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, \"application/json\"))";

    private readonly Func<string[], MatrixValue, (string Members, string Types)> _write;

    private MatrixIdiom(string name, Func<string[], MatrixValue, (string Members, string Types)> write)
    {
        Name = name;
        _write = write;
    }

    public string Name { get; }

    /// <summary>The constant texts have no place for a passcode that is made anew.</summary>
    private bool IsConstantText { get; init; }

    public static IReadOnlyList<MatrixIdiom> All { get; } =
    [
        new("anonymous object serialised", (path, value) => (Method($"var payload = {Anonymous(path, value)};", AsJson), "")),
        new("anonymous object posted as JSON", (path, value) => (Method("", $"_http.PostAsJsonAsync(\"ADDRESS\", {Anonymous(path, value)})"), "")),
        new("own type with JsonPropertyName", (path, value) => (Method($"var payload = {Object(path, value)};", AsJson), Types(path, value, "System.Text.Json.Serialization.JsonPropertyName"))),
        new("own type with JsonProperty", (path, value) => (
            Method($"var payload = {Object(path, value)};", "_http.PostAsync(\"ADDRESS\", new StringContent(JsonConvert.SerializeObject(payload)))"),
            Types(path, value, "Newtonsoft.Json.JsonProperty"))),
        new("dictionary", (path, value) => (Method($"var payload = {Nested("new Dictionary<string, object>", path, value)};", AsJson), "")),
        new("JObject", (path, value) => (
            Method($"var payload = {Nested("new JObject", path, value, v => v.Type == "string[]" ? $"new JArray({Between(v.Code!, '{', '}')})" : v.Code!)};", "_http.PostAsync(\"ADDRESS\", new StringContent(payload.ToString()))"), "")),
        new("JSON text", (path, value) => (
            Method("", "_http.PostAsync(\"ADDRESS\", new StringContent(" + Text(path, value) + "))"), "")) { IsConstantText = true },
        new("JSON text with holes", (path, value) => (
            Method("", "_http.PostAsync(\"ADDRESS\", new StringContent(" + Interpolated(path, value) + "))"), "")),
        new("later assignment", (path, value) => (Method($"var payload = {Empty(path)};\n        {Assignment(path, value)}", AsJson), Types(path, value, "System.Text.Json.Serialization.JsonPropertyName"))),
    ];

    public string Write(string address, string path, MatrixValue value)
    {
        var (members, types) = _write(path.Split('.'), value);
        return Fixing.InClass(members.Replace("ADDRESS", address, StringComparison.Ordinal)) + types;
    }

    /// <summary>True when the fix can be made in this idiom.</summary>
    public bool CanBeFixed(MatrixValue insecure) => !IsConstantText || insecure.Text is not ("empty" or "constant") && !(insecure.Text == "missing" && insecure.Type == "string");

    private static string Method(string statements, string sent) => $$"""
            async Task Create(string topic)
            {
                {{statements}}
                await {{sent}};
            }
        """;

    private static string Anonymous(string[] path, MatrixValue value) =>
        "new { topic" + (value.Code is null ? "" : ", " + path.Reverse().Skip(1).Aggregate($"{path[^1]} = {value.Code}", (inner, name) => $"{name} = new {{ {inner} }}")) + " }";

    private static string Nested(string created, string[] path, MatrixValue value, Func<MatrixValue, string>? code = null) =>
        created + " { [\"topic\"] = topic" + (value.Code is null ? "" : ", " + path.Reverse().Skip(1).Aggregate($"[\"{path[^1]}\"] = {(code ?? (v => v.Code!))(value)}", (inner, name) => $"[\"{name}\"] = {created} {{ {inner} }}")) + " }";

    private static string Object(string[] path, MatrixValue value) =>
        "new Level0 { Topic = topic" + (value.Code is null ? "" : ", " + Inner(path, 0, value)) + " }";

    private static string Inner(string[] path, int level, MatrixValue value) =>
        level == path.Length - 1 ? $"Value = {value.Code}" : $"Next = new Level{level + 1} {{ {Inner(path, level + 1, value)} }}";

    private static string Empty(string[] path) =>
        path.Length == 1 ? "new Level0 { Topic = topic }" : "new Level0 { Topic = topic, " + Enumerable.Range(1, path.Length - 1).Reverse().Aggregate("", (inner, level) => $"Next = new Level{level} {{ {inner} }}") + " }";

    private static string Assignment(string[] path, MatrixValue value) => value.Code is null ? "" : $"payload.{string.Concat(Enumerable.Repeat("Next.", path.Length - 1))}Value = {value.Code};";

    private static string Types(string[] path, MatrixValue value, string attribute) => string.Join('\n', path.Select((name, level) => $$"""

        class Level{{level}}
        {
            {{(level == 0 ? $"[{attribute}(\"topic\")] public string Topic {{ get; set; }}" : "")}}
            [{{attribute}}("{{name}}")] public {{(level == path.Length - 1 ? value.Type + " Value" : $"Level{level + 1} Next")}} { get; set; }
        }

        """));

    private static string Json(string[] path, MatrixValue value, string topic) =>
        $"{{ \"topic\": \"{topic}\"" + (value.Code is null ? "" : ", " + path.Reverse().Skip(1).Aggregate($"\"{path[^1]}\": {value.Json}", (inner, name) => $"\"{name}\": {{ {inner} }}")) + " }";

    private static string Text(string[] path, MatrixValue value) => value.Json == "HOLE"
        ? Interpolated(path, value)
        : "\"" + Json(path, value, "x").Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Interpolated(string[] path, MatrixValue value) => "$\"" + Json(path, value, "TOPIC").Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        .Replace("TOPIC", "{topic}", StringComparison.Ordinal)
        .Replace("HOLE", "\\\"{" + Fixing.NewPasscode + "}\\\"", StringComparison.Ordinal) + "\"";

    private static string Between(string text, char open, char close) => !text.Contains(open, StringComparison.Ordinal) ? "" : text[(text.IndexOf(open, StringComparison.Ordinal) + 1)..text.LastIndexOf(close)].Trim();
}
