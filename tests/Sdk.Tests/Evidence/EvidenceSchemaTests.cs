using System.Text.Json;
using PrivacySafe.Conferencing.Tests.Profiles;

namespace PrivacySafe.Conferencing.Tests.Evidence;

/// <summary>Evidence as it is written, held against docs/evidence.schema.json.</summary>
public class EvidenceSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "evidence.schema.json"))).RootElement;

    [Theory]
    [MemberData(nameof(EveryProfile.Names), MemberType = typeof(EveryProfile))]
    public async Task Evidence_before_and_after_the_creation_has_the_form_that_the_schema_states(string name)
    {
        await using var zoom = await EmulatedZoom.StartAsync();
        var weakening = new Weakening(ConferenceControls.DataRegions, ControlLevel.Open, "Guests of the trade fair join from the hall.", "ticket 77", DateTimeOffset.UtcNow.AddDays(1));
        var request = EveryProfile.Named(name).RequirementOn(ConferenceControls.DataRegions) is { MayBeWeakened: true } ? EveryProfile.Complete(name).Weaken(weakening) : EveryProfile.Complete(name);
        Assert.Empty(Problems((await zoom.Meetings.PreflightAsync(EveryProfile.Bare(name), TestContext.Current.CancellationToken)).Evidence.ToJson()));
        Assert.Empty(Problems((await zoom.Meetings.CreateAsync(request, TestContext.Current.CancellationToken)).Evidence.ToJson(indented: true)));
    }

    [Theory]
    [InlineData("{}", "required")]
    [InlineData("""{"schema":"privacysafe-conferencing-evidence/2"}""", "const")]
    [InlineData("""{"acceptable":"yes"}""", "type")]
    [InlineData("""{"hosting":{"model":"Cloud","weakestAcceptable":"OwnServer","acceptable":true}}""", "enum")]
    [InlineData("""{"topic":"Dismissal"}""", "additional")]
    public void The_check_notices_what_the_schema_forbids(string json, string keyword) => Assert.Contains(Problems(json), p => p.StartsWith(keyword, StringComparison.Ordinal));

    private static List<string> Problems(string json)
    {
        var problems = new List<string>();
        Check(JsonDocument.Parse(json).RootElement, Schema, "$", problems);
        return problems;
    }

    // The keywords that the schema uses.
    private static void Check(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(Schema, (s, name) => s.GetProperty(name));
        if (schema.TryGetProperty("type", out var type) && !Is(value, type.GetString()!))
            problems.Add($"type of {at}: {value.ValueKind}");
        if (schema.TryGetProperty("const", out var constant) && value.ToString() != constant.ToString())
            problems.Add($"const at {at}: {value}");
        if (schema.TryGetProperty("enum", out var allowed) && allowed.EnumerateArray().All(a => a.ToString() != value.ToString()))
            problems.Add($"enum at {at}: {value}");
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
                Check(item, items, $"{at}[{index}]", problems);
        }

        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
            return;
        if (schema.TryGetProperty("required", out var required))
            problems.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"required at {at}: {r}"));
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var inner))
                Check(property.Value, inner, $"{at}.{property.Name}", problems);
            else
                problems.Add($"additional at {at}: {property.Name}");
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"The check does not know the type '{type}'."),
    };
}
