using PrivacySafe.Conferencing.Corpus.Labels;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>A warning with what a person said of it.</summary>
/// <param name="Found">The warning.</param>
/// <param name="IsRight">True or false where a person said so, of the line before the warning or of the warning itself; null when nobody has.</param>
/// <param name="Judgement">What was said of the warning itself; null where a label of the line decides, or nobody has judged it.</param>
internal sealed record JudgedWarning(FoundPlace Found, bool? IsRight, Judgement? Judgement);
