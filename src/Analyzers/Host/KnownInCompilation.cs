using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>What is known of a compilation as a whole, and what recognises meetings in it. Safe for use by several threads.</summary>
internal sealed class KnownInCompilation
{
    /// <param name="compilation">What is analysed.</param>
    /// <param name="vocabulary">What is known in it.</param>
    /// <param name="failures">Which parts are to fail; null outside of tests.</param>
    public KnownInCompilation(Compilation compilation, Vocabulary vocabulary, Func<string, Exception?>? failures)
    {
        Vocabulary = vocabulary;
        Failures = failures;
        Context = new ConferencingContext(compilation, vocabulary.Names);
        Mentions = new VendorMentions(compilation, vocabulary.Names);
        Recognition = new MeetingRecognition(Mentions, vocabulary.Apis);
    }

    /// <summary>The APIs and the rules that rest on them.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Whether conferences are held.</summary>
    public ConferencingContext Context { get; }

    /// <summary>Which vendors are spoken of.</summary>
    public VendorMentions Mentions { get; }

    public MeetingRecognition Recognition { get; }

    /// <summary>Which parts of the analysis are to fail; null outside of tests.</summary>
    public Func<string, Exception?>? Failures { get; }
}
