using System.Text.Json;
using PrivacySafe.Conferencing.Mutation.Mutants;

namespace PrivacySafe.Conferencing.Mutation.Reports;

/// <summary>Mutants of which people have said why no test can or should notice them. They count as survived all the same.</summary>
internal sealed class Equivalents
{
    private readonly ILookup<(string File, string Change), string> _reasons;

    private Equivalents(IEnumerable<Entry> entries) => _reasons = entries.ToLookup(e => (e.File, e.Change), e => e.Reason);

    /// <summary>Reads the list, an array of objects with file, change and reason.</summary>
    public static Equivalents Read(string path) => new(JsonSerializer.Deserialize<Entry[]>(File.ReadAllText(path), JsonSerializerOptions.Web)!);

    /// <summary>Why nothing is to be noticed; null: nobody has said so.</summary>
    public string? ReasonOf(Mutant mutant) => _reasons[(mutant.File, mutant.Change)].FirstOrDefault();

    private sealed record Entry(string File, string Change, string Reason);
}
