using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Finds secrets of meetings and data of participants that code writes into logs and the like.</summary>
internal sealed class LoggedData : IShapedOperationRule
{
    private static readonly DataKind[] Data = { DataKind.MeetingSecret, DataKind.HostLink, DataKind.ParticipantData };

    private static readonly FileWords Subjects = new(SecretNames.All.Concat(LikelySecretNames.All).Concat(ParticipantNames.Words).Concat(new[] { "ReadAs", ".Content", "GetString" }).ToArray());

    private readonly LogSinks _sinks;
    private readonly FilePlaces _sources;
    private readonly bool _hasSources;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public LoggedData(KnownApis apis, KnownApis described)
    {
        _sinks = new LogSinks(apis, described);
        _hasSources = DescribedNames.DataNames(described, Data).Any();
        _sources = DescribedNames.Places(DescribedNames.DataNames(described, Data));
    }

    public string Part => "rule of logged data";

    public IReadOnlyList<string> MethodNames { get; } = Array.Empty<string>();

    public IReadOnlyList<string> TypeNames { get; } = Array.Empty<string>();

    public bool IsPossibleIn(SyntaxTree file) => _sinks.MayBeIn(file) && (Subjects.AreIn(file) || _sources.AreIn(file));

    public bool MayBeAt(SyntaxNode node) => _sinks.MayBeAt(node);

    public bool CanBeAt(IOperation operation) => _sinks.CanBeAt(operation);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        foreach (var (value, where) in _sinks.Of(operation))
        {
            if (Judge(value, where, operation, context) is { } finding)
                yield return finding;
        }
    }

    private Finding? Judge(IOperation value, string where, IOperation sink, RuleContext context)
    {
        // A user who describes a source has said that it is about meetings.
        if (!_hasSources && !VendorCatalogues.All.Any(context.IsMentioned))
            return null;
        if (To(value, new MeetingSecrets(context.Apis, context.IsMentioned, context.CreatesMeeting), context) is { } secret && IsGivenAway(secret, value, sink))
        {
            return Found(
                RuleDescriptors.MeetingSecretLogged, value, secret,
                secret.Source.IsWhole ? "The vendor's whole answer, with links and passcode," : $"'{secret.Source.Name}'", where);
        }

        if (To(value, new LikelySecretNames(context.Apis), context) is { } likely)
            return Found(RuleDescriptors.LikelyMeetingSecretLogged, value, likely, $"'{likely.Source.Name}'", where);
        return To(value, new ParticipantNames(context.Apis), context) is { } person ? Found(RuleDescriptors.ParticipantDataLogged, value, person, $"'{person.Source.Name}'", where) : null;
    }

    private static DataFlow? To(IOperation value, IFlowSources sources, RuleContext context) => new FlowTracer(sources, context.Evaluator.Scope.CancellationToken).To(value, context.Evaluator.Scope);

    private static Finding Found(DiagnosticDescriptor rule, IOperation value, DataFlow flow, params object[] words) =>
        new(rule, value.Syntax.GetLocation(), words) { Others = flow.Steps.Where(step => step != value.Syntax.GetLocation()).ToImmutableArray() };

    // An object is not written with what it holds unless it says so itself; an answer that reports a failure holds no meeting.
    private static bool IsGivenAway(DataFlow flow, IOperation value, IOperation sink) =>
        !flow.Source.IsWhole || (WrittenText.GivesAway(value) || LogSinks.WritesWhole(sink)) && !FailedRequests.AreAround(sink);
}
