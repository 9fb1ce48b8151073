using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>What a rule about single operations may ask of what surrounds them.</summary>
internal sealed class RuleContext
{
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly SyntaxTree _file;

    public RuleContext(Evaluator evaluator, Func<VendorCatalogue, bool> isMentioned, AnalyzerConfigOptionsProvider options, SyntaxTree file)
    {
        Evaluator = evaluator;
        IsMentioned = isMentioned;
        _options = options;
        _file = file;
    }

    public Evaluator Evaluator { get; }

    /// <summary>True when the project speaks of the vendor at all.</summary>
    public Func<VendorCatalogue, bool> IsMentioned { get; }

    /// <summary>What the user has said for this file.</summary>
    public AnalyzerSettings Settings => new(_options, _file);
}
