using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacySafe.Conferencing.Corpus.Measuring;

namespace PrivacySafe.Conferencing.Corpus.Reports;

/// <summary>A measurement for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(MeasuredCorpus corpus, IReadOnlyDictionary<string, IReadOnlyList<string>> substitutions, IReadOnlyList<string> broken) =>
        JsonSerializer.Serialize(new { corpus.Figures, corpus.Rows, corpus.Others, corpus.Warnings, corpus.Failures, corpus.Projects, substitutions, broken }, Options);
}
