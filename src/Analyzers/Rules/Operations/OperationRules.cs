using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Flows;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>All rules about single calls and creations, and which of them matter in a file. Safe for use by several threads.</summary>
internal sealed class OperationRules
{
    private readonly KnownApis _apis;
    private readonly IOperationRule[] _all;
    private readonly IContextRule[] _ofAnyFile;
    private readonly ConditionalWeakTable<SyntaxTree, FileRules> _possible = new();
    private readonly ConditionalWeakTable<SyntaxTree, FileRules>.CreateValueCallback _findPossible;

    // By which rules they are, one bit for each.
    private readonly ConcurrentDictionary<ulong, FileRules> _sets = new();

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public OperationRules(KnownApis apis, KnownApis described)
    {
        _apis = apis;
        _all = new IOperationRule[]
        {
            new OverbroadTokens(), new UnjustifiedWeakenings(), new EmbeddedClients(), new PasscodesWithLinks(), new LoggedData(apis, described), new DisclosedHostLinks(apis, described),
            new UploadedRecordings(apis, described), new DisclosedContacts(apis, described), new SocialLogins(apis, described), new OverbroadScopes(), new CredentialTexts(), new CredentialArguments(), new SentCredentials(), new TokenKeys(), new ChecksumKeys(), new BasicCredentials(),
            new WebhookChecks(), new UncheckedWebhooks(),
        };
        _findPossible = file => Those(rule => rule.IsPossibleIn(file));
        _ofAnyFile = _all.OfType<IContextRule>().ToArray();
    }

    /// <summary>The rules that may find something in a file.</summary>
    public FileRules In(SyntaxTree file) => _possible.GetValue(file, _findPossible);

    /// <summary>True when a file that does not speak of conferencing can hold what some of the rules look for.</summary>
    public bool ArePossibleInAnyFile(SyntaxTree file) => _ofAnyFile.Any(rule => rule.IsPossibleIn(file));

    /// <summary>True for code in such a file that they may look at once it is bound.</summary>
    /// <param name="code">A part of a file.</param>
    /// <param name="compilation">What the file belongs to.</param>
    public bool MayLookInAnyFile(SyntaxNode code, Compilation compilation)
    {
        var possible = In(code.SyntaxTree).All;
        return Those(rule => rule is IContextRule context && possible.Contains(rule) && context.MayBeIn(code)).MayLookIn(code, compilation);
    }

    private FileRules Those(Func<IOperationRule, bool> are)
    {
        var set = 0ul;
        for (var i = 0; i < _all.Length; i++)
        {
            if (are(_all[i]))
                set |= 1ul << i;
        }

        return _sets.TryGetValue(set, out var known) ? known : _sets.GetOrAdd(set, new FileRules(_all.Where((_, i) => (set & 1ul << i) != 0).ToArray(), _apis));
    }
}
