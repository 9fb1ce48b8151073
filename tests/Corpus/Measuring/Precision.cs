namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>How many of some warnings are right.</summary>
/// <param name="Right">Those that a person agrees with.</param>
/// <param name="Wrong">Those that a person does not agree with.</param>
/// <param name="Unjudged">Those that nobody has judged.</param>
internal sealed record Precision(int Right, int Wrong, int Unjudged)
{
    public int All => Right + Wrong + Unjudged;

    /// <summary>The share of the right ones, from 0 to 1; what nobody judged counts as wrong, and 1 when there are none.</summary>
    public double Share => All == 0 ? 1 : (double)Right / All;

    public static Precision Of(IReadOnlyCollection<JudgedWarning> warnings) =>
        new(warnings.Count(w => w.IsRight == true), warnings.Count(w => w.IsRight == false), warnings.Count(w => w.IsRight is null));
}
