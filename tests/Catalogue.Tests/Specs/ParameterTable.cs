using System.Text.Json;
using System.Text.RegularExpressions;

namespace PrivacySafe.Conferencing.Catalogue.Tests;

/// <summary>The parameters of BigBlueButton's calls: of two of them with types and values, of all of them by name.</summary>
internal sealed partial class ParameterTable
{
    private static readonly Lazy<ParameterTable> Loaded = new(() => new(
        JsonDocument.Parse(File.ReadAllBytes(SpecFolder.PathOf("bbb-parameters.json"))).RootElement,
        JsonDocument.Parse(File.ReadAllBytes(SpecFolder.PathOf("bbb.handmade.json"))).RootElement.GetProperty("paths")));

    private readonly Dictionary<string, JsonElement> _create;
    private readonly Dictionary<string, JsonElement> _join;
    private readonly JsonElement _paths;

    private ParameterTable(JsonElement parameters, JsonElement paths)
    {
        _create = ByName(parameters.GetProperty("create"));
        _join = ByName(parameters.GetProperty("join"));
        _paths = paths;
    }

    public static ParameterTable BigBlueButton
    {
        get
        {
            SpecFolder.PathOf("");
            return Loaded.Value;
        }
    }

    /// <summary>The names that the parameter which switches features off may list.</summary>
    public IReadOnlySet<string> Features =>
        Name().Matches(Create("disabledFeatures")!.Value.GetProperty("note").GetString()!.Split(':')[1]).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>A parameter of a creation, or null.</summary>
    public JsonElement? Create(string name) => _create.TryGetValue(name, out var found) ? found : null;

    /// <summary>A parameter of a link, or null.</summary>
    public JsonElement? Join(string name) => _join.TryGetValue(name, out var found) ? found : null;

    /// <summary>True when the call exists.</summary>
    public bool HasCall(string path) => _paths.TryGetProperty(path, out _);

    /// <summary>True when the call has the parameter.</summary>
    public bool HasParameter(string path, string name) =>
        _paths.TryGetProperty(path, out var call)
        && call.GetProperty("get").GetProperty("parameters").EnumerateArray().Any(p => p.GetProperty("name").GetString() == name);

    private static Dictionary<string, JsonElement> ByName(JsonElement parameters) =>
        parameters.EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!, StringComparer.Ordinal);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Name();
}
