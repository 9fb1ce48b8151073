using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacySafe.Conferencing.Corpus.Measuring;

/// <summary>What the owner of a project says whose conferences nothing in it shows: that it belongs to something that holds them.</summary>
internal sealed class ToldContext : AnalyzerConfigOptionsProvider
{
    private readonly Said _said = new();

    private ToldContext()
    {
    }

    /// <summary>The options that say it.</summary>
    public static AnalyzerConfigOptionsProvider Options { get; } = new ToldContext();

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => _said;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _said;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _said;

    private sealed class Said : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => ["build_property.PrivacySafeConferencingContext"];

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = Keys.Contains(key, StringComparer.OrdinalIgnoreCase) ? "always" : null;
            return value is not null;
        }
    }
}
