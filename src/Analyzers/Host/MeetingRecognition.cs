using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Host;

/// <summary>Recognises meetings in single operations, whichever way the code takes.</summary>
internal sealed class MeetingRecognition
{
    private readonly VendorRequests _requests;
    private readonly KnownApis _apis;

    /// <param name="mentions">Which vendors the project speaks of.</param>
    /// <param name="apis">What is known of the members of libraries.</param>
    public MeetingRecognition(VendorMentions mentions, KnownApis apis)
    {
        _requests = new VendorRequests(mentions.Hold);
        _apis = apis;
    }

    /// <summary>True for an operation that may be one: a test cheap enough for every operation.</summary>
    public bool IsCandidate(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => _apis.MethodsByName.Contains(method.Name) || HttpLibraries.MaySend(method),
        IInvalidOperation unresolved => UnresolvedRestSharp.MaySend(unresolved),
        IDynamicInvocationOperation late => LateBoundCalls.MaySend(late),
        ISimpleAssignmentOperation assignment => PreparedParts.IsCandidate(assignment, _apis),
        IReturnOperation { ReturnedValue.Type: { } type } => _apis.TypeOf(type)?.AnswerMembers is not null,
        _ => false,
    };

    /// <summary>The meeting that an operation creates or changes, or prepares a part of; null when it does neither.</summary>
    /// <param name="operation">What was found to be a candidate.</param>
    /// <param name="blocks">The code of the declaration it stands in.</param>
    /// <param name="owner">What is declared.</param>
    /// <param name="evaluator">Finds out values in that code.</param>
    /// <param name="guard">Lets rules fail alone that are asked what they say elsewhere.</param>
    public MeetingWrite? Read(IOperation operation, ImmutableArray<IOperation> blocks, ISymbol owner, Evaluator evaluator, RuleGuard guard) => operation switch
    {
        IInvocationOperation call => Read(call, evaluator, guard),
        IInvalidOperation unresolved => UnresolvedRestSharp.Read(unresolved, evaluator) is { } request ? _requests.Read(request) : null,
        IDynamicInvocationOperation => Sent(operation, evaluator),
        ISimpleAssignmentOperation assignment => PreparedParts.Read(assignment, evaluator, _apis),
        IReturnOperation returned => ReturnedRequests.Read(returned, owner, blocks, evaluator, _apis),
        _ => null,
    };

    /// <summary>True for a call that creates a meeting; what it yields is about that meeting.</summary>
    public bool CreatesMeeting(IOperation call, Evaluator evaluator) => Created(call, evaluator) is not null;

    /// <summary>The expressions in code that yield the passcodes of the meetings it creates, with the names under which they are sent.</summary>
    public IReadOnlyDictionary<SyntaxNode, string> PasscodesSent(IEnumerable<IOperation> blocks, Evaluator evaluator)
    {
        var sent = new Dictionary<SyntaxNode, string>();
        foreach (var call in blocks.SelectMany(block => block.DescendantsAndSelf()).Where(o => o is IInvocationOperation or IDynamicInvocationOperation))
        {
            if (Created(call, evaluator) is not { } write)
                continue;
            foreach (var setting in write.Vendor.SettingsOf(ConferenceControls.Passcode).Where(s => s.Scope == SettingScope.Meeting && s.Secure.Kind == SettingValueKind.FreshSecret))
            {
                foreach (var value in write.At(setting).Alternatives)
                {
                    // What stands inside of a text is no expression, and what is absent has none.
                    if (value is not AbsentValue && value.Origin is { Node: { } node } origin && origin.Span == node.Span)
                        sent[node] = setting.Name;
                }
            }
        }

        return sent;
    }

    private MeetingWrite? Created(IOperation call, Evaluator evaluator) => IsCandidate(call) && Sent(call, evaluator) is { Effect: EndpointEffect.CreateMeeting } write ? write : null;

    private MeetingWrite? Sent(IOperation call, Evaluator evaluator) => call switch
    {
        IInvocationOperation bound => Find(bound, evaluator, out _),
        IDynamicInvocationOperation late => LateBoundCalls.Read(late, evaluator) is { } request ? _requests.Read(request) : null,
        _ => null,
    };

    private MeetingWrite? Read(IInvocationOperation call, Evaluator evaluator, RuleGuard guard)
    {
        if (Find(call, evaluator, out var request) is not { } write)
            return null;
        if (request is not null)
            write.SaidElsewhere = request.SentBy is { } inner ? SaidAt(inner.Call, inner.Body, guard, evaluator.Scope.CancellationToken) : ImmutableHashSet<string>.Empty;
        return write;
    }

    // A library's own call, or the first of the requests that a call sends.
    private MeetingWrite? Find(IInvocationOperation call, Evaluator evaluator, out HttpCall? request)
    {
        request = null;
        if (LibraryCalls.Read(call, evaluator, _apis) is { } known)
            return known;
        foreach (var sent in HttpLibraries.Read(call, evaluator))
        {
            if (_requests.Read(sent) is not { } write)
                continue;
            request = sent;
            return write;
        }

        return null;
    }

    // What a method of the program sends by itself, whoever calls it, is told inside that method.
    private ImmutableHashSet<string> SaidAt(IInvocationOperation call, IOperation body, RuleGuard guard, CancellationToken cancellationToken) =>
        HttpLibraries.Read(call, new Evaluator(new CodeScope(new[] { body }, cancellationToken)))
            .Select(_requests.Read)
            .Where(write => write is not null)
            .SelectMany(write => MeetingRules.Judge(write!, guard.Try))
            .Select(finding => finding.Rule.Id)
            .ToImmutableHashSet();
}
