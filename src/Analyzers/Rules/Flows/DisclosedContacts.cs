using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Finds address books that code hands to a feature that invites or refers people, itself or through methods of the program.</summary>
internal sealed class DisclosedContacts : IFollowingRule, IContextRule
{
    private static readonly FileWords Subjects = new(LikelyContacts.Words);

    private static readonly string[] Features = { "invite", "invitation", "referral", "friend" };

    // What an invitation is put into: the guests of a meeting.
    private const string Adding = "Add";

    private readonly ILookup<string, KnownSink> _known;
    private readonly FilePlaces? _sources;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public DisclosedContacts(KnownApis apis, KnownApis described)
    {
        _known = apis.Sinks.Where(s => s.Kind == SinkKind.Invitation).ToLookup(s => s.Member.Name, StringComparer.Ordinal);
        _sources = DescribedNames.Places(DescribedNames.DataNames(described, DataKind.Contacts));
    }

    public string Part => "rule of contacts";

    public bool IsPossibleIn(SyntaxTree file) => Subjects.AreIn(file) || _sources?.AreIn(file) == true;

    public SinkKind Sink => SinkKind.Invitation;

    public bool MayBeIn(SyntaxNode code) => true;

    public CodeShape Shapes => CodeShape.Call;

    public bool MayBeAt(SyntaxNode node) => node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call && FileIndex.NameOf(call.Expression) is { } name && (MayTake(name) || IsFeature(name));

    public bool CanBeAt(IOperation operation) => operation is IInvocationOperation { TargetMethod: var method } && method.Parameters.Length > 0 && (MayTake(method.Name) || !method.DeclaringSyntaxReferences.IsEmpty);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (operation is not IInvocationOperation call || call.SemanticModel is not { } model || !context.IsConferencing)
            yield break;
        var sink = _known[call.TargetMethod.Name].FirstOrDefault(s => s.Member.Fits(call.TargetMethod));
        var feature = sink is null && (IsFeature(call.TargetMethod.Name) || call.TargetMethod.Name == Adding && IsFeature(model.GetEnclosingSymbol(call.Syntax.SpanStart)?.Name ?? ""));
        foreach (var (taking, value) in ArgumentValues.Of(call.Arguments))
        {
            if (taking is not { } parameter || sink is not null && !sink.Takes(parameter.Name))
                continue;
            var place = sink is not null || IsSentToFeature(call, context) ? call.Syntax
                : call.TargetMethod.DeclaringSyntaxReferences.IsEmpty ? null
                : CalleeSinks.Of(model.Compilation).PlaceOf(SinkKind.Invitation, parameter, context.Apis, context.Evaluator.Scope.CancellationToken);
            if (place is null && !feature)
                continue;
            var known = FlowFinding.To(value, new ContactData(context.Apis), context);
            if (known is not null && place is not null)
            {
                yield return FlowFinding.At(RuleDescriptors.ContactDataDisclosed, value, known, place == call.Syntax ? null : place, known.Source.Name, call.TargetMethod.Name);
                yield break;
            }

            if ((known ?? FlowFinding.To(value, new LikelyContacts(context.Apis), context)) is { } likely)
            {
                yield return FlowFinding.At(RuleDescriptors.LikelyContactDataDisclosed, value, likely, place == call.Syntax ? null : place, likely.Source.Name, call.TargetMethod.Name);
                yield break;
            }
        }
    }

    private bool MayTake(string method) => _known.Contains(method) || HttpLibraries.ByMethod.Contains(method) || method == Adding;

    // A request to an address whose path says that people are invited.
    private static bool IsSentToFeature(IInvocationOperation call, RuleContext context) =>
        HttpLibraries.ByMethod.Contains(call.TargetMethod.Name)
        && HttpLibraries.Read(call, context.Evaluator).Any(request => request.Address.Segments.Any(segment => segment is not null && IsFeature(segment)));

    private static bool IsFeature(string name) => Features.Any(feature => name.IndexOf(feature, StringComparison.OrdinalIgnoreCase) >= 0);
}
