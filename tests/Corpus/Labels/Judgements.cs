using System.Text.Json;
using PrivacySafe.Conferencing.Corpus.Measuring;

namespace PrivacySafe.Conferencing.Corpus.Labels;

/// <summary>The judged warnings.</summary>
internal sealed class Judgements
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<(string Repo, string Path, int Line, string Rule), Judgement> _judgements;

    private Judgements(IEnumerable<Judgement> judgements) => _judgements = judgements.ToDictionary(j => (j.Repo, j.Path, j.Line, j.Rule));

    public static Judgements Read(string path) =>
        new(JsonSerializer.Deserialize<Judgement[]>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"{path} holds no list of judgements."));

    /// <summary>What a person said of a finding; null when nobody has judged it.</summary>
    public Judgement? Of(FoundPlace finding) => _judgements.GetValueOrDefault((finding.Repo, finding.Path, finding.Line, finding.Rule));

    /// <summary>The judgements of repositories about what is not found there any more.</summary>
    public IEnumerable<Judgement> Without(IEnumerable<FoundPlace> findings, IEnumerable<string> repos)
    {
        var found = findings.Select(Of).OfType<Judgement>().ToHashSet();
        var measured = repos.ToHashSet(StringComparer.Ordinal);
        return _judgements.Values.Where(j => measured.Contains(j.Repo) && !found.Contains(j));
    }
}
