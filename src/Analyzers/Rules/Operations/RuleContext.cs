using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Settings;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>What a rule about single operations may ask of what surrounds them.</summary>
internal sealed class RuleContext
{
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly ConferencingContext _context;
    private readonly SyntaxTree _file;
    private readonly Func<IReadOnlyDictionary<SyntaxNode, string>> _passcodesSent;
    private IReadOnlyDictionary<SyntaxNode, string>? _sent;

    public RuleContext(Evaluator evaluator, KnownApis apis, Func<VendorCatalogue, bool> isMentioned, Func<VendorCatalogue, bool> isProven, Func<IOperation, bool> createsMeeting, Func<IReadOnlyDictionary<SyntaxNode, string>> passcodesSent, ConferencingContext context, AnalyzerConfigOptionsProvider options, SyntaxTree file)
    {
        Evaluator = evaluator;
        Apis = apis;
        IsMentioned = isMentioned;
        IsProven = isProven;
        CreatesMeeting = createsMeeting;
        _passcodesSent = passcodesSent;
        _context = context;
        _options = options;
        _file = file;
    }

    public Evaluator Evaluator { get; }

    /// <summary>True when the project speaks of the vendor at all.</summary>
    public Func<VendorCatalogue, bool> IsMentioned { get; }

    /// <summary>True when the project uses the vendor's credentials for conferencing, also where they open much more.</summary>
    public Func<VendorCatalogue, bool> IsProven { get; }

    /// <summary>True for a call that creates a meeting, so that its answer is about that meeting.</summary>
    public Func<IOperation, bool> CreatesMeeting { get; }

    /// <summary>The expressions around that yield passcodes of meetings created here, with the names under which they are sent.</summary>
    public IReadOnlyDictionary<SyntaxNode, string> PasscodesSent => _sent ??= _passcodesSent();

    /// <summary>What is known of the members of libraries.</summary>
    public KnownApis Apis { get; }

    /// <summary>True when the code belongs to something that holds conferences. Asked last: the first time, files are searched.</summary>
    public bool IsConferencing => _context.Holds(Settings);

    /// <summary>What the user has said for this file.</summary>
    public AnalyzerSettings Settings => new(_options, _file);
}
