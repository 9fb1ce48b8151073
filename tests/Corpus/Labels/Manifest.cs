using System.Text.Json;

namespace PrivacySafe.Conferencing.Corpus.Labels;

/// <summary>The labelled rows: one JSON object a line.</summary>
internal static class Manifest
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the rows of the rules that are measured.</summary>
    public static IReadOnlyList<LabelledRow> Read(string path, IReadOnlyCollection<string> rules) =>
        File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<LabelledRow>(line, Options) ?? throw new InvalidDataException($"{path} has an empty row."))
            .Where(row => rules.Contains(row.Rule))
            .ToArray();
}
